/** A table that belongs to matters, and how its rows are found. */
export interface Part {
  readonly table: `${string}.${string}`
  /** SQL that says which rows `t` of the table belong to the pattern `p.id`. */
  readonly of: string
  /** Two rows of a pattern may become one: the office that stands in for another had a part in it already. */
  readonly mayMeet?: true
}

const byMatter = 't.matter_id = p.id'
const byClock = 't.clock_id in (select c.id from calendar.clock c where c.matter_id = p.id)'

/** What a copy of a matter consists of, in an order that foreign keys allow. */
export const parts: readonly Part[] = [
  { table: 'docket.matter', of: 't.id = p.id' },
  { table: 'docket.party', of: byMatter },
  { table: 'docket.involvement', of: byMatter, mayMeet: true },
  { table: 'docket.step', of: byMatter },
  { table: 'docket.work_item', of: byMatter },
  { table: 'docket.attachment', of: byMatter },
  { table: 'docket.card', of: byMatter },
  { table: 'calendar.clock', of: byMatter },
  { table: 'calendar.clock_event', of: byClock },
  { table: 'calendar.due', of: byClock },
  { table: 'cases.case', of: byMatter },
  { table: 'cases.correction', of: byMatter },
  { table: 'cases.correction_item', of: byMatter },
  { table: 'cases.stop', of: byMatter },
  { table: 'cases.extension', of: byMatter },
  { table: 'cases.charge', of: byMatter },
  { table: 'cases.task_result', of: byMatter },
  { table: 'cases.decision', of: byMatter },
  { table: 'cases.decision_ground', of: byMatter },
  { table: 'cases.delivery', of: byMatter },
  { table: 'cases.timer', of: byMatter },
]

/** The copy `b` of the pattern's row `t`: how each column is written. */
export function copied(table: string, column: string, type: string): string {
  const plain = `t.${quoted(column)}`
  const special = ofCopy[`${table}.${column}`] ?? ofCopy[column]
  if (special) return special
  if (column === 'id' || /(^|_)clock(_id)?$/.test(column)) return own(plain)
  if (type.startsWith('timestamp')) return `${plain} + b.moved`
  if (type === 'date') return `(${plain} + b.moved)::date`
  if (/organisation_id$/.test(column)) return `case when ${plain} = b.office then b.other_office else ${plain} end`
  return plain
}

/** Ids inside a copy follow from the copy and the pattern's id, so that what pointed at each other still does. */
const own = (plain: string) =>
  `overlay(overlay(md5(b.id::text || ${plain}::text) placing '4' from 13) placing '8' from 17)::uuid`
const renamed = (plain: string) => `replace(${plain}::text, b.office::text, b.other_office::text)`

const ofCopy: Readonly<Record<string, string>> = {
  'docket.matter.id': 'b.id',
  'docket.matter.title': 'b.title',
  'docket.matter.subject_id': 'b.item',
  'docket.matter.words': 'b.words::tsvector',
  'docket.work_item.scope': renamed('t.scope'),
  'docket.attachment.id': own('t.id'),
  'cases.case.item_code': 'b.item',
  'cases.case.offices': `${renamed('t.offices')}::jsonb`,
  matter_id: 'b.id',
  number: 'b.number',
  matter_number: 'b.number',
  person_id: 't.person_id',
  'docket.party.person_id': 'b.person',
  applicant_id: 'b.person',
  audit_id: 'b.audit',
  token: 't.token',
}

/** A name as SQL writes it; names come from the catalog of the database. */
export const quoted = (name: string) => `"${name}"`
