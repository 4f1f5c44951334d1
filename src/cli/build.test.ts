import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { folderHashes } from './folder-hashes.ts'
import { copyProject, edit, type ProjectCopy } from './project-copy.ts'
import { projectRoot } from './root.ts'

/** What belongs to this project's own workshop, and to no other. */
const subject = /nixos|your_app|bitcoin/i

/** The attributes of a page that name an address. */
const addresses = /\b(?:href|src|content|action)="([^"]*)"/g

describe('a build of the second workshop', () => {
  let copy: ProjectCopy
  let dist: string
  let built: Record<string, string>

  before(async () => {
    copy = copyProject('build')
    copy.workshop('second')
    dist = path.join(copy.folder, 'dist')
    const { status, printed } = await copy.run('build', { WORKSHOP: 'second' })
    assert.equal(status, 0, printed)
    built = folderHashes(dist)
  })
  after(() => {
    copy.remove()
  })

  it('makes its pages, and says nothing of another subject', () => {
    for (const page of [
      'index.html',
      '404.html',
      'tasks/1-backup/index.html',
      'tasks/words/index.html',
    ]) {
      assert.ok(built[page], `${page} is missing`)
    }
    assert.match(read('index.html'), /Begin with Task 1/)
    assert.match(read('tasks/1-backup/index.html'), /Step 1\.1|Solution of step 1\.1/)
    for (const file of Object.keys(built).filter((name) => !/\.(png|woff2)$/.test(name))) {
      assert.doesNotMatch(read(file), subject, file)
    }
  })

  it('leaves nothing beside dist/', () => {
    assert.deepEqual(readdirSync(path.join(copy.folder, '.cache')), [])
  })

  it('leaves dist/ as it was when Astro itself fails', async () => {
    const page = path.join(copy.folder, 'src/page/Overview.astro')
    const was = readFileSync(page, 'utf8')
    edit(page, '---\nimport', "---\nthrow new Error('broken on purpose')\nimport")
    const { status, printed } = await copy.run('build', { WORKSHOP: 'second' })
    edit(page, readFileSync(page, 'utf8'), was)
    assert.notEqual(status, 0)
    assert.match(printed, /broken on purpose/)
    assert.deepEqual(folderHashes(dist), built)
    assert.deepEqual(readdirSync(path.join(copy.folder, '.cache')), [])
  })

  it('refuses a page in which a text became a script, and leaves dist/ as it was', async () => {
    const page = path.join(copy.folder, 'src/page/Overview.astro')
    const was = readFileSync(page, 'utf8')
    const raw = "<Fragment set:html={'<script>alert(1)</' + 'script>'} />"
    writeFileSync(page, `${was}\n${raw}\n`)
    const { status, printed } = await copy.run('build', { WORKSHOP: 'second' })
    writeFileSync(page, was)
    assert.equal(status, 1)
    assert.match(
      printed,
      /^index\.html {2}A script stands in the page that is none of ours\n.*\n {4}found: <script>alert\(1\)<\/script>$/m,
    )
    assert.deepEqual(folderHashes(dist), built)
  })

  it('refuses a slide that is too full, and leaves dist/ as it was', async () => {
    const workshop = copy.workshop('full')
    edit(path.join(workshop, 'content/tasks/1-backup.mdx'), 'Only here.', 'Only here. '.repeat(300))
    const { status, printed } = await copy.run('build', { WORKSHOP: 'full' })
    assert.equal(status, 1)
    assert.match(printed, /^content\/tasks\/1-backup\.mdx:\d+ {2}The slide `1\.2` is too full$/m)
    assert.deepEqual(folderHashes(dist), built)
  })

  describe('at another address, with an event, and with what no page uses', () => {
    const home = 'http://192.168.1.5:4321/room/'
    let printed: string

    before(async () => {
      const workshop = copy.workshop('room')
      const config = path.join(workshop, 'content/workshop.yaml')
      edit(config, 'licence:', `event: { address: ${home} }\n\nlicence:`)
      const page = path.join(workshop, 'content/tasks/1-backup.mdx')
      edit(page, ' region="forget"', '')
      edit(page, '<Solution />\n', '')
      edit(page, 'hope[^1]', 'hope')
      rmSync(dist, { recursive: true })
      const env = { WORKSHOP: 'room', BASE_PATH: '/x/', SITE: 'https://example.com' }
      const run = await copy.run('build', env)
      assert.equal(run.status, 0, run.printed)
      printed = run.printed
    })

    it('says what no page uses, and builds', () => {
      assert.ok(
        printed.includes(
          'unused: workshop/solutions/1.1-forget-old-copies.patch  No page shows the solution of step 1.1\n' +
            '    expected: <Solution /> in that step\n' +
            'unused: workshop/backup.sh  No page uses the region `forget`\n' +
            'unused: content/tasks/1-backup.mdx:114  No text leads to the footnote `1`\n' +
            '    expected: a mark [^1]\n',
        ),
        printed,
      )
      assert.ok(readdirSync(dist).includes('index.html'))
    })

    it('moves every link and file below BASE_PATH', () => {
      const pages = Object.keys(folderHashes(dist)).filter((name) => name.endsWith('.html'))
      const found = pages.flatMap((page) =>
        [...read(page).matchAll(addresses)].map(([, address = '']) => address),
      )
      const own = found.filter(
        (one) => one.startsWith('/') || one.startsWith('https://example.com'),
      )
      const wrong = own.filter((one) => !/^(https:\/\/example\.com)?\/x\//.test(one))
      assert.deepEqual(wrong, [])
      assert.ok(own.includes('/x/tasks/words/#copy'), 'the link of the page itself')
      assert.ok(own.includes('/x/pictures/copies.svg'), 'the picture')
      assert.ok(
        own.includes('https://example.com/x/tasks/1-backup/'),
        'the whole address of a page',
      )
      assert.ok(
        own.some((one) => /^\/x\/_astro\/.*\.js$/.test(one)),
        'the script',
      )
      assert.match(read('sitemap.xml'), /<loc>https:\/\/example\.com\/x\/tasks\/words\/<\/loc>/)
    })

    it('leads participants to the address of the event, wherever the site itself lies', () => {
      const codes = (html: string): string[] =>
        [...html.matchAll(/class="qr"(?: href="([^"]*)"|[^]*?<a href="([^"]*)")/g)].map(
          ([, own, below]) => own ?? below ?? '',
        )
      const paths = ['1/', '1.1/', '1.2/', 'tasks/words/']
      const handout = read('handout/index.html')
      assert.deepEqual(codes(handout), [home, ...paths.map((one) => `${home}${one}`)])
      assert.ok(handout.includes('content:"192.168.1.5:4321/room'), 'the foot of the sheets')
      const slides = codes(read('slides/index.html'))
      // The opener, the exercise, and the wrap-up.
      assert.deepEqual(slides, [home, `${home}1.1/`, home])
      const page = read('tasks/1-backup/index.html')
      assert.ok(
        page.includes('<link rel="canonical" href="https://example.com/x/tasks/1-backup/">'),
      )
      assert.ok(!page.includes(home))
    })
  })

  function read(file: string): string {
    return readFileSync(path.join(dist, file), 'utf8')
  }
})

it('the house names no subject', () => {
  const files = readdirSync(path.join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|astro|css|js|mjs)$/.test(file))
    .filter((file) => !/\.test\.ts$|(^|\/)fixtures\//.test(file))
  assert.ok(files.length > 100)
  const naming = files.filter((file) =>
    subject.test(readFileSync(path.join(projectRoot, 'src', file), 'utf8')),
  )
  assert.deepEqual(naming, [])
})
