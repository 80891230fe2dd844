import { Converter } from 'opencc-js/cn2t'
import { type Day, daysBetween } from '../kernel/day.ts'
import { usePage } from '../kernel/page.ts'
import { both, type Language, type Text } from '../kernel/text.ts'

/** What a component may be given to say: a text in both languages, or words that are already right (a name, a number). */
export type Words = Text | string

/** The words of a text in a language. Plain strings are shown as they are: people's own words are not converted. */
export function wordsIn(text: Words, language: Language): string {
  if (typeof text === 'string') return text
  if (language === 'en') return text.en
  return language === 'zh-Hant' ? traditional(text.zh) : text.zh
}

/** `const t = useText()`, then `t(phrases.title)`: the words in the language of the page. */
export function useText(): (text: Words) => string {
  const { language } = usePage()
  return (text) => wordsIn(text, language)
}

const convert = Converter({ from: 'cn', to: 'tw' })
const converted = new Map<string, string>()
/** Phrases repeat; parametrised ones are many, so the memory is emptied when it holds this many. */
const maxConverted = 20_000

function traditional(simplified: string): string {
  const known = converted.get(simplified)
  if (known !== undefined) return known
  if (converted.size >= maxConverted) converted.clear()
  const words = convert(simplified)
  converted.set(simplified, words)
  return words
}

const tags: Record<Language, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }

/** A day in words: 2026年11月23日, 23 November 2026. */
export function formatDay(day: Day, language: Language): string {
  return formatter(language, 'UTC', { dateStyle: 'long' }).format(new Date(Date.parse(day)))
}

/** A day in the words of both languages, for sentences that are kept; nothing for no day. */
export function dayText(day: Day | ''): Text {
  return day ? both(formatDay(day, 'zh-Hans'), formatDay(day, 'en')) : both('', '')
}

/** A month such as 2026-02 in the words of both languages: 2026年2月, February 2026. */
export function monthText(month: string): Text {
  const first = new Date(Date.parse(`${month}-01`))
  const words = (language: Language) => formatter(language, 'UTC', { year: 'numeric', month: 'long' }).format(first)
  return both(words('zh-Hans'), words('en'))
}

/** A day in words with its weekday. */
export function formatWeekday(day: Day, language: Language): string {
  const weekday = formatter(language, 'UTC', { weekday: 'short' }).format(new Date(Date.parse(day)))
  return language === 'en' ? `${weekday} ${formatDay(day, language)}` : `${formatDay(day, language)} ${weekday}`
}

/**
 * An instant to the minute in a zone: 2026年11月23日 14:05.
 *
 * @param zone the district's zone, `page.settings.DISTRICT_ZONE`
 */
export function formatInstant(instant: Date, language: Language, zone: string): string {
  const day = formatter(language, zone, { dateStyle: 'long' }).format(instant)
  const time = formatter(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)
  return `${day} ${time}`
}

/** How far a day is from another: today, tomorrow, in 5 days, 3 days ago. */
export function relativeDay(day: Day, today: Day): Text {
  const days = daysBetween(today, day)
  if (days === 0) return both('今天', 'today')
  if (days === 1) return both('明天', 'tomorrow')
  if (days === -1) return both('昨天', 'yesterday')
  return days > 0 ? both(`${days} 天后`, `in ${days} days`) : both(`${-days} 天前`, `${-days} days ago`)
}

/** A length of bytes for people: 12 kB, 3.4 MB. */
export function formatBytes(sizeBytes: number): string {
  if (sizeBytes < 1000) return `${sizeBytes} B`
  if (sizeBytes < 1_000_000) return `${Math.round(sizeBytes / 1000)} kB`
  return `${Number((sizeBytes / 1_000_000).toFixed(1))} MB`
}

const formatters = new Map<string, Intl.DateTimeFormat>()
function formatter(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tags[language], { timeZone: zone, ...options })
  formatters.set(key, made)
  return made
}
