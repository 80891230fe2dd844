import { z } from 'zod'

/** One thing said in both languages of the product; Traditional Chinese is derived from `zh` when shown. */
export const Text = z.object({ zh: z.string(), en: z.string() })
export type Text = z.infer<typeof Text>

/** The languages a page can be read in. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof languages)[number]

/** Makes a text of its two wordings. Phrases live in each module's `phrases.ts`, side by side, so none can be forgotten. */
export function both(zh: string, en: string): Text {
  return { zh, en }
}

/** A term and what it is, with the colon of each language; a string is what somebody typed. */
export function withColon(term: Text, value: Text | string): Text {
  const { zh, en } = asText(value)
  return both(`${term.zh}：${zh}`, `${term.en}: ${en}`)
}

/** Several things in one line, each apart from the next as each language does it. */
export function listed(things: readonly (Text | string)[]): Text {
  const texts = things.map(asText)
  return both(texts.map(({ zh }) => zh).join('；'), texts.map(({ en }) => en).join('; '))
}

/** A text that reads the same in every language, such as a number or a name. */
export function same(words: string): Text {
  return { zh: words, en: words }
}

function asText(words: Text | string): Text {
  return typeof words === 'string' ? same(words) : words
}
