/** A page that is generated: the same content for every tool that is measured. */
export interface Page {
  readonly number: number
  readonly title: string
  readonly goal: string
  readonly steps: readonly PageStep[]
  /** The start files that belong to the page, by path from the workshop's folder. */
  readonly files: Readonly<Record<string, string>>
  /** What the page's solution changes, as a unified diff, and the step it belongs to. */
  readonly solution: { readonly step: string; readonly diff: string }
}

/** A part of a page below a heading of its own. */
export interface PageStep {
  /** `12.3` */
  readonly id: string
  readonly title: string
  readonly parts: readonly Part[]
}

/** What stands on a page. A snippet tells the text that it shows, for tools that need it pasted. */
export type Part =
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | {
      readonly kind: 'commands'
      /** What to do, before the commands. */
      readonly lines: readonly string[]
      readonly commands: readonly Command[]
    }
  | { readonly kind: 'snippet'; readonly attributes: string; readonly shown: Shown }
  | { readonly kind: 'solution'; readonly shown: Shown }
  | { readonly kind: 'hint'; readonly title: string; readonly text: string }
  | { readonly kind: 'question'; readonly prompt: string; readonly choices: readonly Choice[] }

/** A command and the machine that it is typed on. */
export interface Command {
  readonly machine: 'host' | 'vm'
  readonly text: string
}

/** The text of a file, or of a part of it, as a page shows it. */
export interface Shown {
  readonly path: string
  readonly language: string
  readonly text: string
}

/** A choice of a question with its reason. */
export interface Choice {
  readonly right: boolean
  readonly text: string
  readonly reason: string
}

/** The name of a page in addresses and files: `0012-page`. */
export function pageName({ number }: Pick<Page, 'number'>): string {
  return `${String(number).padStart(4, '0')}-page`
}
