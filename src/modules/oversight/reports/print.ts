import { join } from 'node:path'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { typeset } from '../../../kernel/typeset/index.ts'
import { periodText } from '../spans.ts'
import type { Figure } from './model.ts'
import { reportPhrases as words } from './phrases.ts'
import type { Report } from './store/report.ts'

const template = { path: join(import.meta.dirname, 'report.typ') }

/** A report as PDF: the same report gives the same bytes. */
export function reportPdf({ settings }: Context, { content, digest, issuedAt }: Report): Promise<Uint8Array> {
  const [year = 0, month = 0, day = 0] = dayOf(issuedAt, settings.DISTRICT_ZONE).split('-').map(Number)
  const data = {
    ...{ year, month, day, digest, title: words.title(content.organisation, periodText(content.month)).zh },
    figures: content.figures.map((figure) => ({
      name: figure.name.zh,
      value: wordsOf(figure.value, figure),
      n: figure.n === null ? '' : String(figure.n),
      previous: wordsOf(figure.previous, figure),
      rule: `${figure.rule.words.zh}（${words.version(figure.rule.version).zh}）`,
    })),
  }
  return typeset(template, data, { at: issuedAt })
}

function wordsOf(value: number | null, { unit }: Figure): string {
  return value === null ? words.noValue.zh : `${value} ${words.units[unit].zh}`
}
