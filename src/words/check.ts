import { parseConsole } from '../console/block.ts'
import { parseQuestion } from '../questions/question.ts'
import { regionsOf } from '../snippets/regions.ts'
import { type Problem, ProblemError, unknownName } from '../workshop/problem.ts'
import type { Task, Word } from '../workshop/task.ts'
import { configFile, type Workshop } from '../workshop/workshop.ts'
import { checkTabs } from './check-tabs.ts'
import { checkDo, checkWork } from './check-work.ts'
import { checkFootnotes, unusedFootnotes } from './footnotes.ts'
import { hintAnchor, hintName } from './hint-anchor.ts'
import { checkLinks } from './links.ts'
import { languages } from './languages.ts'
import { resolveSnippet, resolveSolution } from './snippet.ts'
import { checkHint, checkMistakes, unusedMistakes } from './mistakes.ts'
import { checkPictures, unusedPictures } from './pictures.ts'
import { checkProof } from './question-proof.ts'
import { checkWord } from './vocabulary.ts'

/** What a check of all claims found. */
export interface Findings {
  /** Mistakes: with one of them nothing is built. */
  readonly problems: readonly Problem[]
  /** What no page uses; reported, not refused. */
  readonly unused: readonly Problem[]
}

/** Checks every word of every task against the workshop's files. */
export function checkWorkshop(workshop: Workshop): Findings {
  const words = workshop.tasks.flatMap((task) => task.words)
  const problems = [
    ...words.flatMap((word) => checkOne(word, workshop)),
    ...workshop.tasks.flatMap(checkHints),
    ...workshop.tasks.flatMap(checkWork),
    ...workshop.tasks.flatMap(checkTabs),
    ...checkMistakes(workshop),
    ...workshop.tasks.flatMap((task) => checkLinks(task, workshop.tasks)),
    ...workshop.tasks.flatMap((task) => checkPictures(task, workshop.pictures)),
    ...workshop.tasks.flatMap(checkFootnotes),
    ...workshop.tasks.flatMap(({ lostLinks }) => lostLinks),
    ...workshop.tasks.flatMap(({ wrongAlerts }) => wrongAlerts),
    ...workshop.tasks.flatMap(({ foreign }) => foreign),
  ]
  const unused = [
    ...unusedSolutions(workshop, words),
    ...unusedRegions(workshop, words),
    ...unusedMistakes(workshop, words),
    ...unusedPictures(workshop),
    ...workshop.tasks.flatMap(unusedFootnotes),
  ]
  return { problems, unused }
}

function checkOne(word: Word, workshop: Workshop): Problem[] {
  const shape = checkWord(word, languages)
  if (shape.length > 0) return shape
  try {
    proofs[word.name]?.(word, workshop)
    return []
  } catch (error) {
    if (error instanceof ProblemError) return [...error.problems]
    throw error
  }
}

/** How the claim of each word is tried. */
const proofs: Readonly<Record<string, (word: Word, workshop: Workshop) => void>> = {
  Snippet: ({ attributes, step, place }, { states }) => {
    const text = (key: string): string | undefined => {
      const value = attributes.get(key)
      return typeof value === 'string' ? value : undefined
    }
    resolveSnippet(
      states,
      {
        file: text('file') ?? '',
        select: text('select'),
        region: text('region'),
        lines: text('lines'),
        state: text('state'),
        diff: attributes.has('diff'),
        text: attributes.has('text'),
        step,
      },
      place,
    )
  },
  Do: checkDo,
  Value: ({ attributes, place }, { config }) => {
    const name = String(attributes.get('name'))
    const known = Object.keys(config.values)
    if (!known.includes(name)) {
      throw new ProblemError(unknownName(place, 'value', name, known, `in ${configFile}`))
    }
  },
  Solution: ({ step, place }, { states }) => void resolveSolution(states, step, place),
  Question: (word, workshop) => {
    parseQuestion(word.attributes, word.children, word.place)
    checkProof(word, workshop)
  },
  console: ({ source = '', place }, { config }) =>
    void parseConsole(source, Object.keys(config.machines), place),
  Hint: (word, { mistakes }) => {
    const problems = checkHint(word, mistakes)
    if (problems.length > 0) throw new ProblemError(...problems)
  },
}

/** Two hints of one title in one step would share their anchor and their saved state. */
function checkHints(task: Task): Problem[] {
  const seen = new Map<string, number>()
  return task.words.flatMap((word): Problem[] => {
    const id = hintAnchor(word)
    if (id === undefined) return []
    const first = seen.get(id)
    seen.set(id, word.place.line ?? 0)
    return first === undefined
      ? []
      : [
          {
            place: word.place,
            message: `The hint \`${hintName(word)}\` is there twice`,
            found: `also in line ${first}`,
          },
        ]
  })
}

function unusedSolutions({ solutions }: Workshop, words: readonly Word[]): Problem[] {
  const used = new Set(words.filter(({ name }) => name === 'Solution').map(({ step }) => step))
  return solutions
    .filter(({ step }) => !used.has(step))
    .map(({ file, step }) => ({
      place: { file },
      message: `No page shows the solution of step ${step}`,
      expected: '<Solution /> in that step',
    }))
}

function unusedRegions({ start }: Workshop, words: readonly Word[]): Problem[] {
  const used = new Set(
    words.flatMap(({ attributes }) =>
      String(attributes.get('region') ?? '')
        .split(',')
        .map((name) => `${String(attributes.get('file'))} ${name.trim()}`),
    ),
  )
  return [...start].flatMap(([file, text]) =>
    regionsOf(file, text)
      .filter(({ name }) => !used.has(`${file} ${name}`))
      .map(({ name }) => ({
        place: { file: `workshop/${file}` },
        message: `No page uses the region \`${name}\``,
      })),
  )
}
