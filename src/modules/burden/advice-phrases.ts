import { both, type Text } from '../../kernel/text.ts'
import { formatDay } from '../../ui/index.ts'
import type { Budget } from './model.ts'
import { groupNames, kindNames, thisPeriod } from './phrases.ts'

const mostNamed = 3

/** What drafters are told. */
export const advice = {
  budget: (reason: string) => both(`限额，理由：${reason}`, `Budget, because: ${reason}`),
  over: (
    { kind, recipients, length }: Pick<Budget, 'kind' | 'recipients' | 'length'>,
    { total, allowed, issuer }: { total: number; allowed: number; issuer?: Text | undefined },
  ): Text => {
    // of a joint document it is said whose budget it is
    const whose = both(issuer ? `${issuer.zh}：` : '', issuer ? `${issuer.en}: ` : '')
    const [when, who, what] = [thisPeriod[length], groupNames[recipients], kindNames[kind]]
    if (kind === 'documents')
      return both(
        `${whose.zh}这将是${when.zh}发给${who.zh}的第 ${total} 件公文，限额 ${allowed} 件。`,
        `${whose.en}This will be document ${total} of ${allowed} for ${who.en} ${when.en}.`,
      )
    return both(
      `${whose.zh}加上本件，${when.zh}对${who.zh}的${what.zh}将达到 ${total}，限额 ${allowed}。`,
      `${whose.en}With this one the ${what.en.toLowerCase()} for ${who.en} ${when.en} come to ${total} of ${allowed}.`,
    )
  },
  once: both('一数一源，不重复报送', 'Each item has one source and is not asked for twice'),
  known: (
    what: string,
    names: readonly Text[],
    { asked, document, clause, day }: { asked: number; document: string; clause: string; day: string },
  ): Text => {
    const said = names.slice(0, mostNamed)
    const more = names.length > said.length
    const zh = `${said.map((name) => name.zh).join('、')}${more ? `等 ${names.length} 个单位` : ''}`
    const en = `${said.map((name) => name.en).join(', ')}${more ? ` and ${names.length - said.length} more` : ''}`
    return both(
      `“${what}”：要报的 ${asked} 个单位中，${zh}已经报过，最近一次${formatDay(day, 'zh-Hans')}，按${document}${clause ? `（条款${clause}）` : ''}报送，可以沿用，不必再要。`,
      `“${what}”: of ${asked} asked, ${en} reported it already, last on ${formatDay(day, 'en')} in ${document} for ${clause || 'a clause'}; take it from there instead of asking again.`,
    )
  },
} as const
