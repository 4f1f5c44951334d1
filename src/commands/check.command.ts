import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { staleRecordings } from '../rehearsal/stale.ts'
import { ProblemError } from '../workshop/problem.ts'
import { checkClaims } from './check-claims.ts'
import { readOptions } from './options.ts'
import { projectRoot, workshopRoot } from './root.ts'
import { run } from './run.ts'

const command = {
  usage: 'npm run check',
  about: 'Checks the format, the code, the types and every claim of the workshop.',
  options: {},
}

const tools: readonly (readonly [what: string, tool: string, ...args: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level=warn', '.'],
  ['code', 'eslint', '--max-warnings=0', '.'],
  [
    'types',
    'astro',
    'check',
    '--minimumSeverity',
    'warning',
    '--minimumFailingSeverity',
    'warning',
  ],
]

await run(() => {
  readOptions(command, process.argv.slice(2))
  console.error('claims …')
  const workshop = checkClaims(workshopRoot)
  const stale = staleRecordings(workshop, workshop.recordings)
  if (stale.length > 0) throw new ProblemError(...stale)
  for (const [what, tool, ...args] of tools) {
    console.error(`${what} …`)
    const { status } = spawnSync(process.execPath, [binary(tool), ...args], {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    })
    if (status !== 0) return 1
  }
  return 0
})

/** The script of a package's command line. */
function binary(tool: string): string {
  const scripts: Record<string, string> = {
    astro: 'astro/bin/astro.mjs',
    eslint: 'eslint/bin/eslint.js',
    prettier: 'prettier/bin/prettier.cjs',
  }
  return path.join(projectRoot, 'node_modules', scripts[tool] ?? tool)
}
