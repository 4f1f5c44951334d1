import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { againWithEachChange } from './watch.ts'

const root = mkdtempSync(path.join(tmpdir(), 'watch-'))
after(() => {
  rmSync(root, { recursive: true })
})
for (const folder of ['src/deep', 'products']) {
  mkdirSync(path.join(root, folder), { recursive: true })
}
for (const file of ['src/deep/one.ts', 'package.json', '.gitignore', 'products/made.html']) {
  writeFileSync(path.join(root, file), file === '.gitignore' ? 'products/\n' : 'first')
}
execFileSync('git', ['init', '--quiet'], { cwd: root })

test('work is done again when a file of the project changes, and only then', async () => {
  const end = new AbortController()
  const runs: AbortSignal[] = []
  let begun = Promise.withResolvers<undefined>()
  const next = async (change: () => void): Promise<void> => {
    begun = Promise.withResolvers()
    change()
    await begun.promise
  }
  const save = (file: string) => (): void => {
    writeFileSync(path.join(root, file), `saved ${runs.length}`)
  }
  let watching = Promise.resolve()
  await next(() => {
    watching = againWithEachChange(
      root,
      (signal) => {
        runs.push(signal)
        begun.resolve(undefined)
        // The second run goes on until it is told to end.
        return runs.length === 2
          ? new Promise((resolve) => {
              signal.addEventListener('abort', resolve)
            })
          : Promise.resolve()
      },
      end.signal,
    )
  })
  await next(save('src/deep/one.ts'))
  await next(save('package.json'))
  assert.deepEqual(
    runs.map(({ aborted }) => aborted),
    [true, true, false],
  )
  save('products/made.html')()
  save('products.html')()
  await sleep(500)
  assert.equal(runs.length, 3, 'what git does not know is not watched')
  end.abort()
  await watching
})
