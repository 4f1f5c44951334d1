import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pairRecording } from './pair-recording.ts'

const command = (text: string, machine = 'vm', root = false) => ({ machine, root, text })
const recorded = (text: string, output: string, machine = 'vm', root = false) => ({
  ...command(text, machine, root),
  output,
  exit: 0,
})

test('the nth command of a text belongs to the nth recorded one', () => {
  const recording = {
    header: new Map(),
    commands: [
      recorded('id', 'first'),
      recorded('id', 'of the host', 'host'),
      recorded('id', 'second'),
      recorded('id', 'of root', 'vm', true),
    ],
  }
  const page = [command('id'), command('ls'), command('id'), command('id', 'host'), command('id')]
  const outputs = pairRecording([...page, command('id', 'vm', true)], recording)
  assert.deepEqual(
    outputs.map((one) => one?.output),
    ['first', undefined, 'second', 'of the host', undefined, 'of root'],
  )
})
