/** What a word sends from its place in a task to the appendix. */
export interface Aside {
  /** The step that it belongs to; empty before the first. */
  readonly step: string
  readonly html: string
}

const asides = /<handout-aside data-step="([^"]*)">([^]*?)<\/handout-aside>/g

/** Takes the asides out of a task's HTML, in their order. They do not nest. */
export function takeAsides(html: string): { readonly html: string; readonly asides: Aside[] } {
  const taken: Aside[] = []
  const rest = html.replace(asides, (_, step: string, inner: string) => {
    taken.push({ step, html: inner })
    return ''
  })
  return { html: rest, asides: taken }
}

const tasks = /<handout-task data-name="([^"]*)">([^]*?)<\/handout-task>/g

/** The HTML of each task by its name, from that of all of them one after the other. */
export function splitTasks(html: string): Map<string, string> {
  return new Map([...html.matchAll(tasks)].map(([, name = '', inner = '']) => [name, inner]))
}
