import type { BlockOf } from './block.ts'

/** The script that writes states for participants, by path in the workshop's folder. A workshop may have none. */
export const catchUpScript = 'catch-up'

/** What a participant types to have the solution of a step in the files; undefined where there is no script for it. */
export function catchUpCommand({
  before,
  step,
}: Pick<BlockOf<'solution'>, 'before' | 'step'>): string | undefined {
  return before.files.has(catchUpScript) ? `sh ${catchUpScript} --solved ${step}` : undefined
}
