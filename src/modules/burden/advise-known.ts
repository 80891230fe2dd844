import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { type Demand, type EarlierReport, earlierReports } from '../directives/index.ts'
import { type Draft, type Finding, membersOf } from '../documents/index.ts'
import { advice } from './advice-phrases.ts'

/** Names what recipients have reported already of what a draft asks for, and where it stands. */
export async function adviseOnKnown(ctx: Context, { document, book }: Draft): Promise<Finding[]> {
  const { obligations, main } = document.elements
  const asked = obligations.flatMap(({ evidence, what, unit, organisations }, at) => {
    if (evidence !== 'figure' && evidence !== 'file') return []
    const organisationIds = membersOf(book, organisations.length > 0 ? organisations : main)
    return [{ at, demand: { what, evidence, unit: unit ?? null, organisationIds } satisfies Demand }]
  })
  const found = await earlierReports(
    ctx.tx,
    asked.map(({ demand }) => demand),
    { now: ctx.now },
  )
  return asked.flatMap(({ at, demand }, place) => {
    const reports = found.filter((one) => one.asked === place)
    return reports.length > 0 ? [knownAlready(ctx, { at, demand, reports, book })] : []
  })
}

interface Known {
  readonly at: number
  readonly demand: Demand
  readonly reports: readonly EarlierReport[]
  readonly book: Draft['book']
}

/** One finding for each item; who may read the newest report is led to it. */
function knownAlready({ actor, settings }: Context, { at, demand, reports, book }: Known): Finding {
  const newest = reports.toSorted((a, b) => b.reportedAt.getTime() - a.reportedAt.getTime())[0]
  const names = reports.flatMap(({ organisationId }) => book.organisations.get(organisationId)?.name ?? [])
  const mine = actor.post?.organisationId
  const isMine = newest !== undefined && (newest.issuerId === mine || newest.officeId === mine)
  return {
    ...{ code: `known-${at}`, grade: 'advice', at: 'obligations', article: advice.once },
    words: advice.known(demand.what, names, {
      asked: demand.organisationIds.length,
      document: newest?.documentNumber ?? '',
      clause: newest?.clause ?? '',
      day: newest ? dayOf(newest.reportedAt, settings.DISTRICT_ZONE) : '',
    }),
    ...(isMine && { href: `/matters/${newest.number}/obligation` }),
  }
}
