import { attachable, idleAttachments } from '../files/attachments.ts'
import { type Config, configFile, parseConfig } from './config.ts'
import { type Checkout, codespaceAddress, type Repository } from '../files/repository.ts'
import type { FileTree } from '../files/file-tree.ts'
import { parsePatch, type Patch } from '../files/patch.ts'
import { formatPlace, type Problem, ProblemError, unknownName } from '../files/problem.ts'
import { computeStates, type State } from '../files/states.ts'
import { lineOfPath } from '../files/yaml.ts'
import { asTold } from './as-told.ts'
import {
  checkBreaks,
  checkHeadings,
  checkLists,
  checkSkips,
  checkSteps,
  taskName,
} from './check-order.ts'
import { blocksOfPage, type FreePage } from './free-page.ts'
import { type OwnWord, readOwnWords } from './own-words.ts'
import { readFreePage } from './read-free-page.ts'
import { readTask } from './read-task.ts'
import { attempt, type PictureSize } from './reader.ts'
import { blocksOf, type Task } from './task.ts'
import { pageContext, taskContext } from './task-context.ts'

/** The text of everything that a workshop consists of, by path from its root. */
export interface Sources {
  /** The text of `content/workshop.yaml`. */
  readonly config: string
  /** `content/tasks/*.mdx` */
  readonly tasks: Readonly<Record<string, string>>
  /** `content/pages/*.mdx` */
  readonly pages: Readonly<Record<string, string>>
  /** The start files, by path from their folder. */
  readonly files: Readonly<Record<string, string>>
  /** The start files that are no text, by path from their folder. */
  readonly binaries: readonly string[]
  /** `workshop/solutions/*.patch` */
  readonly solutions: Readonly<Record<string, string>>
  /** `content/mistakes/*.patch` */
  readonly mistakes: Readonly<Record<string, string>>
  /** `content/recordings/*.txt` */
  readonly recordings: Readonly<Record<string, string>>
  /** The files of `content/pictures/`. */
  readonly pictures: Readonly<Record<string, PictureSize>>
  /** The paths of the components in `content/words/`. */
  readonly ownWords: readonly string[]
  /** The repository that holds them, where that is known. */
  readonly repository: Repository | undefined
  /** The checkout that holds the start files, where it is another one. */
  readonly checkout?: Checkout | undefined
}

/** The settings, with what was found where they leave something out. */
export interface WorkshopConfig extends Config {
  /** The repository that holds the start files. */
  readonly startRepository: Repository | undefined
}

/** One workshop, read and put in order. */
export interface Workshop {
  readonly config: WorkshopConfig
  /** The course first, then the appendix, as `workshop.yaml` orders them. */
  readonly tasks: readonly Task[]
  /** The pages beside the tasks, in the order of their names. */
  readonly pages: readonly FreePage[]
  /** The words of its own. */
  readonly ownWords: readonly OwnWord[]
  readonly start: FileTree
  readonly states: readonly State[]
  readonly solutions: readonly Patch[]
  readonly mistakes: readonly Patch[]
  /** The texts of the recordings, by path. */
  readonly recordings: Sources['recordings']
  /** Paths of the pictures. */
  readonly pictures: readonly string[]
}

/** A workshop, and what is wrong with its texts; what has a problem is left out of it. */
export interface ReadWorkshop {
  readonly workshop: Workshop
  readonly problems: readonly Problem[]
  /** What no reader sees; reported, not refused. */
  readonly unused: readonly Problem[]
}

/**
 * Reads a workshop from its sources.
 *
 * @param readOne gives a task from its text, as `readTask` does
 * @throws ProblemError with every problem that was found before it could go no further
 */
export function readWorkshop(sources: Sources, readOne = readTask): ReadWorkshop {
  return readTexts(readBase(sources), sources, readOne)
}

/** What of a workshop its texts build on, with what is wrong with it. */
export interface Base extends Pick<
  Workshop,
  'config' | 'ownWords' | 'start' | 'states' | 'solutions' | 'mistakes'
> {
  readonly problems: readonly Problem[]
}

/**
 * Reads what the texts of a workshop build on.
 *
 * @throws ProblemError where the settings cannot be read
 */
export function readBase(sources: Sources): Base {
  const config = withAddresses(parseConfig(configFile, sources.config), sources)
  const problems: Problem[] = []
  const patches = (texts: Readonly<Record<string, string>>): Patch[] =>
    Object.entries(texts).flatMap(
      ([file, text]) => attempt(problems, () => parsePatch(file, text)) ?? [],
    )

  const start: FileTree = new Map(Object.entries(sources.files))
  const solutions = patches(sources.solutions)
  const mistakes = patches(sources.mistakes)
  const states = attempt(problems, () => computeStates(start, solutions)) ?? [
    { name: 'start', files: start },
  ]
  const ownWords = readOwnWords(sources.ownWords)
  problems.push(...ownWords.problems)
  return { config, start, solutions, mistakes, states, ownWords: ownWords.words, problems }
}

/**
 * Reads the texts of a workshop.
 *
 * @param readOne gives a task from its text, as `readTask` does
 * @throws ProblemError with every problem that was found before it could go no further
 */
export function readTexts(base: Base, sources: Sources, readOne: typeof readTask): ReadWorkshop {
  return asTold(base.config, () => readWith(base, sources, readOne))
}

function readWith(
  { problems: before, ...base }: Base,
  sources: Sources,
  readOne: typeof readTask,
): ReadWorkshop {
  const { config, start, states } = base
  const fatal = [...before]
  const read = Object.entries(sources.tasks).flatMap(([file, text]) => {
    const name = taskName(file)
    const course = config.tasks.includes(name)
    return (
      attempt(fatal, () =>
        readOne(file, text, course, taskContext(sources, config, states, name, fatal)),
      ) ?? []
    )
  })
  const readPages = Object.entries(sources.pages).flatMap(
    ([file, text]) =>
      attempt(fatal, () => readFreePage(file, text, pageContext(sources, config, states))) ?? [],
  )
  const pages = readPages.map(({ page }) => page)
  const tasks = read.map(({ task }) => task)
  fatal.push(
    ...checkLists(config, sources.config, Object.keys(sources.tasks)),
    ...checkHeadings(tasks),
    ...checkSteps(config, tasks),
    // Where a task could not be read, its steps are unknown.
    ...(tasks.length < Object.keys(sources.tasks).length
      ? []
      : [
          ...checkBreaks(config, sources.config, tasks),
          ...checkSkips(config, sources.config, tasks),
        ]),
    ...checkAttachments(config, sources, start),
  )
  if (fatal.length > 0) throw new ProblemError(...fatal)

  const order = [...config.tasks, ...config.appendix]
  const workshop = {
    ...base,
    tasks: tasks.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
    pages,
    recordings: sources.recordings,
    pictures: Object.keys(sources.pictures),
  }
  const texts = [...read, ...readPages]
  const problems = [...texts.flatMap((one) => one.problems), ...checkQuestions(tasks, pages)]
  return {
    workshop,
    problems,
    unused: [...texts.flatMap((one) => one.unused), ...otherRepository(sources)],
  }
}

/** An address that was right before the workshop moved, or was copied with it. */
function otherRepository({ config, repository }: Sources): Problem[] {
  const named = parseConfig(configFile, config).repository?.url
  if (named === undefined || repository === undefined) return []
  if (named.toLowerCase() === repository.url.toLowerCase()) return []
  return [
    {
      place: { file: configFile, line: lineOfPath(config, ['repository', 'url']) },
      message: '`repository.url` is not where this repository comes from',
      expected: `${repository.url}, or no \`repository\``,
      found: named,
    },
  ]
}

/** What is said of a repository counts; what is not said is as it was found. */
function withAddresses(
  config: Config,
  { repository: found, checkout }: Pick<Sources, 'repository' | 'checkout'>,
): WorkshopConfig {
  const named = config.repository
  const isFound = named !== undefined && named.url === found?.url
  const repository = isFound ? { revision: found.revision, ...named } : (named ?? found)
  const startRepository = checkout === undefined ? repository : checkout.repository
  const url = config.open?.url ?? (startRepository && codespaceAddress(startRepository))
  return { ...config, repository, startRepository, open: config.open && { ...config.open, url } }
}

/**
 * The workshop of sources whose texts hold no mistake.
 *
 * @throws ProblemError with every problem
 */
export function parseWorkshop(sources: Sources): Workshop {
  const { workshop, problems } = readWorkshop(sources)
  if (problems.length > 0) throw new ProblemError(...problems)
  return workshop
}

function checkAttachments(config: Config, sources: Sources, start: FileTree): Problem[] {
  return idleAttachments(start, config.attachments ?? []).map(([index, name]) => {
    const line = lineOfPath(sources.config, ['attachments', index])
    const place = { file: configFile, line }
    return unknownName(place, 'file to attach', name, attachable(start), `in ${config.files}/`)
  })
}

/** Questions of one text would share the answer that is kept of them. */
function checkQuestions(tasks: readonly Task[], pages: readonly FreePage[]): Problem[] {
  const seen = new Map<string, string>()
  const blocks = [...tasks.flatMap(blocksOf), ...pages.flatMap(blocksOfPage)]
  return blocks.flatMap((block): Problem[] => {
    if (block.kind !== 'question') return []
    const { id, place } = block
    const first = seen.get(id)
    seen.set(id, first ?? formatPlace(place))
    const message = 'The question and its answers are there twice'
    return first === undefined ? [] : [{ place, message, found: `also in ${first}` }]
  })
}
