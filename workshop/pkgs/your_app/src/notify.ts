import { execFile } from 'node:child_process'
import { writeSync } from 'node:fs'
import { promisify } from 'node:util'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Tells systemd that a service of Type=notify is ready; does nothing where no service manager waits for it.
 * Throws an Error when it cannot be told.
 *
 * Node has no Unix datagram sockets. A unit with `OpenFile=/run/systemd/notify:notify` hands the service a connected
 * one. Elsewhere systemd's own small program sends the message, from a process of its own: then the unit needs
 * NotifyAccess=all, AF_UNIX, and systemd on its PATH.
 */
export async function notifyReady(environment: Environment = process.env): Promise<void> {
  if (!environment['NOTIFY_SOCKET']) return
  const descriptor = openedFile('notify', environment)
  try {
    if (descriptor !== undefined) writeSync(descriptor, 'READY=1')
    else await promisify(execFile)('systemd-notify', ['--ready'], { timeout: 10_000 })
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.trim().replaceAll('\n', ' ') : 'unknown reason'
    throw new Error(`cannot tell systemd that the server is ready: ${reason}`)
  }
}

/** The descriptor that systemd opened under a name for this very process (sd_listen_fds(3)): the first one is 3. */
function openedFile(name: string, environment: Environment): number | undefined {
  if (environment['LISTEN_PID'] !== String(process.pid)) return undefined
  const position = (environment['LISTEN_FDNAMES'] ?? '').split(':').indexOf(name)
  return position < 0 ? undefined : 3 + position
}
