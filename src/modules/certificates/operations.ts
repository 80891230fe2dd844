import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { emit } from '../../kernel/event.ts'
import { operation } from '../../kernel/operation.ts'
import { both } from '../../kernel/text.ts'
import { changeCertificate } from './issue.ts'
import { type Certificate, mayFollow } from './model.ts'
import { makePaper } from './paper.ts'
import { grounds, phrases, summaries, traces } from './phrases.ts'
import { mayChange } from './policy.ts'
import { makeStatement } from './statement.ts'
import { lockCertificate, statesOf } from './store/certificate.ts'
import { findPaper, findStatement, insertPaper, insertStatement } from './store/paper.ts'

const input = z.object({ certificateId: z.uuid() })
const isMachine = (actor: Context['actor']) => actor.kind === 'machine'

/** Sets, seals and keeps the paper of a certificate, once, and tells its holder. */
export const setPaper = operation({
  name: 'certificates.set-paper',
  summary: summaries.setPaper,
  input,
  find: (ctx, { certificateId }) => lockCertificate(ctx.tx, certificateId),
  allow: isMachine,
  async run(ctx, _input, certificate) {
    if (await findPaper(ctx.tx, certificate.id)) return
    const { file, sealId } = await makePaper(ctx, certificate)
    await insertPaper(ctx, certificate.id, { fileId: file.id, sha256: file.sha256, sealId })
    ctx.trace.content.push({
      step: 'certificate-paper',
      words: traces.paper(certificate.identifier),
      data: { sha256: file.sha256 },
    })
    await state(ctx, certificate)
    await tellHolder(ctx, certificate, phrases.ready(certificate.title))
  },
})

/** Signs what machines read of a certificate in its present state. */
export const stateCertificate = operation({
  name: 'certificates.state',
  summary: summaries.state,
  input,
  find: (ctx, { certificateId }) => lockCertificate(ctx.tx, certificateId),
  allow: isMachine,
  async run(ctx, _input, certificate) {
    await state(ctx, certificate)
    await tellHolder(ctx, certificate, phrases.changed(certificate.title, certificate.state))
  },
})

/** Marks a certificate whose last day is over. */
export const expireCertificate = operation({
  name: 'certificates.expire',
  summary: summaries.expire,
  input,
  find: (ctx, { certificateId }) => lockCertificate(ctx.tx, certificateId),
  allow: isMachine,
  async run(ctx, _input, { id, state }) {
    // between the look for what has ended and this job it may have been renewed, or struck off
    if (!mayFollow(state, 'expired')) return
    const change = { to: 'expired', ground: grounds.ended, article: '行政许可法 art. 70(1)' } as const
    await changeCertificate(ctx, { ...change, certificateId: id })
  },
})

/** What an office does by itself: suspend, restore, strike off. Penalties and cancellations have a procedure of their own. */
export const changeState = operation({
  name: 'certificates.change-state',
  summary: summaries.changeState,
  input: z.object({
    certificateId: z.uuid(),
    to: z.enum(['suspended', 'valid', 'deregistered']),
    ground: z.string().trim().min(4).max(500),
    article: z.string().trim().min(2).max(200),
  }),
  find: (ctx, { certificateId }) => lockCertificate(ctx.tx, certificateId),
  allow: (actor, certificate) => mayChange(actor, certificate),
  async run(ctx, { to, ground, article }, { id }) {
    await changeCertificate(ctx, { certificateId: id, to, ground: both(ground, ground), article })
    return { id }
  },
})

async function state(ctx: Context, certificate: Certificate): Promise<void> {
  const entry = (await statesOf(ctx.tx, certificate.id)).at(-1)
  const before = await findStatement(ctx.tx, certificate.id)
  if (!entry || before?.ordinal === entry.ordinal) return
  const sha256 = (await findPaper(ctx.tx, certificate.id))?.sha256 ?? null
  const made = await makeStatement(ctx, certificate, { entry, sha256 })
  await insertStatement(ctx, certificate.id, { ordinal: entry.ordinal, ...made })
}

async function tellHolder(ctx: Context, certificate: Certificate, words: ReturnType<typeof both>): Promise<void> {
  const { holderPersonId, holderFirmId } = certificate
  const holder = holderPersonId ?? holderFirmId
  if (!holder) return
  const href = `/certificates/${certificate.id}`
  await emit(ctx, 'notices.due', { people: [holder], cause: ctx.trace.auditId, words, href, matter: null })
}
