import type { CodeItem, CommandItem, Item, QuestionItem } from './item.ts'
import { commandPages } from './command-pages.ts'
import { consolePages } from './console-pages.ts'
import { hintPages } from './hint-pages.ts'
import { fitText } from './html-height.ts'
import { plainText, withoutEntities } from './plain-text.ts'
import { questionSize } from './question-height.ts'
import type { Content, Section, Slide } from './slide.ts'
import { splitCode } from './split-code.ts'

/**
 * The slides of one section. A title, then a slide for each word in the order of the page; where
 * there is something to do, an exercise; after it what people ask for while or after they work: the
 * hints and the solution, each behind a fold. Prose goes to the notes of the slide before it.
 */
export function sectionSlides(section: Section, items: readonly Item[]): Slide[] {
  const slides: Slide[] = [titleSlide(section)]
  const count = new Map<string, number>()
  const add = (name: string, title: string, contents: readonly Content[]): void => {
    const number = (count.get(name) ?? 0) + 1
    count.set(name, number)
    const id = name === 'exercise' ? `${section.id}-${name}` : `${section.id}-${name}-${number}`
    for (const [index, content] of contents.entries()) {
      const piece = contents.length > 1 ? { number: index + 1, of: contents.length } : undefined
      const own = index === 0 ? id : `${id}-${index + 1}`
      slides.push({ id: own, title, content, piece, section, notes: [] })
    }
  }
  for (const item of items) {
    if (item.kind === 'prose') addProse(item.html, slides, add)
    if (item.kind === 'code') add(item.word, codeTitle(item), codeSlides(item))
    if (item.kind === 'console') add('console', `On the ${item.label}`, consoleSlides(item))
    if (item.kind === 'slide') add('slide', item.title ?? section.title, textSlides('slide', item))
    if (item.kind === 'question') {
      const size = questionSize(item)
      add('question', questionTitle(item), [{ kind: 'question', question: item, size }])
      if (item.look !== undefined) add('look', 'Now look', textSlides('look', { html: item.look }))
    }
  }
  if (section.step) addWork(section, items, add)
  return slides
}

type Add = (name: string, title: string, contents: readonly Content[]) => void

function titleSlide(section: Section): Slide {
  const { id, title, task, anchor, step } = section
  const content: Content =
    anchor === ''
      ? { kind: 'task', task }
      : step
        ? { kind: 'step', steps: task.steps.map((one) => one.id) }
        : { kind: 'part' }
  return { id, title, content, section, notes: [] }
}

/** Pictures of the prose become slides; all of it goes to the notes of the slide that stands before. */
function addProse(html: string, slides: Slide[], add: Add): void {
  const last = slides.at(-1)
  if (last !== undefined) slides[slides.length - 1] = { ...last, notes: [...last.notes, html] }
  for (const [, picture = '', caption] of html.matchAll(
    /(<img(?:"[^"]*"|[^>"])*>)(?:<figcaption>([^]*?)<\/figcaption>)?/g,
  )) {
    const [, alt = ''] = /\balt="([^"]*)"/.exec(picture) ?? []
    const title = caption === undefined ? withoutEntities(alt) : plainText(caption)
    add('picture', title, [{ kind: 'picture', html: picture }])
  }
}

function addWork({ id, task }: Section, items: readonly Item[], add: Add): void {
  const commands = commandsOf(items)
  const hints = items.filter((item) => item.kind === 'hint')
  const solution = items.find((item) => item.kind === 'solution')
  if (commands.length > 0 || solution !== undefined) {
    const minutes = Math.round((task.minutes.min + task.minutes.max) / 2 / task.steps.length)
    const exercise = { step: id, goal: task.goal, minutes, hints: hints.length }
    const pieces = commandPages(commands).map((page): Content => {
      return { kind: 'exercise', exercise: { ...exercise, commands: page } }
    })
    add('exercise', `Exercise ${id}`, pieces)
  }
  const pages = hintPages(hints).map((page): Content => ({ kind: 'hints', hints: page }))
  add('hints', `Hints for step ${id}`, pages)
  if (solution?.kind !== 'solution') return
  const pieces = solution.files.flatMap((code) => piecesOf(code, 2))
  add(
    'solution',
    `Solution of step ${id}`,
    pieces.map((piece) => ({ kind: 'solution', step: id, ...piece })),
  )
}

/** The commands of a step, each once: a page may ask for the same one twice. */
function commandsOf(items: readonly Item[]): CommandItem[] {
  const all = items.flatMap((item) => (item.kind === 'console' ? item.commands : []))
  const key = ({ prompt, text }: CommandItem): string => `${prompt} ${text}`
  return [...new Map(all.map((command) => [key(command), command])).values()]
}

function consoleSlides({ commands, label }: Extract<Item, { kind: 'console' }>): Content[] {
  return consolePages(commands).map((page) => ({ kind: 'console', commands: page, label }))
}

/** Text in pieces that fit on a slide. */
function textSlides(kind: 'look' | 'slide', { html }: { readonly html: string }): Content[] {
  const { size, pages } = fitText(html, 520)
  return pages.map((page) => ({ kind, html: page, size }))
}

function codeSlides(item: CodeItem): Content[] {
  return piecesOf(item).map((piece) => ({ kind: 'code', ...piece }))
}

/** A block of code in pieces that fit on a slide, on which a fold may take some rows. */
function piecesOf(code: CodeItem, taken = 0) {
  const { size, blocks } = splitCode(code.lines, taken)
  return blocks.map((lines) => ({ size, code: { ...code, lines } }))
}

function codeTitle({ label, detail }: CodeItem): string {
  return [label ?? 'Code', detail].filter(Boolean).join(', ')
}

function questionTitle({ prompt, predict }: QuestionItem): string {
  return `${predict ? 'Predict' : 'Question'}: ${plainText(prompt)}`
}
