import type { TaskOutline } from '../words/outline.ts'
import { lowerHeadings, ownAnchors } from './anchors.ts'
import { type Aside, splitTasks, takeAsides } from './asides.ts'
import { type Link, numberLinks, type Routes } from './links.ts'
import { hangLines } from './output-lines.ts'
import { takeOutputs } from './outputs.ts'

/** A task as a chapter of a handout. */
export interface Chapter {
  readonly task: TaskOutline
  readonly html: string
  /** What goes to the appendix. */
  readonly asides: readonly Aside[]
  /** The addresses behind the numbers in its text. */
  readonly links: readonly Link[]
}

/**
 * Makes chapters of the tasks' HTML, each of which stands between `<handout-task data-name="…">`
 * tags. Questions are numbered within their task, wherever an edition shows them.
 */
export function composeChapters(
  html: string,
  tasks: readonly TaskOutline[],
  routes: Routes,
): Chapter[] {
  const contents = splitTasks(html)
  return tasks.map((task) => {
    const own = withoutIdleFootnotes(contents.get(task.name) ?? '')
    const text = hangLines(lowerHeadings(numberQuestions(own)))
    const { html: open, asides } = takeAsides(ownAnchors(task.name, text))
    const { html: body, asides: outputs } = takeOutputs(open, task.name)
    return { task, asides: [...asides, ...outputs], ...numberLinks(body, routes) }
  })
}

/** The asides of all chapters with their links numbered through; `links` is the appendix's list. */
export function composeAppendix(
  chapters: readonly Chapter[],
  routes: Routes,
): { readonly parts: readonly AppendixPart[]; readonly links: readonly Link[] } {
  let links: Link[] = []
  const parts = chapters.map(({ task, asides }) => {
    const steps = [...new Set(asides.map(({ step }) => step))]
    return {
      task,
      steps: steps.map((step) => ({
        step,
        html: asides
          .filter((aside) => aside.step === step)
          .map((aside) => {
            const numbered = numberLinks(aside.html, routes, links)
            links = numbered.links
            return numbered.html
          })
          .join(''),
      })),
    }
  })
  return { parts: parts.filter(({ steps }) => steps.length > 0), links }
}

/** What the appendix holds of one task, by step. */
export interface AppendixPart {
  readonly task: TaskOutline
  readonly steps: readonly { readonly step: string; readonly html: string }[]
}

function numberQuestions(html: string): string {
  let number = 0
  return html.replace(/<question-number><\/question-number>/g, () => String(++number))
}

/** Footnotes whose marks an edition leaves out go with them. */
function withoutIdleFootnotes(html: string): string {
  return html.includes('data-footnote-ref')
    ? html
    : html.replace(/<section data-footnotes[^]*?<\/section>/g, '')
}
