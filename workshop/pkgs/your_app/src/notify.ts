import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * Tells systemd that a service of Type=notify is ready; does nothing where no service manager waits for it.
 *
 * Node has no Unix datagram sockets, so systemd's own small program sends the message. As that is another process
 * than the service's main one, the unit says NotifyAccess=all. Throws an Error when it cannot be told.
 */
export async function notifyReady(): Promise<void> {
  if (!process.env['NOTIFY_SOCKET']) return
  try {
    await promisify(execFile)('systemd-notify', ['--ready'], { timeout: 10_000 })
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.trim().replaceAll('\n', ' ') : 'unknown reason'
    throw new Error(`cannot tell systemd that the server is ready: ${reason}`)
  }
}
