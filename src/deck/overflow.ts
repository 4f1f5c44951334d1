import type { Problem } from '../files/problem.ts'
import { textRoom } from './fit-text.ts'
import { heightOfBlocks, heightOfQuestion } from './height.ts'
import type { Pane, Slide } from './slide.ts'
import { workRoom } from './work-pages.ts'

/** Heights are estimates. Only what is far above them is refused; a browser measures the rest. */
const doubt = 1.2

/**
 * Slides that are too full, though all that can be parted was parted: one block of text, one question
 * or one line of an exercise is higher than a sheet.
 */
export function overfullSlides(slides: readonly Slide[]): Problem[] {
  return slides.flatMap(({ id, panes, place }): Problem[] => {
    const fullest = panes
      .map(fullness)
      .reduce((one, other) => (other.height / other.most > one.height / one.most ? other : one))
    if (fullest.height <= fullest.most * doubt) return []
    return [
      {
        place,
        message: `The slide \`${id}\` is too full`,
        expected: `about ${fullest.most} px of 720: less text in one piece, or deck="skip"`,
        found: `about ${Math.round(fullest.height)} px`,
      },
    ]
  })
}

/** About how high a pane is, and how high it may be. */
function fullness(pane: Pane): { readonly height: number; readonly most: number } {
  const most = textRoom.height
  const { width } = textRoom
  switch (pane.kind) {
    case 'text':
      return { height: heightOfBlocks(pane.blocks, { width, ...pane }), most }
    case 'question':
      return { height: heightOfQuestion(pane.question, { width, size: pane.size }), most }
    case 'work': {
      const heights = pane.pages.map((blocks) =>
        heightOfBlocks(blocks, { width: workRoom.width, size: pane.size }),
      )
      return { height: Math.max(...heights), most: workRoom.height }
    }
    default:
      return { height: 0, most }
  }
}
