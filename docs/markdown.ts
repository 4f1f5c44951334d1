import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Nodes } from 'mdast'
import { markdownToMdast } from 'satteri'
import { plainText } from '../src/questions/plain-text.ts'

/** The folder of the project. */
export const root = path.join(import.meta.dirname, '..')

/** A text that people read about the project, taken apart. */
export interface Doc {
  /** Path from the project's folder. */
  readonly file: string
  readonly text: string
  /** Links and pictures as they are written. */
  readonly links: readonly string[]
  /** What stands in backticks within a line. */
  readonly codes: readonly string[]
  readonly fences: readonly Fence[]
  /** The anchors of its headings. */
  readonly anchors: readonly string[]
}

/** A fenced block of code. */
export interface Fence {
  readonly language: string
  readonly meta: string
  readonly text: string
  readonly line: number
}

/** Every text about the project: the README, the licence, and `docs/`. */
export const docs: readonly Doc[] = [
  'README.md',
  'LICENSE.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map(readDoc)

/** The text of that name. */
export function docNamed(file: string): Doc {
  const doc = docs.find((one) => one.file === file)
  if (doc === undefined) throw new Error(`there is no ${file}`)
  return doc
}

function readDoc(file: string): Doc {
  const text = readFileSync(path.join(root, file), 'utf8')
  const nodes = descendants(markdownToMdast(text))
  return {
    file,
    text,
    links: nodes.flatMap((node) =>
      node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : [],
    ),
    codes: nodes.flatMap((node) => (node.type === 'inlineCode' ? [node.value] : [])),
    fences: nodes.flatMap((node) =>
      node.type === 'code'
        ? [
            {
              language: node.lang ?? '',
              meta: node.meta ?? '',
              text: node.value,
              line: node.position?.start.line ?? 1,
            },
          ]
        : [],
    ),
    anchors: nodes.flatMap((node) => (node.type === 'heading' ? [anchor(plainText(node))] : [])),
  }
}

/** The anchor that GitHub gives to a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

function descendants(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(descendants) : [])]
}
