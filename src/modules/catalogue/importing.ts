import { z } from 'zod'
import { weightedVector } from '../../kernel/bigram.ts'
import { isUscc } from '../directory/index.ts'
import { ItemType } from './model.ts'
import type { ImportedItem } from './store/imports.ts'
import { classify } from './vocabulary.ts'

/** A row of a published list of items. Everything but name, code and office may be missing or wrong. */
export const ImportRow = z.object({
  department: z.string().trim().min(1).max(100),
  name: z.string().trim().min(1).max(200),
  itemCode: z.string().trim().min(1).max(64),
  basicCode: z.string().nullish(),
  taskType: z.string().trim(),
  group: z.string().nullish(),
  deptUscc: z.string().nullish(),
})
export type ImportRow = z.infer<typeof ImportRow>

/** What is accepted although it is not right; each is counted and shown. */
export const softFindings = [
  'code-pattern',
  'basic-code-missing',
  'basic-code-length',
  'office-code',
  'office-unmapped',
  'type-digits',
  'type-letter',
  'name-repeated',
  'family-missing',
  'topic-unknown',
] as const
export type SoftFinding = (typeof softFindings)[number]

/** Code of the province's public items: basic code, area, serial, credit code of the office, two marks. */
const codePattern = /^[0-9A-Z]{12,14}-\d{12}-\d{3}-[0-9A-Z]{18}-\d-\d{2}$/

/** Letter after the area digits of the basic code -> type, as the province's codes have it. */
const typeOfLetter: Readonly<Record<string, ItemType>> = {
  A: '01',
  F: '07',
  G: '05',
  E: '09',
  Z: '10',
  B: '20',
  C: '20',
  D: '20',
}

/** Finds the organisation of this district for the name of an office elsewhere. */
export type OfficeMap = (office: string) => string | null

/** Why a row is refused. */
export const refusalReasons = ['unreadable', 'name', 'code', 'office', 'type', 'repeated'] as const
export type RefusalReason = (typeof refusalReasons)[number]
/** A row that is refused: its place in the list, counted from 1, what stands in it, and why. */
export interface RefusedRow {
  readonly row: number
  readonly said: string
  readonly why: RefusalReason
}

/**
 * Turns rows into items, with what was soft-accepted. Rows without name, code or office, of an unknown type or with the code
 * of an earlier row are refused and given back.
 */
export function readRows(
  rows: readonly unknown[],
  officeFor: OfficeMap,
): { items: ImportedItem[]; refused: RefusedRow[] } {
  const refused: RefusedRow[] = []
  const codes = new Set<string>()
  const parsed = rows.flatMap((raw, index) => {
    const row = ImportRow.safeParse(raw)
    const type = row.success ? typeOf(row.data.taskType) : undefined
    if (row.success && type && !codes.has(row.data.itemCode)) {
      codes.add(row.data.itemCode)
      return [{ row: row.data, type }]
    }
    refused.push({ row: index + 1, said: saidIn(raw), why: reasonOf(row, type) })
    return []
  })
  const named = countBy(parsed, ({ row }) => `${row.department} ${row.name}`)
  const items = parsed.map(({ row, type }) => {
    const repeated = (named.get(`${row.department} ${row.name}`) ?? 0) > 1
    return itemOf(row, { type, organisationId: officeFor(row.department), repeated })
  })
  return { items, refused }
}

/** What stands in a row, so that it is found again in the file; of long ones the beginning. */
function saidIn(raw: unknown): string {
  const cells = typeof raw === 'object' && raw !== null ? Object.values(raw) : [raw]
  const plain = cells.flatMap((cell) =>
    typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : [],
  )
  const whole = plain.filter((cell) => cell !== '').join(' · ')
  return whole.length > 120 ? `${whole.slice(0, 120)}…` : whole
}

const reasons: Readonly<Record<string, RefusalReason>> = {
  name: 'name',
  itemCode: 'code',
  department: 'office',
  taskType: 'type',
}

/** The first thing that is wrong; a row that reads well and is of a known type can only have come before. */
function reasonOf(row: z.ZodSafeParseResult<ImportRow>, type: ItemType | undefined): RefusalReason {
  if (!row.success) return reasons[String(row.error.issues[0]?.path[0])] ?? 'unreadable'
  return type ? 'repeated' : 'type'
}

interface Judged {
  readonly type: ItemType
  readonly organisationId: string | null
  readonly repeated: boolean
}

function itemOf(row: ImportRow, judged: Judged): ImportedItem {
  const family = row.group && row.group !== '未分类' ? row.group : null
  const proposal = classify(family ? `${row.name} ${family}` : row.name)
  const own: Record<SoftFinding, boolean> = {
    'code-pattern': !codePattern.test(row.itemCode),
    'basic-code-missing': !row.basicCode,
    'basic-code-length': Boolean(row.basicCode) && row.basicCode?.length !== 12,
    'office-code': !isUscc(row.deptUscc ?? ''),
    'office-unmapped': judged.organisationId === null,
    'type-digits': !/^\d\d$/.test(row.taskType),
    'type-letter': letterContradicts(row.itemCode, judged.type),
    'name-repeated': judged.repeated,
    'family-missing': family === null,
    'topic-unknown': proposal.topics.length === 0,
  }
  return {
    ...proposal,
    ...{ code: row.itemCode, name: row.name, type: judged.type, family, office: row.department },
    organisationId: judged.organisationId,
    findings: softFindings.filter((finding) => own[finding]),
    words: wordsOf({ name: row.name, other: family ?? '', rest: `${row.department} ${row.itemCode}` }),
  }
}

/** The words an item is found by, best first: its name, other words for it, what it is about, office and code. */
export function wordsOf(text: { name: string; other: string; about?: string; rest: string }): string {
  return weightedVector([
    [text.name, 'A'],
    [text.other, 'B'],
    [text.about ?? '', 'C'],
    [text.rest, 'D'],
  ])
}

/** National codes have two digits; lists often drop the leading zero. */
function typeOf(written: string): ItemType | undefined {
  const type = ItemType.safeParse(written.padStart(2, '0'))
  return type.success ? type.data : undefined
}

function letterContradicts(code: string, type: ItemType): boolean {
  const letter = /^51\d([A-Z])/.exec(code)?.[1]
  const expected = letter ? typeOfLetter[letter] : undefined
  return expected !== undefined && expected !== type
}

/** 云川区 out of 云川区人民政府. */
export function placeOf(government: string): string {
  return /^.{1,8}?[区县市旗]/u.exec(government)?.[0] ?? government
}

/**
 * Maps an office by its name without the name of its district: 区民政局 and 广安区民政局 there are 云川区民政局 here.
 *
 * @param offices organisations of this district with all names they go by
 * @param districtName such as 云川区; its first part may be left out (区民政局)
 */
export function officeMap(
  offices: readonly { id: string; names: readonly string[] }[],
  districtName: string,
): OfficeMap {
  const byStem = new Map(
    offices.flatMap(({ id, names }) => names.map((name) => [stemOf(name, districtName), id] as const)),
  )
  return (office) => byStem.get(stemOf(office, districtName)) ?? null
}

function stemOf(name: string, districtName: string): string {
  const own = name.startsWith(districtName) ? name.slice(districtName.length) : name
  return own.replace(/^(\p{Script=Han}{2}区|区)/u, '').replace(/^人民/, '')
}

function countBy<T>(things: readonly T[], key: (thing: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1)
  return counts
}

/** How often each finding occurs, with up to three names of items that carry it. */
export function summariseFindings(
  items: readonly ImportedItem[],
): { code: string; rows: number; examples: string[] }[] {
  return softFindings
    .map((code) => {
      const carriers = items.filter((item) => item.findings.includes(code))
      return { code, rows: carriers.length, examples: carriers.slice(0, 3).map((item) => `${item.name} ${item.code}`) }
    })
    .filter(({ rows }) => rows > 0)
    .toSorted((a, b) => b.rows - a.rows)
}
