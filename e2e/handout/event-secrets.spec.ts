import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { copyProject, edit, type ProjectCopy } from '../../src/cli/project-copy.ts'
import { expect, test } from '../fixtures.ts'
import { present } from '../present-site.ts'
import { dense, pageTexts, saveAttachments } from './pdf-reader.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const secrets = ['Network-of-Room-4', 'correcthorsebattery']
const [name = '', password = ''] = secrets
let copy: ProjectCopy
const env = { WORKSHOP: 'second', SITE: 'https://workshop.example', EVENT_SECRETS: '1' }

test.beforeAll(() => {
  copy = copyProject('event')
  edit(
    path.join(copy.workshop('second'), 'content/workshop.yaml'),
    'licence:',
    `event: { place: Room 4, wifi: { name: ${name}, password: ${password} } }\n\nlicence:`,
  )
})

test.afterAll(() => {
  copy.remove()
})

/** The files of a folder that hold a secret: in their bytes, or in the text or the files of a PDF. */
function holders(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .filter((file) => {
      const whole = path.join(folder, file)
      const texts = [
        readFileSync(whole, 'latin1'),
        ...(file.endsWith('.pdf') ? pdfTexts(whole) : []),
      ]
      return texts.some((text) => secrets.some((secret) => text.includes(secret)))
    })
    .sort()
}

function pdfTexts(file: string): string[] {
  const saved = mkdtempSync(path.join(tmpdir(), 'attached-'))
  saveAttachments(file, saved)
  const attached = readdirSync(saved).map((one) => readFileSync(path.join(saved, one), 'utf8'))
  rmSync(saved, { recursive: true })
  return [dense(pageTexts(file).join('')), ...attached]
}

// What the presenter's edition prints is more than the public one does.
for (const [command, more] of [
  ['build', {}],
  ['pdf', { PRESENTER: '1' }],
] as const) {
  test(`what npm run ${command} writes ${JSON.stringify(more)} holds no secret of the event`, async () => {
    const { status, printed } = await copy.run(command, { ...env, ...more })
    expect(status, printed).toBe(0)
    expect(holders(path.join(copy.folder, 'dist'))).toEqual([])
    expect(readdirSync(copy.folder)).not.toContain('event')
    expect(readFileSync(path.join(copy.folder, 'dist/handout/index.html'), 'utf8')).toContain(
      'Room 4',
    )
  })
}

test('npm run pdf -- --event writes them, and writes nothing into dist/', async () => {
  const before = holders(copy.folder)
  rmSync(path.join(copy.folder, 'dist'), { recursive: true })
  const { status, printed } = await copy.run('pdf', env, ['--event'])
  expect(status, printed).toBe(0)
  expect(printed).toMatch(/^event\/handout\.pdf: \d+ pages A4/m)
  expect(readdirSync(copy.folder)).not.toContain('dist')
  const event = path.join(copy.folder, 'event')
  expect(readdirSync(event).sort()).toEqual([
    'answer-key.pdf',
    'card.pdf',
    'handout-full.pdf',
    'handout.pdf',
    'slides.pdf',
  ])
  expect(holders(event)).toEqual(['handout-full.pdf', 'handout.pdf', 'slides.pdf'])
  const others = holders(copy.folder).filter((file) => !file.startsWith('event/'))
  expect(others).toEqual(before)
})

test('npm run present shows them to this machine alone', async () => {
  const { port, close } = await present(copy, env)
  const ask = (host: string): Promise<string> =>
    fetch(`http://${host}:${port}/handout/`).then(
      (response) => response.text(),
      () => 'nothing',
    )
  expect(await ask('127.0.0.1')).toContain(password)
  expect(await ask('localhost')).toContain(password)
  expect(await ask('127.0.0.2')).toBe('nothing')
  await close()
})
