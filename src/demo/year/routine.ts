import type { Day } from '../../kernel/day.ts'
import type { ToldDocument } from './document-words.ts'
import { type MonthlyWords, monthlyWords } from './routine-words.ts'
import type { Hours } from './time.ts'

/** Calendar days of a month on which the district, the bureau and the township write; the next working day, where it is none. */
const writtenOn = { notice: '06', bureau: '13', report: '24' }
/** What is fresh is told by the ten documents that are told one by one. */
const fresh = 12

/**
 * What offices write every month of the year: a notice of the district and one of its civil affairs bureau to all townships, and the
 * report of a township on it; where a figure is asked for, every township gives it.
 */
export function routineDocuments(hours: Hours, { from, to }: { from: Date; to: Date }): ToldDocument[] {
  const today = hours.dayOf(to)
  return monthsBetween(hours.dayOf(from), today).flatMap((month) => {
    const words = monthlyWords[Number(month.slice(5)) - 1]
    if (!words) return []
    const agoOf = (day: string) => workingDaysSince(hours, `${month}-${day}`, today)
    const written = [
      { ...noticeOf(words), ago: agoOf(writtenOn.notice) },
      { ...bureauNoticeOf(words), ago: agoOf(writtenOn.bureau) },
      { ...reportOf(words), ago: agoOf(writtenOn.report) },
    ]
    return written.filter(({ ago }) => ago > fresh)
  })
}

const common = { until: 'ready', isRoutine: true } as const
const down = { type: 'notice', format: 'document', direction: 'down', main: '各乡镇（街道）' } as const
const numerals = ['一', '二', '三']

function noticeOf({ notice, figure }: MonthlyWords): Omit<ToldDocument, 'ago'> {
  const points = notice.points.map(([heading, words], at) => `${numerals[at]}、${heading}\n${words}`)
  const asked = figure
    ? [`${numerals[points.length]}、按时报送\n${figure.what}，通过本系统填报，不另行报送纸质材料。`]
    : []
  return {
    ...{ ...common, office: 'government', issuer: 'district', word: '云政发' },
    ...(figure && { demands: [demandOf(figure, numerals[points.length] ?? '')] }),
    form: {
      ...{ ...down, disclosure: 'open', title: `云川区人民政府关于${notice.about}的通知` },
      text: ['现就有关事项通知如下。', ...points, ...asked, '特此通知。'].join('\n'),
    },
  }
}

function demandOf({ what, unit }: { what: string; unit: string }, clause: string) {
  return { clause, what, who: '各乡镇（街道）', evidence: 'figure', unit, days: 12 } as const
}

function bureauNoticeOf({ bureau }: MonthlyWords): Omit<ToldDocument, 'ago'> {
  const words = bureau.words.map((one, at) => `${numerals[at]}、${one}`)
  return {
    ...{ ...common, office: 'civilAffairs', issuer: 'own', word: '云民发' },
    form: {
      ...{ ...down, disclosure: 'open', title: `云川区民政局关于${bureau.about}的通知` },
      text: ['经区政府同意，现就有关事项通知如下。', ...words, '特此通知。'].join('\n'),
    },
  }
}

function reportOf({ notice }: MonthlyWords): Omit<ToldDocument, 'ago'> {
  const points = notice.points.map(
    ([heading], at) => `${numerals[at]}、${heading}\n已按要求落实到村（社区），明确责任人，建立台账，按月调度。`,
  )
  return {
    ...{ ...common, office: 'township', issuer: 'own', word: '清府报' },
    form: {
      ...{ type: 'report', format: 'document', direction: 'up', main: '云川区人民政府' },
      ...{ disclosure: 'on-request', ground: 'on-request', title: `清溪镇人民政府关于${notice.about}情况的报告` },
      text: [`按照区政府通知要求，现将我镇${notice.about}的情况报告如下。`, ...points, '特此报告。'].join('\n'),
    },
  }
}

function monthsBetween(from: Day, to: Day): string[] {
  const months: string[] = []
  for (let [year = 0, month = 0] = from.split('-').map(Number); ; month++) {
    if (month > 12) [year, month] = [year + 1, 1]
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > to.slice(0, 7)) return months
    if (name > from.slice(0, 7)) months.push(name)
  }
}

/** Working days from a day to the present; none for a day to come. */
function workingDaysSince({ workingDaysBefore }: Hours, day: Day, today: Day): number {
  let ago = 0
  for (let at = today; at > day; at = workingDaysBefore(at, 1)) ago++
  return day > today ? 0 : ago
}
