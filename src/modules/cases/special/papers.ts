import type { Context } from '../../../kernel/context.ts'
import { formatDay } from '../../../ui/index.ts'
import type { StopGround } from '../../catalogue/index.ts'
import { partyNames } from '../../directory/index.ts'
import { requestPaper } from '../../papers/index.ts'
import type { CaseSubject } from '../policy.ts'
import { type Special, specialNames } from './model.ts'

/** 特别程序所需时间告知书: the needed time is told to the applicant in writing (行政许可法 art. 45). */
export async function writeSpecialTime(
  ctx: Context,
  { matter, case: theCase }: CaseSubject,
  told: { special: Pick<Special, 'kind' | 'toldDays'>; by: string; ground: StopGround; due: string; words: string },
): Promise<void> {
  const { special, ground, due, by, words } = told
  const names = await partyNames(ctx.tx, [theCase.applicantId])
  const kind = specialNames[special.kind].zh
  await requestPaper(ctx, {
    ...{ matter, kind: 'stop-notice', organisationId: ctx.actor.post?.organisationId ?? matter.organisationId },
    data: {
      heading: '特别程序所需时间告知书',
      addressee: names.get(theCase.applicantId)?.name ?? '',
      paragraphs: [`本事项依法需要${kind}。所需时间告知如下，不计入办理期限。`, words],
      items: [
        ['事项', matter.title.zh],
        ['办件编号', matter.number],
        ['程序', kind],
        ['承担单位', by],
        ['所需时间', `${special.toldDays} 个工作日`],
        ['至', formatDay(due, 'zh-Hans')],
      ],
      closing: [
        `依据：《${ground.basis.law.zh}》${ground.basis.article.zh}。超过上述时间未完成的，承办单位另行书面告知并说明理由。`,
      ],
    },
  })
}
