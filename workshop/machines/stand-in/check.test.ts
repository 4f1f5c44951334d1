import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { readSources } from '../../../src/lesson/read-sources.ts'
import { parseWorkshop } from '../../../src/lesson/workshop.ts'
import { seenBy } from '../evaluate/mistake.ts'
import { nspawn } from './nspawn/nspawn.ts'

const project = path.join(import.meta.dirname, '../../..')
const able = process.platform === 'linux' && process.getuid?.() === 0
const trouble = able ? await nspawn.trouble(new AbortController().signal) : 'not root on Linux'

const root = mkdtempSync(path.join(tmpdir(), 'checked-'))
after(() => {
  rmSync(root, { recursive: true })
})

const settingsShape = z.looseObject({ breaks: z.unknown(), attachments: z.unknown() })

/** What a participant does: the state that the files are brought to, then commands; and which checks pass and fail then. */
interface Stretch {
  readonly files?: string
  readonly does?: readonly string[]
  readonly passes?: readonly string[]
  readonly fails?: readonly string[]
}

const rebuild = 'host$ sh nixos-rebuild-vm.sh; sleep 2'
const secret = '/var/lib/secrets/your_app-rpc-password'

const { states, mistakes } = parseWorkshop(readSources(project))

/**
 * What the mistakes of 3.3 that Nix takes make of the unit, as sed does it: the stand-in evaluates nothing, and
 * what these break, only systemd finds out.
 */
const spoils: Readonly<Record<string, string>> = {
  'memory-deny-write-execute': 's/^LockPersonality=.*/&\\nMemoryDenyWriteExecute=true/',
  'misspelt-directive': 's/^PrivateUsers=/PrivateUser=/',
  'misspelt-value': 's/^ProtectProc=.*/ProtectProc=invisble/',
  'no-internet-sockets': 's/^RestrictAddressFamilies=.*/RestrictAddressFamilies=AF_UNIX/',
  'too-few-system-calls':
    '/^SystemCallFilter=~/d; s/^SystemCallFilter=.*/SystemCallFilter=@basic-io/; /^SystemCallErrorNumber=/d',
}

const unit = '/etc/systemd/system/your_app_server.service'

/** Puts the unit that was kept back, edited by sed, and lets systemd take it. */
function takes(edit: string): string {
  return `vm$ sed '${edit}' kept > ${unit}; systemctl daemon-reload; systemctl reset-failed your_app_server; systemctl restart your_app_server; sleep 1`
}

/** Waits until your_app answers, which takes its time on a busy computer. */
const answers = `timeout 40 sh -c 'until curl -fs localhost:4242; do sleep 1; done' > /dev/null`

/** That each check fails before its step and passes after it, every rehearsal shows. */
const walk: readonly Stretch[] = [
  {
    files: '3.3',
    // A file that anybody may read.
    does: [
      `vm$ install -d -m 755 /var/lib/secrets; printf btcpp23berlin | install -m 644 /dev/stdin ${secret}`,
      rebuild,
    ],
    fails: ['3.1'],
  },
  { does: [`vm$ chmod 600 ${secret}`], passes: ['3.1', '3.3'] },
  { does: [`vm$ cat ${unit} > kept`] },
  ...Object.values(spoils).map((edit) => ({ does: [takes(edit)], fails: ['3.3'] })),
  { does: [`${takes('')}; ${answers}`], passes: ['3.3'] },
]

/** The walk as a page: each command on the host finds the files that its reader has by then. */
function page(): string {
  let state = 'start'
  const block = (command: string, exit = 0): string => {
    const brings = `host$ cp -r states/${state}/. . && `
    return `\`\`\`console exit="${exit}"\n${command.replace('host$ ', brings)}\n\`\`\`\n\n`
  }
  return walk
    .flatMap(({ files = state, does = [], passes = [], fails = [] }) => {
      state = files
      return [
        ...does.map((command) => block(command)),
        ...passes.map((step) => block(`host$ sh check ${step}`)),
        ...fails.map((step) => block(`host$ sh check ${step}`, 1)),
      ]
    })
    .join('')
}

test('what is tried of 3.3 are its mistakes that Nix takes', () => {
  const journal = mistakes.filter((one) => one.step === '3.3' && seenBy(one) === 'journal')
  assert.deepEqual(Object.keys(spoils), journal.map(({ slug }) => slug).sort())
})

test(
  'the checks of 3.1 and 3.3 find on the VM what no file shows',
  { skip: trouble ?? false },
  () => {
    for (const part of ['content', 'workshop']) {
      cpSync(path.join(project, part), path.join(root, part), { recursive: true })
    }
    for (const { name, files: of } of states) {
      for (const file of ['configuration.nix', 'modules/your_app/default.nix']) {
        const to = path.join(root, 'workshop/states', name, file)
        mkdirSync(path.dirname(to), { recursive: true })
        writeFileSync(to, of.get(file) ?? '')
      }
    }
    for (const name of ['recordings', 'mistakes', 'pages']) {
      rmSync(path.join(root, 'content', name), { recursive: true })
    }
    rmSync(path.join(root, 'content/tasks'), { recursive: true })
    mkdirSync(path.join(root, 'content/tasks'))
    writeFileSync(
      path.join(root, 'content/tasks/1-check.mdx'),
      `---\ntitle: Checks\ngoal: See them.\nbefore: None.\nafter: All.\nminutes: { min: 5, max: 5 }\n---\n\n## All of them\n\n${page()}`,
    )
    const settings = path.join(root, 'content/workshop.yaml')
    const {
      breaks: _,
      attachments: __,
      ...rest
    } = settingsShape.parse(parse(readFileSync(settings, 'utf8')))
    const only = stringify({ ...rest, tasks: ['1-check'], appendix: [] })
    // The scripts of the stage ask for the rest of this project.
    writeFileSync(settings, only.replaceAll('workshop/machines/stand-in', import.meta.dirname))
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(project, 'src/rehearsal/main.ts'), '--on', 'stand-in'],
      { env: { ...process.env, WORKSHOP: root }, encoding: 'utf8', timeout: 300_000 },
    )
    // That nothing of this page was recorded is the only fault.
    const seen = readFileSync(path.join(root, 'test-results/rehearsal/junit.xml'), 'utf8')
    assert.match(seen, /<testsuites tests="\d+" failures="0" /, stdout + stderr)
    assert.match(seen, /done {5}your_app still answers on the host/)
    // Each mistake fails for its own reason.
    for (const said of [
      /missing {2}systemd does not know a setting: .*Unknown key 'PrivateUser'/,
      /missing {2}systemd does not know a setting: .*Failed to parse ProtectProc=invisble/,
      /missing {2}your_app does not answer on the host any more/,
    ]) {
      assert.match(seen, said)
    }
  },
)
