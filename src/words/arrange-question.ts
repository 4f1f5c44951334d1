import type { MdxJsxFlowElement } from 'satteri'
import { questionId } from '../questions/question-id.ts'
import { parseQuestion } from '../questions/question.ts'
import { readAttributes } from '../workshop/task.ts'
import { type Block, element, inlineElement, isBlock } from './element.ts'

/**
 * A question as components: `Question` around `Prompt`, one `Choice` an answer with its `Answer`
 * and its `Reason`, and `Look` around what a prediction reveals.
 * `inside` arranges the blocks within.
 *
 * @throws ProblemError where the question cannot be read
 */
export function arrangeQuestion(
  node: MdxJsxFlowElement,
  context: { readonly file: string; readonly step?: string | undefined },
  inside: (block: Block) => Block,
): MdxJsxFlowElement {
  const place = { file: context.file, line: node.position?.start.line ?? 1 }
  const attributes = readAttributes(node, place)
  const question = parseQuestion(attributes, node.children, place)
  const { kind, predict, answers } = question
  const id = questionId(question)
  const unit = attributes.get('unit')
  const choices = question.choices.map(({ right, text, content, reason }, index) => {
    const answer = answers?.answers[index]
    // What a reader is shown in place of a pattern.
    const example =
      answer !== undefined && 'pattern' in answer ? question.examples?.[index] : undefined
    return element('Choice', { question: id, kind, index, right, text }, [
      inlineElement('Answer', { kind, right, text, example }, content),
      inlineElement('Reason', {}, reason),
    ])
  })
  const look = question.look.filter(isBlock).map(inside)
  return element(
    'Question',
    {
      id,
      kind,
      predict,
      at: `${place.file}:${place.line}`,
      step: context.step,
      deck: attributes.get('deck'),
      unit: typeof unit === 'string' ? unit : undefined,
      answers: answers === undefined ? undefined : JSON.stringify(answers),
    },
    [
      element('Prompt', {}, question.prompt.filter(isBlock).map(inside)),
      element('Choices', { kind }, choices),
      ...(look.length > 0 ? [element('Look', { question: id, step: context.step }, look)] : []),
    ],
  )
}
