import { both, same, type Text } from '../../../kernel/text.ts'
import { listOf, wordsAt } from './choices.ts'
import { entryOf } from './dictionary.ts'
import { type Json, type JsonObject, valueAt } from './json.ts'

/** What one thing of a list is called on a page. */
export function nameOfThing(thing: Json | undefined): Text {
  const code = valueAt(thing, 'code')
  for (const path of ['name', 'question', 'title', 'text', 'law', 'label'])
    if (wordsAt(thing, path)) return joined(wordsAt(thing, path), wordsAt(thing, path === 'law' ? 'article' : ''))
  return typeof code === 'string' && code !== '' ? same(code) : both('（未命名）', '(without a name)')
}

function joined(name: Text | undefined, more: Text | undefined): Text {
  const { zh, en } = name ?? both('', '')
  return more ? both(`${zh} ${more.zh}`, `${en}, ${more.en}`) : both(zh, en)
}

/** A path in words: 材料“户口簿” · 受理标准. */
export function nameOfPath(path: string, content: JsonObject): Text {
  const names = path.split('.')
  const words = names.flatMap((name, at) => {
    const here = names.slice(0, at + 1).join('.')
    if (!/^\d+$/.test(name)) return [entryOf(here).label]
    const list = listOf(valueAt(content, names.slice(0, at).join('.')))
    const { zh, en } = nameOfThing(list[Number(name)])
    return [both(`“${short(zh, 24)}”`, `“${short(en, 40)}”`)]
  })
  return both(words.map(({ zh }) => zh).join(' · '), words.map(({ en }) => en).join(' · '))
}

/** The beginning of a long text. */
export function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
