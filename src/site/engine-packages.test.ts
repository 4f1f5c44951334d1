import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { enginePackages } from './engine-packages.ts'

test('what the folder of a workshop does not have is found from the engine, and a parser with a program of its own stays outside of the bundle', async (t) => {
  const root = mkdtempSync(path.join(tmpdir(), 'engine-packages-'))
  t.after(() => {
    rmSync(root, { recursive: true })
  })
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, watch: null },
    plugins: [enginePackages()],
  })
  t.after(() => server.close())
  const from = path.join(root, 'page.js')
  const astro = await server.pluginContainer.resolveId('astro/config', from)
  assert.equal(astro?.id, fileURLToPath(import.meta.resolve('astro/config')))
  const parser = await server.pluginContainer.resolveId('oxc-parser', from)
  assert.deepEqual([parser?.id, parser?.external], [import.meta.resolve('oxc-parser'), true])
})
