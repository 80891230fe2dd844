import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both, Text } from '../../../kernel/text.ts'
import { getOrganisation } from '../../directory/index.ts'
import { attach, lockMatter, lockMatterById, type Matter, MatterNumber, openTasks } from '../../docket/index.ts'
import { isSupervisor } from '../policy.ts'
import { Trigger } from '../triggers.ts'
import { Colour } from './model.ts'
import { issue } from './open.ts'
import { cardPhrases as words } from './phrases.ts'
import { clockKind, type RaisedCard, raisedCard } from './store.ts'

/** What a clock that ended too late says about the office; the promise and the law of the whole are one trigger. */
const triggerOfClock: Readonly<Record<string, Trigger>> = {
  intake: 'step-overtime',
  step: 'step-overtime',
  promised: 'promise-exceeded',
  statutory: 'promise-exceeded',
}

/** A yellow or red card that a rule raised becomes a matter, in which the organisation is heard. */
export const openCard = operation({
  name: 'oversight.open-card',
  summary: both(
    '为规则亮出的黄牌、红牌开启陈述和认定程序。',
    'Open the procedure about a yellow or red card that a rule raised.',
  ),
  input: z.object({ card: z.uuid(), matterId: z.uuid() }),
  async find(ctx, { card, matterId }) {
    const about = await lockMatterById(ctx.tx, matterId)
    return { id: about.id, about, raised: await raisedCard(ctx.tx, card) }
  },
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, { about, raised }) {
    const organisationId = raised?.organisationId
    if (!raised || !organisationId || raised.known || raised.colour === 'blue' || about.kind === 'card') return {}
    const kind = await clockKind(ctx.tx, about.clockId)
    const { card } = await issue(ctx, {
      ...{ about, organisationId, colour: Colour.parse(raised.colour), trigger: triggerOfClock[kind ?? ''] ?? 'other' },
      ...{ postId: await namedPost(ctx, about), byRule: raised.id, findingId: null, dueAt: raised.dueAt },
      evidence: evidenceOf(ctx, raised),
    })
    return { number: card.number }
  },
})

function evidenceOf({ settings }: Context, { rule, version, words: said, dueAt }: RaisedCard): string {
  const due = dayOf(dueAt, settings.DISTRICT_ZONE)
  return words.byRuleEvidence(Text.parse(said), due, words.ruleVersion(rule, version).zh)
}

/** Supervision issues a card by hand, with evidence, for one of the nine triggers. */
export const issueCard = operation({
  name: 'oversight.issue-card',
  summary: both('监督人员凭证据亮牌。', 'Issue a card by hand, with evidence, for one of the nine triggers.'),
  input: z.object({
    number: MatterNumber,
    colour: Colour,
    trigger: Trigger,
    evidence: z.string().trim().min(10).max(8000),
    uploads: z.array(Upload).max(5).default([]),
  }),
  find: (ctx, { number }) => carded(ctx, number),
  allow: (actor, { about, path }) => about.kind !== 'card' && isSupervisor(actor, path),
  async run(ctx, { colour, trigger, evidence, uploads }, { about, organisationId }) {
    if (about.state === 'draft') throw invalidField('number', words.notYourMatter)
    const { matter } = await issue(ctx, {
      ...{ about, organisationId, colour, trigger, evidence, postId: await namedPost(ctx, about) },
      ...{ byRule: null, findingId: null, dueAt: null },
    })
    for (const upload of uploads) await attach(ctx, matter, 'evidence', upload)
    return { number: matter.number }
  },
})

/** Whom a card about a matter goes to: who holds it, or its authority. */
export async function carded(
  ctx: Context,
  number: string,
): Promise<{ id: string; about: Matter; organisationId: string; path: readonly string[] }> {
  const about = await lockMatter(ctx.tx, number)
  if (about.organisationIds.length === 0) throw new Refusal('not-found', words.notYourMatter)
  const organisationId = about.holderOrganisationId ?? about.organisationId
  const { path } = await getOrganisation(ctx.tx, organisationId)
  return { id: about.id, about, organisationId, path }
}

/** The post that had the matter in hand: the one that holds it, or to which its waiting work was assigned. */
async function namedPost(ctx: Context, about: Matter): Promise<string | null> {
  if (about.holderPostId) return about.holderPostId
  const work = await openTasks(ctx.tx, about.id)
  const given = work.find(
    ({ scope, organisationId }) => scope.startsWith('post:') && organisationId === about.holderOrganisationId,
  )
  return given?.scope.slice('post:'.length) ?? null
}
