/** What may be left out of a step when time is short. */
export interface Advice {
  /** The step that the notes belong to; empty before the first. */
  readonly step: string
  readonly html: string
}

const notes = /<section class="notes" data-step="([^"]*)">([^]*?)<\/section>/g
const paragraphs = /<p>([^]*?)<\/p>/g

/** The paragraphs of a task's notes that say what to do when late, or what may be left out. */
export function lateAdvice(html: string): Advice[] {
  return [...html.matchAll(notes)].flatMap(([, step = '', text = '']) =>
    [...text.matchAll(paragraphs)]
      .map(([, paragraph = '']) => ({ step, html: paragraph.trim() }))
      .filter((advice) => /\bwhen late\b|\b(left|leave) out\b/i.test(advice.html)),
  )
}
