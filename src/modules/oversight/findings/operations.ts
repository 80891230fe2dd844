import { z } from 'zod'
import type { Actor, Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, Text } from '../../../kernel/text.ts'
import { peopleByIds } from '../../directory/index.ts'
import { carded } from '../cards/issue.ts'
import { Colour } from '../cards/model.ts'
import { issue } from '../cards/open.ts'
import { AfterRow, pageSize, scopeOf } from '../cards/queries.ts'
import { isSupervisor, mayOversee } from '../policy.ts'
import { organisationsBelow } from '../store/people.ts'
import type { RuleVersion } from '../thresholds/model.ts'
import { getRuleVersion } from '../thresholds/store.ts'
import { Trigger } from '../triggers.ts'
import { type Finding, FindingAct, FindingState } from './model.ts'
import { findingPhrases as words } from './phrases.ts'
import { nameOfRule } from './rules.ts'
import { actsOf, addAct, comparedRows, getFinding, listFindingRows, lockFinding } from './store/finding.ts'

/** Findings about what one oversees, the newest first. */
export const listFindings = query({
  name: 'oversight.list-findings',
  summary: both('列出线索。', 'List what rules found, the newest first.'),
  input: z.object({
    organisation: z.uuid().optional(),
    detector: z.string().max(40).optional(),
    state: FindingState.optional(),
    after: AfterRow,
  }),
  find: (ctx, { organisation }) => scopeOf(ctx, organisation),
  allow: mayOversee,
  async run(ctx, { after, detector, state }, { id }) {
    const below = await organisationsBelow(ctx.tx, id)
    const of = { organisations: below.map((one) => one.id), detector, state }
    const found = await listFindingRows(ctx.tx, of, { after, limit: pageSize + 1 })
    const rows = found.slice(0, pageSize)
    const last = rows.at(-1)
    const next = found.length > pageSize && last ? `${last.foundAt.toISOString()}_${last.id}` : null
    return { rows, next, organisations: below.map((one) => ({ value: one.id, text: Text.parse(one.name) })) }
  },
})

/** Rows of the comparison set on one page. */
const comparedSize = 100

/** A finding with its figures, its comparison set row by row, and what was said about it. */
export const showFinding = query({
  name: 'oversight.show-finding',
  summary: both('查看线索、比较对象和处理经过。', 'Show a finding with its comparison set and what was said about it.'),
  input: z.object({ id: z.uuid(), after: z.coerce.number().int().min(0).default(0) }),
  find: (ctx, { id }) => getFinding(ctx.tx, id),
  allow: (actor, finding) => overseesFinding(actor, finding),
  sensitive: ({ person }: FindingShown) => (person ? [person.id] : []),
  purpose: ({ id }) => words.purpose(id),
  async run(ctx, { after }, finding): Promise<FindingShown> {
    const rows = await comparedRows(ctx.tx, finding.id, { after, limit: comparedSize + 1 })
    const shown = rows.slice(0, comparedSize)
    return {
      ...{ finding, rows: shown, next: rows.length > comparedSize ? (shown.at(-1)?.ordinal ?? null) : null },
      rule: await getRuleVersion(ctx.tx, finding),
      acts: await actsOf(ctx.tx, finding.id),
      person: await personOf(ctx, finding),
      supervises: isSupervisor(ctx.actor, finding.organisationPath),
    }
  },
})

export interface FindingShown {
  readonly finding: Finding
  /** The version of the rule by which it was found. */
  readonly rule: RuleVersion
  readonly rows: Awaited<ReturnType<typeof comparedRows>>
  readonly next: number | null
  readonly acts: Awaited<ReturnType<typeof actsOf>>
  readonly person: { readonly id: string; readonly name: string } | null
  readonly supervises: boolean
}

async function personOf(ctx: Context, { personId }: Finding) {
  if (!personId) return null
  const person = (await peopleByIds(ctx.tx, [personId])).get(personId)
  return person ? { id: personId, name: person.name } : null
}

/** A person says what it is: heads explain; supervision dismisses, opens again, or issues a card. */
export const settleFinding = operation({
  name: 'oversight.settle-finding',
  summary: both(
    '说明、排除线索，或者据此亮牌。',
    'Explain or dismiss a finding, open it again, or issue a card for it.',
  ),
  input: z.object({
    id: z.uuid(),
    act: FindingAct,
    reason: z.string().trim().min(10).max(4000),
    colour: Colour.default('yellow'),
  }),
  find: (ctx, { id }) => lockFinding(ctx.tx, id),
  allow: (actor, finding, { act }) =>
    act === 'explained' ? overseesFinding(actor, finding) : isSupervisor(actor, finding.organisationPath),
  async run(ctx, { act, reason, colour }, finding) {
    const open = finding.state === 'new' || (finding.state === 'explained' && act !== 'explained')
    if (act === 'reopened' ? finding.state === 'new' : !open)
      throw new Refusal('conflict', act === 'reopened' ? words.open : words.settled)
    await addAct(ctx, finding.id, { act, reason })
    const said = words.traced(act, nameOfRule(finding.detector))
    ctx.trace.content.push({ step: `finding-${act}`, words: said, data: { reason, detector: finding.detector } })
    if (act === 'card') await cardFor(ctx, finding, { colour, reason })
    return { id: finding.id }
  },
})

async function cardFor(ctx: Context, finding: Finding, { colour, reason }: { colour: Colour; reason: string }) {
  if (!finding.matterNumber) throw new Refusal('conflict', words.noMatter)
  const { about } = await carded(ctx, finding.matterNumber)
  await issue(ctx, {
    ...{ about, organisationId: finding.organisationId, colour, evidence: reason, findingId: finding.id },
    ...{ trigger: Trigger.safeParse(finding.detector).data ?? 'other', postId: null, byRule: null, dueAt: null },
  })
}

type Placed = Pick<Finding, 'organisationId' | 'organisationPath'>
function overseesFinding(actor: Actor, { organisationId, organisationPath }: Placed): boolean {
  return mayOversee(actor, { id: organisationId, path: organisationPath })
}
