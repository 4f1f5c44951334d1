import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSealed, seal } from './seal.ts'

const head = '# date: 2026-10-03\n# revision: x\n'
const recording = `${head}\nvm$ date\nSat Oct  3 12:00:00 UTC 2026\n`

test('the seal is the last line of the head', () => {
  assert.match(seal(recording), /^# date: .*\n# revision: x\n# seal: [0-9a-f]{12}\n\nvm\$ date\n/)
  assert.match(seal(head), /^# date: .*\n# revision: x\n# seal: [0-9a-f]{12}\n$/)
})

test('a new seal takes the place of the old one', () => {
  assert.equal(seal(seal(recording)), seal(recording))
})

for (const [what, change] of [
  ['nothing', (text: string) => text],
  ['what a mask covers', (text: string) => text.replace('12:00', '12:01')],
  ['the head', (text: string) => text.replace('revision: x', 'revision: y')],
  ['the seal', (text: string) => text.replace(/seal: .{12}/, 'seal: 0123456789ab')],
  ['the seal taken away', (text: string) => text.replace(/# seal: .*\n/, '')],
] as const) {
  test(`is found broken, or not: ${what}`, () => {
    assert.equal(isSealed(change(seal(recording))), what === 'nothing')
  })
}
