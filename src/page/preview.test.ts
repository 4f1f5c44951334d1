import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import sharp from 'sharp'
import { previewPicture, previewSvg } from './preview.ts'

const tasks = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Task ${index}`, title: 'About x & <y>' }))

/** The rows of the picture, from the top, in which anything is drawn, and the columns of them all. */
async function drawn(picture: Buffer) {
  const { data, info } = await sharp(picture)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const ground = data[0]
  const marks = [...data.keys()].filter((at) => data[at] !== ground)
  const rows = new Set(marks.map((at) => Math.floor(at / info.width)))
  const columns = new Set(marks.map((at) => at % info.width))
  return {
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    /** Runs of rows: lines of text, as long as none touches the next. */
    lines: [...rows].filter((row) => !rows.has(row - 1)).length,
  }
}

const titles = {
  'a short title': 'Backups',
  'a title that wraps': 'Writing a module for an application of your own',
  'a title of many words': 'Many words that follow each other '.repeat(12),
  'one long word': 'Rindfleischetikettierungsueberwachung'.repeat(4),
  'letters of other scripts': 'Ångström → Привет Ελλάδα Việt 🎉️',
}

for (const [what, title] of Object.entries(titles)) {
  for (const count of [0, 1, 30]) {
    test(`${what} and ${count} tasks stay inside the margins`, async () => {
      const picture = await previewPicture(title, tasks(count))
      const { width, height, format } = await sharp(picture).metadata()
      assert.deepEqual([width, height, format], [1200, 630, 'png'])
      const { left, right, top, bottom } = await drawn(picture)
      assert.ok(left >= 70, `left ${left}`)
      assert.ok(right <= 1200 - 70, `right ${right}`)
      assert.ok(top >= 50, `top ${top}`)
      assert.ok(bottom <= 630 - 60, `bottom ${bottom}`)
    })
  }
}

test('a long title is in more lines, and in smaller ones before it is cut', async () => {
  const lines = async (title: string): Promise<number> =>
    (await drawn(await previewPicture(title, []))).lines
  assert.equal(await lines('short'), 1)
  assert.equal(await lines('so many words that one line is too short for them'), 2)
  assert.equal(await lines('more '.repeat(40)), 3)
})

test('tasks that do not fit are counted', () => {
  const texts = (count: number): number => previewSvg('Title', tasks(count)).split('<path').length
  assert.deepEqual([5, 6, 7, 8, 30].map(texts), [13, 15, 17, 17, 17])
  assert.notEqual(previewSvg('Title', tasks(30)), previewSvg('Title', tasks(31)))
})

test('every letter of another script is drawn, and not as an empty box', () => {
  const boxes = (letter: string): string => previewSvg(letter, []).replace(/[\d.]+/g, '')
  const missing = boxes('\u{10FFFD}')
  for (const letter of ['Ж', 'Ω', 'ế', 'ő', '→', '🎉'])
    assert.notEqual(boxes(letter), missing, letter)
})

test('the picture is the same, byte for byte, where the system has no font', async () => {
  const script = `
    import { previewPicture } from ${JSON.stringify(import.meta.resolve('./preview.ts'))}
    process.stdout.write((await previewPicture('Title → ü', [{ label: 'Task 1', title: 'A' }])).toString('base64'))`
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, FONTCONFIG_FILE: '/nowhere', FONTCONFIG_PATH: '/nowhere' },
    encoding: 'utf8',
  })
  const here = await previewPicture('Title → ü', [{ label: 'Task 1', title: 'A' }])
  assert.equal(elsewhere, here.toString('base64'))
  assert.doesNotMatch(previewSvg('Title', tasks(3)), /<text|font/)
})
