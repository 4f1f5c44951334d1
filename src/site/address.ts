import { posix } from 'node:path'
import type { Config } from '../lesson/config.ts'
import type { WorkshopConfig } from '../lesson/workshop.ts'
import type { Repository } from '../files/repository.ts'
import type { State } from '../files/states.ts'

/** The address of a path of this site, which may lie below another path. */
export function address(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path
}

/**
 * Where a reader finds lines of a workshop file in the repository; undefined where nobody knows of one. A file that a solution changed is
 * nowhere in it as a file: then it is the patch that made it so.
 */
export function repositoryAddress(
  { repository, startRepository }: WorkshopConfig,
  states: readonly State[],
  state: State,
  file: string,
  lines?: readonly [number, number],
): string | undefined {
  const [start] = states
  const text = state.files.get(file)
  if (text !== undefined && start?.files.get(file) === text) {
    const anchor = lines === undefined ? '' : `#L${lines[0]}-L${lines[1]}`
    return (
      startRepository && blob(startRepository, posix.join(startRepository.folder, file)) + anchor
    )
  }
  const made = states
    .slice(1, states.indexOf(state) + 1)
    .findLast(({ patch }) => patch?.changes.some(({ from, to }) => from === file || to === file))
  const patch = made?.patch?.file
  if (patch !== undefined) return repository && blob(repository, inRepository(repository, patch))
  return startRepository && blob(startRepository, posix.join(startRepository.folder, file))
}

/** The address of a file that is named from the workshop's root, as pages and patches are. */
export function fileAddress({ repository }: Config, file: string): string | undefined {
  return repository && blob(repository, inRepository(repository, file))
}

/** The address of a file of the repository, at the commit that is built where it is known. */
function blob({ url, branch, revision }: Repository, path: string): string {
  return `${url}/blob/${revision ?? branch}/${path}`
}

/** Where the source of a page is edited in the repository. */
export function editAddress({ repository }: Config, file: string): string | undefined {
  return (
    repository && `${repository.url}/edit/${repository.branch}/${inRepository(repository, file)}`
  )
}

/**
 * The path in the repository of a file that is named from the workshop's root, as pages and patches are. Where nothing
 * else is known, `folder` is what is called `workshop/` there, whatever its name, and `content/` lies beside it.
 */
function inRepository({ folder, root }: Repository, file: string): string {
  const inside = /^workshop\/(.*)/.exec(file)?.[1]
  return root === undefined && inside !== undefined
    ? posix.join(folder, inside)
    : posix.join(root ?? posix.dirname(folder), file)
}
