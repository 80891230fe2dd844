import { type RawBuilder, sql } from 'kysely'
import type { TownWithPeople } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { aSealedDocument } from '../../../test/sealed.ts'
import { dispatchDocument } from '../delivery/index.ts'
import { kindsIn } from './model.ts'
import { daysOf } from './period.ts'
import type { DemandFilter } from './store/demand.ts'

export interface Sent {
  readonly at: string
  readonly main: readonly string[]
  readonly pages?: number
  readonly meets?: boolean
}

/** A notice of the district that went out, of so many pages, with a meeting if wished. */
export async function sentDocument(place: TownWithPeople, { at, main, pages = 2, meets = false }: Sent) {
  const { town } = place
  town.now = new Date(at)
  const document = await aSealedDocument(place, { main })
  const meeting = { title: '防汛工作会议', day: '2026-05-08', place: '视频', people: 2 }
  const more = meets ? { meeting } : {}
  await pastTriggers(
    place,
    sql`update documents.document set pages = ${pages}, elements = elements || ${JSON.stringify(more)}::jsonb
      where matter_id = ${document.id}`,
  )
  await call(place, 'secretary', dispatchDocument, { number: document.number })
  return document
}

/** Makes another organisation an issuer beside the first. */
export async function issuedWith(place: TownWithPeople, number: string, organisation: string): Promise<void> {
  await pastTriggers(
    place,
    sql`update documents.document set elements = elements || ${JSON.stringify({ joint: [organisation] })}::jsonb
      where number = ${number}`,
  )
}

/** What was signed does not change; a test that wants many of it takes a short way. */
async function pastTriggers({ town }: TownWithPeople, change: RawBuilder<unknown>): Promise<void> {
  await town.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await change.execute(tx)
  })
}

/** An organisation did not keep what was delivered to it. */
export async function giveBack({ town }: TownWithPeople, document: string, organisation: string): Promise<void> {
  await sql`update delivery.delivery set state = 'returned' where document_id = ${document} and organisation_id = ${organisation}`.execute(
    town.db,
  )
}

/** Another way to the same figures: the rows as they lie in the tables, joined in the test. */
export async function byHand({ town }: TownWithPeople, zone: string) {
  const { rows } = await sql<{
    issuer: string
    recipient: string
    kind: string
    day: string
    item: string
    pages: number
    meets: boolean
    evidence: string
  }>`
    select i.issuer, d.organisation_id as recipient, o.kind, (d.sent_at at time zone ${zone})::date::text as day,
      d.document_id::text as item, s.pages, c.elements ? 'meeting' as meets, '' as evidence
    from delivery.delivery d, delivery.dispatch s, directory.organisation o, documents.document c, lateral (
      select s.issuer_id as issuer union select x::uuid from jsonb_array_elements_text(c.elements->'joint') x) i
    where s.document_id = d.document_id and o.id = d.organisation_id and c.matter_id = d.document_id and d.state <> 'returned'
      and c.state <> 'recalled'
    union all select b.issuer_id, b.organisation_id, o.kind, (b.opened_at at time zone ${zone})::date::text, concat(b.document_id, b.ordinal), 0,
      false, b.evidence
    from directives.obligation b, directory.organisation o where o.id = b.organisation_id and b.evidence in ('figure', 'file')
      and not exists (select from delivery.delivery r where (r.document_id, r.organisation_id, r.state) = (b.document_id, o.id, 'returned'))`.execute(
    town.db,
  )
  return rows
}

export function once(facts: Awaited<ReturnType<typeof byHand>>) {
  const items = [...new Map(facts.map((fact) => [fact.item, fact])).values()]
  const documents = items.filter(({ evidence }) => evidence === '')
  return {
    ...{ documents: documents.length, pages: documents.reduce((sum, { pages }) => sum + pages, 0) },
    meetings: documents.filter(({ meets }) => meets).length,
    forms: items.filter(({ evidence }) => evidence === 'file').length,
    figures: items.filter(({ evidence }) => evidence === 'figure').length,
  }
}

type Fact = Awaited<ReturnType<typeof byHand>>[number]

/** Whether a fact lies in the period, and is between those asked about. */
export function isMeant(
  fact: Fact,
  { period, recipients, issuer, recipient }: DemandFilter & { period: string },
): boolean {
  const { first, end } = daysOf(period)
  const inTime = fact.day >= first && fact.day < end
  const inGroup = kindsIn[recipients]?.some((kind) => kind === fact.kind) ?? true
  return inTime && inGroup && (!issuer || fact.issuer === issuer) && (!recipient || fact.recipient === recipient)
}
