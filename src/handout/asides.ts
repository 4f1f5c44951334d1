/** What a word sends from its place in a task to the appendix. */
export interface Aside {
  /** The step that it belongs to; empty before the first. */
  readonly step: string
  readonly html: string
}

const tags = /(<handout-aside data-step="[^"]*">|<\/handout-aside>)/

/** Takes the asides out of a task's HTML, in their order; one within another follows that. */
export function takeAsides(html: string): { readonly html: string; readonly asides: Aside[] } {
  const rest = { step: '', html: '' }
  const taken: (typeof rest)[] = []
  const open = [rest]
  for (const part of html.split(tags)) {
    const [, step] = /^<handout-aside data-step="([^"]*)">$/.exec(part) ?? []
    if (step !== undefined) {
      const aside = { step, html: '' }
      taken.push(aside)
      open.push(aside)
    } else if (part === '</handout-aside>') open.pop()
    else (open.at(-1) ?? rest).html += part
  }
  return { html: rest.html, asides: taken }
}

const tasks = /<handout-task data-name="([^"]*)">([^]*?)<\/handout-task>/g

/** The HTML of each task by its name, from that of all of them one after the other. */
export function splitTasks(html: string): Map<string, string> {
  return new Map([...html.matchAll(tasks)].map(([, name = '', inner = '']) => [name, inner]))
}
