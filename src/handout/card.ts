import type { ElementContent } from 'hast'
import type { Block, Hint } from '../lesson/block.ts'
import { plainText } from '../lesson/reader.ts'
import { blocksOf, type Task } from '../lesson/task.ts'
import { textNodes, walkBlocks, walkNodes } from '../lesson/walk.ts'

/** Something with the step in which it is used first; `undefined` before the first of a task. */
interface InStep<Thing> {
  readonly step: string | undefined
  readonly thing: Thing
}

/** What a participant looks up again and again, on one sheet. */
export interface Card {
  /** The commands of each machine, each once, in the order of the course. */
  readonly commands: ReadonlyMap<string, readonly InStep<string>[]>
  /** What links of code lead to: options, functions, commands. */
  readonly names: readonly InStep<{ readonly name: string; readonly address: string }>[]
  /** The files that are shown or changed. */
  readonly files: readonly InStep<string>[]
  /** The messages that most mistakes give. */
  readonly errors: readonly InStep<{
    readonly message: string
    readonly title: string | undefined
  }>[]
}

/** How many errors a card explains. */
const mostErrors = 5

/** Makes the card of the tasks of a course. */
export function cardOf(tasks: readonly Task[]): Card {
  const blocks = tasks.flatMap(blocksOf)
  const typed = blocks.flatMap(({ step, ...block }) =>
    block.kind === 'console'
      ? block.commands
          .filter(({ at }) => at === undefined)
          .map(({ machine, text }) => ({ step, thing: { machine, text } }))
      : [],
  )
  const machines = [...new Set(typed.map(({ thing }) => thing.machine))]
  const commands = new Map(
    machines.map((machine) => {
      const own = typed.filter(({ thing }) => thing.machine === machine)
      return [machine, once(own.map(({ step, thing }) => ({ step, thing: thing.text })))]
    }),
  )
  return {
    commands,
    names: once(blocks.flatMap(namesIn), ({ name }) => name),
    files: once(blocks.flatMap(filesIn)),
    errors: blocks
      .filter((block) => block.kind === 'hint')
      .filter(({ error }) => error !== undefined)
      .toSorted((a, b) => b.mistakes.length - a.mistakes.length)
      .slice(0, mostErrors)
      .flatMap(errorOf),
  }
}

function errorOf({ step, error, title, blocks }: Hint): Card['errors'] {
  if (error === undefined) return []
  return [{ step, thing: { message: error, title: title ?? firstSentence(blocks) } }]
}

/** The first sentence of a text, which says what is wrong. */
function firstSentence(blocks: readonly Block[]): string | undefined {
  const [first] = walkBlocks(blocks).flatMap(textNodes)
  if (first === undefined) return undefined
  const text = plainText(first).replace(/\s+/g, ' ').trim()
  return /^.*?[.:](?= |$)/.exec(text)?.[0].replace(/:$/, '.') ?? text
}

function filesIn(block: Block): InStep<string>[] {
  const { step } = block
  if (block.kind === 'snippet') return [{ step, thing: block.file }]
  if (block.kind === 'solution') return block.diffs.map(({ path }) => ({ step, thing: path }))
  return []
}

function namesIn(block: Block): Card['names'] {
  return walkNodes(textNodes(block)).flatMap((node) => nameOf(node, block.step))
}

/** A link whose whole text is code. */
function nameOf(node: ElementContent, step: string | undefined): Card['names'] {
  if (node.type !== 'element' || node.tagName !== 'a') return []
  const { href } = node.properties
  const [code, ...others] = node.children
  const isCode = code?.type === 'element' && code.tagName === 'code' && others.length === 0
  if (!isCode || typeof href !== 'string' || !/^https?:/.test(href)) return []
  return [{ step, thing: { name: plainText(code), address: href } }]
}

/** Each thing where it comes first. */
function once<Thing>(
  all: readonly InStep<Thing>[],
  keyOf: (thing: Thing) => unknown = (thing) => thing,
): InStep<Thing>[] {
  const first = new Map(all.toReversed().map((one) => [keyOf(one.thing), one]))
  return all.filter((one) => first.get(keyOf(one.thing)) === one)
}
