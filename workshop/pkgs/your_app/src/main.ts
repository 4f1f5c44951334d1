import { once } from 'node:events'
import { readArguments, UsageProblem, type RpcOptions } from './arguments.ts'
import { backup } from './backup.ts'
import { help, usageLine, version } from './help.ts'
import { notifyReady } from './notify.ts'
import { readPassword } from './password.ts'
import { reasonOf } from './reason.ts'
import type { Node } from './rpc.ts'
import { createWebServer } from './server.ts'

async function main(): Promise<void> {
  const command = readArguments(process.argv.slice(2))
  switch (command.name) {
    case 'help':
      console.log(help)
      break
    case 'version':
      console.log(version)
      break
    case 'backup':
      console.log(await backup(nodeOf(command.rpc), command.file))
      break
    case 'server':
      await serve(nodeOf(command.rpc), command.port)
  }
}

function nodeOf({ password, ...rpc }: RpcOptions): Node {
  return { ...rpc, password: 'text' in password ? password.text : readPassword(password.file) }
}

async function serve(node: Node, port: number): Promise<void> {
  const stopping = new AbortController()
  const server = createWebServer(node, console.log, stopping.signal)
  const stop = () => {
    server.close()
    // Who waits gets an answer of the node if it comes soon, then one without it; who does not read, none.
    setTimeout(() => stopping.abort(), 500).unref()
    setTimeout(() => server.closeAllConnections(), 750).unref()
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)

  // Without an address the server listens on all of them, IPv6 and IPv4.
  server.listen(port)
  await once(server, 'listening').catch((error: unknown) => {
    throw new Error(`cannot listen on port ${port}: ${reasonOf(error)}`)
  })
  console.log(`listening on port ${port}, asking the node at ${node.host} port ${node.port}`)
  await notifyReady()
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : 'unknown error'
  console.error(`your_app: ${message}`)
  if (error instanceof UsageProblem) console.error(usageLine)
  process.exit(error instanceof UsageProblem ? 2 : 1)
})
