import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { createServer } from 'vite'
import { projectRoot } from '../cli/root.ts'
import { patience } from './until-watched.ts'
import { nothingPrinted } from './printing.ts'
import { workshopModule } from './workshop-module.ts'

const workshop = path.join(projectRoot, 'e2e/authoring/second-workshop')
const siteOptions = {
  dev: false,
  notes: false,
  secrets: false,
  printing: nothingPrinted,
  from: undefined,
}

test('a build waits for no watcher: Astro makes a server for it, too, and closes what watches', async () => {
  const server = await createServer({
    root: workshop,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true },
    plugins: [workshopModule(workshop, siteOptions)],
  })
  try {
    await server.watcher.close()
    const begun = performance.now()
    await server.ssrLoadModule('virtual:workshop')
    assert.ok(performance.now() - begun < patience / 2)
  } finally {
    await server.close()
  }
})

test('pages get what a build has coloured ahead: the highlighter stays outside of their bundle', async () => {
  const server = await createServer({
    root: workshop,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, watch: null },
    plugins: [workshopModule(workshop, siteOptions)],
  })
  try {
    const page = path.join(import.meta.dirname, 'CodeBlock.astro')
    const found = await server.pluginContainer.resolveId('../code/highlight.ts', page)
    const { href } = new URL('../code/highlight.ts', import.meta.url)
    assert.deepEqual([found?.id, found?.external], [href, true])
  } finally {
    await server.close()
  }
})
