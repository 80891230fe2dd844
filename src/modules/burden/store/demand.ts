import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'
import { Amounts, kindsIn, type Recipients } from '../model.ts'
import type { Days } from '../period.ts'
import type {} from '../tables.ts'

/** Whose amounts are counted. */
export type By = 'issuers' | 'recipients'

export interface DemandFilter {
  readonly recipients: Recipients
  readonly issuer?: string | undefined
  readonly recipient?: string | undefined
}

export const DemandRow = Amounts.extend({
  id: z.uuid(),
  name: Text,
  /** Of an issuer outside the district, which is known by its name only. */
  isOutside: z.boolean(),
  /** Copies of documents that reached somebody. */
  deliveries: z.number().int(),
})
export type DemandRow = z.infer<typeof DemandRow>

const sums = sql`coalesce(sum(documents), 0)::int as documents, coalesce(sum(pages), 0)::int as pages, coalesce(sum(meetings), 0)::int as meetings,
  coalesce(sum(forms), 0)::int as forms, coalesce(sum(figures), 0)::int as figures`
/** What went to many is one demand of its issuer. */
const once = sql`max(documents) as documents, max(pages) as pages, max(meetings) as meetings, max(forms) as forms, max(figures) as figures,
  sum(documents) as deliveries`

export function within({ first, end }: Days, zone: string): RawBuilder<unknown> {
  return sql`at >= ${first}::date::timestamp at time zone ${zone} and at < ${end}::date::timestamp at time zone ${zone}`
}

function narrowed({ recipients, issuer, recipient }: DemandFilter): RawBuilder<unknown> {
  const kinds = kindsIn[recipients]
  return sql`${kinds ? sql`and recipient_kind = any(${sql.val([...kinds])}::text[])` : sql``}
    ${issuer ? sql`and issuer_id = ${issuer}` : sql``} ${recipient ? sql`and recipient_id = ${recipient}` : sql``}`
}

/** What was demanded in some days, by who demands or of whom; each demand counts once for its issuer, however many got it. */
export async function demandRows(
  tx: Tx,
  { by, days, zone }: { by: By; days: Days; zone: string },
  filter: DemandFilter,
): Promise<DemandRow[]> {
  const side = by === 'issuers' ? sql`issuer_id` : sql`recipient_id`
  const { rows } = await sql`
    select d.id, coalesce(o.short_name, o.name, jsonb_build_object('zh', x.issuer, 'en', x.issuer)) as name, o.id is null as "isOutside",
      ${sums}, coalesce(sum(deliveries), 0)::int as deliveries from (
      select ${side} as id, item, ${once} from burden.demand where ${within(days, zone)} ${narrowed(filter)} group by 1, 2) d
    left join directory.pub_organisation o on o.id = d.id
    left join lateral (select x.issuer from delivery.pub_outside x where o.id is null and x.issuer_id = d.id limit 1) x on true
    group by d.id, o.id, o.name, o.short_name, o.number, x.issuer order by o.number nulls last, x.issuer`.execute(tx)
  return rows.map((row) => DemandRow.parse(row))
}

/** Name of an issuer outside the district. */
export async function outsideIssuer(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ issuer: string }>`
    select issuer from delivery.pub_outside where issuer_id = ${id} limit 1`.execute(tx)
  return rows[0]?.issuer
}

const Turn = Amounts.extend({ first: z.iso.date() })
export type Turn = z.infer<typeof Turn>

/** The same for everybody together, period by period; periods without anything are not among them. */
export async function demandTurns(
  tx: Tx,
  { length, days, zone }: { length: 'month' | 'quarter' | 'year'; days: Days; zone: string },
  filter: DemandFilter,
): Promise<Turn[]> {
  const { rows } = await sql`
    select first::text as first, ${sums} from (
      select date_trunc(${length}, at at time zone ${zone})::date as first, item, ${once} from burden.demand
      where ${within(days, zone)} ${narrowed(filter)} group by 1, 2) d group by first order by first`.execute(tx)
  return rows.map((row) => Turn.parse(row))
}
