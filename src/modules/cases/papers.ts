import type { Context } from '../../kernel/context.ts'
import { formatDay } from '../../ui/index.ts'
import type { GuideVersion, LegalBasis, Outcome, StopGround } from '../catalogue/index.ts'
import { partyNames } from '../directory/index.ts'
import { type PaperKind, requestPaper } from '../papers/index.ts'
import { fieldNames } from './form-fields.ts'
import type { CorrectionItem } from './model.ts'
import { phrases } from './phrases.ts'
import type { CaseSubject } from './policy.ts'

// What the acts of a case say in writing. In Chinese, the language of the law; words that people wrote are printed as they wrote them.

type Words = Parameters<typeof requestPaper>[1]['data']

/** Puts an act into writing, in the name of the office that acts: the holder, or the authority when nobody holds the matter. */
async function write(
  ctx: Context,
  { matter, case: { applicantId } }: CaseSubject,
  { kind, by, ...words }: Omit<Words, 'addressee'> & { kind: PaperKind; by?: string },
): Promise<void> {
  const names = await partyNames(ctx.tx, [applicantId])
  const data = { addressee: names.get(applicantId)?.name ?? '', ...words }
  const organisationId = by ?? ctx.actor.post?.organisationId ?? matter.holderOrganisationId ?? matter.organisationId
  await requestPaper(ctx, { matter, kind, organisationId, data })
}

const subjectOf = ({ matter }: CaseSubject): [string, string][] => [
  ['事项', matter.title.zh],
  ['办件编号', matter.number],
]
const cited = ({ law, article }: Pick<LegalBasis, 'law' | 'article'>) => `《${law.zh}》${article.zh}`
const dayInChinese = (day: string) => (day ? formatDay(day, 'zh-Hans') : '')

/** 受理通知书 (行政许可法 art. 32). @param due the last day that was promised */
export function writeAcceptance(
  ctx: Context,
  subject: CaseSubject,
  { due, how }: { due: string; how: 'accepted' | 'deemed' },
): Promise<void> {
  const accepted =
    how === 'accepted'
      ? '你（单位）提出的申请，材料齐全、符合法定形式，属于本机关职权范围，现予受理。'
      : '你（单位）提出的申请，因本机关未在五个工作日内一次性告知需要补正的全部内容，依法自收到申请材料之日起即为受理。'
  return write(ctx, subject, {
    kind: 'acceptance',
    paragraphs: [accepted],
    items: [...subjectOf(subject), ['承诺办结日', dayInChinese(due)]],
    closing: ['依据：《中华人民共和国行政许可法》第三十二条。', '办理进度、时钟和全部环节可凭办件编号在昭明政务查询。'],
  })
}

/** 补正告知书: everything at once (行政许可法 art. 32). */
export function writeCorrection(
  ctx: Context,
  subject: CaseSubject,
  { guide, items, words, due }: { guide: GuideVersion; items: readonly CorrectionItem[]; words: string; due: string },
): Promise<void> {
  const names = fieldNames(guide.content)
  const materials = new Map(guide.content.materials.map(({ code, name }) => [code, name]))
  const nameOf = ({ target, code }: CorrectionItem) =>
    (target === 'field' ? names.get(code) : materials.get(code))?.zh ?? code
  return write(ctx, subject, {
    kind: 'correction',
    paragraphs: ['你（单位）提出的申请，需要补正下列内容。现一次性告知：', words],
    items: [
      ...subjectOf(subject),
      ...items.map((item): [string, string] => [nameOf(item), `${phrases.reasons[item.reason].zh}：${item.note}`]),
      ['补正截止日', dayInChinese(due)],
    ],
    closing: ['依据：《中华人民共和国行政许可法》第三十二条第一款第四项。除上述内容外，本机关不再要求补正。'],
  })
}

/** 不予受理决定书, or 不受理 where no application is needed (行政许可法 art. 32). */
export function writeNotAccepted(
  ctx: Context,
  subject: CaseSubject,
  {
    guide,
    outcome,
    agency,
    reason,
  }: { guide: GuideVersion; outcome: 'not-needed' | 'not-ours'; agency?: string | undefined; reason: string },
): Promise<void> {
  const isOurs = outcome === 'not-needed'
  const decided = isOurs
    ? '你（单位）申请的事项依法不需要取得许可，不予办理。'
    : `你（单位）申请的事项不属于本机关职权范围，决定不予受理。请向${agency ?? ''}提出申请。`
  return write(ctx, subject, {
    kind: isOurs ? 'not-needed' : 'not-accepted',
    paragraphs: [decided, `理由：${reason}`],
    items: subjectOf(subject),
    closing: [`依据：《中华人民共和国行政许可法》第三十二条第一款第${isOurs ? '一' : '二'}项。`, ...remediesOf(guide)],
  })
}

/** 中止告知书: the needed time is told in writing (行政许可法 art. 45). */
export function writeStop(
  ctx: Context,
  subject: CaseSubject,
  { ground, notice, expectedDays }: { ground: StopGround; notice: string; expectedDays: number },
): Promise<void> {
  return write(ctx, subject, {
    kind: 'stop-notice',
    paragraphs: [`因“${ground.text.zh}”，办理期限自即日起中止计算。`, notice],
    items: [...subjectOf(subject), ['所需时间', `${expectedDays} 个工作日`]],
    closing: [`依据：${cited(ground.basis)}。所需时间不计入办理期限；原因消除后恢复计算，并另行告知。`],
  })
}

/** 恢复办理通知书. */
export function writeResumption(
  ctx: Context,
  subject: CaseSubject,
  { due, note }: { due: string; note?: string | undefined },
): Promise<void> {
  return write(ctx, subject, {
    kind: 'resume-notice',
    paragraphs: ['中止的原因已经消除，办理期限自即日起恢复计算。', ...(note ? [note] : [])],
    items: [...subjectOf(subject), ['承诺办结日', dayInChinese(due)]],
  })
}

/** 延长办理期限告知书: the reason is told (行政许可法 art. 42). */
export function writeExtension(
  ctx: Context,
  subject: CaseSubject,
  { by, head, reason, due }: { by: string; head: 'head' | 'government'; reason: string; due: string },
): Promise<void> {
  return write(ctx, subject, {
    kind: 'extension-notice',
    by: subject.matter.organisationId,
    paragraphs: [
      `经${head === 'government' ? '本级人民政府' : '本机关'}负责人批准，本事项的办理期限延长${by}。`,
      `理由：${reason}`,
    ],
    items: [...subjectOf(subject), ['延长后的办结日', dayInChinese(due)]],
    closing: ['依据：《中华人民共和国行政许可法》第四十二条。'],
  })
}

/** 准予决定书, 不予决定书: a refusal gives its grounds and tells the remedies (行政许可法 art. 38). */
export function writeDecision(
  ctx: Context,
  subject: CaseSubject,
  {
    guide,
    outcome,
    reason,
    grounds,
    heard,
  }: {
    guide: GuideVersion
    outcome: Outcome
    reason: string
    grounds: readonly string[]
    /** What it says to those who were heard. */
    heard: readonly string[]
  },
): Promise<void> {
  const granted = outcome.kind === 'grant'
  const because = outcome.grounds.filter(({ code }) => grounds.includes(code))
  return write(ctx, subject, {
    kind: granted ? 'decision-granted' : 'decision-refused',
    paragraphs: [
      `你（单位）提出的“${subject.matter.title.zh}”申请，经审查，决定：${outcome.name.zh}。`,
      ...because.map(({ text, basis }) => `${text.zh}（${cited(basis)}）。`),
      `理由：${reason}`,
      ...heard.slice(0, 30),
    ],
    items: [['办件编号', subject.matter.number]],
    closing: [`依据：${guide.content.bases.map(cited).join('、')}。`, ...(granted ? [] : remediesOf(guide))],
  })
}

/** 送达回证 (行政许可法 art. 44). */
export function writeDelivery(
  ctx: Context,
  subject: CaseSubject,
  { way, detail }: { way: string; detail: string },
): Promise<void> {
  return write(ctx, subject, {
    kind: 'delivery-receipt',
    paragraphs: ['本事项的办理结果已经送达，情况如下：'],
    items: [...subjectOf(subject), ['送达方式', way], ['送达情况', detail], ['送达人', ctx.actor.name]],
    closing: ['依据：《中华人民共和国行政许可法》第四十四条。'],
  })
}

const remedyActs = { reconsideration: '可以申请行政复议', litigation: '可以提起行政诉讼', complaint: '' }

function remediesOf({ content: { remedies } }: GuideVersion): string[] {
  const legal = remedies.filter(({ kind }) => kind !== 'complaint')
  return legal.map(
    ({ kind, name, address, within, basis }) =>
      `如不服本决定，${remedyActs[kind]}：${name.zh}（${address.zh}）。${within.zh}（${cited(basis)}）`,
  )
}
