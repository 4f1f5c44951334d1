import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../src/cli/root.ts'
import { expect, test } from '../fixtures.ts'
import { dense, pageTexts, saveAttachments } from './pdf-reader.ts'
import { workshop } from '../site.ts'

/** The lines that solutions add, without what says nothing by itself. */
const added = workshop.solutions
  .flatMap(({ file }) => readFileSync(path.join(projectRoot, file), 'utf8').split('\n'))
  .filter((line) => line.startsWith('+') && !line.startsWith('+++'))
  .map((line) => line.slice(1).trim())
  .filter((line) => line.length > 3)

/** Lines of solutions that stand in start files for another thing. */
const common = ['enable = true;', 'rpc = {', 'system.stateVersion = "26.05";']

/** What the open text of a step says in the words of its solution. */
const given: Readonly<Record<string, readonly string[]>> = {
  'handout.pdf': [
    // The work of step 1.1 is to write just this.
    'enable = true;',
    // Start files have them, the second as a comment.
    'rpc = {',
    '# The node knows only a salted hash of the password.',
    'virtualisation.oci-containers.containers."plaintext-hello" = {',
    // The table of step 3.3, from which the reader chooses.
    'DynamicUser = true;',
    'CapabilityBoundingSet = "";',
    'PrivateDevices = true;',
    'ProtectClock = true;',
    'ProtectKernelLogs = true;',
    'ProtectKernelModules = true;',
    'RestrictNamespaces = true;',
    'RestrictAddressFamilies = [',
    '"@system-service @pkey"',
    '"AF_INET"',
    '"AF_INET6"',
    // Step 4.2 asks for a copy of what it shows.
    'containers.empty = {',
    'autoStart = true;',
    '# Nothing but a loopback interface of its own.',
    'privateNetwork = true;',
    '# A NixOS configuration of its own.',
    'config = {',
    'system.stateVersion = "26.05";',
  ],
  'handout-full.pdf': [
    // How an option may stand in a set, in step 2.1, and how to write a text, in step 2.3.
    'host = lib.mkOption {',
    '"localhost"',
  ],
}

/** Declares the tests of what is attached to the PDFs of a folder. */
export function testAttachments(folder: string): void {
  test.describe(() => {
    /** The attached files of each document, by the names that poppler saves them under. */
    const attached = new Map<string, ReadonlyMap<string, string>>()
    let room: string

    test.beforeAll(() => {
      room = mkdtempSync(path.join(tmpdir(), 'attached-'))
      for (const name of ['handout.pdf', 'answer-key.pdf', 'slides.pdf']) {
        const saved = path.join(room, name)
        mkdirSync(saved)
        saveAttachments(path.join(folder, name), saved)
        const texts = readdirSync(saved).map((one): [string, string] => [
          one,
          readFileSync(path.join(saved, one), 'utf8'),
        ])
        attached.set(name, new Map(texts))
      }
    })

    test.afterAll(() => {
      rmSync(room, { recursive: true })
    })

    /** Writes what is attached to the handout into a folder, at the paths that its names stand for. */
    function restore(top: string): void {
      for (const [name, text] of attached.get('handout.pdf') ?? []) {
        const file = path.join(top, 'workshop', name.replaceAll('--', '/'))
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
    }

    function catchUp(top: string, ...args: string[]) {
      const cwd = path.join(top, 'workshop')
      const env = { ...process.env, GIT_CEILING_DIRECTORIES: room }
      return spawnSync('sh', ['catch-up', ...args], { cwd, env, encoding: 'utf8' })
    }

    test('what participants edit and what builds it is attached as it is, and nothing else', () => {
      const names = [...(attached.get('handout.pdf')?.keys() ?? [])]
      expect(names.filter((name) => !name.startsWith('pkgs--your_app--src--')).sort()).toEqual([
        'catch-up',
        'common.nix',
        'configuration.nix',
        'flake.lock',
        'lib--catch-up--keep.sh',
        'lib--catch-up--merge.sh',
        'lib--catch-up--start-files',
        'lib--catch-up--states.sh',
        'lib--catch-up--write.sh',
        'modules--your_app--default.nix',
        'nixos-rebuild-vm.sh',
        'nixpkgs.nix',
        'pkgs--your_app--package.json',
        'pkgs--your_app--package.nix',
        'rebuild.nix',
        'start-vm.sh',
        'vm.nix',
      ])
      expect(names.filter((name) => /test|solution/.test(name))).toEqual([])
      for (const [name, text] of attached.get('handout.pdf') ?? []) {
        expect(text).toBe(workshop.start.get(name.replaceAll('--', '/')))
      }
      expect(attached.get('answer-key.pdf')).toEqual(attached.get('handout.pdf'))
      expect(attached.get('slides.pdf')?.size).toBe(0)
    })

    test('no attached file holds a line of a solution', () => {
      expect(added.length).toBeGreaterThan(60)
      const lines = [...(attached.get('handout.pdf') ?? [])].flatMap(([name, text]) =>
        text.split('\n').map((line) => ({ name, line: line.trim() })),
      )
      const secret = added.filter((line) => !common.includes(line))
      expect(lines.filter(({ line }) => secret.includes(line))).toEqual([])
    })

    for (const [name, more] of Object.entries(given)) {
      test(`${name} holds no line of a solution that its text does not give`, () => {
        const known = [...(given['handout.pdf'] ?? []), ...more]
        const text = dense(pageTexts(path.join(folder, name)).join(''))
        const held = [...new Set(added)].filter((line) => text.includes(dense(line)))
        expect(held.filter((line) => !known.includes(line))).toEqual([])
        expect(more.filter((line) => !held.includes(line))).toEqual([])
      })
    }

    test('in a folder of restored files, catch-up says what it needs', () => {
      const top = path.join(room, 'restored')
      restore(top)
      const { status, stderr } = catchUp(top, '2.3')
      expect(status).toBe(1)
      expect(stderr).toMatch(
        /not in a git clone.*\n.*\n.*Clone the repository instead, and copy your files/,
      )
    })

    test('in a clone whose files were restored, catch-up works', () => {
      const top = path.join(room, 'clone')
      cpSync(path.join(projectRoot, 'workshop/solutions'), path.join(top, 'workshop/solutions'), {
        recursive: true,
      })
      restore(top)
      const git = (...args: string[]): void => {
        const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']
        execFileSync('git', [...author, ...args], { cwd: top })
      }
      git('init', '--quiet')
      git('add', '--all')
      git('commit', '--quiet', '--message=Restored')
      const { status, stderr } = catchUp(top, '--solved', '2.3')
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      const state = workshop.states.find(({ name }) => name === '2.3')
      for (const file of ['configuration.nix', 'modules/your_app/default.nix']) {
        expect(readFileSync(path.join(top, 'workshop', file), 'utf8')).toBe(state?.files.get(file))
      }
    })
  })
}
