import { htmlTag } from '../words/html-tag.ts'
import type { Aside } from './asides.ts'
import { outputSize } from './output-lines.ts'

const commands =
  /aria-labelledby="(\d+\.\d+)"|(<li class="machine-\d+">(?:(?!<\/li>)[^])*?<code>)((?:(?!<\/li>)[^])*?)(<\/code>(?:(?!<\/li>)[^])*?)<details class="output">([^]*?)<\/details>/g

/**
 * Takes the long outputs of commands, which are folded on the page, out of a task's HTML: they go to
 * the appendix, since a question may ask for what they show. `task` makes their anchors unique.
 */
export function takeOutputs(
  html: string,
  task: string,
): { readonly html: string; readonly asides: readonly Aside[] } {
  const asides: Aside[] = []
  let step = ''
  const rest = html.replace(
    commands,
    (
      whole: string,
      opened: string | undefined,
      before: string,
      command: string,
      after: string,
      output: string,
    ) => {
      step = opened ?? step
      if (opened !== undefined) return whole
      const id = `output-${task}-${asides.length + 1}`
      const details = `<details class="output" open>${output}</details>`
      asides.push({ step, html: outputAside(id, firstLine(command), details) })
      return `${before}${command}${after}${outputReference(id)}`
    },
  )
  return { html: rest, asides }
}

/** The first line of a command as HTML without its colours. */
function firstLine(command: string): string {
  return command.replace(htmlTag, '').trim().split('\n')[0] ?? ''
}

function outputReference(id: string): string {
  const page = `<span class="page-of">page <span data-page-of="${id}"></span></span>`
  const link = `<a href="#${id}" data-own>What it prints</a>`
  return `<p class="reference" id="from-${id}"><b>Output</b> ${link} ${page}</p>`
}

function outputAside(id: string, command: string, output: string): string {
  const page = `<span class="page-of"> to page <span data-page-of="from-${id}"></span></span>`
  const back = `<a href="#from-${id}" data-own>back${page}</a>`
  const head = `<div class="head"><h4 id="${id}"><code>${command}</code></h4> ${back}</div>`
  return `<div class="hint ${outputSize(output)}">${head}${output}</div>`
}
