import { both, same, type Text } from '../../../kernel/text.ts'
import { valueText, wordsAt } from './choices.ts'
import { entryOf } from './dictionary.ts'
import { plain } from './differences.ts'
import { isList, isObject, type Json, type JsonObject, sameJson, valueAt } from './json.ts'
import { nameOfThing, short } from './names-of.ts'
import { sections } from './sections.ts'

/** One difference between two versions, in plain words. */
export interface Change {
  readonly section: Text
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  /** What is different: 材料“户口簿” · 受理标准. */
  readonly what: Text
  readonly before: string
  readonly after: string
}

/** Everything but form and process that differs between two versions, section by section. */
export function compareContent(before: JsonObject, after: JsonObject): Change[] {
  return sections.flatMap(({ title, members, lists }) =>
    [...members, ...lists].flatMap((name) => {
      const at = { section: title, path: name, what: entryOf(name).label }
      return compare(at, before[name], after[name])
    }),
  )
}

interface Place {
  readonly section: Text
  readonly path: string
  readonly what: Text
}

/** Differences at one place and below it. */
export function compare(at: Place, before: Json | undefined, after: Json | undefined): Change[] {
  if (sameJson(before, after)) return []
  if (isList(before) && isList(after)) return compareLists(at, before, after)
  if (isText(before) || isText(after)) return [changed(at, before, after)]
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) => compare(below(at, name), before[name], after[name]))
  }
  if (isObject(after) && isNothing(before)) return [{ ...bare(at, 'added'), after: '' }]
  if (isObject(before) && isNothing(after)) return [{ ...bare(at, 'removed'), before: '' }]
  return [changed(at, before, after)]
}

/** Things are the same thing when they have the same code, or, without codes, the same name. */
function compareLists(at: Place, before: readonly Json[], after: readonly Json[]): Change[] {
  const former = keyed(before)
  const latter = keyed(after)
  const gone = [...former].filter(([key]) => !latter.has(key)).map(([, one]) => named(at, 'removed', one))
  const fresh = [...latter].filter(([key]) => !former.has(key)).map(([, one]) => named(at, 'added', one))
  const inside = [...latter].flatMap(([key, one]) => {
    const old = former.get(key)
    return old === undefined ? [] : compare({ ...at, what: joined(at.what, quoted(one)) }, old, one)
  })
  const order = (map: ReadonlyMap<string, Json>, other: ReadonlyMap<string, Json>) =>
    [...map.keys()].filter((key) => other.has(key)).join('\n')
  const moved = order(former, latter) === order(latter, former) ? [] : [bare(at, 'moved')]
  return [...gone, ...fresh, ...inside, ...moved]
}

/** By key; what comes twice gets a number, so that nothing is lost. */
function keyed(list: readonly Json[]): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>()
  for (const one of list) {
    const key = keyOf(one)
    const times = [...found.keys()].filter((other) => other === key || other.startsWith(`${key}\n`)).length
    found.set(times === 0 ? key : `${key}\n${times}`, one)
  }
  return found
}

function keyOf(one: Json): string {
  const code = valueAt(one, 'code')
  if (typeof code === 'string' && code !== '') return code
  if (!isObject(one)) return String(one)
  return isText(one) ? plain(one) : nameOfThing(one).zh
}

function named(at: Place, kind: 'added' | 'removed', one: Json): Change {
  return { ...bare(at, kind), what: joined(at.what, quoted(one)) }
}

function quoted(one: Json): Text {
  const { zh, en } = isText(one)
    ? (wordsAt({ one }, 'one') ?? same(''))
    : isObject(one)
      ? nameOfThing(one)
      : same(String(one))
  return both(`“${short(zh, 40)}”`, `“${short(en, 60)}”`)
}

function changed(at: Place, before: Json | undefined, after: Json | undefined): Change {
  const said = (value: Json | undefined) => (typeof value === 'string' ? valueText(at.path, value).zh : plain(value))
  return { ...bare(at, 'changed'), before: said(before), after: said(after) }
}

function bare({ section, what }: Place, kind: Change['kind']): Change {
  return { section, kind, what, before: '', after: '' }
}

function below(at: Place, name: string): Place {
  const path = `${at.path}.${name}`
  return { ...at, path, what: joined(at.what, entryOf(path).label) }
}

function joined(one: Text, other: Text): Text {
  return both(`${one.zh} · ${other.zh}`, `${one.en} · ${other.en}`)
}

function isText(value: Json | undefined): boolean {
  return (
    isObject(value) && typeof value.zh === 'string' && typeof value.en === 'string' && Object.keys(value).length === 2
  )
}

function isNothing(value: Json | undefined): boolean {
  return value === null || value === undefined
}
