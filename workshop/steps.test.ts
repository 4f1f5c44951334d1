import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { readSources } from '../src/workshop/read.ts'
import type { State } from '../src/workshop/states.ts'
import { parseWorkshop } from '../src/lesson/workshop.ts'

const { states } = parseWorkshop(readSources(path.join(import.meta.dirname, '..')))
const temporary = mkdtempSync(path.join(tmpdir(), 'steps-'))
after(() => rmSync(temporary, { recursive: true, force: true }))

/** The steps that where-am-i finds done in the files of a state. */
function doneIn({ name, files }: State): string[] {
  const folder = path.join(temporary, name)
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  const solutions = path.join(import.meta.dirname, 'solutions')
  cpSync(solutions, path.join(folder, 'solutions'), { recursive: true })
  const program = path.join(folder, 'where-am-i')
  const { stdout, stderr } = spawnSync('sh', [program], { encoding: 'utf8' })
  assert.equal(stderr, '')
  assert.doesNotMatch(stdout, /^ {2}\? /m)
  return [...stdout.matchAll(/^ {2}done {2}(\S+)/gm)].flatMap(([, step]) => step ?? [])
}

const done = new Map(states.map((state) => [state.name, doneIn(state)]))
const names = [...done.keys()]

for (const [index, step] of names.entries()) {
  if (step === 'start') continue
  test(`step ${step} is not done before its solution, done with it, and stays done`, () => {
    const found = names.filter((name) => done.get(name)?.includes(step))
    assert.deepEqual(found, names.slice(index))
  })
}
