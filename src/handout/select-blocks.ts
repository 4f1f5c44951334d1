import type { Block, Question } from '../lesson/block.ts'
import { mapBlocks } from '../lesson/map-blocks.ts'
import { innerBlocks } from '../lesson/walk.ts'
import type { EditionParts } from './edition-parts.ts'

/**
 * The blocks that an edition shows in their places. In an edition with the lesson everything keeps
 * its place, and hints have lost their texts; any other is a list of the parts that it shows.
 */
export function selectBlocks(blocks: readonly Block[], parts: EditionParts): Block[] {
  if (parts.lesson) return mapBlocks(blocks, { block: (block) => shown(block, parts) })
  return blocks.flatMap((block) => {
    const found = isPart(block) ? shown(block, parts) : []
    return found.length > 0 ? found : selectBlocks(innerBlocks(block), parts)
  })
}

function shown(block: Block, parts: EditionParts): readonly Block[] {
  switch (block.kind) {
    case 'solution':
      return parts.solutions ? [block] : []
    case 'notes':
      return parts.notes ? [block] : []
    case 'slide':
      return []
    case 'hint':
      if (parts.hints === 'messages') return block.error === undefined ? [] : [block]
      return parts.hints === 'none' ? [] : [{ ...block, blocks: [] }]
    case 'question':
      if (parts.questions === 'none') return []
      return parts.questions === 'answered' ? [block] : [withoutAnswers(block)]
    default:
      return [block]
  }
}

/** Whether a block is a part that editions choose, not the lesson's own text. */
function isPart({ kind }: Block): boolean {
  return ['solution', 'notes', 'slide', 'hint', 'question'].includes(kind)
}

/** A question with nothing that tells its answer. */
function withoutAnswers(question: Question): Question {
  const choices =
    question.type === 'typed'
      ? []
      : question.choices.map((choice) => ({ ...choice, right: false, reason: [] }))
  return { ...question, choices, look: [], answers: undefined, proof: undefined }
}
