import { randomBytes } from 'node:crypto'
import type { Context } from '../../kernel/context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { phrases } from './phrases.ts'
import { type Issuer, makeCertificate, type Subject } from './sign/certificate.ts'
import type { Signer } from './sign/cms.ts'
import {
  chainOf,
  findCertificate,
  insertCertificate,
  lockAuthority,
  type StoredCertificate,
} from './store/certificate.ts'
import { makeKey, openKey, type Purpose, rewrapKeys } from './store/key.ts'
import { suiteNamed } from './suite/suite.ts'

const DAY_MS = 86_400_000
/** Years for which each certificate is good; usual practice, not law. */
const years = { root: 20, intermediate: 10, timestamp: 10 } as const

/** Who the installation's own authority says it is: a test authority, licensed by nobody (电子签名法 art. 16 to 18). */
const house = '昭明 Heliograph'
const names: Readonly<Record<Exclude<Purpose, 'seal'>, string>> = {
  root: '电子印章测试根证书 Seal Test Root',
  intermediate: '电子印章测试签发证书 Seal Test Issuer',
  timestamp: '时间戳 Time Stamping',
}

/**
 * Makes root, issuer and time-stamping certificate at the first start, and puts all keys under the present master key at each.
 * In a demonstration they begin three years back, because its past is sealed too.
 */
export async function seedSeals(ctx: Context): Promise<void> {
  await lockAuthority(ctx.tx)
  if (await findCertificate(ctx.tx, 'root')) {
    await rewrapKeys(ctx)
    return
  }
  const suite = suiteNamed(ctx.settings.SEALS_SUITE)
  const from = new Date(ctx.now.getTime() - (ctx.settings.DEMO === 'on' ? 3 * 365 * DAY_MS : 0))
  const mark = randomBytes(4).toString('hex').toUpperCase()
  let above: { issuer: Issuer; id: string } | undefined
  for (const purpose of ['root', 'intermediate', 'timestamp'] as const) {
    const key = await makeKey(ctx, purpose, suite)
    const subject: Subject = { organisation: house, name: `${names[purpose]} ${mark}` }
    const wish = {
      purpose,
      subject,
      publicKey: key.publicKey,
      notBefore: from,
      notAfter: yearsAfter(from, years[purpose]),
    }
    const made = makeCertificate(above?.issuer ?? { subject, key }, wish)
    const id = await insertCertificate(ctx, {
      ...{ ...wish, ...made, keyId: key.id },
      ...{ issuerId: above?.id ?? null, sealId: null, subject: subject.name },
    })
    if (purpose !== 'timestamp') above = { issuer: { subject, key }, id }
  }
}

/** Gives a seal a key and a certificate, from now on for so many years. */
export async function certifySeal(
  ctx: Context,
  seal: { readonly id: string; readonly organisation: string; readonly name: string; readonly years: number },
): Promise<void> {
  const issuing = await getAuthority(ctx, 'intermediate')
  const issuerKey = await openKey(ctx, issuing.keyId)
  const key = await makeKey(ctx, 'seal', issuerKey.suite)
  const wanted = yearsAfter(ctx.now, seal.years)
  const wish = {
    purpose: 'seal' as const,
    subject: { organisation: seal.organisation, name: seal.name },
    publicKey: key.publicKey,
    notBefore: ctx.now,
    notAfter: new Date(Math.min(wanted.getTime(), issuing.notAfter.getTime())),
  }
  const made = makeCertificate({ subject: { organisation: house, name: issuing.subject }, key: issuerKey }, wish)
  await insertCertificate(ctx, {
    ...{ ...wish, ...made, keyId: key.id, issuerId: issuing.id, sealId: seal.id, subject: seal.name },
  })
}

/** The key of a certificate with its chain, ready to sign. */
export async function signerOf(ctx: Context, certificate: StoredCertificate): Promise<Signer> {
  const key = await openKey(ctx, certificate.keyId)
  return { key, certificates: await chainOf(ctx.tx, certificate.id) }
}

/** @throws Refusal 'not-found' when the installation was never furnished */
export async function getAuthority(ctx: Context, purpose: 'root' | 'intermediate' | 'timestamp') {
  const found = await findCertificate(ctx.tx, purpose)
  if (!found) throw new Refusal('not-found', phrases.noAuthority)
  return found
}

function yearsAfter(from: Date, count: number): Date {
  const then = new Date(from)
  then.setUTCFullYear(then.getUTCFullYear() + count)
  return then
}
