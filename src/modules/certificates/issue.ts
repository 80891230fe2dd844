import { randomBytes } from 'node:crypto'
import type { Context } from '../../kernel/context.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import { emit } from '../../kernel/event.ts'
import { addJob } from '../../kernel/job.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Text } from '../../kernel/text.ts'
import { getFirm, getOrganisation, personForParty } from '../directory/index.ts'
import { issuerCode, makeIdentifier } from './identifier.ts'
import { type Certificate, type CertificateField, checkCodeOf, type Holder, mayFollow, type State } from './model.ts'
import { grounds, refusals, traces } from './phrases.ts'
import {
  addState,
  getCertificate,
  insertCertificate,
  lockCertificate,
  type NewCertificate,
  statesOf,
} from './store/certificate.ts'
import { nextSerial, nextVersion, typeNumber } from './store/numbers.ts'
import './events.ts'

/** What a module says that grants a certificate. */
export interface CertificateWanted {
  readonly matterId?: string
  /** What the certificate is, in the issuer's own words, such as 'food-business'; entered at its first issue. */
  readonly typeCode: string
  /** As it stands on top of the paper: 食品经营许可证. */
  readonly title: Text
  readonly holder: Holder
  readonly issuerOrganisationId: string
  /** Lines of the paper, in order. */
  readonly fields: readonly CertificateField[]
  readonly validFrom: Day
  /** The last day; without one it has no end. */
  readonly validUntil?: Day
  /** The law by which it is issued. */
  readonly article?: string
}

/** Issues a certificate in the caller's transaction; its sealed paper follows by a job. */
export async function issueCertificate(ctx: Context, wanted: CertificateWanted): Promise<Certificate> {
  const issuer = await getOrganisation(ctx.tx, wanted.issuerOrganisationId)
  const code = issuerCode(issuer.code)
  const serial = await nextSerial(ctx, code, Number(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE).slice(0, 4)))
  const type = await typeNumber(ctx, { code: wanted.typeCode, definerCode: code, name: wanted.title })
  return enter(ctx, wanted.article ?? '行政许可法 art. 39', {
    ...{ typeCode: wanted.typeCode, title: wanted.title, fields: [...wanted.fields] },
    ...(await holderOf(ctx, wanted.holder)),
    ...{ issuerOrganisationId: issuer.id, issuerCode: code, issuerName: issuer.name },
    ...{ identifier: makeIdentifier({ type, issuer: code, serial, version: 1 }), serial, version: 1, renewsId: null },
    ...{ validFrom: wanted.validFrom, validUntil: wanted.validUntil ?? null, matterId: wanted.matterId ?? null },
    checkCode: checkCodeOf(randomBytes(12)),
  })
}

export interface Change {
  readonly certificateId: string
  readonly to: State
  readonly ground: Text
  readonly article: string
  readonly matterId?: string
}

/**
 * Adds a state to a certificate's history; what was issued on paper stays as it is.
 *
 * @throws Refusal 'conflict' when the state may not follow on the present one
 */
export async function changeCertificate(ctx: Context, change: Change): Promise<Certificate> {
  const before = await lockCertificate(ctx.tx, change.certificateId)
  if (!mayFollow(before.state, change.to)) throw new Refusal('conflict', refusals.mayNotFollow(before.state, change.to))
  await becomes(ctx, before, change)
  return getCertificate(ctx.tx, before.id)
}

export interface Renewal {
  readonly certificateId: string
  readonly matterId?: string
  readonly fields?: readonly CertificateField[]
  readonly validFrom: Day
  readonly validUntil?: Day
  readonly article?: string
}

/**
 * Gives the certificate's next version, with the same serial (行政许可法 art. 50). The former one ends with it, but for one
 * whose next version begins later: that one stays good to its last day, so that nobody is without in between.
 */
export async function renewCertificate(ctx: Context, renewal: Renewal): Promise<Certificate> {
  const before = await lockCertificate(ctx.tx, renewal.certificateId)
  if (!renewable.includes(before.state)) throw new Refusal('conflict', refusals.notRenewable)
  const [, , , , , type = '', , serial = ''] = before.identifier.split('.')
  const version = await nextVersion(ctx.tx, { issuerCode: before.issuerCode, serial, typeCode: before.typeCode })
  const article = renewal.article ?? '行政许可法 art. 50'
  const next = await enter(ctx, article, {
    ...before,
    ...(await holderOf(
      ctx,
      before.holderPersonId ? { personId: before.holderPersonId } : { firmId: before.holderFirmId ?? '' },
    )),
    ...{ identifier: makeIdentifier({ type, issuer: before.issuerCode, serial, version }), serial, version },
    fields: [...(renewal.fields ?? before.fields)],
    ...{ renewsId: before.id, validFrom: renewal.validFrom, validUntil: renewal.validUntil ?? null },
    ...{ matterId: renewal.matterId ?? null, checkCode: checkCodeOf(randomBytes(12)) },
  })
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const isLater = renewal.validFrom > today && renewal.validFrom > before.validFrom
  if (before.state !== 'expired' && !isLater)
    await becomes(ctx, before, {
      ...{ certificateId: before.id, to: 'expired', ground: grounds.replaced, article },
      ...(renewal.matterId && { matterId: renewal.matterId }),
    })
  return next
}
/**
 * Undoes what a matter did to a certificate, when its decision is annulled: it is again what it was before, or has ended
 * meanwhile by its date. What came on top of it stays.
 */
export async function undoChange(ctx: Context, undone: Omit<Change, 'to'> & { readonly matterId: string }) {
  const now = await lockCertificate(ctx.tx, undone.certificateId)
  const [before, last] = (await statesOf(ctx.tx, now.id)).slice(-2)
  if (!before || last?.matterId !== undone.matterId) return
  const hasEnded = now.validUntil !== null && now.validUntil < dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  await becomes(ctx, now, { ...undone, to: hasEnded ? 'expired' : before.state })
}

const renewable: readonly State[] = ['valid', 'suspended', 'expired']

async function enter(ctx: Context, article: string, made: NewCertificate): Promise<Certificate> {
  const id = await insertCertificate(ctx, made)
  const ground = made.renewsId ? grounds.issuedAgain : grounds.issued
  await addState(ctx, id, { state: 'valid', ground, article, matterId: made.matterId })
  await addJob(ctx.tx, 'certificate-paper', { certificateId: id }, { key: `certificate-paper ${id}` })
  ctx.trace.content.push({ step: 'certificate-issued', words: traces.issued(made.identifier) })
  await emit(ctx, 'certificates.issued', { certificateId: id, matterId: made.matterId })
  return getCertificate(ctx.tx, id)
}

async function becomes(ctx: Context, certificate: Certificate, change: Change): Promise<void> {
  const { to, ground, article, matterId = null } = change
  const ordinal = await addState(ctx, certificate.id, { state: to, ground, article, matterId })
  await addJob(
    ctx.tx,
    'certificate-statement',
    { certificateId: certificate.id },
    { key: `certificate-statement ${certificate.id} ${ordinal}` },
  )
  ctx.trace.content.push({ step: 'certificate-changed', words: traces.changed(certificate.identifier, to) })
  await emit(ctx, 'certificates.changed', { certificateId: certificate.id, from: certificate.state, to, matterId })
}

async function holderOf({ tx }: Context, holder: Holder) {
  if ('personId' in holder) {
    const { id, name } = await personForParty(tx, holder.personId)
    return { holderPersonId: id, holderFirmId: null, holderName: name }
  }
  const { id, name } = await getFirm(tx, holder.firmId)
  return { holderPersonId: null, holderFirmId: id, holderName: name }
}
