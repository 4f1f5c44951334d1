import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, it } from 'node:test'
import { checkClaims } from '../claims/check.ts'
import { projectRoot } from '../cli/root.ts'
import { formatProblem, ProblemError } from '../files/problem.ts'
import { readSources } from './read-sources.ts'
import { startFolder } from './start-folder.ts'
import { readWorkshop } from './workshop.ts'

describe('startFolder', () => {
  for (const [config, folder] of [
    ['title: T\nfiles: ../app\n', '../app'],
    ['title: T\n', 'workshop'],
    ['files: /srv/app\n', 'workshop'],
    ['files: [', 'workshop'],
    ['', 'workshop'],
  ] as const) {
    it(`of ${JSON.stringify(config)} is ${folder}`, () => {
      assert.equal(startFolder(config), folder)
    })
  }
})

describe('what is said of start files in another folder', () => {
  const second = readSources(path.join(projectRoot, 'e2e/authoring/second-workshop'))

  /** What a check says of the second workshop, its start files in `../app`, after one was changed or added. */
  function said(files: Readonly<Record<string, string>>, page = (text: string) => text): string {
    const name = 'content/tasks/1-backup.mdx'
    const sources = {
      ...second,
      config: `files: ../app\n${second.config}`,
      files: { ...second.files, ...files },
      tasks: { ...second.tasks, [name]: page(second.tasks[name] ?? '') },
    }
    try {
      const { problems, unused } = checkClaims(readWorkshop(sources))
      return [...problems, ...unused].map(formatProblem).join('\n')
    } catch (error) {
      if (error instanceof ProblemError) return error.message
      throw error
    }
  }

  const table: readonly (readonly [what: string, said: string, message: RegExp])[] = [
    ['nothing where all is well', said({}), /^$/],
    [
      'a region that is not closed',
      said({ 'a.sh': '# region a\n' }),
      /^\.\.\/app\/a\.sh:1 {2}The region `a` is never closed/m,
    ],
    [
      'a region that no page shows',
      said({ 'a.sh': '# region a\n# endregion a\n' }),
      /^\.\.\/app\/a\.sh {2}No page uses the region `a`$/m,
    ],
    [
      'a mark of no step',
      said({ 'a.sh': '# FIXME: Task 7.1: x\n' }),
      /^\.\.\/app\/a\.sh:1 {2}There is no step `7\.1`/m,
    ],
    [
      'a mark that stays',
      said({ 'a.sh': '# FIXME: Task 1.1: x\n' }),
      /^workshop\/solutions\/.* {2}The mark of step 1\.1 is still in `\.\.\/app\/a\.sh`/m,
    ],
    ['a missing check', said({ check: '' }), /^ {4}expected: \.\.\/app\/checks\/1\.1\.sh$/m],
    [
      'a check of no step',
      said({ check: '', 'checks/8.1.sh': '' }),
      /^\.\.\/app\/checks\/8\.1\.sh {2}This is the check of no step$/m,
    ],
    [
      'a file that is not there',
      said({}, (text) => text.replace('"backup.sh" lines', '"backpu.sh" lines')),
      /:34 {2}There is no file `backpu\.sh` in \.\.\/app\/$/m,
    ],
    [
      'a file that a hint names',
      said({}, (text) => text.replace('mistake="1.1-trailing-comma"', 'from="backpu.sh"')),
      /:74 {2}There is no file `backpu\.sh` in \.\.\/app\/$/m,
    ],
  ]
  for (const [what, found, message] of table) {
    it(`names the place of ${what}`, () => {
      assert.match(found, message)
    })
  }
})
