import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** Paths of this repository that a text names: with a slash, or behind `sh`. */
function namedPaths(text: string): string[] {
  const found = text.matchAll(/(?<![\w/:.~"$-])((?:\.?[\w-]+\/)+[\w.-]+)|(?<=\bsh )([\w./-]+)/g)
  return [...new Set([...found].map(([name]) => name))]
}

function missing(paths: readonly string[]): string[] {
  return paths.filter((name) => !existsSync(path.join(root, name)))
}

test('the welcome text names scripts and files that exist', () => {
  const paths = namedPaths(read('.devcontainer/welcome.txt'))
  assert.ok(paths.includes('workshop/start-vm.sh'))
  assert.ok(paths.includes('workshop/nixos-rebuild-vm.sh'))
  assert.deepEqual(missing(paths), [])
})

test('the codespace runs scripts and opens files that exist', () => {
  const settings = read('.devcontainer/devcontainer.json')
  const scripts = [...settings.matchAll(/"sh ([^"]+)"/g)].map(([, name = '']) => name)
  const [, list = ''] = /"openFiles": \[([^\]]*)\]/.exec(settings) ?? []
  const opened = [...list.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name)
  assert.equal(scripts.length, 2)
  assert.deepEqual(opened, ['workshop/configuration.nix', 'workshop/modules/your_app/default.nix'])
  assert.deepEqual(missing([...scripts, ...opened]), [])
})

test('the codespace knows the ports that lead to the VM', () => {
  const known = [...read('.devcontainer/devcontainer.json').matchAll(/"(\d+)": \{ "label"/g)]
  const forwarded = [...read('workshop/vm.nix').matchAll(/\(forward (\d+) \d+\)/g)]
  assert.deepEqual(
    known.map(([, port]) => port),
    forwarded.map(([, port]) => port),
  )
})

test('the codespace is the same one at every event, and may use KVM', () => {
  const settings = read('.devcontainer/devcontainer.json')
  assert.match(settings, /"image": "[\w./-]+:\d+\.\d+\.\d+-\w+"/)
  assert.match(settings, /"ghcr\.io\/devcontainers\/features\/nix:\d+\.\d+\.\d+"/)
  assert.match(settings, /"privileged": true/)
})
