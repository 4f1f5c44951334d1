import * as words from '../interface/current.ts'
import type { RunCommand } from '../lesson/block.ts'

/** What a page says of the commands of one block, so that nobody takes for proven what is not. */
export interface ProofMark {
  /** In a few words. */
  readonly text: string
  /** Why commands were not run, or were played; each reason once, with the commands that it holds for. */
  readonly reasons: readonly { readonly commands: readonly string[]; readonly reason: string }[]
}

/** Sums up what is known of the commands of a block. */
export function proofMark(commands: readonly RunCommand[]): ProofMark {
  const reasons = new Map<string, string[]>()
  const on = new Set<string>()
  const both = ['played', 'not run'].every((kind) =>
    commands.some(({ proof }) => proof.kind === kind),
  )
  const counts = { run: 0, played: 0, 'not run': 0 }
  for (const { text, proof } of commands) {
    counts[proof.kind] += 1
    if (proof.kind === 'run') {
      on.add(proof.on)
    } else {
      const said = words.reasons[proof.reason] ?? proof.reason
      const reason = both && proof.kind === 'played' ? words.played(said) : said
      reasons.set(reason, [...(reasons.get(reason) ?? []), text])
    }
  }
  return {
    text: words.proof(counts.run, counts.played, counts['not run'], [...on]),
    reasons: [...reasons].map(([reason, texts]) => ({ reason, commands: texts })),
  }
}
