import { readdirSync, readFileSync, rmSync } from 'node:fs'

/** Names the folder of a rehearsal in the environment of everything that is started for it. */
export const folderVariable = 'REHEARSAL_FOLDER'

/** Ends every process that was started for the rehearsal of this folder, and removes the folder. */
export function removeLeftovers(folder: string): void {
  for (const pid of processes()) {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
      if (environment.includes(`${folderVariable}=${folder}`)) process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended by itself, or is somebody else's.
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Where there is no `/proc`, none are found. */
function processes(): number[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
  } catch {
    return []
  }
}
