import assert from 'node:assert/strict'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { module, run } from '../../catch-up/participant.ts'
import { cases, edited, inState, steps } from './cases.ts'
import { check, good, noNix, participant } from './checked.ts'

/** The steps that the output marks so. */
function marked(stdout: string, mark: string): string[] {
  return [...stdout.matchAll(/^ {2}(....) {2}(\d+\.\d+) /gm)].flatMap(
    ([, found = '', step = '']) => (found.trim() === mark ? [step] : []),
  )
}

describe('with Nix, check', { skip: noNix }, () => {
  for (const { title, files, done, says } of cases) {
    test(`understands ${title}`, (t) => {
      const { status, stdout, stderr } = check(t, participant(t, files))
      assert.equal(stderr, '')
      assert.equal(status, done.length === steps.length ? 0 : 1)
      assert.ok(stdout.startsWith('In your files, as NixOS understands them:\n'), stdout)
      assert.deepEqual(marked(stdout, 'done'), done, stdout)
      if (says !== undefined) assert.match(stdout, says)
    })
  }

  test('says that the start is unfinished on purpose', (t) => {
    const { stdout } = check(t, participant(t, inState('start')))
    assert.match(stdout, /^This is how the workshop starts: it is unfinished on purpose\.$/m)
  })

  test('names the place of text that is not Nix', (t) => {
    const files = edited('2.3', ['port = 4242;', 'port = 4242'])
    const { status, stdout, stderr } = check(t, participant(t, files))
    assert.equal(stderr, '')
    assert.equal(status, 2)
    assert.deepEqual(marked(stdout, '?'), steps)
    assert.match(
      stdout,
      /\n {2}configuration\.nix:40:9: syntax error, unexpected '=', expecting ';'\n$/,
    )
  })

  test('names a missing file', (t) => {
    const folder = participant(t, inState('2.3'))
    rmSync(path.join(folder, module))
    const { status, stdout } = check(t, folder)
    assert.equal(status, 2)
    assert.match(stdout, /Your files cannot be evaluated.*\n.*modules\/your_app/)
  })

  test('says what to do where nixpkgs was never fetched', (t) => {
    const folder = participant(t, inState('2.3'), 'fetchTarball "http://127.0.0.1:9/nixpkgs.tar"')
    const { status, stdout, stderr } = check(t, folder)
    assert.deepEqual([status, stderr], [2, ''])
    assert.deepEqual(marked(stdout, '?'), steps)
    assert.match(
      stdout,
      /Nix has not fetched nixpkgs yet: start the VM once, with sh start-vm\.sh\n$/,
    )
  })

  test('leaves the files of the workshop as they are', (t) => {
    const folder = participant(t, inState('2.3'))
    const list = () =>
      run('sh', ['-c', 'find . -type f -exec cksum {} + -o -type d | sort'], folder).stdout
    const before = list()
    check(t, folder)
    assert.equal(list(), before)
  })
})

test('without Nix it says what it takes', (t) => {
  const { status, stdout, stderr } = check(t, participant(t, inState('2.3')), { programs: [] })
  assert.equal(stderr, '')
  assert.equal(status, 2)
  assert.deepEqual(marked(stdout, '?'), steps)
  assert.match(stdout, /It takes Nix: https:\/\/nixos\.org\/download\n$/)
})

describe('a step', { skip: noNix }, () => {
  const nothing = { ssh: 'exit 255', curl: 'exit 7' }

  test('has a line for each requirement, and says when it is done', (t) => {
    const folder = participant(t, inState('2.4'))
    const { status, stdout } = check(t, folder, { words: ['2.4'] })
    assert.equal(
      stdout,
      '2.4  Open the firewall\n  done     the firewall lets in the port of the web server; open to all: 4242\n  done     NixOS takes your files\n2.4 is done.\n',
    )
    assert.equal(status, 0)
  })

  for (const [step, line] of [
    ['2.1', 'done     declared: port, rpc.host, rpc.password, rpc.port, rpc.user'],
    [
      '2.2',
      'done     each option stands behind the argument of its name: your_app --rpc-host <rpc.host> ' +
        '--rpc-port <rpc.port> --rpc-user <rpc.user> --rpc-password <rpc.password> server <port>',
    ],
  ] as const) {
    test(`${step} shows what was made, of which the VM shows nothing`, (t) => {
      const { stdout } = check(t, participant(t, inState(step)), { words: [step] })
      assert.ok(stdout.includes(`  ${line}\n`), stdout)
    })
  }

  test('finds nothing of a module that is not imported', (t) => {
    const files = edited(
      '1.1',
      ['    ./modules/your_app\n', ''],
      ['services.your_app = {\n', 'environment.etc = {\n'],
    )
    const { status, stdout } = check(t, participant(t, files), { words: ['2.2'] })
    assert.equal(status, 1)
    assert.match(stdout, /missing {2}your_app_server: the value of one of your options/)
  })

  test('names what is missing, and the hint that helps', (t) => {
    const folder = participant(t, edited('2.3', ['port = 4242;', 'port = 4243;']))
    const { status, stdout } = check(t, folder, { words: ['2.3'] })
    assert.equal(status, 1)
    assert.match(
      stdout,
      / {2}missing {2}the port of the web server is not 4242, .*\n {11}Hint: Where do I start\?\n/,
    )
    assert.match(stdout, /^No time left for it\? .*: sh catch-up --solved 2\.3$/m)
  })

  test('tells what Nix says of files that cannot be evaluated', (t) => {
    const folder = participant(t, edited('2.2', ['${cfg.rpc.host}', '${cfg.rpc.hots}']))
    const { status, stdout } = check(t, folder, { words: ['2.2'] })
    assert.equal(status, 1)
    assert.match(
      stdout,
      /missing {2}modules\/your_app\/default\.nix:18:\d+: attribute 'hots' missing\n/,
    )
  })

  test('tells what NixOS refuses in the whole of it', (t) => {
    const files = edited('2.4', [
      'services.your_app = {',
      'system.refused = throw "Failed assertions: no"; services.your_app = {',
    ])
    const { status, stdout } = check(t, participant(t, files), { words: ['2.4'] })
    assert.equal(status, 1)
    assert.match(stdout, /missing {2}.*Failed assertions: no\n {11}Hint: look for the words/)
  })

  test('says once that the VM does not answer', (t) => {
    const { status, stdout } = check(t, participant(t, inState('3.1')), {
      words: ['3.1'],
      vm: nothing,
    })
    assert.equal(status, 1)
    assert.equal(stdout.match(/The VM does not answer/g)?.length, 1)
    assert.doesNotMatch(stdout, /done {5}nobody/)
  })

  test('tells the sentence that your_app says in place of the chain', (t) => {
    const said = 'The node refuses the RPC user or the password.'
    const { status, stdout } = check(t, participant(t, inState('2.4')), {
      words: ['2.5'],
      vm: { ...good, curl: `echo "${said}"` },
    })
    assert.equal(status, 1)
    assert.match(
      stdout,
      /missing {2}On the host, your_app does not tell the chain: The node refuses/,
    )
  })

  test('tells right files that were not applied from wrong ones', (t) => {
    const words = ['1.1']
    const vm = { ...good, ssh: 'case "$*" in *readlink*) echo /nix/store/old ;; *) exit 3 ;; esac' }
    const right = check(t, participant(t, inState('1.1')), { words, vm })
    assert.match(right.stdout, /missing {2}The VM does not have your files yet\. Apply them/)
    const wrong = check(t, participant(t, inState('start')), { words, vm })
    assert.doesNotMatch(wrong.stdout, /Apply them/)
  })

  test('is looked at again until it is done, with its hint once two looks were alike', (t) => {
    const folder = participant(t, inState('2.1'))
    const later = path.join(folder, 'modules/your_app/later')
    writeFileSync(later, inState('2.2')[1])
    // sleep stands for time that goes by: at the fortieth second the participant saves.
    const vm = {
      ...good,
      sleep: `echo >>"${folder}/slept"; [ "$(wc -l <"${folder}/slept")" -ne 40 ] || cp "${later}" "${folder}/${module}"`,
    }
    const { status, stdout } = check(t, folder, { words: ['--watch', '2.2'], vm })
    assert.equal(status, 0, stdout)
    const [first = '', ...hints] = stdout.split(/^ {2}Hint: /m)
    assert.match(first, /missing {2}your_app_server: the value of one of your options/)
    assert.doesNotMatch(first, /Hint:/)
    assert.match(hints.at(-1) ?? '', /\n2\.2 is done\.\n$/)
  })
})

/** The titles of the hints on the page of a step. */
function hintsOf(step: string): string[] {
  const pages = globSync('../../../../content/tasks/*.mdx', { cwd: import.meta.dirname })
  return pages
    .flatMap((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8').split(/^## /m))
    .filter((section) => section.startsWith(`${step} `))
    .flatMap((section) =>
      [...section.matchAll(/<Hint (?:title|error)="([^"]+)"/g)].map(([, one]) => one ?? ''),
    )
}

/** The hints that the file of a step names, as the shell reads it. */
function namedOnVm(file: string): string[] {
  const listing =
    'on_vm() { [ -z "${4-}" ] || echo "$4"; }; on_host() { on_vm "$@"; }; configured() { :; }'
  const { stdout } = run('sh', ['-c', `${listing}; . "$1"`, 'sh', file], '/')
  return stdout.split('\n').filter((line) => line !== '')
}

test('every hint that the check of a step names stands on the page in that step', () => {
  const facts = readFileSync(path.join(import.meta.dirname, '../steps.nix'), 'utf8')
  const hardening = readFileSync(path.join(import.meta.dirname, '../hardening.nix'), 'utf8')
  const sections = `${facts}\n  "3.3" =\n${hardening}`.split(/^ {2}(?="\d+\.\d+" =)/m)
  const named = sections.flatMap((section) => {
    const step = /^"(\d+\.\d+)"/.exec(section)?.[1]
    const titles = [...section.matchAll(/hint = "([^"]+)"/g)].map(([, one]) => one ?? '')
    return step === undefined ? [] : titles.map((title) => ({ step, title }))
  })
  for (const file of globSync('../../../checks/*.sh', { cwd: import.meta.dirname })) {
    const step = path.basename(file, '.sh')
    const titles = namedOnVm(path.join(import.meta.dirname, file))
    named.push(...titles.map((title) => ({ step, title })))
  }
  assert.ok(named.length > 20, String(named.length))
  assert.deepEqual(
    named.filter(({ step, title }) => !hintsOf(step).includes(title)),
    [],
  )
})

for (const [words, status, says] of [
  [['--help'], 0, /^Say whether a step/],
  [['--list'], 0, /^0\.1\n/],
  [['2.9'], 2, /^check: There is no check of a step 2\.9\.\n {2}There are: 2\.1 2\.2 /],
  [['2.1', '2.2'], 2, /^check: One step at a time: 2\.1 or 2\.2\?\n/],
  [['--fast'], 2, /^check: There is no option --fast\.\n {2}The options: --watch --list --help\n/],
  [['--watch'], 2, /^check: --watch takes a step, for example 2\.3\.\n/],
] as const) {
  test(`sh check ${words.join(' ')} says what it takes`, { skip: noNix }, (t) => {
    const found = check(t, participant(t, inState('start')), { words })
    assert.equal(found.status, status)
    assert.match(found.stdout + found.stderr, says)
  })
}

test('whether a computer is ready is told line by line, and as a code', { skip: noNix }, (t) => {
  const folder = participant(t, inState('start'))
  const tools = { 'nix-build': 'echo "nix-build (Nix) 2.31.2"', df: 'echo; echo x x x 99999999' }
  const ready = check(t, folder, { words: ['ready'], vm: { ...good, ...tools } })
  assert.match(ready.stdout, /fine {5}Nix 2\.31\.2\n/)
  assert.match(ready.stdout, /code: N[Kk]DM?CPV\n$/)
  const old = {
    ...tools,
    'nix-build': 'echo "nix-build (Nix) 2.8.1"',
    ssh: 'exit 255',
    curl: 'exit 6',
  }
  const not = check(t, folder, { words: ['ready'], vm: old })
  assert.equal(not.status, 1)
  assert.match(not.stdout, /Nix 2\.8\.1 is too old: 2\.18 or later is needed\n {11}https:/)
  assert.match(not.stdout, /The VM does not answer\n {11}Start it\./)
  assert.match(not.stdout, /code: n[Kk]D[Mm]c[Pp]v\n$/)
})
