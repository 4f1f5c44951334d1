import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { twoAtATime } from './two-at-a-time.ts'

/** A job that takes so many turns of the event loop, and says in `ended` that it has ended. */
function job(name: string, turns: number, ended: string[], error?: Error) {
  return async (): Promise<string> => {
    for (let left = turns; left > 0; left--) await turn()
    ended.push(name)
    if (error !== undefined) throw error
    return name
  }
}

test('two are done at a time, and results come in the order of the jobs', async () => {
  const ended: string[] = []
  const jobs = [job('slow', 9, ended), job('quick', 1, ended), job('last', 3, ended)]
  assert.deepEqual(await twoAtATime(jobs), ['slow', 'quick', 'last'])
  assert.deepEqual(ended, ['quick', 'last', 'slow'])
})

test('what fails is told when the other has ended, and no further one begins', async () => {
  const ended: string[] = []
  const jobs = [
    job('long', 1, ended, new Error('does not fit')),
    job('other', 9, ended),
    job('third', 1, ended),
  ]
  await assert.rejects(twoAtATime(jobs), new Error('does not fit'))
  assert.deepEqual(ended, ['long', 'other'])
})

test('where both fail, what failed first is told', async () => {
  const jobs = [job('late', 5, [], new Error('late')), job('early', 1, [], new Error('early'))]
  await assert.rejects(twoAtATime(jobs), new Error('early'))
})
