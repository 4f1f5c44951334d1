/** What stands for any text in the message that a hint explains: a name, a path, a number. */
export const anyText = '…'

/** Whether a message holds the error that a hint shows, in which `…` stands for any text of up to 200 letters. */
export function holdsError(message: string, error: string): boolean {
  return errorPattern(error.split(anyText)).test(message)
}

/** A pattern for the fixed parts of an error, with any text between them. */
export function errorPattern(fixed: readonly string[]): RegExp {
  return new RegExp(fixed.map(escaped).join('.{1,200}?'), 's')
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}
