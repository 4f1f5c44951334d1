import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { EvaluatedModules, ModuleRunner, type ModuleRunnerTransport } from 'vite/module-runner'
import { z } from 'zod'
import { forgetModules } from './forget-modules.ts'

/** Modules as a runner has them: each with what it imports. */
function modulesOf(imports: Readonly<Record<string, readonly string[]>>): EvaluatedModules {
  const modules = new EvaluatedModules()
  for (const id of Object.keys(imports)) modules.ensureModule(id, id).evaluated = true
  for (const [importer, all] of Object.entries(imports)) {
    for (const id of all) modules.ensureModule(id, id).importers.add(importer)
  }
  return modules
}

/** What a runner asks its server. */
const asked = z.object({ name: z.string(), data: z.array(z.unknown()) })

/** A runner that has these modules; `fetch` gives the code of those that it asks for. */
function runnerOf(
  evaluatedModules: EvaluatedModules,
  fetch: (id: string) => string | Promise<string> = () => '',
): ModuleRunner {
  const invoke: ModuleRunnerTransport['invoke'] = async (payload) => {
    const { name, data } = asked.parse(payload.type === 'custom' ? payload.data : {})
    if (name === 'getBuiltins') return { result: [] }
    const id = String(data[0])
    return { result: { code: await fetch(id), file: null, id, url: id, invalidate: false } }
  }
  return new ModuleRunner({ evaluatedModules, hmr: false, transport: { invoke } })
}

test('what depends on a module is made anew with it, in circles too; all else stays', () => {
  const evaluatedModules = modulesOf({
    '/page.astro': ['/current.ts', '/library.js'],
    '/current.ts': ['/model.ts', '/helper.ts'],
    '/helper.ts': ['/current.ts'],
    '/model.ts': [],
    '/library.js': [],
  })
  forgetModules(runnerOf(evaluatedModules), (id) => id === '/model.ts')
  assert.deepEqual([...evaluatedModules.idToModuleMap.keys()], ['/library.js'])
  assert.deepEqual([...evaluatedModules.urlToIdModuleMap.keys()], ['/library.js'])
  assert.equal(evaluatedModules.getModulesByFile('/page.astro')?.size, 0)
})

test('what is being made may hold what was before: it is not kept', () => {
  const evaluatedModules = modulesOf({
    '/page.astro': ['/late.ts'],
    '/late.ts': [],
    '/done.ts': [],
  })
  const late = evaluatedModules.getModuleById('/late.ts')
  assert.ok(late)
  late.evaluated = false
  forgetModules(runnerOf(evaluatedModules), () => false)
  assert.deepEqual([...evaluatedModules.idToModuleMap.keys()], ['/done.ts'])
})

test('who asks after a save does not get what was being fetched before it', async () => {
  let saved = 'before'
  const gate = Promise.withResolvers<null>()
  const runner = runnerOf(new EvaluatedModules(), async () => {
    const code = `__vite_ssr_exportName__('saved', () => '${saved}')`
    if (saved === 'before') await gate.promise
    return code
  })
  const imported = async (): Promise<object> => ({ ...(await runner.import('/model.ts')) })
  const early = imported()
  await setImmediate()
  saved = 'after'
  forgetModules(runner, (id) => id === '/model.ts')
  const late = imported()
  await setImmediate()
  gate.resolve(null)
  assert.deepEqual(await late, { saved: 'after' })
  await early
  assert.deepEqual(await imported(), { saved: 'after' })
})
