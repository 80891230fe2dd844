import { join } from 'node:path'
import { toString as qrSvg } from 'qrcode'
import { z } from 'zod'
import { type Day, dayOf } from '../../../kernel/day.ts'
import type { FileAnswer } from '../../../kernel/page.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Settings } from '../../../kernel/settings.ts'
import { both } from '../../../kernel/text.ts'
import { typeset } from '../../../kernel/typeset/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { organisationsByIds } from '../../directory/index.ts'
import { caseOf } from '../store/case.ts'
import { hangs } from './model.ts'
import { noticePhrases } from './phrases.ts'
import { getNotice } from './store.ts'

const template = { path: join(import.meta.dirname, 'poster.typ') }

/** The same notice as a sheet for the board, with a QR code that leads to it. It is set anew each time: nothing of it is kept. */
export const printPoster = query({
  name: 'cases.print-public-notice',
  summary: both('打印公示张贴件（PDF）。', 'A public notice as a sheet for the board (PDF).'),
  perMinute: 12,
  input: z.object({ id: z.uuid() }),
  async find(ctx, { id }) {
    const notice = await getNotice(ctx.tx, id)
    if (!hangs(notice, ctx.now)) throw new Refusal('not-found', noticePhrases.overTitle)
    return { id, notice }
  },
  allow: () => true,
  async run(ctx, _input, { notice }): Promise<FileAnswer> {
    const guide = await getGuideVersion(ctx.tx, (await caseOf(ctx.tx, notice.matterId)).guideVersionId)
    const names = await organisationsByIds(ctx.tx, [notice.organisationId])
    const rule = guide.content.publicity?.notice
    const url = noticeAddress(ctx.settings, notice.id)
    const zone = ctx.settings.DISTRICT_ZONE
    const [year = 0, month = 0, day = 0] = dayOf(notice.putAt, zone).split('-').map(Number)
    const pdf = await typeset(
      template,
      {
        title: noticePhrases.posterTitle(notice.title.zh),
        lines: notice.facts.map(({ label, value }) => [label.zh, value.zh]),
        lead: rule?.proposal.zh ?? '',
        effect: rule?.objection.effect.zh ?? '',
        basis: rule ? `${rule.basis.law.zh}${rule.basis.article.zh}` : '',
        from: chineseDay(dayOf(notice.putAt, zone)),
        until: chineseDay(dayOf(notice.untilAt, zone)),
        office: names.get(notice.organisationId)?.name.zh ?? '',
        ...{ year, month, day, url, qr: await qrSvg(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }) },
      },
      { at: notice.putAt },
    )
    return { type: 'application/pdf', body: pdf }
  },
})

/** Where the QR code leads. */
function noticeAddress({ PUBLIC_URL, HOST, PORT }: Settings, id: string): string {
  return `${(PUBLIC_URL ?? `http://${HOST}:${PORT}`).replace(/\/$/, '')}/public-notices/${id}`
}

function chineseDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
