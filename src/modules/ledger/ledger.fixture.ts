import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Town } from '../../../test/town.ts'
import { nobody } from '../../kernel/context.ts'
import { operation } from '../../kernel/operation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { both } from '../../kernel/text.ts'
import type { Receipt } from './model.ts'
import { readCheckpointNote, readTile } from './operations.ts'
import { buildReceipt } from './receipt.ts'
import { integrateNow } from './sequencer.ts'
import { tilePath } from './tile.ts'

/** A step of a matter, as the modules above take them. */
export const takeStep = operation({
  name: 'ledger.take-step',
  summary: both('办一步', 'Take a step'),
  input: z.object({
    matter: z.string().nullable(),
    words: z.string(),
    inner: z.boolean().default(false),
    refuse: z.boolean().default(false),
  }),
  find: async () => ({ id: 'subject' }),
  allow: () => true,
  async run({ trace }, { matter, words, inner, refuse }) {
    trace.matter = matter
    trace.content.push({ step: 'step', words: both(words, words), data: { amount: 3 } })
    if (inner) trace.content.push({ step: 'note', words: both('内部意见', 'inner opinion'), inner })
    if (refuse) throw new Refusal('conflict', both('不行。', 'No.'))
  },
})

/** A ledger in a town: steps, integration, receipts. */
export function aLedger(town: Town) {
  const house = { db: town.db, settings: town.settings, now: () => town.now }
  return {
    step: (matter: string | null, words: string, more: { inner?: boolean; refuse?: boolean } = {}) =>
      takeStep(town.caller(nobody), { matter, words, ...more }),
    async steps(matter: string, count: number) {
      for (let at = 1; at <= count; at += 1) await takeStep(town.caller(nobody), { matter, words: `第 ${at} 步` })
    },
    sign: () => integrateNow(house),
    receipt: (number: string): Promise<Receipt> =>
      town.db
        .transaction()
        .execute((tx) => buildReceipt({ tx, now: town.now }, { number, title: both('低保申请', 'Minimum allowance') })),
  }
}

/** Copies the public ledger into a folder, as a mirror would fetch it. */
export async function mirror(town: Town, folder: string): Promise<string> {
  const caller = town.caller(nobody)
  const note = String((await readCheckpointNote(caller, {})).body)
  const size = Number(note.split('\n')[1])
  await save(join(folder, 'checkpoint'), note)
  for (let level = 0; size / 256 ** level >= 1; level += 1) {
    for (const path of pathsOf(level, Math.floor(size / 256 ** level))) await fetchTile(path)
  }
  for (const path of pathsOf('entries', size)) await fetchTile(path)
  return folder

  async function fetchTile(path: string) {
    const { body } = await readTile(caller, { '*': path.slice('tile/'.length) })
    await save(join(folder, path), body as Buffer)
  }
}

function pathsOf(level: number | 'entries', count: number): string[] {
  return Array.from({ length: Math.ceil(count / 256) }, (_, index) =>
    tilePath({ level, index, width: Math.min(256, count - index * 256) }),
  )
}

async function save(path: string, body: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, body)
}

/** Runs the independent verifier as a person would. */
export function runVerifier(...args: string[]): Promise<{ code: number; said: string }> {
  const program = join(import.meta.dirname, '../../../verifier/heliograph-verify.mjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr })
    })
  })
}
