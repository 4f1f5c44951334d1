import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { folderVariable } from './leftovers.ts'
import { terminal } from './protocol.ts'

/**
 * What a shell on this computer takes from whoever calls the rehearsal, where it is set: who they are, where temporary
 * files go, how the network is reached. All else could change what commands print.
 */
const taken = [
  ...['HOME', 'USER', 'LOGNAME', 'TMPDIR', 'XDG_RUNTIME_DIR', folderVariable],
  ...['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [
    name,
    name.toUpperCase(),
  ]),
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
]

/** The folders that package managers put before the others for the script that they run. */
const ofScripts = /[\\/](?:node_modules[\\/]\.bin|node-gyp-bin)[\\/]?$/

/** The environment of a shell on this computer: the same, whoever calls the rehearsal and however. */
export function localEnvironment(caller: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const folders = (caller['PATH'] ?? '').split(delimiter).filter((one) => !ofScripts.test(one))
  const bash = folders.map((folder) => join(folder, 'bash')).find((file) => existsSync(file))
  return {
    ...Object.fromEntries(taken.map((name) => [name, caller[name]])),
    PATH: folders.join(delimiter),
    LANG: 'C.UTF-8',
    TERM: terminal,
    SHELL: bash ?? '/bin/sh',
  }
}
