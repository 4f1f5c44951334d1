import { nearest } from '../files/nearest.ts'
import { type Place, ProblemError, unknownName } from '../files/problem.ts'

/** A command's first line, taken apart. */
export interface PromptLine {
  readonly machine: string
  readonly root: boolean
  /** What follows the prompt and its space. */
  readonly typed: string
}

/** The prompt as it is shown, with the space after it: `vm$ `, `vm# ` for root. */
export function prompt(machine: string, root: boolean): string {
  return `${machine}${root ? '#' : '$'} `
}

/** Whether a line begins as a command on one of the machines would. */
export function hasPrompt(line: string, machines: readonly string[]): boolean {
  const [, name] = /^([\w-]+)[$#](?: |$)/.exec(line) ?? []
  return name !== undefined && machines.includes(name)
}

/**
 * Reads the first line of a command. The prompt is exact: a machine's name, `$` or `#`, one space.
 * `others` are the prompts that could have been there, too.
 *
 * @throws ProblemError for every line that is not such a prompt with a command after it
 */
export function readPrompt(
  line: string,
  machines: readonly string[],
  place: Place,
  others: readonly string[] = [],
): PromptLine {
  const names = machines.map((machine) => `${machine}$`)
  const prompts = [...names, ...others].map((name) => `\`${name} \``).join(' or ')
  const refuse = (message: string, expected: string): never => {
    throw new ProblemError({ place, message, expected, found: line })
  }
  const noPrompt = (): never =>
    refuse(
      'A line of a console block without a prompt: outputs come from the recording, comments belong in the text above',
      `a command after ${prompts}`,
    )
  const [, indent = '', name = '', gap = '', sign = '', rest = ''] =
    /^(\s*)([\w.@~-]*)(\s*)([$#])(.*)$/.exec(line) ?? []
  const spaced = rest === '' || /^\s/.test(rest)
  if (sign === '' || (sign === '#' && name === '')) return noPrompt()
  if (name === '') return refuse('The prompt names no machine', prompts)
  if (!machines.includes(name)) {
    if (!spaced || (gap !== '' && nearest(name, machines).length === 0)) return noPrompt()
    throw new ProblemError({ ...unknownName(place, 'machine', name, machines), found: line })
  }
  const exact = prompt(name, sign === '#')
  const command = rest.trim()
  if (indent !== '') return refuse('A prompt stands at the beginning of its line', `\`${exact}\``)
  if (gap !== '') return refuse(`A space too many before \`${sign}\``, `\`${exact}\``)
  if (command === '' || command.startsWith('#')) {
    return refuse('A prompt without a command', `a command after \`${exact}\``)
  }
  if (!/^ \S/.test(rest))
    return refuse('One space parts the prompt from its command', `\`${exact}${command}\``)
  return { machine: name, root: sign === '#', typed: rest.slice(1) }
}
