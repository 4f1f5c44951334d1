/** What `backup --help` prints. */
export const help = `
usage: backup [--dry-run]

Copies the documents, and forgets old copies.
`
