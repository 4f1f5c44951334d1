import * as words from '../interface/current.ts'
import sharp from 'sharp'
import { textOutline, type TextStyle, textWidth } from './text-outlines.ts'
import { balanceText, cutText, type Measure } from './wrap-text.ts'

/** A task as the picture names it: `Task 2` and its title. */
export interface PreviewTask {
  readonly label: string
  readonly title: string
}

/** Width and height of a picture for link previews, in px: https://ogp.me and what most sites crop to. */
const size = { width: 1200, height: 630 }
const margin = 72
const textSpace = size.width - 2 * margin
/** The colours of the dark theme, as in `palette.css`. */
const colours = { ground: '#12161c', title: '#e3e7ed', label: '#8fb8f7', task: '#a3adba' }
/** The title has the first of these sizes in which it takes no more lines than it may. */
const titleSizes = [76, 64, 52, 44]
const titleLines = 3
const labelStyle: TextStyle = { weight: 700, size: 30, tracking: 0 }
const taskStyle: TextStyle = { weight: 400, size: 30, tracking: 0 }
const row = { height: 48, gap: 28 }

/** The picture that a link to the workshop shows, as PNG: its title and what its tasks are called. */
export function previewPicture(title: string, tasks: readonly PreviewTask[]): Promise<Buffer> {
  return sharp(Buffer.from(previewSvg(title, tasks)))
    .png({ palette: true })
    .toBuffer()
}

/** The same as SVG. All text is outlines, so that no font of the system is asked for. */
export function previewSvg(title: string, tasks: readonly PreviewTask[]): string {
  const { width, height } = size
  const { lines, style } = titleLinesOf(title)
  const lineHeight = style.size * 1.12
  const titleEnd = margin + lines.length * lineHeight
  const places = Math.floor((height - margin - titleEnd) / row.height) - 1
  const paths = [
    path(colours.ground, `M0 0h${width}v${height}h-${width}z`),
    ...lines.map((line, index) => {
      const baseLine = margin + style.size * 0.78 + index * lineHeight
      return path(colours.title, textOutline(line, style, margin, baseLine))
    }),
    ...taskPaths(shownTasks(tasks, places)),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paths.join('')}</svg>`
}

function titleLinesOf(title: string): { readonly lines: string[]; readonly style: TextStyle } {
  const wrapped = titleSizes.map((px) => {
    const style: TextStyle = { weight: 700, size: px, tracking: -0.026 }
    return { style, lines: balanceText(title, textSpace, measureIn(style)) }
  })
  const smallest = wrapped.at(-1)
  const fitting = wrapped.find(({ lines }) => lines.length <= titleLines) ?? smallest
  if (fitting === undefined) throw new Error('there is no size for the title')
  const { style, lines } = fitting
  const rest = lines.slice(titleLines - 1).join(' ')
  const last = rest === '' ? [] : [cutText(rest, textSpace, measureIn(style))]
  return { style, lines: [...lines.slice(0, titleLines - 1), ...last] }
}

/** As many tasks as there are places; where not all of them fit, the last place says how many more there are. */
function shownTasks(tasks: readonly PreviewTask[], places: number): readonly PreviewTask[] {
  if (tasks.length <= places) return tasks
  const shown = tasks.slice(0, places - 1)
  return [...shown, { label: '', title: words.andMore(tasks.length - shown.length) }]
}

/** The tasks in rows that end at the lower margin; their titles begin below each other. */
function taskPaths(tasks: readonly PreviewTask[]): string[] {
  const labels = Math.max(...tasks.map(({ label }) => textWidth(label, labelStyle)))
  const left = margin + (labels === 0 ? 0 : labels + row.gap)
  return tasks.flatMap(({ label, title }, index) => {
    const baseLine = size.height - margin - (tasks.length - 1 - index) * row.height
    const shown = cutText(title, size.width - margin - left, measureIn(taskStyle))
    return [
      path(colours.label, textOutline(label, labelStyle, margin, baseLine)),
      path(colours.task, textOutline(shown, taskStyle, left, baseLine)),
    ]
  })
}

function path(fill: string, d: string): string {
  return `<path fill="${fill}" d="${d}"/>`
}

function measureIn(style: TextStyle): Measure {
  return (text) => textWidth(text, style)
}
