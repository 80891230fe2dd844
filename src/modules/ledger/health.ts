import type { Tx } from '../../kernel/context.ts'
import { countPending, findCheckpoint } from './store.ts'

/** For /metrics: how many audit rows wait to become leaves, and what was published last. Both tell when the sequencer stands still. */
export async function ledgerHealth(
  tx: Tx,
): Promise<{ unintegrated: number; size: number; lastCheckpointAt: Date | null }> {
  const checkpoint = await findCheckpoint(tx)
  return { unintegrated: await countPending(tx), size: checkpoint?.size ?? 0, lastCheckpointAt: checkpoint?.at ?? null }
}
