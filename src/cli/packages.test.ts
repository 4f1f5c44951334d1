import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'
import { z } from 'zod'
import { projectRoot } from './root.ts'
import { libraryFiles } from './write-library.ts'

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8')
const manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
  peerDependenciesMeta: z
    .record(z.string(), z.object({ optional: z.boolean().optional() }))
    .default({}),
})
const { dependencies, devDependencies } = manifest.parse(JSON.parse(read('package.json')))
const declared = { ...dependencies, ...devDependencies }

/** Packages that a tool loads although no file of ours names them. */
const loadedByTools: Readonly<Record<string, string>> = {
  '@astrojs/check': '`astro check`',
  'prettier-plugin-astro': '`prettier`',
  'oxlint-tsgolint': '`oxlint --type-aware`',
}

/** The files that git knows or would know, as far as they can name a package. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: projectRoot,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(m?[jt]s|astro|mdx|css|json)$/.test(file))
  .filter((file) => !/(^|\/)fixtures\/|^package(-lock)?\.json$/.test(file))
  .filter((file) => file !== path.relative(projectRoot, import.meta.filename))
  .filter((file) => existsSync(path.join(projectRoot, file)))

/** The packages that each file imports, and the built-in modules as `node`. */
const imported = files.flatMap((file) =>
  importsOf(file).flatMap((name) => {
    const found = packageOf(name)
    return found === undefined ? [] : [{ file, name: found }]
  }),
)

function importsOf(file: string, text = read(file)): string[] {
  if (file.endsWith('.json')) return []
  if (file.endsWith('.css')) {
    return [...text.matchAll(/(?:url\(|@import )'([^']+)'/g)].map(([, name = '']) => name)
  }
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
}

/** The package that an import names; none for a file, and for a module that Astro or we provide. */
function packageOf(name: string): string | undefined {
  if (name.startsWith('node:')) return 'node'
  if (/^[./#]|^(virtual|astro|data):/.test(name)) return undefined
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The name under which DefinitelyTyped has the types of a package. */
function typesOf(name: string): string {
  return `@types/${name.replace('@', '').replace('/', '__')}`
}

test('every package that is imported is declared, itself or by its types', () => {
  assert.ok(imported.length > 500, 'the files are read')
  const missing = imported.filter(
    ({ name }) => name !== 'node' && !(name in declared) && !(typesOf(name) in declared),
  )
  assert.deepEqual(missing, [])
})

test('every declared package is used', () => {
  const used = new Set([
    ...imported.flatMap(({ name }) => [name, typesOf(name)]),
    ...Object.keys(declared).flatMap(neededBeside),
    ...Object.keys(loadedByTools),
  ])
  const unused = Object.keys(declared).filter(
    (name) => !used.has(name) && !files.some((file) => names(file, name)),
  )
  assert.deepEqual(unused, [])
})

/** The packages that an installed one wants its user to declare. */
function neededBeside(name: string): string[] {
  const { peerDependencies, peerDependenciesMeta } = manifest.parse(
    JSON.parse(read(`node_modules/${name}/package.json`)),
  )
  return Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional)
}

/** Whether a file of code or style names a file of a package, or a file of settings the package. */
function names(file: string, name: string): boolean {
  const text = read(file)
  if (file.endsWith('.json')) return text.includes(`"${name}"`)
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}/`))
}

test('who installs the package gets what its files need, and nothing else', () => {
  const packed = libraryFiles(path.join(projectRoot, 'src')).map((file) => `src/${file}`)
  assert.ok(packed.length > 300, 'the files are found')
  const needed = new Set(packed.flatMap(neededToRun))
  // `npm run check` calls it in this project alone.
  needed.delete('oxlint')
  needed.add('prettier-plugin-astro')
  // npm and pnpm would add these; Yarn leaves them out.
  for (const name of [...needed].flatMap(neededBeside)) needed.add(name)
  assert.deepEqual([...needed].toSorted(), Object.keys(dependencies).toSorted())
})

/** The packages that a file needs when it runs: what it imports but types, and whose files it names. */
function neededToRun(file: string): string[] {
  const text = file.endsWith('.ts') ? stripTypeScriptTypes(read(file)) : read(file)
  const found = new Set(importsOf(file, text).map(packageOf))
  const isNamed = (name: string): boolean =>
    ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}/`))
  return Object.keys(declared).filter((name) => found.has(name) || isNamed(name))
}

test('every declared package has one exact version', () => {
  const loose = Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
  assert.deepEqual(loose, [])
})
