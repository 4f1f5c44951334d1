import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { edit } from './project-copy.ts'
import { projectRoot } from './root.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'printed-home-'))
after(() => rmSync(folder, { recursive: true }))

const second = path.join(projectRoot, 'e2e/authoring/second-workshop')
const room = path.join(folder, 'room')
cpSync(second, room, { recursive: true })
edit(
  path.join(room, 'content/workshop.yaml'),
  'licence:',
  'event: { address: http://192.168.1.5:4321/room/ }\n\nlicence:',
)

const warning = (home: string): string =>
  'Neither `event.address` in content/workshop.yaml nor SITE=https://… is set: ' +
  `QR codes and printed addresses lead to ${home}\n`

const cases: readonly (readonly [
  root: string,
  env: Readonly<Record<string, string>>,
  home: string,
  warned: boolean,
])[] = [
  [second, {}, 'http://localhost:4321/', true],
  [second, { BASE_PATH: '/x' }, 'http://localhost:4321/x/', true],
  [second, { SITE: 'https://example.org' }, 'https://example.org/', false],
  [room, {}, 'http://192.168.1.5:4321/room/', false],
  [room, { SITE: 'https://example.org' }, 'http://192.168.1.5:4321/room/', false],
]

for (const [root, env, home, warned] of cases) {
  const variables = Object.entries(env).map((pair) => pair.join('='))
  test(`${path.basename(root)} with ${variables.join(' ') || 'no variable'}: ${home}`, () => {
    const program =
      "import { checkClaims } from './src/cli/check-claims.ts'\n" +
      "import { printedHome } from './src/cli/printed-home.ts'\n" +
      'console.log(printedHome(checkClaims(process.argv[1]).workshop.config))'
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', program, root],
      {
        cwd: projectRoot,
        encoding: 'utf8',
        env: { ...process.env, SITE: undefined, BASE_PATH: undefined, ...env },
      },
    )
    assert.deepEqual([stdout, stderr], [`${home}\n`, warned ? warning(home) : ''])
  })
}
