import { once } from 'node:events'
import { createServer } from 'node:http'
import { withPageToPrint } from '../../src/site/print-page.ts'
import { expect, test } from '../fixtures.ts'
import { ports } from '../ports.ts'

test('what fails while a drawing is on its way is the one error', async ({ browser }) => {
  const asked = Promise.withResolvers<() => void>()
  const server = createServer(({ url }, response) => {
    if (url === '/drawing.svg') asked.resolve(() => response.end('<svg></svg>'))
    else response.end('<p>A page</p>')
  }).listen(ports.drawing, '127.0.0.1')
  await once(server, 'listening')
  const printing = withPageToPrint(browser, `http://127.0.0.1:${ports.drawing}/`, async (page) => {
    await page.evaluate(() => {
      new Image().src = '/drawing.svg'
    })
    const answer = await asked.promise
    setTimeout(answer, 300)
    throw new Error('does not fit')
  })
  await expect(printing).rejects.toThrow('does not fit')
  server.close()
})
