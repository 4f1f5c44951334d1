import { callNode, isRecord, NodeProblem, type Node } from './rpc.ts'

/** What the app shows of the node. */
export interface Chain {
  /** `main`, `test`, `testnet4`, `signet` or `regtest`. */
  readonly chain: string
  /** The number of blocks above the first one. */
  readonly height: number
  /** The hash of the newest block, 64 hexadecimal digits. */
  readonly bestBlock: string
}

/** All that `getblockchaininfo` says, and the part of it that the app shows. Throws a NodeProblem. */
export async function readChain(
  node: Node,
  stopping: AbortSignal,
): Promise<{ all: Record<string, unknown>; chain: Chain }> {
  const all = await callNode(node, 'getblockchaininfo', stopping)
  if (isRecord(all)) {
    const { chain, blocks: height, bestblockhash: bestBlock } = all
    if (
      typeof chain === 'string' &&
      /^[a-z0-9]{1,20}$/.test(chain) &&
      typeof height === 'number' &&
      Number.isSafeInteger(height) &&
      height >= 0 &&
      typeof bestBlock === 'string' &&
      /^[0-9a-f]{64}$/.test(bestBlock)
    ) {
      return { all, chain: { chain, height, bestBlock } }
    }
  }
  throw new NodeProblem(502, 'The node answers without a chain, a height and a best block.')
}
