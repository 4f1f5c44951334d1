import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Change, fitChange } from '../../files/fit-change.ts'
import { ProblemError } from '../../files/problem.ts'
import { compareSteps } from '../../files/states.ts'
import { writePatch } from '../../files/write-patch.ts'
import { slug } from '../../lesson/heading.ts'
import { readSources } from '../../lesson/read-sources.ts'
import { UsageError } from '../options.ts'
import { fitLater, fitMistakes, misfit } from './fit.ts'
import { filesBefore, headOf, solutionsIn, writtenFor } from './patches.ts'
import { saveStartNames } from './save-start-names.ts'
import { stepTitles } from './step-titles.ts'
import { type OpenSolution, readTree } from './tree.ts'

/**
 * Writes the solution that is open in `folder` as the patch of its step, and the later ones anew as far as their lines
 * have moved, and the names of the start files for `catch-up`; gives the paths of what was written, from `root`, the
 * folder of the workshop.
 *
 * @throws UsageError where no solution is open, and the names are right
 * @throws ProblemError where it changes nothing or holds a mark of a conflict; and, when everything before it is
 *   written, for the first later one that does not fit
 */
export function saveSolution(root: string, folder: string): readonly string[] {
  const open = readTree(folder)
  if (open === undefined) {
    const names = saveStartNames(root)
    if (names.length > 0) return names
    throw new UsageError('No solution is open\n    expected: `npm run solution -- edit STEP` first')
  }
  refuseMarks(open, folder)
  const sources = readSources(root)
  const solutions = solutionsIn(sources)
  const own = solutions.patches.find(({ step }) => step === open.step)
  const title = stepTitles(sources.tasks).get(open.step) ?? open.step
  const file = own?.file ?? `workshop/solutions/${open.step}-${fileName(title)}.patch`
  const head = own === undefined ? [`Step: ${open.step}`, `Title: ${title}`] : headOf(own)

  const before = filesBefore(solutions, open.step)
  const { files, conflicts } = fitChange(before, open, open.step)
  if (conflicts.length > 0) throw misfit(file, open.step, conflicts)
  const texts = new Map([[file, patchText(head, { before, after: files }, file)]])
  const later = solutions.patches.filter((one) => compareSteps(one.step, open.step) > 0)
  const once = writtenFor(solutions, root)
  const trouble = fitLater(files, later, once, texts)
  fitMistakes(solutions, once, texts)

  for (const [name, text] of texts) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  rmSync(folder, { recursive: true })
  const names = saveStartNames(root)
  if (trouble !== undefined) throw trouble
  return [...texts.keys(), ...names]
}

function patchText(head: readonly string[], change: Change, file: string): string {
  const text = writePatch(head, change)
  if (text !== undefined) return text
  const message = 'The solution changes nothing, and no patch was written'
  throw new ProblemError({
    place: { file },
    message,
    expected: 'a file that differs from the state before',
  })
}

function refuseMarks({ opened, after }: OpenSolution, folder: string): void {
  for (const [file, text] of after) {
    const line = text.split('\n').findIndex((one) => /^(?:<{7}|>{7}) /.test(one)) + 1
    if (line === 0 || !/^<{7} /m.test(opened.get(file) ?? '')) continue
    throw new ProblemError({
      place: { file: path.join(folder, file), line },
      message: 'A mark of a conflict is left, and nothing was written',
      expected: 'the lines as they are to be, without marks',
    })
  }
}

/** The title as the name of a file. */
function fileName(title: string): string {
  return (
    slug(title)
      .replace(/[^a-z0-9-]/g, '')
      .replace(/^-+/, '') || 'solution'
  )
}
