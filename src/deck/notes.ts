/**
 * Whether notes are built. Only a presenter's build has them: in any other their text is not even
 * rendered, so that it can be nowhere in what is published.
 */
export const withNotes = process.env['PRESENTER'] === '1'
