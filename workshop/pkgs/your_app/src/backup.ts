import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { readChain } from './chain.ts'
import { reasonOf } from './reason.ts'
import type { Node } from './rpc.ts'

/**
 * Writes all that the node says about its chain to a file, as JSON, for the owner's eyes only. Whoever reads the file
 * at any time, even after a power cut, finds the old backup or the new one, never a part. Gives the line to print.
 * Throws an Error.
 */
export async function backup(node: Node, file: string): Promise<string> {
  const { all, chain } = await readChain(node, new AbortController().signal)
  const path = resolve(file)
  try {
    await writeAtomically(path, `${JSON.stringify(all, undefined, 2)}\n`)
  } catch (error) {
    throw new Error(`cannot write ${path}: ${reasonOf(error)}`)
  }
  return `wrote the chain information of the node (${chain.chain}, height ${chain.height}) to ${path}`
}

async function writeAtomically(path: string, text: string): Promise<void> {
  const folder = dirname(path)
  const half = `${path}.${randomUUID()}.half`
  try {
    await writeThrough(half, text)
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
  // The new name is on the disk only when the folder is.
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function writeThrough(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
