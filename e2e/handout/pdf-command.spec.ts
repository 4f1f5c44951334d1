import { readdirSync } from 'node:fs'
import path from 'node:path'
import { copyProject, edit, type ProjectCopy } from '../../src/cli/project-copy.ts'
import { expect, test } from '../fixtures.ts'
import { dense, pageTexts, readStructure } from './pdf-reader.ts'

test.describe.configure({ mode: 'default', timeout: 60_000 })

const env = { WORKSHOP: 'second', SITE: 'https://workshop.example' }
let copy: ProjectCopy
let workshop: string
let dist: string

test.beforeAll(() => {
  copy = copyProject('task')
  workshop = copy.workshop('second')
  dist = path.join(copy.folder, 'dist')
})

test.afterAll(() => {
  copy.remove()
})

test.describe('one task', () => {
  let done: Awaited<ReturnType<ProjectCopy['run']>>

  test.beforeAll(async () => {
    edit(
      path.join(workshop, 'content/tasks/words.mdx'),
      'Copies need room.',
      'Copies need room. 백업 🎉',
    )
    done = await copy.run('pdf', env, ['--task', '1'])
  })

  test('is printed alone, and refers to no page of another', async () => {
    const { status, printed } = done
    expect(status, printed).toBe(0)
    expect(printed).toMatch(/^dist\/handout-1-backup\.pdf: \d pages A4, \d+ kB, \d+ % full$/m)
    expect(readdirSync(dist).filter((file) => file.endsWith('.pdf'))).toEqual([
      'handout-1-backup.pdf',
    ])
    const file = path.join(dist, 'handout-1-backup.pdf')
    const text = dense(pageTexts(file).join(''))
    for (const part of ['Forgetoldcopies', 'Seewhatchanged', 'Howtoreadthishandout']) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('Copiesneedroom.')
    const { addresses, targets } = await readStructure(file)
    expect([...addresses]).toContain('https://workshop.example/1.1/')
    expect([...targets].filter((one) => one.startsWith('words'))).toEqual([])
  })

  test('characters that no font of the PDFs has are named with their lines', () => {
    for (const character of ['백` (U+BC31)', '업` (U+C5C5)', '🎉` (U+1F389)']) {
      expect(done.printed).toMatch(
        new RegExp(
          `^content/tasks/words\\.mdx:\\d+  No font of the PDFs has \`${character.replace(/[()+]/g, '\\$&')}$`,
          'm',
        ),
      )
    }
  })
})

for (const [task, message] of [
  ['3', 'There is no task `3`\n    expected: one of 1-backup, words\n'],
  ['1-bakup', 'There is no task `1-bakup`\n    nearest: 1-backup\n'],
] as const) {
  test(`there is no task ${task} to be printed`, async () => {
    const { status, printed } = await copy.run('pdf', env, ['--task', task])
    expect(status).toBe(2)
    expect(printed).toContain(message)
  })
}

test('a card that does not fit ends the command', async () => {
  const commands = Array.from({ length: 200 }, (_, index) => `laptop$ echo ${index}`)
  edit(
    path.join(workshop, 'content/tasks/1-backup.mdx'),
    '<Snippet file="settings.json" />',
    `\`\`\`console skip="waits for a person"\n${commands.join('\n')}\n\`\`\`\n`,
  )
  const { status, printed } = await copy.run('pdf', env)
  expect(status).toBe(1)
  expect(printed).toContain(
    'card.pdf  What belongs on it does not fit on 2 pages\n' +
      '    expected: fewer commands, steps and files in the tasks, or shorter ones\n' +
      '    found: 4 pages\n',
  )
  expect(readdirSync(dist)).not.toContain('card.pdf')
})

for (const [program, found] of [
  ['/bin/true', 'browserType.launch: .*'],
  ['/etc/passwd', 'spawnSync /etc/passwd EACCES'],
] as const) {
  test(`${program} is no browser`, async () => {
    const { status, printed } = await copy.run('pdf', { ...env, CHROMIUM: program })
    expect(status).toBe(2)
    expect(printed).toMatch(
      new RegExp(
        `^\`${program}\` cannot be driven as a browser\\n` +
          '    expected: a Chromium; CHROMIUM=/path/of/chromium names another one\\n' +
          `    found: ${found}\\n$`,
      ),
    )
  })
}
