import { commandKey } from '../console/command.ts'
import * as words from '../interface/current.ts'
import type { Block, BlockOf, RunCommand } from '../lesson/block.ts'
import type { Parts } from '../lesson/parts.ts'
import { walkBlocks } from '../lesson/walk.ts'
import { panesOf, textPanes } from './idea.ts'
import { questionPane, questionTitle } from './main-path.ts'
import type { Pane, Part, Slide, SlideKind } from './slide.ts'
import { outputPages } from './output-pages.ts'

/**
 * What people ask for while they work or after it: hints and errors, further questions, each command
 * with its whole output, and code and pictures that are on no other slide. Next never leads here.
 */
export function backstage(part: Part, parts: Parts, shown: ReadonlySet<Block>): Slide[] {
  const count = new Map<SlideKind, number>()
  const slide = (
    kind: SlideKind,
    title: string,
    heading: string,
    { place }: Pick<Block, 'place'>,
    [first, ...others]: readonly Pane[],
  ): Slide[] => {
    if (first === undefined) return []
    const number = (count.get(kind) ?? 0) + 1
    count.set(kind, number)
    const id = `${part.id}-${kind}-${number}`
    const panes = [first, ...others] as const
    return [{ id, kind, title, heading, main: false, part, panes, notes: [], place }]
  }
  const name = part.anchor === part.id ? ` ${part.id}` : ''
  const blocks = [...parts.idea, ...parts.work, ...parts.result, ...parts.questions]
  return [
    ...parts.help.flatMap((hint) => {
      const kind = hint.title === undefined ? 'error' : 'hint'
      const heading = hint.title ?? hint.error ?? ''
      const title = `${kind === 'hint' ? words.hint : words.error}${name}: ${heading}`
      return slide(kind, title, heading, hint, textPanes(hint.blocks, undefined, { outputs: true }))
    }),
    ...furtherQuestions(parts).flatMap((question) =>
      slide('question', questionTitle(question, part), part.title, question, [
        questionPane(question, 'next'),
      ]),
    ),
    ...commandsIn(blocks).flatMap(({ command, block }) =>
      slide(
        'command',
        `${words.command}${name}: ${command.text}`,
        part.title,
        block,
        outputPanes(command),
      ),
    ),
    ...parts.idea
      .filter((block) => !shown.has(block))
      .flatMap((block) => {
        if (block.kind === 'picture') {
          const title = `${words.picture}${name}: ${block.caption ?? block.alt}`
          return slide('picture', title, part.title, block, panesOf(block))
        }
        if (block.kind !== 'snippet' && block.kind !== 'code') return []
        return slide(
          'code',
          `${words.code}${name}: ${labelOf(block)}`,
          part.title,
          block,
          panesOf(block),
        )
      }),
  ]
}

function labelOf(block: BlockOf<'snippet'> | BlockOf<'code'>): string {
  if (block.kind === 'code') return block.title ?? block.language
  return [block.file, block.select].filter((one) => one !== undefined).join(', ')
}

/** All questions but the one of the main path. */
function furtherQuestions({ questions }: Parts): readonly BlockOf<'question'>[] {
  const first = questions.find(({ skipInDeck }) => !skipInDeck)
  return questions.filter((question) => question !== first)
}

/** The commands of a section, each once: a page may ask for the same one twice. */
function commandsIn(
  blocks: readonly Block[],
): { readonly command: RunCommand; readonly block: BlockOf<'console'> }[] {
  const all = walkBlocks(blocks).flatMap((block) =>
    block.kind === 'console' ? block.commands.map((command) => ({ command, block })) : [],
  )
  return [
    ...new Map(all.toReversed().map((one) => [commandKey(one.command), one])).values(),
  ].toReversed()
}

function outputPanes(command: RunCommand): Pane[] {
  return outputPages(command).map((output) => ({ kind: 'output', command, output }))
}
