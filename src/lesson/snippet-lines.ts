import { type CodeLine, diffLines, excerptLines, plainLines } from '../code/code-lines.ts'
import type { ResolvedSnippet } from './snippet.ts'

/** The lines of a snippet, whatever it shows. */
export async function snippetLines(snippet: ResolvedSnippet, file: string): Promise<CodeLine[]> {
  const text = snippet.state.files.get(file) ?? ''
  if (snippet.kind === 'text') return plainLines(snippet.copy.replace(/\n$/, ''), 'text')
  if (snippet.kind === 'excerpt') return excerptLines(snippet.excerpt, text)
  return diffLines(snippet.diff, snippet.before.files.get(file) ?? '', text)
}
