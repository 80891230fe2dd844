import { join } from 'node:path'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/text.ts'
import { typeset } from '../../../kernel/typeset/index.ts'
import { periodText } from '../spans.ts'
import type { Figure, ReportLanguage } from './model.ts'
import { reportPhrases as words } from './phrases.ts'
import type { Report } from './store/report.ts'

const template = { path: join(import.meta.dirname, 'report.typ') }

/** A report as PDF: the same report gives the same bytes. */
export function reportPdf(
  { settings }: Pick<Context, 'settings'>,
  { content, digest, issuedAt }: Report,
  language: ReportLanguage,
): Promise<Uint8Array> {
  const say = (text: Text) => text[language]
  const value = (figure: Figure, of: number | null) =>
    of === null ? say(words.noValue) : `${of} ${say(words.units[figure.unit])}`
  const [year = 0, month = 0, day = 0] = dayOf(issuedAt, settings.DISTRICT_ZONE).split('-').map(Number)
  const data = {
    ...{ year, month, day, language, title: say(words.title(content.organisation, periodText(content.month))) },
    issued: say(words.printed(dayOf(issuedAt, settings.DISTRICT_ZONE))),
    digest: `${say(words.digest)} ${digest}`,
    page: words.pageOf[language],
    heads: [words.figure, words.value, words.n, words.previous, words.rule].map(say),
    figures: content.figures.map((figure) => ({
      name: say(figure.name),
      value: value(figure, figure.value),
      n: figure.n === null ? '' : String(figure.n),
      previous: value(figure, figure.previous),
      rule: say(words.ruleOf(figure.rule.words, figure.rule.version)),
    })),
  }
  return typeset(template, data, { at: issuedAt })
}
