import { both, type Text } from '../../kernel/text.ts'
import type { Guide } from './model.ts'
import type { Finding, Rule } from './validator.ts'

/** Advice: what makes a guide easy to read and asks no more than is needed. None of it blocks. */
export const plainRules: readonly Rule[] = [summaryIsShort, sentencesAreShort, knownDataIsNotAsked, fewWordsOfLaw]

const advisory = (code: string, text: Text, at?: string): Finding => ({
  ...{ code, severity: 'advisory', text },
  ...(at && { at }),
})

const summaryLimit = 120 // characters of Chinese: three lines on a phone
const sentenceLimit = 60 // characters of Chinese between two full stops

function summaryIsShort({ summary }: Guide): readonly Finding[] {
  if (summary.zh.length <= summaryLimit) return []
  return [
    advisory(
      'summary-long',
      both(`概要超过 ${summaryLimit} 字。`, `The summary has more than ${summaryLimit} Chinese characters.`),
    ),
  ]
}

function sentencesAreShort(guide: Guide): readonly Finding[] {
  const { summary, youGet, whoCan, youNeed, howLong, itCosts } = guide
  const long = [summary, youGet, whoCan, youNeed, howLong, itCosts]
    .flatMap((text) => text.zh.split(/[。；！？\n]/))
    .find((sentence) => sentence.length > sentenceLimit)
  if (!long) return []
  const start = long.slice(0, 12)
  return [advisory('sentence-long', both(`句子太长：“${start}……”`, `A sentence is too long: “${start}…”`))]
}

/** What government can share must not be asked again (国务院关于在线政务服务的若干规定 art. 7). */
function knownDataIsNotAsked({ materials }: Guide): readonly Finding[] {
  return materials
    .filter(
      (one) =>
        one.source === 'shared-data' && one.necessity === 'required' && !one.collection.includes('licence-store'),
    )
    .map((one) =>
      advisory(
        'shared-data-asked',
        both(
          `“${one.name.zh}”可由数据共享取得，不应要求提交。`,
          `“${one.name.en}” can be had by data sharing and should not be asked for.`,
        ),
        `materials.${materials.indexOf(one)}.source`,
      ),
    )
}

const stiff = /(兹|予以|应予|之规定|上述|该等|依照前款)/

function fewWordsOfLaw({ summary, youGet, whoCan, youNeed }: Guide): readonly Finding[] {
  const found = [summary, youGet, whoCan, youNeed].map((text) => stiff.exec(text.zh)?.[0]).find(Boolean)
  if (!found) return []
  return [
    advisory(
      'stiff-words',
      both(
        `概要中有公文用语“${found}”，请换成平实的话。`,
        `The summary uses the official wording “${found}”; say it plainly.`,
      ),
    ),
  ]
}
