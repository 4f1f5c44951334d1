/** A message without what differs from one machine to the next, or comes from a terminal, a chat, a mail. */
export function plainMessage(message: string): string {
  return (
    message
      // Colours and links of a terminal begin with the control character ESC.
      .replace(/\u001b(?:\[[\d;?]*[A-Za-z]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g, '')
      // The hash at the beginning of a name in a content-addressed store.
      .replace(/(?<=\/)[a-z0-9]{32}-/g, '')
      .replace(/(?<![\w./+-])[\w./+-]*\/([\w.+-]+)(?::\d+){1,2}/g, '$1')
      .replace(/[‘’`´"“”]/g, "'")
      // What a mail or a chat puts before a quoted line.
      .replace(/^[>|\s]+/gm, '')
      .trim()
      .toLowerCase()
      // Programs write it out; who tells of them seldom does.
      .replace(/\b(do|does|is|could)n't\b/g, '$1 not')
      .replace(/\bcan't\b/g, 'cannot')
  )
}

/** Without white space: a terminal or a chat breaks a line wherever it likes. */
export function squeezed(text: string): string {
  return plainMessage(text).replace(/\s+/g, '')
}

/** The words of a message, as they are compared. */
export function messageWords(text: string): string[] {
  return (
    plainMessage(text).match(/[\p{Letter}\p{Number}_@]+(?:[.-][\p{Letter}\p{Number}_]+)*/gu) ?? []
  )
}
