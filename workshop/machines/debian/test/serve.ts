/**
 * Plays archives of Debian: serves the files of a folder, and says on which port.
 *
 *     node serve.ts FOLDER
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

const [folder = ''] = process.argv.slice(2)
const server = createServer(({ url = '' }, response) => {
  try {
    response.end(readFileSync(join(folder, decodeURIComponent(url))))
  } catch {
    response.writeHead(404).end()
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') process.stdout.write(`${address?.port}\n`)
})
