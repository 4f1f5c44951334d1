import { spawnSync } from 'node:child_process'
import { ProblemError } from './problem.ts'

/**
 * What git prints when it looks at a folder, whatever its user has set and whoever owns the folder.
 * Undefined where git is not installed, or the folder is in no repository.
 *
 * @throws ProblemError where git fails for another reason
 */
export function runGit(folder: string, args: readonly string[]): string | undefined {
  // Programs that the settings of a stranger's repository name are not run.
  const settings = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false']
  const { error, status, stdout, stderr } = spawnSync('git', [...settings, ...args], {
    cwd: folder,
    env: plainEnvironment(),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return undefined
  if (error !== undefined) throw error
  if (/^fatal: not a git repository/m.test(stderr)) return undefined
  // `git check-ignore` and `git diff` end with 1 to say no.
  if (status === 0 || status === 1) return stdout
  throw new ProblemError({
    place: { file: folder },
    message: 'git cannot say which files are part of the workshop',
    expected: `\`git ${args.slice(0, 1).join('')}\` to work in this folder`,
    found: stderr.trim(),
  })
}

/** Without the variables by which git, running a hook, names another repository. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const others = /^GIT_(?!CONFIG|EXEC_PATH|SSH|TERMINAL)/
  const kept = Object.entries(process.env).filter(([name]) => !others.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}
