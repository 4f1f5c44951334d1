import { gzipSync } from 'node:zlib'

/** Something that a page asked for, as it came. */
export interface Answer {
  readonly url: string
  readonly type: string
  readonly body: Buffer
}

/** How many kB (1024 bytes) a page is on the wire, in all and of each kind. */
export interface Weight {
  readonly script: number
  readonly style: number
  readonly all: number
}

/** Fonts and pictures are packed already. */
const packed = /^(font|image)\//

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g
const inlineStyle = /<style[^>]*>([^]*?)<\/style>/g

/** Weighs what a page asked for. Scripts and styles inside a page count as such, and in all once. */
export function weigh(answers: readonly Answer[]): Weight {
  const sum = (texts: readonly (Buffer | string)[]): number =>
    texts.reduce((bytes, text) => bytes + gzipSync(text).length, 0) / 1024
  const of = (type: RegExp): Answer[] => answers.filter((answer) => type.test(answer.type))
  const pages = of(/html/).map(({ body }) => body.toString())
  const inside = (element: RegExp): string[] =>
    pages
      .map((html) => [...html.matchAll(element)].map(([, text = '']) => text).join(''))
      .filter((text) => text !== '')
  const bodies = (some: readonly Answer[]): Buffer[] => some.map(({ body }) => body)
  const fixed = of(packed).reduce((bytes, { body }) => bytes + body.length, 0) / 1024
  return {
    script: sum([...bodies(of(/javascript/)), ...inside(inlineScript)]),
    style: sum([...bodies(of(/css/)), ...inside(inlineStyle)]),
    all: sum(bodies(answers.filter(({ type }) => !packed.test(type)))) + fixed,
  }
}
