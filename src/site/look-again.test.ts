import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { lookAgain } from './look-again.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'look-again-'))
const file = path.join(folder, 'a.mdx')
after(() => {
  rmSync(folder, { recursive: true })
})

it('tells of a save that nobody heard of, once', async () => {
  const told: string[] = []
  const tell = lookAgain((one) => told.push(one))
  writeFileSync(file, 'one')
  tell(file)
  writeFileSync(file, 'two')
  await sleep(400)
  assert.deepEqual(told, [file, file])
})

it('tells of a file that has gone, and of nothing where nothing changed', async () => {
  const told: string[] = []
  const tell = lookAgain((one) => told.push(one))
  rmSync(file)
  tell(file)
  await sleep(400)
  assert.deepEqual(told, [file])
})
