import { existsSync } from 'node:fs'
import path, { posix } from 'node:path'
import { runGit } from './git.ts'

/** Where the files of a workshop can be read and edited by everybody. */
export interface Repository {
  /** Address of its front page on GitHub or a host that works alike, without a slash at its end. */
  readonly url: string
  readonly branch: string
  /** Folder of the start files in it. */
  readonly folder: string
  /** Folder in it that holds `content/`; the one above `folder` where nothing else is known. */
  readonly root?: string
  /** The commit that is built, where it is known, with as many digits as GitHub itself shows. */
  readonly revision?: string
}

/**
 * The repository that holds the workshop in `root`: the one that a workflow of GitHub runs for, or that `origin`
 * names where that is on GitHub. Undefined where neither is known.
 *
 * @param files the folder of the start files, from the root
 */
export function findRepository(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
  files = 'workshop',
): Repository | undefined {
  const prefix = prefixOf(root)
  if (prefix === undefined) return undefined
  const folder = posix.join(prefix, files)
  const inside = { folder, root: prefix.replace(/\/$/, '') }
  // https://docs.github.com/en/actions/reference/workflows-and-actions/variables
  const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server, GITHUB_REF_NAME: ref } = environment
  if (name !== undefined && name !== '') {
    const branch = environment['GITHUB_REF_TYPE'] === 'branch' && ref !== undefined ? ref : 'main'
    const revision = environment['GITHUB_SHA']?.slice(0, 7)
    return {
      url: `${server ?? 'https://github.com'}/${name}`,
      branch,
      ...inside,
      ...(revision === undefined ? {} : { revision }),
    }
  }
  const remotes = runGit(root, ['config', '--get', 'remote.origin.url'])
  const url = remotes === undefined ? undefined : webAddressOf(remotes.trim())
  if (url === undefined) return undefined
  return { url, branch: defaultBranch(root), ...inside }
}

/** The path of a folder in its repository, with a slash at its end; undefined where git knows of none. */
function prefixOf(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git/HEAD'))) return ''
  return runGit(folder, ['rev-parse', '--show-prefix'])?.trim()
}

/** A checkout of another repository than the one that holds the pages. */
export interface Checkout {
  /** Where it comes from, if `origin` is on GitHub. */
  readonly repository: Repository | undefined
}

/** The checkout that holds the folder `files`; undefined where it is that of `root`, or git knows of none. */
export function otherCheckout(root: string, files: string): Checkout | undefined {
  if (!mayBeOther(root, files)) return undefined
  const top = (folder: string) => runGit(folder, ['rev-parse', '--show-toplevel'])?.trim()
  const own = top(files)
  if (own === undefined || own === top(root)) return undefined
  const found = findRepository(files, {}, '.')
  // Nothing where nothing is committed.
  const revision = runGit(files, ['rev-parse', '--verify', '--quiet', 'HEAD'])?.slice(0, 7)
  return {
    repository: found && {
      ...found,
      folder: found.root ?? '',
      ...(revision ? { revision } : {}),
    },
  }
}

/** Whether a checkout can begin between two folders: git itself takes some ms to say. */
function mayBeOther(root: string, files: string): boolean {
  const way = path.relative(root, files)
  if (way.startsWith('..') || path.isAbsolute(way)) return true
  const folders = way.split(path.sep).map((_, index, parts) => parts.slice(0, index + 1))
  return folders.some((parts) => existsSync(path.join(root, ...parts, '.git')))
}

/** The front page of a remote on GitHub, however git reaches it. */
export function webAddressOf(remote: string): string | undefined {
  const found =
    /^(?:https?:\/\/(?:[^/@]*@)?|ssh:\/\/git@|git@)github\.com(?::22)?[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(
      remote,
    )
  return found?.[1] === undefined ? undefined : `https://github.com/${found[1]}`
}

/** The branch that a clone begins with. */
function defaultBranch(root: string): string {
  const head = runGit(root, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD'])?.trim() ?? ''
  return head === '' ? 'main' : head.replace('refs/remotes/origin/', '')
}

/** Where a codespace of a repository on GitHub is opened; undefined for one elsewhere. */
export function codespaceAddress({ url }: Repository): string | undefined {
  const name = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/.exec(url)?.[1]
  return name === undefined ? undefined : `https://codespaces.new/${name}?quickstart=1`
}
