import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { addJob } from '../../kernel/job.ts'
import type { Text } from '../../kernel/text.ts'
import { both } from '../../kernel/text.ts'
import { getOrganisation } from '../directory/index.ts'
import { kinds, PaperData, type PaperKind } from './model.ts'
import { phrases } from './phrases.ts'
import { insertPaper, nextOf } from './store/paper.ts'

/** What an act puts into writing. */
export interface PaperWanted {
  readonly matter: { readonly id: string; readonly number: string }
  readonly kind: PaperKind
  /** Whose paper it is, and whose seal is set to it. */
  readonly organisationId: string
  /** In Chinese, as the law is; what people wrote is printed as they wrote it. */
  readonly data: Omit<PaperData, 'items' | 'closing'> & Partial<Pick<PaperData, 'items' | 'closing'>>
  /** Instead of the kind's own. */
  readonly title?: Text
}

/**
 * Puts an act into writing: number and words are fixed in the act's own transaction; a job sets and seals the page and puts it on
 * the matter. A page that cannot be set stands on the matter as failed, and before an administrator.
 *
 * @returns the paper's id
 */
export async function requestPaper(ctx: Context, wanted: PaperWanted): Promise<string> {
  const { kind, organisationId, matter } = wanted
  const year = Number(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE).slice(0, 4))
  const { word, title } = kinds[kind]
  const serial = await nextOf(ctx.tx, { organisationId, year, word })
  const office = await getOrganisation(ctx.tx, organisationId)
  const number = `${(office.shortName ?? office.name).zh}${word}〔${year}〕${serial}号`
  const data = PaperData.parse(wanted.data)
  const named = wanted.title ?? (data.heading ? both(data.heading, title.en) : title)
  const id = await insertPaper(ctx, { matter, kind, organisationId, number, title: named, data })
  ctx.trace.content.push({ step: 'paper', words: phrases.requested(number), data: { kind, number } })
  await addJob(ctx.tx, 'paper-set', { id }, { isPatient: true })
  return id
}
