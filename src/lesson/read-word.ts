import type { RootContent } from 'hast'
import { shortSlug, slug } from './heading.ts'
import { type Jsx, readValues, type Values, type Written, writtenAttributes } from './attributes.ts'
import type { Block, Do, Hint, Own, Snippet, Solution, Tabs } from './block.ts'
import { readQuestion } from './read-question.ts'
import { readLines, readMinutes } from './read-do.ts'
import { isComment, unknownWord } from './read-text.ts'
import { attempt, isBlank, isJsx, type LinePlace, placeOf, type Reader } from './reader.ts'
import { resolveSnippet, resolveSolution } from './snippet.ts'
import { tabAttributes, type WordName, words } from './vocabulary.ts'

type ReadBlocks = (nodes: readonly RootContent[], reader: Reader) => Block[]

/** Reads a word and what stands between its tags; undefined for one that has a problem. */
export function readWord(node: Jsx, reader: Reader, readBlocks: ReadBlocks): Block | undefined {
  const place = placeOf(node, reader)
  const { problems, ownWords } = reader
  const name = node.name ?? ''
  const written = writtenAttributes(node, place, problems)
  if (name === 'Question') return readQuestion(node, written, place, reader, readBlocks)
  if (isWordName(name)) return readers[name]({ node, written, place, reader, readBlocks })
  if (ownWords.includes(name)) return readOwn({ node, written, place, reader, readBlocks })
  if (name === 'Tab') {
    const message = 'Tab stands outside of Tabs'
    problems.push({ place, message, expected: '<Tabs> around the tabs' })
  } else if (name === 'Value') {
    const message = 'Value stands on lines of its own'
    problems.push({ place, message, expected: 'a word within a line of text' })
  } else problems.push(unknownWord(name, place, reader))
  return undefined
}

interface Word {
  readonly node: Jsx
  readonly written: Written
  readonly place: LinePlace
  readonly reader: Reader
  readonly readBlocks: ReadBlocks
}

function isWordName(name: string): name is WordName {
  return Object.hasOwn(words, name)
}

/** What every block has besides its kind. */
function common({ place, reader: { step } }: Word, deck: 'skip' | undefined) {
  return { place, step, skipInDeck: deck === 'skip' }
}

function valuesOf<Name extends WordName>(
  name: Name,
  { written, place, reader }: Word,
): Values<(typeof words)[Name]> | undefined {
  return readValues(name, words[name], written, place, reader.problems)
}

const readers: Readonly<Record<WordName, (word: Word) => Block | undefined>> = {
  Snippet: readSnippet,
  Do: readDo,
  See: (word) => readBody('See', word, (shared, blocks) => ({ ...shared, kind: 'see', blocks })),
  Hint: readHint,
  Solution: readSolution,
  Slide: (word) => {
    const values = valuesOf('Slide', word)
    const blocks = blocksOf(word)
    if (values === undefined) return undefined
    return { ...common(word, values.deck), kind: 'slide', title: values.title, blocks }
  },
  Notes: (word) =>
    readBody('Notes', word, (shared, blocks) => ({ ...shared, kind: 'notes', blocks })),
  Tabs: readTabs,
}

function blocksOf({ node, place, reader, readBlocks }: Word): Block[] {
  if (!holdsSomething(node) && node.name !== null && isWordName(node.name)) {
    const message = `${node.name} holds nothing`
    const expected = `text between \`<${node.name}>\` and \`</${node.name}>\``
    reader.problems.push({ place, message, expected })
  }
  return readBlocks(node.children, reader)
}

function holdsSomething({ children }: Jsx): boolean {
  return children.some((child) => !isBlank(child) && !isComment(child))
}

/** A word of one tag shows something itself; what its author put inside would be lost. */
function refuseChildren({ node, reader }: Word): void {
  const child = node.children.find((one) => !isBlank(one) && !isComment(one))
  if (child === undefined) return
  const name = node.name ?? ''
  const message = `${name} holds no text`
  reader.problems.push({ place: placeOf(child, reader), message, expected: `\`<${name} … />\`` })
}

/** A word that has no attributes of its own. */
function readBody<B extends Block>(
  name: 'See' | 'Notes',
  word: Word,
  make: (shared: ReturnType<typeof common>, blocks: readonly Block[]) => B,
): B | undefined {
  const values = valuesOf(name, word)
  const blocks = blocksOf(word)
  return values === undefined ? undefined : make(common(word, values.deck), blocks)
}

function readSnippet(word: Word): Snippet | undefined {
  const { reader, place } = word
  refuseChildren(word)
  const values = valuesOf('Snippet', word)
  if (values === undefined) return undefined
  const { file, select, region, steps, deck } = values
  if (reader.binaries.includes(file)) {
    const message = `\`${file}\` is no text`
    reader.problems.push({
      place,
      message,
      expected: 'a text file; a picture lies in content/pictures/',
    })
    return undefined
  }
  const resolved = attempt(reader.problems, () =>
    resolveSnippet(reader.states, { ...values, step: reader.step }, place, reader.folder),
  )
  if (resolved === undefined) return undefined
  return { ...common(word, deck), kind: 'snippet', file, select, region, steps, resolved }
}

function readDo(word: Word): Do {
  const { place, reader } = word
  if (reader.inWork) {
    reader.problems.push({
      place,
      message: 'Do stands inside of Do',
      expected: 'one after the other',
    })
  }
  const values = valuesOf('Do', word)
  const blocks = word.readBlocks(word.node.children, { ...reader, inWork: true })
  const lines = readLines(blocks, place, reader)
  const minutes = values === undefined ? 0 : readMinutes(values.minutes, place, reader)
  // One that has a problem stays: its step is not without work.
  return { ...common(word, values?.deck), kind: 'do', minutes, lines, blocks }
}

function readHint(word: Word): Hint {
  const { place, reader } = word
  const values = valuesOf('Hint', word)
  const blocks = blocksOf(word)
  const { title, error, mistake, from, deck } = values ?? {}
  const name = title ?? error
  if (values !== undefined && name === undefined) {
    const expected = 'title="…" or error="…"'
    reader.problems.push({ place, message: 'Hint has no name', expected })
  }
  return {
    ...common(word, deck),
    kind: 'hint',
    id: hintId(reader, name ?? ''),
    title,
    error,
    mistakes: mistake?.split(',').map((one) => one.trim()) ?? [],
    from,
    blocks,
  }
}

/** The anchor of a hint, short where no hint above has it: it stays the same as long as its step and its title do. */
function hintId({ step, hintIds }: Reader, title: string): string {
  const name = (short: string): string => ['hint', step, short].filter(Boolean).join('-')
  let id = name(shortSlug(title))
  for (let nth = 1; hintIds.has(id); nth++) id = name(slug(title)) + (nth > 1 ? `-${nth}` : '')
  hintIds.add(id)
  return id
}

function readSolution(word: Word): Solution | undefined {
  const { place, reader } = word
  refuseChildren(word)
  const values = valuesOf('Solution', word)
  const solved = attempt(reader.problems, () => resolveSolution(reader.states, reader.step, place))
  if (values === undefined || solved === undefined) return undefined
  return { ...common(word, values.deck), kind: 'solution', ...solved, step: solved.state.name }
}

function readTabs(word: Word): Tabs | undefined {
  const { node, place, reader, readBlocks } = word
  const { problems } = reader
  const values = valuesOf('Tabs', word)
  const tabs = node.children.filter((child) => isJsx(child) && child.name === 'Tab').filter(isJsx)
  const other = node.children.find(
    (child) => !isBlank(child) && !isComment(child) && !(isJsx(child) && child.name === 'Tab'),
  )
  if (other !== undefined) {
    const message = 'Tabs holds something else than Tab'
    problems.push({ place: placeOf(other, reader), message, expected: '<Tab title="…">' })
  } else if (tabs.length < 2) {
    const message = 'Tabs has too few'
    problems.push({ place, message, expected: 'two or more Tab', found: String(tabs.length) })
  }
  const read = tabs.flatMap((tab) => {
    const where = placeOf(tab, reader)
    const written = writtenAttributes(tab, where, problems)
    const title = readValues('Tab', tabAttributes, written, where, problems)?.title
    const blocks = readBlocks(tab.children, reader)
    return title === undefined ? [] : [{ title, blocks, place: where }]
  })
  for (const [index, tab] of read.entries()) {
    const first = read.find(({ title }) => title === tab.title)
    if (first === undefined || first === read[index]) continue
    const message = `The tab \`${tab.title}\` is there twice`
    problems.push({ place: tab.place, message, found: `also in line ${first.place.line}` })
  }
  const shown = read.map(({ title, blocks }) => ({ title, blocks }))
  return values && { ...common(word, values.deck), kind: 'tabs', tabs: shown }
}

/** A word of the workshop's own takes what its author gives it; only its name is known. */
function readOwn(word: Word): Own {
  const { deck, ...attributes } = Object.fromEntries(word.written)
  return {
    ...common(word, deck === 'skip' ? 'skip' : undefined),
    kind: 'own',
    name: word.node.name ?? '',
    attributes,
    blocks: blocksOf(word),
  }
}
