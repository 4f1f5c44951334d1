import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { docNamed, docs, root } from './markdown.ts'

const readme = docNamed('README.md')

/** What people and programs rely on: it stays, and the README says it. */
const contract = [
  'npm start',
  'npm test',
  'npm run dev',
  'npm run build',
  'npm run preview',
  'npm run check',
  'npm run test:unit',
  'npm run pdf',
  'npm run present',
  'npm run rehearse',
  'npm run bench',
  'BASE_PATH=/x/',
  'SITE=https://example.org',
  'WORKSHOP=DIR',
  'http://localhost:4321/',
  '/tasks/<name>/',
  '/slides/',
  '/slides/#2.2',
  '/slides/?presenter',
  '/handout/',
  '/handout/key/',
  '/404.html',
  'dist/handout.pdf',
  'dist/answer-key.pdf',
  'dist/slides.pdf',
]

for (const promise of contract) {
  test(`the README tells of ${promise}`, () => {
    assert.ok([...readme.codes, ...readme.links, ...fenced()].includes(promise), promise)
  })
}

function fenced(): string[] {
  return readme.fences.flatMap(({ text }) => text.split('\n'))
}

test('every page that is built is told of', () => {
  const told = docs.flatMap(({ codes }) => codes)
  const pages = readdirSync(path.join(root, 'src/pages'), { recursive: true, encoding: 'utf8' })
  const routes = pages
    .filter((file) => file.endsWith('.astro'))
    .map((file) =>
      file
        .replace('[name]', '<name>')
        .replace('[page]', '<page>')
        .replace('[short]', '2.3')
        .replace('[edition]', 'instructor'),
    )
    .map((file) => `/${file.replace(/(?:^|(?<=\/))index\.astro$/, '')}`)
    .map((route) => route.replace('404.astro', '404.html').replace(/\.astro$/, '/'))
  assert.ok(routes.length > 3, routes.join(' '))
  assert.deepEqual(
    routes.filter((route) => !told.includes(route)),
    [],
  )
})

test('every command is in the README', () => {
  const commands = readdirSync(path.join(root, 'src/cli'))
    .filter((name) => name.endsWith('.command.ts'))
    .map((name) => name.replace('.command.ts', '').replace('-', ':'))
    .map((name) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`))
  assert.deepEqual(
    commands.filter((name) => !readme.codes.includes(name)),
    [],
  )
})

test('the README leads to every text about the project', () => {
  const others = docs.map(({ file }) => file).filter((file) => file !== 'README.md')
  assert.deepEqual(
    others.filter((file) => !readme.links.includes(file)),
    [],
  )
})
