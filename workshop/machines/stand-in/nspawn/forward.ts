/**
 * Forwards ports of the host to the VM as QEMU's user network does: it accepts every connection
 * itself and only then asks the VM, so that a port which the firewall drops hangs.
 *
 *     node forward.ts ADDRESS HOST_PORT:GUEST_PORT...
 */
import { connect, createServer } from 'node:net'

const [address = '', ...forwards] = process.argv.slice(2)

for (const forward of forwards) {
  const [hostPort, guestPort] = forward.split(':').map(Number)
  createServer({ allowHalfOpen: true }, (client) => {
    const guest = connect({ host: address, port: guestPort ?? 0, allowHalfOpen: true })
    client.pipe(guest).pipe(client)
    guest.on('error', () => client.resetAndDestroy())
    client.on('error', () => guest.destroy())
    client.on('close', () => guest.destroy())
  }).listen(hostPort, '127.0.0.1')
}
