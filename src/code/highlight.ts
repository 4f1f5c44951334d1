import { Worker } from 'node:worker_threads'
import { type PackedTokens, packTokens, type Token, unpackTokens } from './tokens.ts'

/** The language of commands. */
export const shell = 'shellscript'

/** Some code and the name of its language. */
export interface Code {
  readonly code: string
  readonly language: string
}

/** What goes to the worker: codes, or nothing where no more come. */
export type Order = readonly Code[] | undefined

/** What the worker sends: the packed tokens of codes that follow each other, of all that it was given. */
export interface Batch {
  readonly from: number
  readonly packed: readonly PackedTokens[]
}

/** A thread that reads code, so that it is there when `highlight` is asked for it. */
export interface HighlightThread {
  /** Gives it more to read; what is known already, or was given before, it does not read again. */
  add: (codes: readonly Code[]) => void
  /** No more comes: it ends when all is read. */
  end: () => void
  /** Ends it at once. */
  stop: () => void
}

/**
 * What was read already, or is being read, by language and code. Pages, slides and handouts show the
 * same code: of a build of 300 pages, reading it each time would take a third.
 */
const known = new Map<string, Map<string, Promise<PackedTokens>>>()

/** Colours code: its lines, each in tokens. */
export async function highlight(code: string, language: string): Promise<Token[][]> {
  if (isPlain({ code, language })) return code.split(/\r?\n/).map((text) => [{ text }])
  const codes = knownOf(language)
  let packed = codes.get(code)
  if (packed === undefined) {
    packed = read(code, language)
    codes.set(code, packed)
  }
  return unpackTokens(await packed, code)
}

/** Begins to read code in a thread of its own. Where that fails, every `highlight` that waits for it fails. */
export function startHighlighting(): HighlightThread {
  const waiting: Omit<PromiseWithResolvers<PackedTokens>, 'promise'>[] = []
  const worker = new Worker(new URL('./highlight-worker.ts', import.meta.url), { execArgv: [] })
  worker.on('message', ({ from, packed }: Batch) => {
    for (const [index, one] of packed.entries()) waiting[from + index]?.resolve(one)
  })
  const fail = (error: unknown): void => {
    for (const { reject } of waiting) reject(error)
  }
  worker.on('error', fail)
  worker.on('exit', (status) => fail(new Error(`The highlighting ended with status ${status}`)))
  const order = (codes: Order): void => worker.postMessage(codes)
  return {
    add(codes) {
      const fresh: Code[] = []
      for (const { code, language } of codes) {
        if (isPlain({ code, language }) || knownOf(language).has(code)) continue
        const { promise, ...settle } = Promise.withResolvers<PackedTokens>()
        promise.catch(() => undefined) // Whoever asks for it hears of it.
        knownOf(language).set(code, promise)
        fresh.push({ code, language })
        waiting.push(settle)
      }
      if (fresh.length > 0) order(fresh)
    },
    end: () => order(undefined),
    stop: () => void worker.terminate(),
  }
}

function isPlain({ code, language }: Code): boolean {
  return code === '' || language === 'text'
}

/** Loads Shiki only where something is not read by the worker. */
async function read(code: string, language: string): Promise<PackedTokens> {
  const { tokenize } = await import('./tokenize.ts')
  return packTokens(await tokenize(code, language))
}

function knownOf(language: string): Map<string, Promise<PackedTokens>> {
  const codes = known.get(language) ?? new Map<string, Promise<PackedTokens>>()
  known.set(language, codes)
  return codes
}
