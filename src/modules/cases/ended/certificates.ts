import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import { certificatesOfHolder, getCertificate, mayFollow } from '../../certificates/index.ts'
import { endingOf } from '../../directory/index.ts'
import { addStep, closeWork, setStage, tellClock } from '../../docket/index.ts'
import { isMachine } from '../policy.ts'
import { holderOf } from '../results/model.ts'
import { openDecision, openResultMatter } from '../results/open.ts'
import { actStages } from '../results/phrases.ts'
import { actsOfCertificate, insertResultAct, lockResultAct, takeBackAct } from '../results/store.ts'
import { endedPhrases as words } from './phrases.ts'

type Party = { readonly partyId: string; readonly partyKind: 'person' | 'firm' }

/** 行政许可法 art. 70(2) and (3): the ground by which an authority deregisters what nobody holds any more. */
const groundOf = { person: 'person', firm: 'ended' } as const

/**
 * Opens the deregistration of a certificate whose holder is no more: the head of the issuer decides. Nobody is left to be heard.
 */
export const beginAfterEnding = operation({
  name: 'cases.begin-after-ending',
  summary: both(
    '持有人死亡或者终止后启动证件注销（行政许可法第七十条）。',
    'Begin to deregister a certificate whose holder is no more (行政许可法 art. 70).',
  ),
  input: z.object({ certificate: z.uuid() }),
  find: (ctx, { certificate }) => getCertificate(ctx.tx, certificate),
  allow: isMachine,
  async run(ctx, _input, certificate) {
    const ending = await endingOf(ctx.tx, holderOf(certificate) ?? '')
    const acts = await actsOfCertificate(ctx.tx, certificate.id)
    const isOpen = acts.some(({ act, state }) => act === 'deregister' && state === 'handling')
    if (!ending || isOpen || !mayFollow(certificate.state, 'deregistered')) return
    const opening = { act: 'deregister', rule: 'result-act-decision', byHolder: false } as const
    const { matter, clock } = await openResultMatter(ctx, certificate, opening)
    const facts = words.facts(ending.endedOn, ending.evidence).zh
    await insertResultAct(ctx, {
      ...{ matterId: matter.id, number: matter.number, certificateId: certificate.id, act: 'deregister' },
      ...{ byHolder: false, ground: groundOf[ending.partyKind], facts, changes: [] },
      ...{ statementClock: null, decisionClock: clock, deemAt: null },
    })
    await openDecision(ctx, matter)
    const data = { certificate: certificate.identifier, ending: ending.id }
    await addStep(ctx, matter, { kind: 'result-act-begun', words: words.begun(ending.endedOn), note: facts, data })
  },
})

/** The note was wrong: what was begun by it, and not decided, ends. */
export const dropAfterEnding = operation({
  name: 'cases.drop-after-ending',
  summary: both('死亡或者注销登记更正后终止证件注销。', 'End a deregistration that a wrong note had begun.'),
  input: z.object({ number: z.string() }),
  find: (ctx, { number }) => lockResultAct(ctx.tx, number),
  allow: isMachine,
  async run(ctx, _input, { id, matter, act }) {
    if (act.state !== 'handling' || act.byHolder) return
    await takeBackAct(ctx, id)
    await closeWork(ctx, matter, {}, 'undone')
    await tellClock(ctx, matter, act.decisionClock, { kind: 'finished' })
    await setStage(ctx, matter, actStages.withdrawn, 'closed')
    await addStep(ctx, matter, { kind: 'request-taken-back', words: words.dropped })
  },
})

/** The certificates of a party whose deregistration a note began, and nobody has decided. */
export async function begunByNote(tx: Tx, party: Party): Promise<string[]> {
  const found: string[] = []
  for (const id of await certificatesHeld(tx, party))
    for (const { number, ground, byHolder, state } of await actsOfCertificate(tx, id))
      if (!byHolder && state === 'handling' && ground === groundOf[party.partyKind]) found.push(number)
  return found
}

export async function certificatesHeld(tx: Tx, { partyId, partyKind }: Party): Promise<string[]> {
  const holder = partyKind === 'person' ? { personId: partyId } : { firmIds: [partyId] }
  return (await certificatesOfHolder(tx, holder)).map(({ id }) => id)
}
