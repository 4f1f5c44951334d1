import { type Problem, unknownName } from '../workshop/problem.ts'
import { commandHeight } from './console-pages.ts'
import { exerciseHeight, exerciseRoom } from './exercise-pages.ts'
import { htmlHeight } from './html-height.ts'
import { questionHeight, questionRoom } from './question-height.ts'
import type { Content, Slide } from './slide.ts'

/** What text and commands have below the title of a slide, and opened hints; px of a sheet of 1280×720. */
const room = { text: 520, commands: 560, hint: 430 }

/** Heights are estimates. Only what is far above them is refused; a browser measures the rest. */
const doubt = 1.2

/**
 * Slides that are too full, though all that can be parted was parted: one block of text, one question
 * or one command is higher than a sheet. Those that `exempt` names are passed over.
 */
export function crowdedSlides(slides: readonly Slide[], exempt: readonly string[]): Problem[] {
  const ids = slides.map(({ id }) => id)
  const unknown = exempt
    .filter((id) => !ids.includes(id))
    .map((id) => unknownName({ file: 'content/workshop.yaml' }, 'slide', id, ids))
  const crowded = slides.flatMap(({ id, content, section }): Problem[] => {
    const { height, most } = fullness(content)
    if (height <= most * doubt || exempt.includes(id)) return []
    const line = section.task.steps.find((step) => step.id === section.id)?.line
    return [
      {
        place: { file: section.task.file, ...(line === undefined ? {} : { line }) },
        message: `The slide \`${id}\` is too full`,
        expected: `about ${most} px of 720: less text in one piece, or deck="skip"`,
        found: `about ${Math.round(height)} px`,
      },
    ]
  })
  return [...unknown, ...crowded]
}

/** About how high the content of a slide is, and how high it may be. */
function fullness(content: Content): { readonly height: number; readonly most: number } {
  switch (content.kind) {
    case 'slide':
    case 'see':
    case 'look':
      return { height: htmlHeight(content.html, content.size), most: room.text }
    case 'hints': {
      const heights = content.hints.map(({ html, size }) => htmlHeight(html, size))
      return { height: Math.max(...heights), most: room.hint }
    }
    case 'exercise': {
      const { html, size } = content.exercise
      return { height: exerciseHeight(html, size), most: exerciseRoom.height }
    }
    case 'question':
      return { height: questionHeight(content.question, content.size), most: questionRoom }
    case 'console': {
      const height = content.commands.reduce((sum, command) => sum + commandHeight(command), 0)
      return { height, most: room.commands }
    }
    default:
      return { height: 0, most: room.text }
  }
}
