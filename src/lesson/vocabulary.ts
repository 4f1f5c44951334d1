import type { Spec } from './attributes.ts'

/** Every block can be left out of the deck. */
const everywhere = { deck: ['skip'] } as const satisfies Spec

/** The words that a task may use, with their attributes. A question reads its own. */
export const words = {
  Snippet: {
    ...everywhere,
    file: 'required',
    select: 'text',
    region: 'text',
    lines: 'text',
    state: 'text',
    diff: 'flag',
    text: 'flag',
    steps: 'text',
  },
  Do: { ...everywhere, minutes: 'required' },
  See: everywhere,
  Hint: { ...everywhere, title: 'text', error: 'text', mistake: 'text', from: 'text' },
  Solution: everywhere,
  Slide: { ...everywhere, title: 'text' },
  Notes: everywhere,
  Tabs: everywhere,
} as const satisfies Readonly<Record<string, Spec>>

/** The name of a word in `words`. */
export type WordName = keyof typeof words

export const tabAttributes = { title: 'required' } as const satisfies Spec
export const valueAttributes = { name: 'required' } as const satisfies Spec

/** Names that an author may write as words, in the order of the docs. */
export const wordNames = [...Object.keys(words), 'Question', 'Tab', 'Value']

/** Words that hold nothing, and have one tag. */
export const emptyWords: readonly string[] = ['Snippet', 'Solution', 'Value']

/** Why a command is not run in a rehearsal. */
const skipReasons = [
  'needs a browser',
  'needs a network',
  'destroys data',
  'waits for a person',
] as const

/** What may follow the language of a fenced block of commands. */
export const consoleAttributes = {
  ...everywhere,
  skip: skipReasons,
  until: 'text',
  exit: 'text',
  shows: 'text',
  input: 'text',
  timeout: 'number',
  prompt: 'text',
  more: 'text',
} as const satisfies Spec

/** What may follow any other language of a fenced block. */
export const codeAttributes = { ...everywhere, title: 'text' } as const satisfies Spec

/** Elements of HTML that text may use where Markdown has no mark for them, with their attributes. */
export const elements: ReadonlyMap<string, Spec> = new Map<string, Spec>([
  ['abbr', { title: 'text', lang: 'text' }],
  ['br', {}],
  ['kbd', { lang: 'text' }],
  ['sub', { lang: 'text' }],
  ['sup', { lang: 'text' }],
])

/** What to write in place of other elements of HTML. */
export const insteadOf: ReadonlyMap<string, string> = new Map([
  ['a', '`[text](address)`'],
  ['aside', '`> [!NOTE]`, and `> …` below it'],
  ['b', '`**…**`'],
  ['blockquote', '`> …`'],
  ['code', 'backticks'],
  ['del', '`~~…~~`'],
  ['details', '`<Hint title="…">`'],
  ['div', 'text between empty lines'],
  ['em', '`*…*`'],
  ['h1', '`title` of the front matter'],
  ['h2', '`## …`'],
  ['h3', '`### …`'],
  ['h4', '`#### …`'],
  ['hr', '`---` between empty lines'],
  ['i', '`*…*`'],
  ['iframe', '`[text](address)`'],
  ['img', '`![what it shows](../pictures/…)`'],
  ['li', '`- …`'],
  ['ol', '`1. …`'],
  ['p', 'text between empty lines'],
  ['pre', 'a fenced block'],
  ['script', 'a component in content/words/'],
  ['strong', '`**…**`'],
  ['style', 'a component in content/words/'],
  ['table', '`| … | … |`'],
  ['ul', '`- …`'],
])
