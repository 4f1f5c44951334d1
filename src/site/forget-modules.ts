import type { ModuleRunner } from 'vite/module-runner'

/**
 * Lets a runner make some modules anew when they are next asked for, and all that import them; what it is making at the
 * moment, too. What depends on none of these stays: to run all of it again takes 180 ms.
 */
export function forgetModules(runner: ModuleRunner, isMadeAnew: (id: string) => boolean): void {
  // A request that comes now would wait for what an earlier one is fetching, and get what was before. No method forgets that.
  const fetching: unknown = runner['concurrentModuleNodePromises']
  if (fetching instanceof Map) fetching.clear()
  const { idToModuleMap, urlToIdModuleMap, fileToModulesMap } = runner.evaluatedModules
  const modules = [...idToModuleMap.values()]
  const gone = new Set(modules.filter(({ id, evaluated }) => !evaluated || isMadeAnew(id)))
  // What is added on the way is visited as well.
  for (const { importers } of gone) {
    for (const id of importers) {
      const importer = idToModuleMap.get(id)
      if (importer !== undefined) gone.add(importer)
    }
  }
  for (const map of [idToModuleMap, urlToIdModuleMap]) {
    for (const [key, found] of map) if (gone.has(found)) map.delete(key)
  }
  for (const found of fileToModulesMap.values()) for (const one of gone) found.delete(one)
}
