import { z } from 'zod'
import { type Actor, actsFor, hasRole } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { type Certificate, CertificateField, mayFollow, type State } from '../../certificates/index.ts'
import { isParty, type Matter } from '../../docket/index.ts'

/** What may happen to a granted result: 延续 变更 撤回 撤销 吊销 注销. */
export const Act = z.enum(['renew', 'change', 'withdraw', 'cancel', 'revoke', 'deregister'])
export type Act = z.infer<typeof Act>
/** What its holder may ask for. */
export const Asked = z.enum(['renew', 'change', 'deregister'])
/** What the authority may begin by itself. */
export const Begun = z.enum(['withdraw', 'cancel', 'revoke', 'deregister'])
export type Begun = z.infer<typeof Begun>

/** A matter about a granted result. */
export const ResultAct = z.object({
  matterId: z.uuid(),
  number: z.string(),
  certificateId: z.uuid(),
  act: Act,
  byHolder: z.boolean(),
  ground: z.string(),
  facts: z.string(),
  changes: z.array(CertificateField),
  state: z.enum(['handling', 'decided', 'deemed', 'taken-back']),
  openedAt: z.date(),
  statement: z.string().nullable(),
  statedAt: z.date().nullable(),
  statementClock: z.uuid().nullable(),
  decisionClock: z.uuid(),
  deemAt: z.date().nullable(),
  outcome: z.enum(['granted', 'refused']).nullable(),
  reason: z.string().nullable(),
  compensation: z.string().nullable(),
  publicInterest: z.boolean(),
})
export type ResultAct = z.infer<typeof ResultAct>

/** What every policy of such a matter looks at. */
export interface ResultSubject {
  readonly id: string
  readonly matter: Matter
  readonly act: ResultAct
  readonly certificate: Certificate
  /** The last day of the holder's time to make a statement, where there is one. */
  readonly statementUntil?: Day | undefined
}

/** Why a result may be taken away, with the article; 'must' leaves no choice but the public interest. */
export interface ActGround {
  readonly code: string
  readonly text: Text
  readonly article: string
  readonly must: boolean
}

const ground = (code: string, article: string, text: Text, must = false): ActGround => ({ code, article, text, must })

export const grounds: Readonly<Record<Act, readonly ActGround[]>> = {
  renew: [ground('asked', '行政许可法 art. 50', both('被许可人申请延续', 'The holder asks for renewal'))],
  change: [ground('asked', '行政许可法 art. 49', both('被许可人申请变更', 'The holder asks for a change'))],
  withdraw: [
    ground(
      'law-changed',
      '行政许可法 art. 8',
      both('所依据的法律、法规、规章修改或者废止', 'The law it rests on was changed or repealed'),
    ),
    ground(
      'facts-changed',
      '行政许可法 art. 8',
      both('所依据的客观情况发生重大变化', 'The facts it rests on have changed greatly'),
    ),
  ],
  cancel: [
    ground(
      'abuse',
      '行政许可法 art. 69(1)(1)',
      both('工作人员滥用职权、玩忽职守', 'Officials abused or neglected their powers'),
    ),
    ground('beyond-powers', '行政许可法 art. 69(1)(2)', both('超越法定职权', 'Beyond the powers of the authority')),
    ground('wrong-procedure', '行政许可法 art. 69(1)(3)', both('违反法定程序', 'Against the procedure of the law')),
    ground(
      'unqualified',
      '行政许可法 art. 69(1)(4)',
      both('申请人不具备资格或者不符合条件', 'The applicant did not qualify'),
    ),
    ground(
      'other',
      '行政许可法 art. 69(1)(5)',
      both('依法可以撤销的其他情形', 'Another case in which the law allows it'),
    ),
    ground(
      'fraud',
      '行政许可法 art. 69(2)',
      both('以欺骗、贿赂等不正当手段取得', 'Obtained by fraud, bribery or the like'),
      true,
    ),
  ],
  revoke: [ground('penalty', '行政处罚法 art. 9', both('依处罚决定吊销', 'Revoked by a decision of penalty'))],
  deregister: [
    ground('asked', '行政许可法 art. 70(6)', both('被许可人申请注销', 'The holder asks for deregistration')),
    ground('expired', '行政许可法 art. 70(1)', both('有效期届满未延续', 'Its time ended and it was not renewed')),
    ground('person', '行政许可法 art. 70(2)', both('公民死亡或者丧失行为能力', 'The person died or lost capacity')),
    ground(
      'ended',
      '行政许可法 art. 70(3)',
      both('法人或者其他组织依法终止', 'The legal person or organisation has ended'),
    ),
    ground(
      'taken-away',
      '行政许可法 art. 70(4)',
      both('许可被撤销、撤回，或者证件被吊销', 'It was cancelled, withdrawn or revoked'),
    ),
    ground(
      'force-majeure',
      '行政许可法 art. 70(5)',
      both('因不可抗力无法实施', 'It cannot be used because of force majeure'),
    ),
    ground('other', '行政许可法 art. 70(6)', both('法律、法规规定的其他情形', 'Another case that the law names')),
  ],
}

/** What the authority may begin of itself with; what the holder asks for is no ground of it. */
export function groundsBegun(act: Begun): readonly ActGround[] {
  return grounds[act].filter(({ code }) => code !== 'asked')
}

/** What a certificate becomes; the two that renew it give a new version instead. */
export const becomes: Readonly<Record<Exclude<Act, 'renew' | 'change'>, State>> = {
  withdraw: 'withdrawn',
  cancel: 'cancelled',
  revoke: 'revoked',
  deregister: 'deregistered',
}

/** What the authority may begin about a certificate in its present state. */
export function begunOn(state: State): Begun[] {
  return Begun.options.filter((act) => mayFollow(state, becomes[act]))
}

/** Whether something must be said of compensation when this is carried out (art. 8 and 69). */
export function owesCompensation({ act, ground: code }: Pick<ResultAct, 'act' | 'ground'>): boolean {
  return act === 'withdraw' || (act === 'cancel' && code !== 'fraud')
}

/** Holds the certificate, or acts for the firm or person that does, without limit to single items. */
export function holdsCertificate(
  actor: Actor,
  certificate: Pick<Certificate, 'holderPersonId' | 'holderFirmId'>,
): boolean {
  const holder = holderOf(certificate)
  return holder !== null && actsFor(actor, holder, 'read')
}

/** The person or firm that a certificate was given to, as a party. */
export function holderOf({
  holderPersonId,
  holderFirmId,
}: Pick<Certificate, 'holderPersonId' | 'holderFirmId'>): string | null {
  return holderPersonId ?? holderFirmId
}

/** Handler or head of the organisation that issued it. */
export function isOfIssuer(actor: Actor, certificate: Pick<Certificate, 'issuerOrganisationId'>): boolean {
  const theirs = actor.post?.organisationId === certificate.issuerOrganisationId
  return theirs && (hasRole(actor, 'handler') || hasRole(actor, 'head'))
}

/** The head of the authority decides about what was granted in its name. */
export function decidesAct(actor: Actor, { certificate }: Pick<ResultSubject, 'certificate'>): boolean {
  return isOfIssuer(actor, certificate) && hasRole(actor, 'head')
}

/** Who asked may take the request back. */
export function mayTakeBack(actor: Actor, { matter, act }: Pick<ResultSubject, 'matter' | 'act'>): boolean {
  return act.byHolder && isParty(actor, matter, 'withdraw')
}

/** A holder who is heard before something is taken away. */
export function mayState(actor: Actor, { matter }: Pick<ResultSubject, 'matter'>): boolean {
  return isParty(actor, matter)
}
