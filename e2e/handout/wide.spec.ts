import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../src/cli/root.ts'
import { expect, test } from '../fixtures.ts'
import { wordsInMargins } from './pdf-lines.ts'
import { type WordBox, wordBoxes } from './pdf-reader.ts'
import { cacheFolder, writePdfs } from './pdf-site.ts'

// What is wider or higher than a page is made smaller alone, or refused.
test.describe.configure({ mode: 'default', timeout: 120_000 })

const root = cacheFolder('test-wide')
const second = path.join(projectRoot, 'e2e/authoring/second-workshop')

test.afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** The words of the handout of the first task of the small workshop, with this text at its end. */
function printed(name: string, text: string): readonly WordBox[] {
  const [workshop, site] = [path.join(root, name), path.join(root, `${name}-site`)]
  cpSync(second, workshop, { recursive: true })
  mkdirSync(path.join(workshop, 'content/pictures'), { recursive: true })
  writeFileSync(
    path.join(workshop, 'content/pictures/tall.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="2400" font-size="90">' +
      '<text x="20" y="100">TOPMOST</text><text x="20" y="2380">LOWEST</text></svg>',
  )
  appendFileSync(
    path.join(workshop, 'content/tasks/1-backup.mdx'),
    `\n## Wide things\n\nOrdinary words.\n\n![Tall](../pictures/tall.svg)\n\n${text}\n`,
  )
  writePdfs('a4', site, { WORKSHOP: workshop }, { task: '1-backup' })
  const file = path.join(site, 'handout-1-backup.pdf')
  expect(wordsInMargins(file)).toEqual([])
  return wordBoxes(file)
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

function table(cells: readonly string[]): string {
  return row(cells.map((_, index) => `c${index + 1}`)) + row(cells.map(() => '---')) + row(cells)
}

/** The height of the box of the first such word, in points: it grows with the size of the letters. */
function height(words: readonly WordBox[], word: string): number {
  const found = words.find(({ text }) => text === word)
  expect(found, word).toBeDefined()
  return found === undefined ? 0 : found.bottom - found.top
}

const code = '`services.your_app_server.serviceConfig`'

test('wide tables, a long word and a tall picture change no other text, and are whole', () => {
  const columns = Array.from({ length: 14 }, (_, index) => `cell${index + 1}word`)
  const wide = printed(
    'wide',
    `${table(['edge', code, code, code, code])}\n${'unbroken'.repeat(19)}\n\n${table(columns)}\n` +
      `### ${'unbroken'.repeat(19)}\n\n${table(['tea', 'milk'])}\nThe last words.`,
  )
  const text = wide.map((word) => word.text).join('')
  for (const cell of columns) expect(text).toContain(cell.slice(0, 4))
  // Ten points of Plex, whose letters reach from 1.025 above the line to 0.275 below it.
  expect(height(wide, 'Ordinary')).toBeCloseTo(13, 1)
  expect(height(wide, 'last')).toBeCloseTo(13, 1)
  // The table alone is smaller: seven points of the ten of the text at the least.
  const cell = height(wide, 'edge') / height(wide, 'Ordinary')
  expect(cell).toBeLessThan(height(wide, 'tea') / height(wide, 'Ordinary'))
  expect(cell).toBeGreaterThanOrEqual(0.69)
  const page = (word: string): number | undefined => wide.find(({ text }) => text === word)?.page
  expect(page('TOPMOST')).toBe(page('LOWEST'))
})

test('a table that no size makes fit ends the command with its place', () => {
  const cells = Array.from({ length: 90 }, () => 'wide')
  expect(() => printed('refused', table(cells))).toThrow(
    /content\/tasks\/1-backup\.mdx:\d+ {2}The table is too wide for a page\n {4}expected: fewer columns, or less in them\n {4}found: \d+ mm where there are 171/,
  )
})
