import type { ElementContent } from 'hast'
import { parseQuestion, type Question as Parsed } from '../questions/question.ts'
import { questionId } from '../questions/question-id.ts'
import { splitAtDash } from '../questions/split-at-dash.ts'
import type { Jsx, Written } from './attributes.ts'
import type { Block, Choice, Question } from './block.ts'
import { attempt, isBlank, isElement, type LinePlace, type Reader } from './reader.ts'
import { readInlineText } from './read-text.ts'

/**
 * Reads a question. What is asked and answered is taken from the text as it was written, so that an
 * answer can be typed; what is shown is the same with typography.
 */
export function readQuestion(
  node: Jsx,
  written: Written,
  place: LinePlace,
  reader: Reader,
  readBlocks: (nodes: readonly ElementContent[], reader: Reader) => Block[],
): Question | undefined {
  const { problems, step } = reader
  const literal = reader.written.get(node.position?.start.offset ?? -1)
  if (literal === undefined || !('children' in literal)) {
    throw new Error(`${place.file}:${place.line}: the question stands in one of two trees alone`)
  }
  const parsed = attempt(problems, () => parseQuestion(written, literal.children, place))
  const proof = readProof(written, place, reader)
  if (parsed === undefined) return undefined
  const nodes = node.children.filter((child) => !isBlank(child))
  const at = nodes.findIndex(isChoiceList)
  const unit = written.get('unit')
  return {
    kind: 'question',
    place,
    step,
    skipInDeck: written.get('deck') === 'skip',
    id: questionId(parsed),
    type: parsed.kind,
    predict: parsed.predict,
    space: parsed.space,
    unit: typeof unit === 'string' ? unit : undefined,
    prompt: readBlocks(nodes.slice(0, at), reader),
    choices: readChoices(nodes[at], parsed, reader),
    look: readBlocks(nodes.slice(at + 1), reader),
    answers: parsed.answers,
    proof,
  }
}

/** The command that proves an answer and what it shows: both or none. */
function readProof(written: Written, place: LinePlace, { problems }: Reader): Question['proof'] {
  const [command, shows] = [written.get('proof'), written.get('shows')]
  if (typeof command === 'string' && typeof shows === 'string') return { command, shows }
  if (command !== undefined || shows !== undefined) {
    problems.push({
      place,
      message: 'A question that depends on the system names a command and what it shows',
      expected: 'proof="the command" shows="a text or /pattern/ of its output"',
    })
  }
  return undefined
}

function isChoiceList(node: ElementContent): boolean {
  return isElement(node, 'ul') && node.children.some((item) => boxOf(item) !== undefined)
}

/** The paragraph of an item that begins with a box. */
function boxOf(item: ElementContent): { readonly children: readonly ElementContent[] } | undefined {
  if (!isElement(item, 'li')) return undefined
  const inner = item.children.find((child) => !isBlank(child))
  const line = isElement(inner, 'p') ? inner : item
  const first = line.children.find((child) => !isBlank(child))
  return isElement(first, 'input') ? line : undefined
}

function readChoices(
  list: ElementContent | undefined,
  { choices, answers, examples }: Parsed,
  reader: Reader,
): Choice[] {
  const lines = list !== undefined && 'children' in list ? list.children.map(boxOf) : []
  const shown = lines.filter((line) => line !== undefined)
  return choices.map(({ right, text }, index) => {
    const answer = answers?.answers[index]
    const line = readInlineText(withoutBox(shown[index]?.children ?? []), reader)
    const { content, reason } = splitAtDash(line)
    return {
      right,
      text,
      // A typed answer is shown as it is to be typed.
      content: answer === undefined ? content : literalContent(content, text),
      reason,
      isPattern: answer !== undefined && 'pattern' in answer,
      example: examples?.[index],
    }
  })
}

/** A typed answer without typography: code stays code, text is what was written. */
function literalContent(content: readonly ElementContent[], text: string): ElementContent[] {
  const [only, ...others] = content
  if (only?.type === 'element' && others.length === 0) return [only]
  return [{ type: 'text', value: text }]
}

function withoutBox(nodes: readonly ElementContent[]): ElementContent[] {
  const at = nodes.findIndex((node) => isElement(node, 'input'))
  const [first, ...others] = nodes.slice(at + 1)
  const rest = first !== undefined && isBlank(first) ? others : nodes.slice(at + 1)
  return [...rest]
}
