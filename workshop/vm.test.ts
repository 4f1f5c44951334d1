import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'

// The scripts are the real ones. Nix and the VM are played: they would be downloaded.
const played = {
  'nix-instantiate': 'echo \'"/pinned"\'',
  'nix-build': `
    while [ $# -gt 0 ]; do
      if [ "$1" = --out-link ]; then link=$2; fi
      shift
    done
    if [ -z "\${link-}" ]; then echo "$PLAYED/tools"; exit; fi
    mkdir -p "$link/bin"
    printf '#!/bin/sh\\nsleep 30 & wait $!\\n' >"$link/bin/run-vm-vm"
    chmod +x "$link/bin/run-vm-vm"`,
  // Answers when a VM was started, or is said to run.
  ssh: '[ -s "$XDG_STATE_HOME/workshop-vm/pid" ] || [ -e "$PLAYED/answers" ]',
  'tools/bin/nixos-rebuild-ng': 'echo "$@"',
}

const programs = { 'ssh-keygen': 'openssh-client', pgrep: 'procps', setsid: 'util-linux' }
const missing = Object.entries(programs).find(
  ([name]) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0,
)
const skip = missing !== undefined && `there is no ${missing[0]}, which Debian’s ${missing[1]} has`

/** A participant's folder with the scripts, a home, and the played programs in front of the real ones. */
class Host {
  readonly top: string
  readonly folder: string
  readonly state: string

  constructor(context: TestContext, folder = 'my clone') {
    this.top = mkdtempSync(path.join(tmpdir(), 'vm-'))
    context.after(() => {
      this.stop()
      rmSync(this.top, { recursive: true })
    })
    this.folder = this.clone(folder)
    this.state = path.join(this.top, 'state/workshop-vm')
    mkdirSync(path.join(this.top, 'home'))
    for (const [name, script] of Object.entries(played)) {
      const file = path.join(this.top, 'played', name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, `#!/bin/sh\n${script}\n`)
      chmodSync(file, 0o755)
    }
  }

  clone(name: string): string {
    const folder = path.join(this.top, name)
    mkdirSync(folder)
    for (const script of ['start-vm.sh', 'nixos-rebuild-vm.sh']) {
      copyFileSync(path.join(import.meta.dirname, script), path.join(folder, script))
    }
    return folder
  }

  run(script: string, folder = this.folder): { status: number | null; printed: string } {
    const played = path.join(this.top, 'played')
    const { status, stdout, stderr } = spawnSync('sh', [path.join(folder, script)], {
      timeout: 20_000,
      encoding: 'utf8',
      env: {
        PATH: `${played}:${process.env['PATH'] ?? ''}`,
        PLAYED: played,
        HOME: path.join(this.top, 'home'),
        XDG_STATE_HOME: path.join(this.top, 'state'),
      },
    })
    return { status, printed: stdout + stderr }
  }

  /** What `start-vm.sh` wrote down about the process of the VM. */
  pid(): number | undefined {
    const file = path.join(this.state, 'pid')
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
  }

  stop(): void {
    const pid = this.pid()
    // The whole session that setsid made.
    if (pid !== undefined && spawnSync('pgrep', ['-g', String(pid)]).status === 0) {
      process.kill(-pid, 'SIGKILL')
    }
  }
}

test(
  'what belongs to the VM lies outside the folder that it sees, but for what is no secret',
  { skip },
  (context) => {
    const host = new Host(context)
    const { status, printed } = host.run('start-vm.sh')
    assert.equal(status, 0, printed)
    assert.match(printed, /The VM is ready/)
    const beside = readdirSync(host.folder).filter((name) => !name.endsWith('.sh'))
    assert.deepEqual(beside, ['vm-key.pub'])
    assert.match(readFileSync(path.join(host.folder, 'vm-key.pub'), 'utf8'), /^ssh-ed25519 /)
    assert.equal(statSync(path.join(host.state, 'id_ed25519')).mode & 0o77, 0)
    const config = readFileSync(path.join(host.top, 'home/.ssh/workshop-vm'), 'utf8')
    assert.ok(config.includes(`IdentityFile "${host.state}/id_ed25519"`))
  },
)

test(
  'another program with the number of the VM that went is not taken for it',
  { skip },
  (context) => {
    const host = new Host(context)
    const other: ChildProcess = spawn('sleep', ['60'])
    context.after(() => other.kill())
    mkdirSync(host.state, { recursive: true })
    writeFileSync(path.join(host.state, 'pid'), String(other.pid))
    // The played ssh answers as soon as there is a number: keep it silent until the script has looked.
    writeFileSync(
      path.join(host.top, 'played/ssh'),
      '#!/bin/sh\n[ -e "$XDG_STATE_HOME/workshop-vm/folder" ]\n',
    )
    const { status, printed } = host.run('start-vm.sh')
    assert.equal(status, 0, printed)
    assert.match(printed, /Building the VM/)
    assert.doesNotMatch(printed, /starting already/)
  },
)

test('a VM that runs is not started again, and its number is its own', { skip }, (context) => {
  const host = new Host(context)
  assert.equal(host.run('start-vm.sh').status, 0)
  const pid = host.pid()
  const { status, printed } = host.run('start-vm.sh')
  assert.deepEqual([status, host.pid()], [0, pid])
  assert.doesNotMatch(printed, /Building/)
})

test('the VM of another folder is not taken for that of this one', { skip }, (context) => {
  const host = new Host(context)
  assert.equal(host.run('start-vm.sh').status, 0)
  const second = host.clone('second clone')
  const { status, printed } = host.run('start-vm.sh', second)
  assert.equal(status, 1)
  assert.ok(printed.includes(`belongs to another folder, ${host.folder}.`), printed)
})

test(
  'without the key nothing is deployed; with it, no flake of this computer is',
  { skip },
  (context) => {
    const host = new Host(context)
    writeFileSync(path.join(host.top, 'played/answers'), '')
    const refused = host.run('nixos-rebuild-vm.sh')
    assert.equal(refused.status, 1)
    assert.equal(
      refused.printed,
      'nixos-rebuild-vm.sh: This folder lacks the key to the VM. First: sh start-vm.sh\n',
    )
    assert.equal(host.run('start-vm.sh').status, 0)
    const { status, printed } = host.run('nixos-rebuild-vm.sh')
    assert.equal(status, 0, printed)
    assert.match(printed, /^switch --no-flake --no-reexec --target-host vm -I nixpkgs=\/pinned /)
  },
)

const hasNix = spawnSync('nix-instantiate', ['--version']).error === undefined

for (const name of ['plain', 'two words', "it's", '5 $HOME', 'a,b', '"q" `id`']) {
  test(
    `QEMU is told the folder \`${name}\` as it is`,
    { skip: !hasNix && 'there is no Nix, which Debian’s nix-bin has' },
    (context) => {
      const top = mkdtempSync(path.join(tmpdir(), 'share-'))
      context.after(() => rmSync(top, { recursive: true }))
      const folder = path.join(top, name)
      mkdirSync(folder)
      copyFileSync(path.join(import.meta.dirname, 'vm.nix'), path.join(folder, 'vm.nix'))
      // The two functions of nixpkgs' lib that the file uses, as they are there.
      writeFileSync(
        path.join(folder, 'share.nix'),
        `(import ./vm.nix {
          modulesPath = "/m";
          lib = {
            inherit (builtins) replaceStrings;
            escapeShellArg = text: "'" + builtins.replaceStrings [ "'" ] [ "'\\\\''" ] text + "'";
          };
        }).virtualisation.sharedDirectories.workshop.source`,
      )
      const args = ['--eval', '--json', path.join(folder, 'share.nix')]
      // Nothing of a store is needed, which Debian's nix-bin alone has for root.
      const env = { ...process.env, NIX_REMOTE: 'dummy://' }
      const { stdout, stderr } = spawnSync('nix-instantiate', args, { encoding: 'utf8', env })
      const source: unknown = JSON.parse(stdout || 'null')
      const shell = `printf %s path=${String(source)}`
      const told = spawnSync('sh', ['-c', shell], { encoding: 'utf8' }).stdout
      assert.equal(told, `path=${folder.replaceAll(',', ',,')}`, stderr)
    },
  )
}
