import { z } from 'zod'
import type { Caller, Context } from '../../../kernel/context.ts'
import type { Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { both, same } from '../../../kernel/text.ts'
import { loadCalendar } from '../../calendar/index.ts'
import { limitOf, ruleOf } from '../thresholds/model.ts'
import { rulesInForce } from '../thresholds/store.ts'
import { detectors } from './detectors.ts'
import type { CaseFacts } from './facts.ts'
import { factsOf, keepScannedUntil, movedMatters, scannedUntil } from './store/facts.ts'
import { keepFinding } from './store/finding.ts'

/** Matters looked through in one transaction. */
const batch = 200
const first = '00000000-0000-0000-0000-000000000000'

/** Looks through some matters with every detector and keeps what is found. */
export const scanMatters = operation({
  name: 'oversight.scan-matters',
  summary: both(
    '用九种情形的规则检查有变化的办件。',
    'Look through matters that moved, with the rules of the nine triggers.',
  ),
  input: z.object({ ids: z.array(z.uuid()).max(batch), until: z.coerce.date().optional() }),
  find: async () => ({ id: 'scan' }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { ids, until }) {
    const found = await findAll(ctx, await factsOf(ctx.tx, ids))
    if (until) await keepScannedUntil(ctx.tx, until)
    ctx.trace.content.push({ step: 'scanned', words: same(String(ids.length)), data: { found } })
    return { found }
  },
})

async function findAll(ctx: Context, cases: readonly CaseFacts[]): Promise<number> {
  const rules = await rulesInForce(ctx)
  const moment = { now: ctx.now, zone: ctx.settings.DISTRICT_ZONE, calendar: await loadCalendar(ctx.tx) }
  let count = 0
  for (const facts of cases)
    for (const { code, find } of detectors) {
      const rule = ruleOf(rules, code)
      const data = find(facts, moment, limitOf(rule))
      const kept =
        data && (await keepFinding(ctx, { ...about(facts, code), detector: code, version: rule.version, data }))
      if (kept) count += 1
    }
  return count
}

/** A late step is of who held it; everything else is of the authority. */
function about({ matterId, number, organisationId, clocks }: CaseFacts, code: string) {
  const helper = clocks.find(({ kind, holder, late }) => kind === 'step' && late && holder !== organisationId)?.holder
  const carded = code === 'first-review-late' && helper && z.uuid().safeParse(helper).success ? helper : organisationId
  return { key: matterId, organisationId: carded, matter: { id: matterId, number }, personId: null, rows: [] }
}

/** Each night: everything that moved since the last look. */
export const scanNightly: Job = {
  name: 'scan-matters',
  cron: '20 18 * * *',
  async run(caller) {
    const from = await caller.db.transaction().execute(scannedUntil)
    for (let after = first; ; ) {
      const ids = await moved(caller, { from, after })
      const more = ids.length === batch
      await scanMatters(caller, { ids, ...(!more && { until: caller.now }) })
      const last = ids.at(-1)
      if (!more || !last) return
      after = last
    }
  },
}

function moved({ db, now }: Caller, { from, after }: { from: Date; after: string }): Promise<string[]> {
  return db.transaction().execute((tx) => movedMatters(tx, { from, to: now }, { after, limit: batch }))
}
