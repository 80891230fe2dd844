import { childOf, childrenOf, type Element, val } from './xml.ts'

/** What a field shows whose result is only drawn, with what of it a text has no place for. */
export interface Drawn {
  readonly words: string
  readonly lost?: 'formulas' | 'ruby'
}

/**
 * The words of an EQ field (Word's and WPS's 带圈字符 and 拼音指南, and formulas before 2007), which have no result: the code is all that
 * there is. Undefined for other fields.
 */
export function wordsOfEquation(code: string): Drawn | undefined {
  if (!/^\s*eq\s/i.test(code)) return undefined
  const plain = code.replace(/^\s*eq\s+/i, '').replaceAll(/\\\*\s*(?:"[^"]*"|\S+)/g, '')
  const ring = /\\o\s*(?:\\a[clr]\s*)?\(\s*[○〇◯]\s*[,，;；]\s*([^()]{1,3}?)\s*\)/i.exec(plain)?.[1]
  if (ring !== undefined) return { words: circled(ring) }
  const guided = /\\o\s*(?:\\a[dclr]\s*)?\(\s*\\s\s*\\up\s*[\d.]+\s*\([^()]*\)\s*[,，;；]([^()]*)\)/i.exec(plain)?.[1]
  if (guided !== undefined) return { words: guided.trim(), lost: 'ruby' }
  const words = plain.replaceAll(/\\[a-z]+\s*[\d.]*/gi, '').replaceAll(/[()\s]/g, '')
  return { words: words.replaceAll(/[,，;；]/g, /\\f\s*\(/i.test(plain) ? '/' : ''), lost: 'formulas' }
}

/** What the fields of a protected form show: a box, or what was chosen from a list. */
export function wordsOfForm(field: Element): string {
  const data = childOf(field, 'ffData')
  const [box, list] = [childOf(data, 'checkBox'), childOf(data, 'ddList')]
  if (box) return isOn(childOf(box, 'checked') ?? childOf(box, 'default')) ? '√' : '□'
  const chosen = Number(val(list, 'result') ?? val(list, 'default') ?? 0)
  return childrenOf(list, 'listEntry')[chosen]?.attributes.val ?? ''
}

/** Whether a property that is there is on (ECMA-376 part 1, 22.9.2.7). */
export function isOn(property: Element | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes.val ?? '')
}

/** ① to ⑳, as people type them. */
function circled(words: string): string {
  const number = Number(words.normalize('NFKC'))
  return Number.isInteger(number) && number >= 1 && number <= 20
    ? String.fromCodePoint(0x245f + number)
    : `（${words}）`
}
