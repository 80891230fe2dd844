import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { type Certificate, getCertificate } from '../../certificates/index.ts'
import { MatterNumber } from '../../docket/index.ts'
import {
  decidesAct,
  holdsCertificate,
  isOfIssuer,
  mayState,
  mayTakeBack,
  type ResultAct,
  type ResultSubject,
} from './model.ts'
import { lastRenewalDay, statementUntil } from './open.ts'
import { actsOfCertificate, getResultAct } from './store.ts'

const find = (ctx: Context, { number }: { number: string }) => getResultAct(ctx.tx, number)
const Numbered = z.object({ number: MatterNumber })
const answer = async (ctx: Context, _input: unknown, subject: ResultSubject): Promise<ResultSubject> => ({
  ...subject,
  statementUntil: await statementUntil(ctx, subject.act),
})

/** What the page of a certificate looks at. */
export interface ResultLife {
  readonly certificate: Certificate
  readonly acts: readonly ResultAct[]
  readonly holds: boolean
  readonly renewUntil: Day | null
}

/** A granted certificate with what was done about it, and what this reader may do. */
export const showResultLife = query({
  name: 'cases.show-result-life',
  summary: both('查看证件及其变动。', 'Show a granted certificate and what happens to it.'),
  input: z.object({ certificate: z.uuid() }),
  find: (ctx, { certificate }) => getCertificate(ctx.tx, certificate),
  allow: (actor, certificate) => holdsCertificate(actor, certificate) || isOfIssuer(actor, certificate),
  sensitive: (_answer: ResultLife, { holderPersonId }) => (holderPersonId ? [holderPersonId] : []),
  purpose: ({ identifier }) => `办理证件 ${identifier}`,
  async run(ctx, _input, certificate): Promise<ResultLife> {
    const renewUntil = certificate.state === 'valid' ? await lastRenewalDay(ctx, certificate) : null
    const acts = await actsOfCertificate(ctx.tx, certificate.id)
    return { certificate, acts, holds: holdsCertificate(ctx.actor, certificate), renewUntil }
  },
})

/** Where the holder makes a statement. */
export const showStatement = query({
  name: 'cases.show-statement',
  summary: both('查看陈述申辩页面。', 'Show where the holder makes a statement.'),
  ...{ input: Numbered, find, allow: mayState, run: answer },
})

/** Where the holder takes a request back. */
export const showTakeBack = query({
  name: 'cases.show-take-back',
  summary: both('查看撤回证件申请的页面。', 'Show where a request about a certificate is taken back.'),
  ...{ input: Numbered, find, allow: mayTakeBack, run: answer },
})

/** Where such a matter is decided. */
export const showResultDecision = query({
  name: 'cases.show-result-decision',
  summary: both('查看证件事项的决定页面。', 'Show where a matter about a certificate is decided.'),
  ...{ input: Numbered, find, allow: decidesAct, run: answer },
})
