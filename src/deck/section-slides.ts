import type { CodeItem, Item, QuestionItem } from './item.ts'
import { consolePages } from './console-pages.ts'
import { hintPages } from './hint-pages.ts'
import { exercisePages } from './exercise-pages.ts'
import { fitText } from './html-height.ts'
import { plainText, withoutEntities } from './plain-text.ts'
import { questionSize } from './question-height.ts'
import type { Content, Section, Slide } from './slide.ts'
import { splitCode } from './split-code.ts'

/**
 * The slides of one section. A title, then a slide for each word in the order of the page, what there
 * is to do as an exercise; at the end what people ask for while or after they work: the hints and the
 * solution, each behind a fold. Prose goes to the notes of the slide before it.
 */
export function sectionSlides(section: Section, items: readonly Item[]): Slide[] {
  const slides: Slide[] = [titleSlide(section)]
  const count = new Map<string, number>()
  const add = (name: string, title: string, contents: readonly Content[]): void => {
    const number = (count.get(name) ?? 0) + 1
    count.set(name, number)
    const id = [section.id, name, ...idEnd(name, number)].join('-')
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
    if (item.kind === 'do') {
      const name = exerciseName(section, item, items)
      add('exercise', `Exercise ${name}`, exerciseSlides(name, item, items))
    }
    if (item.kind === 'see') add('see', 'What you should see', textSlides('see', item))
    if (item.kind === 'slide') add('slide', item.title ?? section.title, textSlides('slide', item))
    if (item.kind === 'question') {
      const size = questionSize(item)
      add('question', questionTitle(item), [{ kind: 'question', question: item, size }])
      if (item.look !== undefined) add('look', 'Now look', textSlides('look', { html: item.look }))
    }
  }
  if (section.step) addHelp(section, items, add)
  return slides
}

/** A step mostly has one exercise, whose name is short. */
function idEnd(name: string, number: number): (string | number)[] {
  if (name !== 'exercise') return [number]
  return number === 1 ? [] : ['part', number]
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

type Work = Extract<Item, { kind: 'do' }>

/** The step of an exercise, and which of its exercises it is. */
function exerciseName({ id }: Section, work: Work, items: readonly Item[]): string {
  const all = items.filter(({ kind }) => kind === 'do')
  return all.length > 1 ? `${id}, part ${all.indexOf(work) + 1} of ${all.length}` : id
}

function exerciseSlides(name: string, { html, minutes }: Work, items: readonly Item[]): Content[] {
  const hints = items.filter(({ kind }) => kind === 'hint').length
  const { size, pages } = exercisePages(html)
  return pages.map((page) => {
    return { kind: 'exercise', exercise: { name, html: page, size, minutes, hints } }
  })
}

function addHelp({ id }: Section, items: readonly Item[], add: Add): void {
  const hints = items.filter((item) => item.kind === 'hint')
  const solution = items.find((item) => item.kind === 'solution')
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

function consoleSlides({ commands, label }: Extract<Item, { kind: 'console' }>): Content[] {
  return consolePages(commands).map((page) => ({ kind: 'console', commands: page, label }))
}

/** Text in pieces that fit on a slide. */
function textSlides(
  kind: 'look' | 'see' | 'slide',
  { html }: { readonly html: string },
): Content[] {
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
