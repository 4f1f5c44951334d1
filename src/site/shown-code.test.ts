import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { projectRoot } from '../cli/root.ts'
import { readSources } from '../lesson/read-sources.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { shownCode } from './shown-code.ts'

const workshop = parseWorkshop(readSources(path.join(projectRoot, 'e2e/authoring/second-workshop')))
const list = shownCode(workshop)

test('the blocks and commands of a page are listed, each in its language', () => {
  const starts = [
    ['shellscript', 'sh backup.sh \\\n'],
    ['shellscript', 'cat > note.txt <<EOF\n$ not a prompt\n'],
    ['shellscript', 'scp -r copies server:'],
    ['ini', '[Timer]\n'],
  ]
  for (const [language, start = ''] of starts) {
    const found = list.filter((one) => one.language === language && one.code.startsWith(start))
    assert.notDeepEqual(found, [], start)
  }
})

test('files that a page shows, or a solution changes, are listed in the states that it shows', () => {
  const [before, after] = workshop.states
  const listed = (code: string | undefined, language: string): boolean =>
    list.some((one) => one.code === code && one.language === language)
  assert.ok(listed(before?.files.get('backup.sh'), 'shellscript'))
  assert.ok(listed(after?.files.get('backup.sh'), 'shellscript'))
  assert.deepEqual(shownCode({ ...workshop, tasks: [], pages: [] }), [])
})
