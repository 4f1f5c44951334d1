import { z } from 'zod'
import { ProblemError } from '../files/problem.ts'
import { argumentList, stageProblems, stageSchema } from '../files/stages.ts'
import { parseYaml } from '../files/yaml.ts'

/** Where the settings of a workshop are, from its root. */
export const configFile = 'content/workshop.yaml'

const minutes = z
  .strictObject(
    { min: z.number().positive(), max: z.number().positive() },
    {
      error: ({ code }) =>
        code === 'invalid_type'
          ? 'expected the least and the most: { min: 5, max: 10 }'
          : undefined,
    },
  )
  .refine(({ min, max }) => min <= max, {
    error: 'expected `min` up to `max`, not the other way round',
  })

/** A text that says something. */
const text = z.string().refine((value) => value.trim() !== '', { error: 'expected a text' })

function isLanguage(tag: string): boolean {
  try {
    const [language = ''] = Intl.getCanonicalLocales(tag)
    return (
      new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) !==
      undefined
    )
  } catch {
    return false
  }
}

/** Whether a text is an address below which pages can lie. */
function isFolderAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, origin, pathname, href } = new URL(text)
  return /^https?:$/.test(protocol) && href === origin + pathname && text.endsWith('/')
}

/** Where the start files are if the settings do not say so. */
export const usualFolder = 'workshop'

/** Whether a text is the path of a folder beside `content/`, above it or below it. */
function isStartFolder(text: string): boolean {
  const parts = text.split('/')
  const names = parts.slice(parts.findLastIndex((part) => part === '..') + 1)
  const above = parts.slice(0, parts.length - names.length)
  return (
    !/[\\\0]|^[A-Za-z]:/.test(text) &&
    above.every((part) => part === '..') &&
    names.length > 0 &&
    !names.some((part) => part === '' || part === '.') &&
    text !== 'content' &&
    !text.startsWith('content/')
  )
}

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected small letters, digits and -')

/** An address of the web: no other, such as `javascript:`, becomes a link. */
const webAddress = z.url({
  protocol: /^https?$/,
  error: ({ code, input }) =>
    code === 'invalid_format'
      ? `expected an address that begins with https:// or http://, found ${String(input)}`
      : undefined,
})

/** What is described here is what an editor shows of a key. */
const schema = z.strictObject({
  title: text,
  description: text.describe('For search engines and link previews'),
  language: z
    .string()
    .refine(isLanguage, { error: 'expected the tag of a language, such as en or de-AT' })
    .default('en')
    .describe('BCP 47 language tag of the text'),
  tasks: z
    .array(z.string())
    .min(1)
    .describe('Names of the task pages in reading order, without `.mdx`'),
  appendix: z
    .array(z.string())
    .default([])
    .describe('Task pages beside the course: read when needed, counted in no progress'),
  machines: z
    .record(name, z.strictObject({ label: z.string(), description: z.string() }))
    .describe('The machines that console blocks may name, by their prompt'),
  files: z
    .string()
    .refine(isStartFolder, {
      error: ({ input }) =>
        `expected the path of a folder from the one that holds content/, such as ../app, found ${String(input)}`,
    })
    .default(usualFolder)
    .describe(
      'Folder of the start files, from the one that holds content/. It may be a checkout of another repository',
    ),
  stages: z
    .record(name, stageSchema)
    .default({})
    .describe('Where a rehearsal can run the commands, by name; the first is the default'),
  evaluate: argumentList
    .optional()
    .describe('The program of `npm run evaluate`: what the pages claim and no rehearsal sees'),
  repository: z
    .strictObject({
      url: webAddress.describe('Address of its front page, without a slash at its end'),
      branch: z.string().default('main'),
      folder: z
        .string()
        .default('')
        .describe('Folder of the start files in the repository, empty for its root'),
    })
    .optional()
    .describe('Where it is to be found, if neither the workflow that builds it nor git says so'),
  event: z
    .strictObject({
      place: z.string().default(''),
      date: z.string().default(''),
      start: z
        .string()
        .regex(/^(?:(?:[01]?\d|2[0-3]):[0-5]\d)?$/, {
          error: ({ input }) =>
            `expected a time of day: hours and minutes, as in 14:00, found ${String(input)}`,
        })
        .default('')
        .describe('When it begins, as in 14:00'),
      instructor: z.string().default(''),
      address: z
        .string()
        .refine((text) => text === '' || isFolderAddress(text), {
          error: ({ input }) =>
            `expected a whole address that ends with \`/\`, such as http://192.168.1.5:4321/, found ${String(input)}`,
        })
        .default('')
        .describe('Where participants find the pages; empty for the address of the site'),
      wifi: z
        .strictObject({ name: z.string().default(''), password: z.string().default('') })
        .optional(),
      skip: z
        .array(z.string())
        .default([])
        .describe("Steps and tasks that this event leaves out, such as '1.2' and '4-containers'"),
    })
    .prefault({})
    .describe('One event at which the workshop is given'),
  values: z
    .record(z.string(), z.string())
    .default({})
    .describe('Texts that pages show by their names, with `<Value name="…" />`'),
  open: z
    .strictObject({ label: z.string(), url: webAddress.optional() })
    .optional()
    .describe(
      'What everybody opens before the workshop begins: a codespace, a download, a form. Without its address, a ' +
        'codespace of the repository',
    ),
  breaks: z
    .array(
      z.strictObject({
        after: z
          .string()
          .regex(/^\d+\.\d+$/, "expected a step, such as '2.2'")
          .describe('The step that it follows'),
        minutes: z.number().positive(),
        title: z.string().optional(),
        deck: z
          .literal('skip')
          .optional()
          .describe('`skip` for time that the plan has and nobody sees'),
      }),
    )
    .default([])
    .describe('Time of the plan in which nobody works, in the order of the course'),
  attachments: z
    .array(z.string())
    .optional()
    .describe(
      'The start files that are attached to the handout: paths from `workshop/` of files, and of folders with `/` at ' +
        'their end. All of them where it is left out',
    ),
  licence: z.strictObject({ name: z.string(), url: webAddress, credit: z.string() }),
})

/** What `content/workshop.yaml` says: the names, order and addresses of one workshop. */
export type Config = z.infer<typeof schema>

/**
 * Reads `content/workshop.yaml`.
 *
 * @throws ProblemError with every wrong key or value at its line
 */
export function parseConfig(file: string, text: string): Config {
  const config = parseYaml(schema, text, file)
  const problems = stageProblems(Object.keys(config.machines), config.stages, file, text)
  if (problems.length > 0) throw new ProblemError(...problems)
  return config
}

const frontMatter = z.strictObject({
  title: text,
  goal: text.describe('The task in one sentence'),
  description: text.optional(),
  before: text.describe('What the reader has when the task begins'),
  after: text.describe('What the reader has when it is done'),
  minutes,
})

/** The front matter of a task page. */
export type FrontMatter = z.infer<typeof frontMatter>

/**
 * Reads the front matter of a task page; `firstLine` is the line after the opening `---`.
 *
 * @throws ProblemError with every wrong key or value at its line
 */
export function parseFrontMatter(file: string, text: string, firstLine: number): FrontMatter {
  return parseYaml(frontMatter, text, file, firstLine)
}

const pageFrontMatter = z.strictObject({ title: text, description: text.optional() })

/** The front matter of a free page. */
export type PageFrontMatter = z.infer<typeof pageFrontMatter>

/**
 * Reads the front matter of a free page; `firstLine` is the line after the opening `---`.
 *
 * @throws ProblemError with every wrong key or value at its line
 */
export function parsePageFrontMatter(
  file: string,
  text: string,
  firstLine: number,
): PageFrontMatter {
  return parseYaml(pageFrontMatter, text, file, firstLine)
}

/** What the settings and the front matter of pages may say, for editors. */
export const schemas = { workshop: schema, task: frontMatter, page: pageFrontMatter }
