import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import { postsByIds } from '../../directory/index.ts'
import { addStep, MatterNumber, showClock, startMatterClock } from '../../docket/index.ts'
import { refuseSecretWords } from '../../documents/index.ts'
import { ProposalWay } from '../inside.ts'
import { byIntake } from '../intake.ts'
import { nextWork } from '../next-work.ts'
import { refusals, steps, summaries } from '../phrases.ts'
import { insertProposal } from '../store/inside.ts'
import type { IncomingSubject } from '../subject.ts'
import { requireStep } from './receive.ts'

/**
 * 拟办: the office proposes what is to be done. What is to be read goes round or is filed; what is to be handled goes to a leader, or
 * straight to those who handle it. Days named start the clock of handling; what is urgent has them named (条例 art. 24).
 */
export const propose = operation({
  name: 'delivery.propose',
  summary: summaries.propose,
  input: z.object({
    number: MatterNumber,
    way: ProposalWay,
    words: z.string().trim().min(2).max(1000),
    leader: z.uuid().optional(),
    days: z.coerce.number().int().min(1).max(3650).optional(),
  }),
  ...byIntake,
  async run(ctx, { number, way, words, leader, days }, subject) {
    requireStep(subject, 'proposing', 'instructing', 'assigning', 'reading')
    const { delivery, matter, source } = subject
    refuseSecretWords('words', words)
    const isTimed = days !== undefined || isHandled(subject)
    if (way === 'handle' && source.urgency && !isTimed) throw invalidField('days', refusals.daysNeeded)
    if (leader) await requireHead(ctx, subject, leader)
    await insertProposal(ctx, delivery.id, { way, words, leader: leader ?? null, days: days ?? null })
    await addStep(ctx, matter, { kind: 'proposed', words: steps.proposed, note: words, visible: 'staff' })
    if (days && way === 'handle') await startHandling(ctx, subject, days)
    if (leader) await nextWork(ctx, subject, 'instructing', { post: leader })
    else await nextWork(ctx, subject, way === 'handle' ? 'assigning' : 'reading')
    return { number }
  },
})

/** The clock of handling runs already: a later proposal need not name the days again. */
function isHandled({ matter }: IncomingSubject): boolean {
  return matter.clockState === 'running'
}

async function requireHead(ctx: Context, { delivery }: IncomingSubject, postId: string): Promise<void> {
  const post = (await postsByIds(ctx.tx, [postId])).get(postId)
  const isHead = post?.organisationId === delivery.organisationId && post.roles.includes('head') && !post.closedOn
  if (!isHead) throw invalidField('leader', refusals.noHead)
}

/** The days that the office names, within what the rule allows; a later proposal starts no second clock. */
async function startHandling(ctx: Context, subject: IncomingSubject, amount: number): Promise<void> {
  if (isHandled(subject)) return
  const { matter, delivery } = subject
  const clock = await startMatterClock(ctx, matter, {
    ...{ kind: 'handling', rule: 'incoming-handling', holder: delivery.organisationId, amount, shown: true },
  })
  await showClock(ctx, matter, clock)
}
