import type { Element, ElementContent } from 'hast'
import type { Block, BlockOf } from '../lesson/block.ts'
import { plainText } from '../lesson/reader.ts'
import { rowsOf, sourceOf } from './code-pane.ts'
import { cutOutput } from './cut-output.ts'

/** Text on a sheet: large where it is short, as most slides have it, or dense. In px of a sheet of 1280×720. */
export type TextSize = 36 | 28 | 24

/** Lines of an output that are shown below its command, where a text holds commands. */
export const shownOutput = 6

/** Average share of its height that a letter is wide, of text and of code. */
const letter = { text: 0.48, code: 0.6 }
/** Height of a line, as a multiple of its letters. */
const line = { text: 1.4, code: 1.36 }
/** What stands between two blocks, and between two items of a list. */
const gap = { block: 18, item: 7 }
/** What surrounds a block of code, a command, an alert. */
const frame = { code: 78, command: 24, alert: 24 }
/** What a row of a table has above and below its text. */
const cell: Readonly<Record<TextSize, number>> = { 36: 30, 28: 28, 24: 7 }
/** Indent of a list, and of an alert. */
const indent = 34
/** Letters of code within text, and of commands. */
const codeSize = 24
/** A picture is never higher, whatever its own size: as the style sheet of the slides has it. */
const picture = { most: 476, caption: 40 }

/** Room for text: as wide as it may be, at its size. */
interface Room {
  readonly width: number
  readonly size: TextSize
  /** Whether commands show what was recorded of them. */
  readonly outputs?: boolean
}

/** About how high blocks stand below each other on a sheet, in px, with what separates them. */
export function heightOfBlocks(blocks: readonly Block[], room: Room): number {
  return sum(blocks, (block) => heightOfBlock(block, room))
}

/** About how high a block stands, in px, with what separates it from the next. */
export function heightOfBlock(block: Block, room: Room): number {
  switch (block.kind) {
    case 'prose':
      return heightOfNodes(block.nodes, room)
    case 'snippet':
    case 'code':
      return (
        gap.block +
        frame.code +
        heightOfCode(
          rowsOf(sourceOf(block)).map(({ text }) => text),
          room,
        )
      )
    case 'console':
      return gap.block + sum(block.commands, (command) => heightOfCommand(command, room))
    case 'picture':
      return gap.block + heightOfPicture(block, room)
    case 'tabs':
      return sum(
        block.tabs,
        ({ blocks }) => gap.block + room.size * line.text + heightOfBlocks(blocks, room),
      )
    case 'alert':
      return frame.alert + heightOfBlocks(block.blocks, { ...room, width: room.width - indent })
    case 'question':
      return heightOfQuestion(block, room)
    case 'do':
    case 'see':
    case 'slide':
    case 'hint':
    case 'own':
      return heightOfBlocks(block.blocks, room)
    case 'notes':
    case 'solution':
      return 0
  }
}

/** What a question has around its parts: each answer, each reason, and the gaps between them. */
const asked = { prompt: 1.25, choice: 20, reason: 20, gaps: 50, letter: 80 }

/** About how high a question stands when its answer is shown. */
export function heightOfQuestion(
  { prompt, choices, type }: BlockOf<'question'>,
  room: Room,
): number {
  const right = choices.filter((choice) => choice.right)
  const inner = { ...room, width: room.width - asked.letter }
  const shown = type === 'typed' ? right : choices
  return (
    asked.gaps +
    asked.prompt * heightOfBlocks(prompt, room) +
    sum(shown, ({ content }) => asked.choice + heightOfText(content, inner)) +
    sum(right, ({ reason }) => asked.reason + heightOfText(reason, inner))
  )
}

/** About how high the lines of an output stand, long ones broken. */
export function heightOfOutput(output: string, { width }: Room): number {
  return heightOfCode(output.split('\n'), { width, size: codeSize })
}

function heightOfCommand(
  { lines, recorded }: BlockOf<'console'>['commands'][number],
  room: Room,
): number {
  const output = room.outputs === true ? cutOutput(recorded?.output ?? '', shownOutput) : ''
  const seen = output === '' ? 0 : 8 + output.split('\n').length * codeSize * line.code
  return frame.command + heightOfCode(lines, room) + seen
}

function heightOfPicture({ width, height }: BlockOf<'picture'>, room: Room): number {
  return Math.min(picture.most, Math.min(1, room.width / width) * height) + picture.caption
}

function heightOfCode(lines: readonly string[], { width }: Room): number {
  const columns = Math.max(8, Math.floor((width - 80) / (codeSize * letter.code)))
  const rows = sum(lines, (text) => Math.max(1, Math.ceil(text.length / columns)))
  return rows * codeSize * line.code
}

/** The nodes of a text that stand alone each have a height; white space between them has none. */
function heightOfNodes(nodes: readonly ElementContent[], room: Room): number {
  return sum(nodes, (node) => {
    if (node.type === 'block') return heightOfBlock(node.block, room)
    return node.type === 'element' ? gap.block + heightOfElement(node, room) : 0
  })
}

function heightOfElement(element: Element, room: Room): number {
  const { tagName, children } = element
  if (tagName === 'table') return sum(rowsOfTable(element), (row) => heightOfRow(row, room))
  if (tagName === 'ul' || tagName === 'ol') {
    const inner = { ...room, width: room.width - indent }
    return sum(elements(children), (item) => gap.item + heightOfItem(item, inner))
  }
  if (tagName === 'blockquote' || tagName === 'section' || tagName === 'div') {
    return heightOfNodes(children, { ...room, width: room.width - indent })
  }
  return heightOfText(children, room)
}

/** An item holds text, or blocks of its own: then its text is the first of them. */
function heightOfItem({ children }: Element, room: Room): number {
  const flow = children.filter(
    (child) => child.type === 'block' || (child.type === 'element' && isFlow(child)),
  )
  const text = children.filter((child) => !flow.includes(child))
  const own = plainTextOf(text).trim() === '' ? 0 : heightOfText(text, room)
  return own + heightOfNodes(flow, room) - (own === 0 && flow.length > 0 ? gap.block : 0)
}

function isFlow({ tagName }: Element): boolean {
  return ['p', 'ul', 'ol', 'table', 'blockquote', 'div', 'section'].includes(tagName)
}

/** About how high a line of text stands that is broken where it is too long. */
export function heightOfText(nodes: readonly ElementContent[], { width, size }: Room): number {
  const text = plainTextOf(nodes)
  if (text.trim() === '') return 0
  const letters = width / (size * letter.text)
  return Math.ceil(text.trim().length / letters) * size * line.text
}

function heightOfRow(row: Element, room: Room): number {
  const cells = elements(row.children)
  const width = room.width / Math.max(1, cells.length)
  const heights = cells.map(({ children }) => heightOfText(children, { ...room, width }))
  return cell[room.size] + Math.max(room.size * line.text, ...heights)
}

function rowsOfTable({ children }: Element): Element[] {
  return elements(children).flatMap((one) => (one.tagName === 'tr' ? [one] : rowsOfTable(one)))
}

function elements(nodes: readonly ElementContent[]): Element[] {
  return nodes.filter((node) => node.type === 'element')
}

function plainTextOf(nodes: readonly ElementContent[]): string {
  return nodes.map(plainText).join('')
}

function sum<T>(things: readonly T[], heightOf: (thing: T) => number): number {
  return things.reduce((total, thing) => total + heightOf(thing), 0)
}
