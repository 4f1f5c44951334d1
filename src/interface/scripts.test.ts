import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'

const source = path.join(import.meta.dirname, '..')

/** Names of keys and events, which no reader sees. */
const names = /^(?:Arrow\w+|Page(?:Up|Down)|Home|End|Enter|Escape|Shift )$/

/** Whether a text of a script is one that a reader would read: words, or a word with a capital letter. */
function isSaid(text: string): boolean {
  if (names.test(text)) return false
  // Selectors, addresses, styles and lists of letters have signs that no sentence has so.
  return (
    /^[A-Z][a-z]+/.test(text) || /^[^.#[\]:<>=/{}(]*\p{L}{2,} \p{L}{2,}[^#[\]<>=/{}(]*$/u.test(text)
  )
}

function saidIn(file: string, text: string): string[] {
  const said: string[] = []
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    if (isText && isSaid(node.text)) said.push(`${file}: ${node.text}`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return said
}

test('scripts say nothing to readers but what the language of the workshop has', () => {
  const files = globSync('{page,site,deck}/client/*.ts', { cwd: source }).filter(
    (file) => !file.endsWith('.test.ts'),
  )
  assert.ok(files.length > 40, files.join(' '))
  const said = files.flatMap((file) => saidIn(file, readFileSync(path.join(source, file), 'utf8')))
  assert.deepEqual(said, [])
})

for (const said of ["'Copied'", '`Step ${step} is done`', "'no step is ticked'"]) {
  test(`${said} would be found`, () => {
    assert.notDeepEqual(saidIn('x.ts', `button.textContent = ${said}`), [])
  })
}
