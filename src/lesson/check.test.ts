import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { blockText } from './block-text.ts'
import { catchUpCommand } from './catch-up.ts'
import { firstMachine } from './check.ts'
import { readTestTask } from './test-task.ts'

const work = '## 1.1 Back up\n\n<Do minutes="1">\n\n1. Run it.\n2. Look.\n\n</Do>\n\n'
const see = '<See>\n\nA lamp.\n\n</See>\n\n'
const told = 'Done? On the host, sh check 1.1 says so, or what is missing.'

/** The blocks of step 1.1, each as its kind and its text, in a workshop with these files. */
function read(text: string, ...files: readonly string[]): string[] {
  const states = [{ name: 'start', files: new Map(files.map((file) => [file, ''])) }]
  const { task } = readTestTask('content/tasks/1-a.mdx', text, {
    states,
    machines: ['host', 'vm'],
  })
  return (task.steps[0]?.blocks ?? []).map((block) => `${block.kind}: ${blockText([block])}`)
}

describe('the check of a step', () => {
  it('is named at the end of the last result', () => {
    assert.deepEqual(read(`${work}${see}${see}`, 'checks/1.1.sh').slice(1), [
      'see: A lamp.',
      `see: A lamp. ${told}`,
    ])
  })

  it('is said to be on the first machine where there are others', () => {
    assert.equal(firstMachine(['host', 'vm']), 'host')
    assert.equal(firstMachine(['laptop']), undefined)
  })

  it('is named behind the work where there is no result', () => {
    assert.deepEqual(read(`${work}More.`, 'checks/1.1.sh').slice(1), [
      `prose: ${told}`,
      'prose: More.',
    ])
  })

  it('is not named where there is none, or no work', () => {
    assert.deepEqual(read(`${work}${see}`, 'checks/1.2.sh').slice(1), ['see: A lamp.'])
    assert.deepEqual(read('## 1.1 Back up\n\nText.', 'checks/1.1.sh'), ['prose: Text.'])
  })
})

describe('catching up', () => {
  it('is what participants with the script for it can do', () => {
    const before = (...files: readonly string[]) => ({
      name: 'start',
      files: new Map(files.map((file) => [file, ''])),
    })
    assert.equal(
      catchUpCommand({ before: before('catch-up'), step: '2.3' }),
      'sh catch-up --solved 2.3',
    )
    assert.equal(catchUpCommand({ before: before('check'), step: '2.3' }), undefined)
  })
})
