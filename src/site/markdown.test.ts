import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainText } from '../lesson/reader.ts'
import type { Block } from '../lesson/block.ts'
import { readSources } from '../lesson/read-sources.ts'
import { blocksOf } from '../lesson/task.ts'
import { walkBlocks } from '../lesson/walk.ts'
import { parseWorkshop } from '../lesson/workshop.ts'
import { pageMarkdown, taskMarkdown } from './markdown.ts'

const address = (path: string): string => `https://example.org${path}`

/** The texts that a reader types or reads as code. */
function codeIn(block: Block): string[] {
  switch (block.kind) {
    case 'console':
      return block.commands.flatMap(({ lines, recorded }) => [...lines, recorded?.output ?? ''])
    case 'code':
      return [block.source]
    case 'snippet':
      return block.resolved.kind === 'diff' ? [] : [block.resolved.copy]
    default:
      return []
  }
}

for (const root of ['.', 'e2e/authoring/second-workshop']) {
  const { tasks, pages } = parseWorkshop(readSources(root))
  for (const task of tasks) {
    const markdown = taskMarkdown(task, address)
    const lines = new Set(markdown.split('\n').map((line) => line.trim()))

    test(`${root}: all code of ${task.name} is in its Markdown, unchanged`, () => {
      const wanted = blocksOf(task)
        .filter((block) => ![...notesOf(task)].includes(block))
        .flatMap(codeIn)
        .flatMap((text) => text.split('\n'))
        .map((line) => line.trim())
      assert.deepEqual(
        wanted.filter((line) => !lines.has(line)),
        [],
      )
    })

    test(`${root}: ${task.name} has its headings, and nothing of the presenter’s`, () => {
      for (const { title, id, step } of task.sections) {
        const heading = step ? `## ${id} ${title}` : `## ${title}`
        assert.ok(
          markdown.replaceAll('\\', '').replaceAll('`', '').includes(heading.replaceAll('`', '')),
          heading,
        )
      }
      for (const block of notesOf(task)) {
        if (block.kind !== 'prose') continue
        const text = block.nodes.map(plainText).join('').trim().slice(0, 60)
        assert.ok(text === '' || !markdown.includes(text), text)
      }
      // Links lead somewhere from wherever it is read.
      assert.doesNotMatch(markdown, /\]\(\/(?!\/)/)
    })
  }

  test(`${root}: free pages begin with their titles`, () => {
    for (const page of pages) {
      const [first] = pageMarkdown(page, address).split('\n')
      assert.equal(first?.replaceAll('\\', ''), `# ${page.title}`)
    }
  })
}

function notesOf(task: Parameters<typeof taskMarkdown>[0]): Block[] {
  return blocksOf(task).flatMap((block) =>
    block.kind === 'notes' || block.kind === 'slide' ? walkBlocks(block.blocks) : [],
  )
}
