import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import type { FileTree } from '../src/files/file-tree.ts'
import { readSources } from '../src/lesson/read-sources.ts'
import { blocksOf } from '../src/lesson/task.ts'
import { parseWorkshop } from '../src/lesson/workshop.ts'

const workshop = parseWorkshop(readSources(path.join(import.meta.dirname, '..')))
const { start, states, solutions, tasks } = workshop

/** The one spelling of a mark: the step that answers it, and what to do. */
const spelling = /^ *# FIXME: Task (\d+\.\d+): [^ ].*[^ .]$/

interface Mark {
  readonly at: string
  readonly step: string | undefined
  /** The file and the text, by which the mark is found again in another state. */
  readonly key: string
}

/** Every line that looks like a mark, in every file that participants edit. */
function marksOf(files: FileTree): Mark[] {
  return [...files]
    .filter(([file]) => !/\.test\.ts$|(?:^|\/)test\//.test(file))
    .flatMap(([file, text]) =>
      text.split('\n').flatMap((line, index) =>
        /fix ?me|\bto-?do\b|\btask \d+\.\d/i.test(line)
          ? [
              {
                at: `${file}:${index + 1}  ${line.trim()}`,
                step: spelling.exec(line)?.[1],
                key: `${file}  ${line.trim()}`,
              },
            ]
          : [],
      ),
    )
}

/** The marks of each state by file and text; two equal ones count twice. */
const ledger = states.map(({ name, files }) => ({
  name,
  keys: marksOf(files).map(({ key }) => key),
}))

/** What a list holds more often than another. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other]
  return list.filter((item) => {
    const at = rest.indexOf(item)
    if (at !== -1) rest.splice(at, 1)
    return at === -1
  })
}

describe('the marks of the start files', () => {
  const marks = marksOf(start)

  it('have one spelling', () => {
    assert.ok(marks.length > 0)
    assert.deepEqual(
      marks.filter(({ step }) => step === undefined).map(({ at }) => at),
      [],
    )
  })

  it('belong to steps that have a solution, and every solution answers one', () => {
    const steps = new Set(marks.map(({ step }) => step))
    assert.deepEqual([...steps].sort(), solutions.map(({ step }) => step).sort())
  })

  for (const mark of marks) {
    it(`${mark.at} is answered by the solution of its step, and by no other`, () => {
      const answering = ledger
        .slice(1)
        .filter(({ keys }, index) => without(ledger[index]?.keys ?? [], keys).includes(mark.key))
        .map(({ name }) => name)
      assert.deepEqual(answering, [mark.step])
    })
  }

  it('are all gone at the end, and no solution adds one', () => {
    assert.deepEqual(ledger.at(-1)?.keys, [])
    const added = ledger
      .slice(1)
      .flatMap(({ keys }, index) => without(keys, ledger[index]?.keys ?? []))
    assert.deepEqual(added, [])
  })
})

describe('the solutions', () => {
  it('are there for every step that asks for a change', () => {
    const asked = ['1.1', '2.1', '2.2', '2.3', '2.4', '3.1', '3.3', '4.1', '4.2']
    assert.deepEqual(
      asked.filter((step) => !solutions.some((solution) => solution.step === step)),
      [],
    )
  })

  for (const { step, file } of solutions) {
    it(`${file} is shown once, in its step`, () => {
      const shown = tasks.flatMap((task) =>
        blocksOf(task).filter((block) => block.kind === 'solution' && block.step === step),
      )
      assert.equal(shown.length, 1)
    })
  }
})

const { error } = spawnSync('nix-instantiate', ['--version'])
const skip = error === undefined ? false : 'there is no nix-instantiate: install Nix, or nix-bin'

describe('every state', { skip }, () => {
  it('holds Nix files that parse', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'states-'))
    const files = states.flatMap(({ name, files: tree }) =>
      [...tree]
        .filter(([file]) => file.endsWith('.nix'))
        .map(([file, text]) => {
          const target = path.join(folder, name, file)
          mkdirSync(path.dirname(target), { recursive: true })
          writeFileSync(target, text)
          return target
        }),
    )
    assert.ok(files.length > states.length)
    const { status, stderr } = spawnSync('nix-instantiate', ['--parse', ...files], {
      encoding: 'utf8',
      // A file is read without a store: that of Debian's nix-bin alone is for root, and lacks its group of builders.
      env: { ...process.env, NIX_REMOTE: 'dummy://' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    rmSync(folder, { recursive: true })
    assert.equal(stderr.replaceAll(`${folder}/`, ''), '')
    assert.equal(status, 0)
  })
})
