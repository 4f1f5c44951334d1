/** Ids that are the same on the page and on paper: they name a step, or a word of one. */
const shared = /^(\d+\.\d+|(from-)?hint-\d+\.\d+-.*|(from-)?look-.*|question-.*|solution-\d+\.\d+)$/

/**
 * The anchor in a handout of an anchor on a task's page. All tasks stand in one document there, so
 * what is unique only within its task gets the task's name before it.
 */
export function anchorOf(task: string, id: string): string {
  return shared.test(id) ? id : `${task}-${id}`
}

const references = /(\s(?:id|aria-labelledby|aria-describedby|data-page-of)="|\shref="#)([^"]*)"/g

/** Gives every id of a task's HTML, and whatever refers to one, its anchor in the handout. */
export function ownAnchors(task: string, html: string): string {
  return html.replace(references, (_, before: string, id: string) => {
    return `${before}${anchorOf(task, id)}"`
  })
}

/** Headings of a task go one level down: the task's own title stands above them. */
export function lowerHeadings(html: string): string {
  return html.replace(/<(\/?)h([2-5])\b/g, (_, slash: string, level: string) => {
    return `<${slash}h${Number(level) + 1}`
  })
}
