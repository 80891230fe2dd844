/** Chinese characters and full-width marks, which have no place in an English sentence. */
const chinese = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/

/** Places of a guide where a sentence is empty in one language, or Chinese in English. */
export function untranslated(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return sound(value) ? [] : [path]
  return Object.entries(value).flatMap(([key, inner]) => untranslated(inner, `${path}/${key}`))
}

function isText(value: object): value is { zh: string; en: string } {
  return 'zh' in value && 'en' in value
}

function sound({ zh, en }: { zh: string; en: string }): boolean {
  return zh.trim() !== '' && en.trim() !== '' && !chinese.test(en)
}
