import type { Context } from '../../../kernel/context.ts'
import { readClock } from '../../calendar/index.ts'
import type { GuideVersion } from '../../catalogue/index.ts'
import { addStep, closeWork, openWork, startMatterClock, tellClock } from '../../docket/index.ts'
import type { CaseSubject } from '../policy.ts'
import { tellParties } from '../telling.ts'
import { keyOf, offersOf, type Pledge } from './model.ts'
import { pledgePhrases, pledgeSteps } from './phrases.ts'
import { pledgesOf, settlePledge, startPledge } from './store.ts'

/** Kinds of clocks and work that go on when a case is closed: what was promised is not forgotten. */
export const lastingClocks = ['follow-up', 'verification', 'reconsideration', 'litigation', 'objection', 'publication']
export const lastingWork = 'promise:'

/** The time to hand in what may follow begins with acceptance. */
export async function beginFollowUp(ctx: Context, subject: CaseSubject, guide: GuideVersion): Promise<void> {
  for (const pledge of await waiting(ctx, subject, 'material'))
    await begin(ctx, subject, { guide, pledge, clock: 'follow-up', rule: 'material-follow-up', holder: 'applicant' })
}

/** After a grant promises are looked into; a refusal releases from them. */
export async function followDecision(ctx: Context, subject: CaseSubject, guide: GuideVersion, granted: boolean) {
  if (!granted) return release(ctx, subject)
  const holder = subject.matter.organisationId
  for (const pledge of await waiting(ctx, subject, 'commitment'))
    await begin(ctx, subject, { guide, pledge, clock: 'verification', rule: 'commitment-verification', holder })
}

async function waiting({ tx }: Context, { id }: CaseSubject, kind: Pledge['kind']): Promise<Pledge[]> {
  return (await pledgesOf(tx, id)).filter((pledge) => pledge.kind === kind && pledge.state === 'promised')
}

interface Beginning {
  readonly guide: GuideVersion
  readonly pledge: Pledge
  readonly clock: string
  readonly rule: string
  readonly holder: string
}

async function begin(ctx: Context, { matter, case: theCase }: CaseSubject, beginning: Beginning): Promise<void> {
  const { guide, pledge, clock: kind, rule, holder } = beginning
  const offer = offersOf(guide.content).find((one) => keyOf(one) === keyOf(pledge))
  if (!offer) return
  const id = await startMatterClock(ctx, matter, { kind, rule, amount: offer.within, holder, shown: false })
  const { reading } = await readClock(ctx, id)
  await startPledge(ctx.tx, pledge.id, { clockId: id, dueAt: reading.dueAt })
  const at = `/matters/${matter.number}/promises/${pledge.code}`
  const office = matter.organisationId
  await openWork(ctx, matter, {
    ...{ task: `${lastingWork}${keyOf(pledge)}`, clock: { id, dueAt: reading.dueAt } },
    ...(pledge.kind === 'material'
      ? {
          title: pledgePhrases.bring,
          href: `${at}/material`,
          for: { person: theCase.applicantId },
          organisationId: null,
        }
      : {
          ...{ title: pledgePhrases.verify, href: `${at}/verification` },
          ...{ for: { organisation: office, role: 'handler' as const }, organisationId: office },
        }),
  })
  const words = pledgeSteps.begun(pledge, reading.dueDay)
  await addStep(ctx, matter, { kind: 'promise-begun', words, data: { promise: keyOf(pledge), due: reading.dueDay } })
  if (pledge.kind === 'material') await tellParties(ctx, matter, words)
}

/** How a promise ends, by whoever finds it; a broken one is told with what follows, and waits for somebody to act on it. */
export async function settle(
  ctx: Context,
  { matter }: Pick<CaseSubject, 'matter'>,
  pledge: Pledge,
  found: { state: 'kept' | 'broken'; note: string | null },
): Promise<void> {
  await settlePledge(ctx, pledge.id, found)
  await closeWork(ctx, matter, { task: `${lastingWork}${keyOf(pledge)}` }, found.state)
  if (pledge.clockId) await tellClock(ctx, matter, pledge.clockId, { kind: 'finished' })
  const kind = `promise-${found.state}`
  const brought = pledge.kind === 'material' ? pledgeSteps.brought : pledgeSteps.kept
  const words = found.state === 'kept' ? brought(pledge.words) : pledgeSteps.broken(pledge.words)
  await addStep(ctx, matter, { kind, words, ...(found.note && { note: found.note }), data: { promise: keyOf(pledge) } })
  if (found.state === 'kept') return
  await tellParties(ctx, matter, pledgeSteps.brokenNotice(pledge.words, pledge.consequence))
  await openWork(ctx, matter, {
    ...{ task: `${lastingWork}broken:${pledge.code}`, title: pledgePhrases.follow },
    href: `/matters/${matter.number}/promises/${pledge.code}/follow-up`,
    ...{ for: { organisation: matter.organisationId, role: 'handler' }, organisationId: matter.organisationId },
  })
}

async function release(ctx: Context, { id, matter }: CaseSubject): Promise<void> {
  for (const pledge of await pledgesOf(ctx.tx, id)) {
    if (pledge.settledAt) continue
    await settlePledge(ctx, pledge.id, { state: 'released', note: null })
    await closeWork(ctx, matter, { task: `${lastingWork}${keyOf(pledge)}` }, 'released')
    if (pledge.clockId) await tellClock(ctx, matter, pledge.clockId, { kind: 'finished' })
  }
}
