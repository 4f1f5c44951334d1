import type { Element } from 'hast'
import { openerOf, parseConsole } from '../console/block.ts'
import { programOf } from '../console/program.ts'
import { nearest } from '../files/nearest.ts'
import type { Problem } from '../files/problem.ts'
import { fenceAttributes, readValues, type Written } from './attributes.ts'
import type { Block, Code, Console } from './block.ts'
import { languages } from '../code/fence-languages.ts'
import { proofOf } from './proof.ts'
import { attempt, isElement, type LinePlace, placeOf, plainText, type Reader } from './reader.ts'
import { codeAttributes, consoleAttributes } from './vocabulary.ts'

/** Reads a fenced block: commands, or code of a language. */
export function readFence(node: Element, reader: Reader): Block | undefined {
  const code = node.children.find((child) => isElement(child, 'code'))
  const place = placeOf(node, reader)
  const language = dataText(code, 'lang')
  const written = fenceAttributes(dataText(code, 'meta'), place, reader.problems)
  const source = plainText(node).replace(/\n$/, '')
  if (language === 'console') return readConsole(source, written, place, reader)
  return readCode(source, language, written, place, reader)
}

/** What the parser notes of a fence beside its text. */
function dataText(code: Element | undefined, name: 'lang' | 'meta'): string {
  const data: Readonly<Record<string, unknown>> = { ...code?.data }
  const text = data[name]
  return typeof text === 'string' ? text : ''
}

function readCode(
  source: string,
  language: string,
  written: Written,
  place: LinePlace,
  { problems, step }: Reader,
): Code | undefined {
  if (!languages.has(language)) {
    problems.push(unknownLanguage(language, place))
    return undefined
  }
  const values = readValues(language, codeAttributes, written, place, problems)
  if (values === undefined) return undefined
  if (source.trim() === '') {
    problems.push({ place, message: 'The fenced block holds nothing' })
    return undefined
  }
  const { title, deck } = values
  return { kind: 'code', place, step, skipInDeck: deck === 'skip', language, title, source }
}

function unknownLanguage(name: string, place: LinePlace): Problem {
  if (name !== '') {
    // Other tools take words behind a comma, as in `rust,ignore`.
    const [word = ''] = name.split(',')
    const names = languages.has(word) ? [word] : [...new Set(['console', ...languages])]
    const near = nearest(word, names)
    return { place, message: `There is no language \`${name}\``, nearest: near }
  }
  return {
    place,
    message: 'A fenced block names no language',
    expected: '```console, ```sh, ```text …',
    found: 'a fence alone',
  }
}

function readConsole(
  source: string,
  written: Written,
  place: LinePlace,
  { problems, step, machines, recorded, rehearsed, inWork, codeNames }: Reader,
): Console | undefined {
  const values = readValues('console', consoleAttributes, written, place, problems)
  const parsed = attempt(problems, () => {
    const program = programOf(values?.prompt, values?.more, machines, place)
    return { program, ...parseConsole(source, machines, place, program) }
  })
  if (values === undefined || parsed === undefined) return undefined
  const { deck, skip, until, exit, shows, input, timeout } = values
  const isStatus = exit !== undefined && /^\d{1,3}$/.test(exit) && Number(exit) <= 255
  if (exit !== undefined && !isStatus) {
    const message = '`exit` of console is no exit status'
    problems.push({ place, message, expected: 'exit="1", up to 255', found: exit })
    return undefined
  }
  for (const [name, value] of Object.entries({ until, input })) {
    if (parsed.program === undefined || value === undefined) continue
    const message = `\`${name}\` of console beside a \`prompt\``
    const expected =
      'one of them: all that is typed stands behind a prompt, and the last of it leaves'
    problems.push({ place, message, expected, found: `${name}="${value}"` })
    return undefined
  }
  // A rehearsal goes through the tasks alone.
  const kept = skip ?? (codeNames === undefined ? undefined : 'stands beside the tasks')
  return {
    kind: 'console',
    place,
    step,
    skipInDeck: deck === 'skip',
    source,
    commands: parsed.commands.map((command, index) => {
      const seen = recorded(command)
      const { text } = openerOf(parsed.commands, index)
      return { ...command, recorded: seen, proof: proofOf(text, seen, kept, rehearsed) }
    }),
    program: parsed.program,
    skip: kept,
    until,
    exit: exit === undefined ? undefined : Number(exit),
    shows,
    input,
    inWork,
    timeout,
  }
}
