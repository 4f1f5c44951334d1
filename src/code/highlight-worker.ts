import { parentPort, workerData } from 'node:worker_threads'
import type { Batch, Code } from './highlight.ts'
import { tokenize } from './tokenize.ts'
import { packTokens, type PackedTokens } from './tokens.ts'

// The thread that `highlightAhead` starts: reads a list of codes and sends their tokens, some at a time.
const list = workerData as readonly Code[]
const atOnce = 50

for (let from = 0; from < list.length; from += atOnce) {
  const packed: PackedTokens[] = []
  for (const { code, language } of list.slice(from, from + atOnce)) {
    packed.push(packTokens(await tokenize(code, language)))
  }
  const batch: Batch = { from, packed }
  parentPort?.postMessage(
    batch,
    packed.map(({ buffer }) => buffer),
  )
}
