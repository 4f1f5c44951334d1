import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { projectRoot } from './root.ts'

test('the last line says how much is to mend, where it scrolled away', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'check-'))
  t.after(() => {
    rmSync(folder, { recursive: true })
  })
  cpSync(path.join(projectRoot, 'template'), folder, { recursive: true })
  const check = (): { readonly status: number | null; readonly last: string } => {
    const script = path.join(import.meta.dirname, 'check.command.ts')
    const env = { ...process.env, WORKSHOP: folder }
    const { status, stderr } = spawnSync(process.execPath, [script], {
      ...{ cwd: folder, env, encoding: 'utf8' },
    })
    return { status, last: stderr.trimEnd().split('\n').at(-1) ?? '' }
  }
  const add = (file: string, text: string): void => {
    appendFileSync(path.join(folder, 'content', file), text)
  }

  const whole = check()
  assert.equal(whole.status, 0)
  assert.match(whole.last, /^✓ format/)

  add('tasks/1-greet.mdx', '\n<Hnt />\n')
  assert.deepEqual(check(), { status: 1, last: 'To mend: claims (1 problem in 1 file)' })

  add('tasks/1-greet.mdx', '\n<Hnt />\n'.repeat(20))
  mkdirSync(path.join(folder, 'content/pages'))
  add('pages/more.mdx', '---\ntitle:   T\n---\n\n<Hnt />\n')
  assert.deepEqual(check(), {
    status: 1,
    last: 'To mend: claims (22 problems in 2 files), format',
  })
})
