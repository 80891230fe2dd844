import { z } from 'zod'

import known from './laws.json' with { type: 'json' }

/** Something that a document may refer to, as the picker offers it. */
export interface Reference {
  readonly inline: { readonly law: string; readonly article?: string } | { readonly document: string }
  /** As it will read. */
  readonly words: string
  readonly about: string
}

/** A law that offices of a district cite often: its name, how many articles it has, and the day of that wording. */
export const Law = z.object({ name: z.string(), articles: z.number().int(), version: z.string() })
export type Law = z.infer<typeof Law>

/** Names and counts of texts that are in force nationwide; they are facts (著作权法 art. 5), their wording is not copied. */
export const laws: readonly Law[] = z.array(Law).parse(known)

const mostFound = 12

/** Laws whose name holds the words, with the article if one was typed: 档案法 13, 档案法第十三条, 行政许可法. */
export function lawsFor(words: string): { law: Law; article: string | undefined }[] {
  const asked = /^(?<name>.*?)\s*(?:第?(?<article>\d{1,4}|[一二三四五六七八九十百千零〇]{1,7})条?)?$/u.exec(
    words.trim(),
  )?.groups
  const whole = named(words)
  const name = whole.length > 0 ? words : (asked?.name ?? '')
  const article = whole.length > 0 ? undefined : inChinese(asked?.article)
  return (whole.length > 0 ? whole : named(name))
    .filter((law) => !article || law.articles === 0 || ordinalOf(article) <= law.articles)
    .slice(0, mostFound)
    .map((law) => ({ law, article }))
}

export function lawReference({ law, article }: { law: Law; article: string | undefined }): Reference {
  return {
    inline: { law: law.name, ...(article && { article }) },
    words: `《${law.name}》${article ? `第${article}条` : ''}`,
    about: law.articles > 0 ? `${law.version} · 1–${law.articles}` : law.version,
  }
}

function named(words: string): Law[] {
  const wanted = words.replace(/[《》\s]/g, '')
  return laws.filter(({ name }) => name.includes(wanted))
}

const digits = '零一二三四五六七八九'

/** 13 → 十三, 105 → 一百零五, 1260 → 一千二百六十; what is Chinese already stays. */
export function inChinese(article: string | undefined): string | undefined {
  if (!article || !/^\d+$/.test(article)) return article
  const units = ['', '十', '百', '千']
  const signs = [...String(Number(article))]
  const written = signs
    .map((sign, at) => (sign === '0' ? '零' : `${digits[Number(sign)]}${units[signs.length - 1 - at]}`))
    .join('')
  return written.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

/** The number that an article's Chinese numeral says. */
export function ordinalOf(article: string): number {
  let [sum, digit] = [0, 0]
  for (const sign of article) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign]
    if (unit) {
      sum += (digit || 1) * unit
      digit = 0
    } else digit = Math.max(0, digits.replace('〇', '零').indexOf(sign === '〇' ? '零' : sign))
  }
  return sum + digit
}
