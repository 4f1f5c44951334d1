import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EvaluatedModules } from 'vite/module-runner'
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

test('what depends on a module is made anew with it, in circles too; all else stays', () => {
  const evaluatedModules = modulesOf({
    '/page.astro': ['/current.ts', '/library.js'],
    '/current.ts': ['/model.ts', '/helper.ts'],
    '/helper.ts': ['/current.ts'],
    '/model.ts': [],
    '/library.js': [],
  })
  forgetModules({ evaluatedModules }, (id) => id === '/model.ts')
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
  forgetModules({ evaluatedModules }, () => false)
  assert.deepEqual([...evaluatedModules.idToModuleMap.keys()], ['/done.ts'])
})
