import { spawn } from 'node:child_process'

/** How each system opens an address; `BROWSER` names another program. */
const programs: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  linux: ['xdg-open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Opens an address in a window of the user's browser. Where there is none, nothing happens. */
export function openBrowser(address: string): void {
  const named = process.env['BROWSER']
  const [program, ...args] = named ? [named] : (programs[process.platform] ?? ['xdg-open'])
  if (program === undefined) return
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true })
  // A machine without a desktop: the addresses are printed in any case.
  child.on('error', () => undefined)
  child.unref()
}
