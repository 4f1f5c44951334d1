import { parentPort } from 'node:worker_threads'
import type { Batch, Code, Order } from './highlight.ts'
import { tokenize } from './tokenize.ts'
import { packTokens, type PackedTokens } from './tokens.ts'

// The thread that `startHighlighting` starts: reads codes in their order and sends their tokens, some at a time.
const atOnce = 50
let sent = 0
let before = Promise.resolve()

parentPort?.on('message', (codes: Order) => {
  before = before.then(async () => (codes === undefined ? parentPort?.close() : read(codes)))
})

async function read(codes: readonly Code[]): Promise<void> {
  for (let at = 0; at < codes.length; at += atOnce) {
    const packed: PackedTokens[] = []
    for (const { code, language } of codes.slice(at, at + atOnce)) {
      packed.push(packTokens(await tokenize(code, language)))
    }
    const batch: Batch = { from: sent, packed }
    sent += packed.length
    parentPort?.postMessage(
      batch,
      packed.map(({ buffer }) => buffer),
    )
  }
}
