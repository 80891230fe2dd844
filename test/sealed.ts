import { sql } from 'kysely'
import {
  attachFiles,
  grantIssuerRight,
  openSeries,
  passRecheck,
  registerDocument,
  reviewDocument,
  saveDraft,
  sendForReview,
  signDocument,
  startDocument,
} from '../src/modules/documents/index.ts'
import type { TownWithPeople } from './cast.ts'
import { call } from './ended.ts'
import { paper } from './story.ts'

/** What a test wants of a notice of the district; organisations by id, or as drafts name them. */
export interface SealedWish {
  readonly title?: string
  readonly urgency?: 'urgent-most' | 'urgent' | 'level'
  readonly main: readonly string[]
  readonly copies?: readonly string[]
  readonly obligations?: readonly Demand[]
  /** Words of files that are attached to it, by their names. */
  readonly files?: Readonly<Record<string, string>>
}

/** One thing that it demands; by default of everybody it is addressed to, in words, by 20 March 2026. */
export interface Demand {
  readonly clause?: string
  readonly what?: string
  readonly who?: readonly string[]
  readonly due?: string
  readonly evidence?: 'figure' | 'file' | 'operation' | 'words'
  readonly unit?: string
  readonly recurring?: 'monthly' | 'quarterly' | 'yearly'
}

export interface SealedDocument {
  readonly number: string
  readonly id: string
  readonly documentNumber: string
}

const demanded = { clause: '一', what: '排查养老机构', due: '2026-03-20', evidence: 'words' }
const text = '一、总体要求\n（一）压实责任。按照《中华人民共和国防洪法》第三条办理。\n特此通知。'

/** A notice of the district as far as its seal, through the acts of those who make it so. */
export async function aSealedDocument(place: TownWithPeople, wish: SealedWish): Promise<SealedDocument> {
  const { main, copies = [], obligations = [], files = {}, ...rest } = wish
  const issuer = place.cast.leader.post?.organisationId ?? ''
  const series = await seriesOf(place, issuer)
  const { number } = await call(place, 'drafter', startDocument, { type: 'notice', issuer })
  const names = await namesOf(place, [...main, ...copies, ...obligations.flatMap(({ who = [] }) => who)])
  const written = (list: readonly string[]) => list.map((one) => names.get(one) ?? one).join('、')
  await call(place, 'drafter', saveDraft, {
    ...{ number, base: 1, type: 'notice', format: 'document', direction: 'down', disclosure: 'open', text },
    ...{ title: '云川区人民政府关于做好防汛工作的通知', main: written(main), copies: written(copies), ...rest },
    obligations: obligations.map(({ who = [], ...one }) => ({ ...demanded, ...one, who: written(who) })),
  })
  for (const [name, words] of Object.entries(files)) {
    const upload = await paper(place, name, words)
    await call(place, 'drafter', attachFiles, { number, uploads: [{ ...upload, name: `${name}.txt` }] })
    await place.drain({ files: true })
  }
  await call(place, 'drafter', sendForReview, { number })
  await call(place, 'secretary', reviewDocument, { number, verdict: 'passed' })
  await call(place, 'leader', signDocument, { number, verdict: 'signed', opinion: '同意。' })
  await call(place, 'secretary', passRecheck, { number })
  await call(place, 'secretary', registerDocument, { number, series })
  await place.drain()
  const { rows } = await sql<SealedDocument>`
    select number, matter_id as id, document_number as "documentNumber" from documents.document
    where number = ${number} and state = 'ready'`.execute(place.town.db)
  if (!rows[0]) throw new Error('the document was not sealed')
  return rows[0]
}

async function namesOf({ town }: TownWithPeople, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, name->>'zh' as name from directory.organisation where id::text = any(${sql.val([...ids])}::text[])`.execute(
    town.db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The district's series; the first time its head lets the office issue in its name. */
async function seriesOf(place: TownWithPeople, issuer: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from documents.series where organisation_id = ${issuer} limit 1`.execute(place.town.db)
  if (rows[0]) return rows[0].id
  const office = place.cast.drafter.post?.organisationId ?? ''
  await call(place, 'leader', grantIssuerRight, { issuer, office })
  const wanted = { issuer, word: '云政发', name: '云川区人民政府文件', formats: ['document'] }
  return (await call(place, 'secretary', openSeries, wanted)).id
}
