import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { projectRoot } from '../commands/root.ts'
import { languageOf } from '../snippets/language.ts'
import { readSources } from '../workshop/read.ts'
import { parseWorkshop } from '../workshop/workshop.ts'
import type { Code } from './highlight.ts'
import { shownCode } from './shown-code.ts'

const workshop = parseWorkshop(readSources(path.join(projectRoot, 'e2e/authoring/second-workshop')))
const list = shownCode(workshop)

test('the blocks and commands of a page are listed, each in its language', () => {
  const starts = [
    ['shellscript', 'sh backup.sh \\\n'],
    ['shellscript', 'cat > note.txt <<EOF\n$ not a prompt\n'],
    ['shellscript', 'rm -r /srv/old'],
    ['ini', '[Timer]\n'],
  ]
  for (const [language, start = ''] of starts) {
    const found = list.filter(({ code }) => code.startsWith(start))
    assert.deepEqual([...new Set(found.map((one) => one.language))], [language], start)
  }
})

test('files that a page shows, or a solution changes, are listed in every state; no others are', () => {
  const versions = workshop.states.flatMap(({ files }) => [...files])
  const listed = (codes: readonly Code[]): string[] =>
    versions.flatMap(([file, text]) =>
      codes.some(({ code, language }) => {
        return code === text && language === languageOf(file, text).name
      })
        ? [file]
        : [],
    )
  const changed = ['backup.sh', 'settings.json', 'backup.sh', 'settings.json', 'restore.sh']
  assert.deepEqual(listed(shownCode({ ...workshop, tasks: [] })).sort(), changed.sort())
  assert.deepEqual(listed(list).sort(), [...changed, 'help.ts', 'help.ts'].sort())
})
