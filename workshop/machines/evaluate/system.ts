import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { FileTree } from '../../../src/files/file-tree.ts'
import { ReaderCopy } from '../../../src/rehearsal/reader-copy.ts'
import { lastMessage, withoutHashes } from './message.ts'
import { runNix } from './nix.ts'

/** The file that says what is asked of a system, in the workshop folder. */
export const entry = 'evaluate.nix'

const texts = z.record(z.string(), z.string())
const answer = z.object({
  release: z.string(),
  units: texts,
  settings: z.array(z.string()),
  etc: texts,
  firewall: z.object({ enable: z.boolean(), allowedTCPPorts: z.array(z.number()) }),
})

/** What NixOS makes of the files, or the message with which the evaluation ends. */
export type Evaluation = { readonly system: System } | { readonly message: string }

/** A system that was evaluated: nothing of it was built. */
export interface System {
  /** The release of NixOS, for example 26.05. */
  readonly release: string
  /** The files that describe it, by path; hashes of the store are masked. */
  readonly files: FileTree
}

/**
 * Evaluates the files of the workshop, laid out in a folder of their own, with this nixpkgs.
 *
 * @throws MachineError where Nix is not on PATH
 */
export function evaluate(files: FileTree, nixpkgs: string): Evaluation {
  const folder = mkdtempSync(join(tmpdir(), 'evaluate-'))
  try {
    // The system itself also asks which nixpkgs is pinned: the one that is given here.
    new ReaderCopy(folder).write(new Map(files).set('nixpkgs.nix', JSON.stringify(nixpkgs)))
    const options = ['--eval', '--strict', '--json', '--read-write-mode']
    const { ok, stdout, stderr } = runNix('nix-instantiate', [...options, join(folder, entry)])
    if (!ok) return { message: lastMessage(stderr, { [`${folder}/`]: '', [nixpkgs]: 'nixpkgs' }) }
    return { system: describe(answer.parse(JSON.parse(stdout))) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function describe({ release, units, settings, etc, firewall }: z.infer<typeof answer>): System {
  const files = new Map<string, string>()
  for (const [name, text] of Object.entries(units)) files.set(`units/${name}`, oneLineEnd(text))
  for (const derivation of settings) {
    files.set(derivation.replace(/^.*\/\w{32}-|\.drv$/g, ''), textOf(derivation))
  }
  for (const [name, text] of Object.entries(etc)) files.set(`etc/${name}`, text)
  const { enable, allowedTCPPorts } = firewall
  files.set('firewall.json', `${JSON.stringify({ enable, allowedTCPPorts }, null, 2)}\n`)
  const masked = [...files].map(([path, text]): [string, string] => [path, withoutHashes(text)])
  return { release, files: new Map(masked) }
}

function oneLineEnd(text: string): string {
  return text.replace(/\n*$/, '\n')
}

/** The text that a derivation of `writeText` would write; `nix-store` ends it with a line break. */
function textOf(derivation: string): string {
  const { ok, stdout, stderr } = runNix('nix-store', ['--query', '--binding', 'text', derivation])
  if (!ok) throw new Error(`${derivation} holds no text: ${stderr}`)
  return stdout.slice(0, -1)
}
