import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { createServer } from 'vite'
import { untilWatched } from './until-watched.ts'

test('what is saved after the wait is told of, however many files there are', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'watched-'))
  const files = Array.from({ length: 400 }, (_, index) =>
    path.join(root, `folder-${index % 20}`, `${index}.txt`),
  )
  for (const file of files) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, '')
  }
  const server = await createServer({ root, configFile: false, logLevel: 'silent' })
  try {
    await untilWatched(server.watcher, files)
    const last = files.at(-1) ?? ''
    const told = new Promise((resolve) => server.watcher.on('change', resolve))
    writeFileSync(last, 'saved')
    assert.equal(await told, last)
  } finally {
    await server.close()
    rmSync(root, { recursive: true })
  }
})

test('nothing to watch takes no time', async () => {
  await untilWatched({ getWatched: () => ({}) }, [])
})
