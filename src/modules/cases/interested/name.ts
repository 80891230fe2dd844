import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { formatDay } from '../../../ui/index.ts'
import { findFirmByUscc, findPersonByResidentId, tidyCode } from '../../directory/index.ts'
import { addStep, MatterNumber, openWork } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { type CaseSubject, mayHandle } from '../policy.ts'
import { lockCase } from '../store/case.ts'
import { startTimed } from '../timed.ts'
import { ensureApplicant, statementTimer } from './heard.ts'
import { heardPhrases } from './phrases.ts'
import { insertParticipant, participantsOf } from './store.ts'
import { interestPath, tellConcerned, writeTo } from './telling.ts'

const Named = z.object({
  number: MatterNumber,
  kind: z.enum(['person', 'firm']),
  name: z.string().trim().min(2).max(120),
  code: z.string().trim().max(40).default(''),
  contact: z.string().trim().min(5).max(300),
  concern: z.string().trim().min(5).max(1000),
  told: z.string().trim().min(10).max(2000),
})

/** Tells somebody whose major interests the matter directly concerns, who may then state and defend (行政许可法 art. 36). */
export const nameInterested = operation({
  name: 'cases.name-interested',
  summary: both(
    '告知利害关系人并听取陈述申辩。',
    'Tell somebody whose major interests are directly concerned, who may then make a statement (行政许可法 art. 36).',
  ),
  input: Named,
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: mayHandle,
  async run(ctx, input, subject) {
    requireState(subject, 'handling')
    const { matter } = subject
    const { personId, firmId } = await identified(ctx, subject, input)
    await ensureApplicant(ctx, subject)
    const heard = await participantsOf(ctx.tx, subject.id)
    const id = randomUUID()
    const timer = statementTimer(id)
    const clock = await startTimed(ctx, matter, {
      ...{ kind: 'statement', rule: 'interested-statement', holder: 'external', timer },
    })
    const { name, contact, concern, told } = input
    const made = { id, matterId: subject.id, part: 'interested', ordinal: heard.length, personId, firmId } as const
    await insertParticipant(ctx, { ...made, name, contact, concern, told, statementClock: clock.id })
    if (personId)
      await openWork(ctx, matter, {
        ...{ task: timer, title: heardPhrases.stateTitle, href: interestPath(matter.number) },
        ...{ for: { person: personId }, organisationId: null, clock },
      })
    const words = heardPhrases.interestedTold(made, clock.dueDay)
    await addStep(ctx, matter, {
      kind: 'interested-told',
      words,
      data: { participant: made.ordinal, due: clock.dueDay },
    })
    await tellNamed(ctx, subject, { id, due: clock.dueDay })
    return { number: subject.case.number, participant: id }
  },
})

async function tellNamed(ctx: Context, subject: CaseSubject, { id, due }: { id: string; due: string }): Promise<void> {
  const named = (await participantsOf(ctx.tx, subject.id)).filter((one) => one.id === id)
  await tellConcerned(ctx, subject.matter, named, heardPhrases.interestedNotice(subject.matter.title, due))
  for (const participant of named)
    await writeTo(ctx, subject, participant, {
      heading: '利害关系人告知书',
      paragraphs: [
        '本机关在审查一项申请时，发现该事项直接关系你（单位）的重大利益，现告知如下：',
        participant.told,
        `涉及的利益：${participant.concern}`,
      ],
      items: [['陈述、申辩截止日', formatDay(due, 'zh-Hans')]],
      closing: [
        '依据：《中华人民共和国行政许可法》第三十六条。你（单位）有权陈述、申辩，本机关应当听取，并在决定中答复是否采纳。',
      ],
    })
}

/** Who it is in the directory, where a number was given; a firm is told through whom it named as its contact. */
async function identified(
  ctx: Context,
  subject: CaseSubject,
  { kind, code, name }: z.infer<typeof Named>,
): Promise<{ personId: string | null; firmId: string | null }> {
  if (!code) return { personId: null, firmId: null }
  const tidy = tidyCode(code)
  const firm = kind === 'firm' ? await findFirmByUscc(ctx.tx, tidy) : undefined
  const person = kind === 'person' ? await findPersonByResidentId(ctx.tx, tidy) : undefined
  const found = firm ?? person
  if (!found) throw invalidField('code', heardPhrases.noSuchPerson)
  if (found.name !== name) throw invalidField('name', heardPhrases.otherName)
  const personId = firm ? firm.contactId : found.id
  if (personId && subject.matter.partyIds.includes(personId)) throw invalidField('code', heardPhrases.isParty)
  const known = (await participantsOf(ctx.tx, subject.id)).some((one) => personId && one.personId === personId)
  if (known) throw invalidField('code', heardPhrases.already)
  return { personId, firmId: firm?.id ?? null }
}
