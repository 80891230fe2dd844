import { z } from 'zod'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'

/** What a certificate can be; the codes of the national library of licences (tables of A2.4) stand in `stateCodes`. */
export const states = ['valid', 'suspended', 'revoked', 'withdrawn', 'deregistered', 'cancelled', 'expired'] as const
export const State = z.enum(states)
export type State = z.infer<typeof State>

/** 01 有效 02 暂扣 03 撤销 04 注销 05 失效 07 吊销 99 其他 (撤回 has none of its own). */
export const stateCodes: Readonly<Record<State, string>> = {
  valid: '01',
  suspended: '02',
  cancelled: '03',
  deregistered: '04',
  expired: '05',
  revoked: '07',
  withdrawn: '99',
}

/**
 * What may follow on what. Revocation 吊销 is a penalty, cancellation 撤销 undoes what should not have been granted, withdrawal
 * 撤回 takes back what was lawful (行政许可法 art. 8, 69); whatever has ended is struck off the register 注销 (art. 70).
 */
const followers: Readonly<Record<State, readonly State[]>> = {
  valid: ['suspended', 'revoked', 'withdrawn', 'deregistered', 'cancelled', 'expired'],
  suspended: ['valid', 'revoked', 'withdrawn', 'deregistered', 'cancelled', 'expired'],
  revoked: ['deregistered'],
  withdrawn: ['deregistered'],
  cancelled: ['deregistered'],
  expired: ['deregistered', 'revoked', 'cancelled'],
  deregistered: [],
}

/** Whether a certificate in one state may come into the other. */
export function mayFollow(from: State, to: State): boolean {
  return followers[from].includes(to)
}

/** One line of a certificate: what it says of the holder or the permitted activity. */
export const CertificateField = z.object({ label: Text, value: z.string().min(1).max(500) })
export type CertificateField = z.infer<typeof CertificateField>

export const Certificate = z.object({
  id: z.uuid(),
  /** GB/T 36904. */
  identifier: z.string(),
  typeCode: z.string(),
  title: Text,
  holderPersonId: z.uuid().nullable(),
  holderFirmId: z.uuid().nullable(),
  /** As it stands on the certificate. */
  holderName: z.string(),
  issuerOrganisationId: z.uuid(),
  issuerCode: z.string(),
  issuerName: Text,
  /** Ids from the district down to the issuer. */
  issuerPath: z.array(z.uuid()),
  fields: z.array(CertificateField),
  version: z.number().int(),
  renewsId: z.uuid().nullable(),
  validFrom: Day,
  validUntil: Day.nullable(),
  checkCode: z.string(),
  matterId: z.uuid().nullable(),
  state: State,
  issuedAt: z.date(),
})
export type Certificate = z.infer<typeof Certificate>

/** One entry of a certificate's history. */
export const StateEntry = z.object({
  ordinal: z.number().int(),
  state: State,
  ground: Text,
  article: z.string(),
  matterId: z.uuid().nullable(),
  at: z.date(),
})
export type StateEntry = z.infer<typeof StateEntry>

/** How it stands on a day: its last day may be over before anybody has marked it, its first one yet to come. */
export function stateOn(
  { state, validFrom, validUntil }: Pick<Certificate, 'state' | 'validFrom' | 'validUntil'>,
  today: Day,
): State | 'not-yet' {
  const open = state === 'valid' || state === 'suspended'
  if (open && validUntil !== null && validUntil < today) return 'expired'
  return state === 'valid' && today < validFrom ? 'not-yet' : state
}

/** Whose certificate it is: one of the two. */
export type Holder = { readonly personId: string } | { readonly firmId: string }

/** No I, L, O, U: they are mistaken for others when somebody types the code off a paper. */
const codeCharacters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Twelve characters, sixty bits. @param bytes twelve random ones */
export function checkCodeOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => codeCharacters.charAt(byte % 32)).join('')
}

/** ABCD-EFGH-JKMN, as people read it out. */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Brings a typed code to one form; what is mistaken for others is put right. */
export function tidyCheckCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V')
}
