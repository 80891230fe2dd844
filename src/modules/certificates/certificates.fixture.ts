import type { TownWithPeople } from '../../../test/cast.ts'
import { within } from '../../../test/within.ts'
import { type Actor, machine } from '../../kernel/context.ts'
import { both } from '../../kernel/text.ts'
import { type CertificateWanted, issueCertificate } from './issue.ts'
import type { Certificate } from './model.ts'

/** A licence of the named resident, issued by the office of the named head. */
export function wanted({ cast }: TownWithPeople, more: Partial<CertificateWanted> = {}): CertificateWanted {
  return {
    typeCode: 'food-business',
    title: both('食品经营许可证', 'Food business licence'),
    holder: { personId: cast.resident.id },
    issuerOrganisationId: cast.head.post?.organisationId ?? '',
    fields: [{ label: both('经营场所', 'Premises'), value: '云川区河滨路 1 号' }],
    validFrom: '2026-09-10',
    validUntil: '2031-09-09',
    ...more,
  }
}

/** Somebody whose name the usual fonts cannot set. */
export async function rareName({ town }: TownWithPeople): Promise<Actor> {
  const row = { name: '王喆䶮𠮷', identity_from: 'desk', created_by: machine.id, created_at: town.now }
  const { id } = await town.db.insertInto('directory.person').values(row).returning('id').executeTakeFirstOrThrow()
  return { id, kind: 'person', name: row.name, post: null }
}

/** Issues one and sets its paper. */
export async function issued(district: TownWithPeople, more: Partial<CertificateWanted> = {}): Promise<Certificate> {
  const made = await within(district.town, (ctx) => issueCertificate(ctx, wanted(district, more)), district.cast.head)
  await district.drain()
  return made
}
