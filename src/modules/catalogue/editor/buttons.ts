import { isList, isObject, type Json, valueAt, withValueAt } from './json.ts'
import { blankOf } from './posted.ts'
import type { Shape } from './shape.ts'

/** What a button of a form may bring in. */
export interface Helps {
  readonly article?:
    | { readonly law: Json; readonly article: Json; readonly text: string; readonly local: boolean }
    | undefined
  readonly rule?: { readonly amount: number; readonly unit: string } | undefined
}

interface Written {
  readonly shape: Shape
  readonly value: Json
  /** Where the form stands in the guide; its names begin so. */
  readonly path: string
}

/**
 * What a button does to what was typed, before it is saved: `add:times.parts`, `remove:times.parts.1`, `up:…`, `down:…`,
 * `set:extension` and `clear:extension` for parts that may be left out, `quote:…` an article, `rule:…` the days of a rule.
 */
export function applyButton(button: string, { shape, value, path }: Written, helps: Helps): Json {
  const at = button.indexOf(':')
  const verb = at === -1 ? button : button.slice(0, at)
  const whole = at === -1 ? '' : button.slice(at + 1)
  if (path !== '' && !whole.startsWith(path)) return value
  const named = path === '' ? whole : whole.slice(path.length + 1)
  const inside = shapeAt(shape, named)
  if (!inside) return value
  const target = pathByCode(shape, value, named)
  switch (verb) {
    case 'add':
      return withValueAt(value, target, added(inside, valueAt(value, target)))
    case 'set':
      return withValueAt(value, target, blankOf(inside))
    case 'clear':
      return withValueAt(value, target, null)
    case 'remove':
      return withValueAt(value, target, undefined)
    case 'up':
    case 'down':
      return moved(value, target, verb === 'up' ? -1 : 1)
    case 'quote':
      return helps.article ? withValueAt(value, target, { ...helps.article }) : value
    case 'rule':
      return withRule(value, target, helps)
    default:
      return value
  }
}

function added(shape: Shape, value: Json | undefined): Json {
  if (shape.kind === 'list') return [...(isList(value) ? value : []), blankOf(shape.of)]
  if (shape.kind !== 'record') return value ?? null
  const others = isObject(value) ? value : {}
  return '' in others ? others : { ...others, '': blankOf(shape.of) }
}

/** Moves one thing of a list one place up or down. */
export function moved(value: Json, path: string, by: -1 | 1): Json {
  const names = path.split('.')
  const index = Number(names.at(-1))
  const outer = names.slice(0, -1).join('.')
  const list = valueAt(value, outer)
  if (!isList(list)) return value
  return withValueAt(value, outer, swapped(list, index, index + by))
}

/** A list with two of its things in each other's place; the same when one of them is not there. */
export function swapped<T>(list: readonly T[], one: number, other: number): T[] {
  const [a, b] = [list[one], list[other]]
  if (a === undefined || b === undefined) return [...list]
  return list.map((thing, at) => (at === one ? b : at === other ? a : thing))
}

function withRule(value: Json, target: string, { rule }: Helps): Json {
  if (!rule) return value
  const amount = target === '' ? 'amount' : `${target}.amount`
  const unit = target === '' ? 'unit' : `${target}.unit`
  return withValueAt(withValueAt(value, amount, rule.amount), unit, rule.unit)
}

/** The shape at a path inside a shape; places in lists are numbers. */
export function shapeAt(shape: Shape, path: string): Shape | undefined {
  if (path === '') return shape
  const [name = '', ...rest] = path.split('.')
  const inner = rest.join('.')
  if (shape.kind === 'group') {
    const member = shape.members[name]
    return member && shapeAt(member.shape, inner)
  }
  return shape.kind === 'list' || shape.kind === 'record' ? shapeAt(shape.of, inner) : undefined
}

/** A path as the value has it: in the form the groups of a record are numbered, in the value they go by their codes. */
function pathByCode(shape: Shape, value: Json | undefined, path: string): string {
  if (path === '') return ''
  const [name = '', ...rest] = path.split('.')
  const inner = rest.join('.')
  const own = shape.kind === 'record' ? (Object.keys(isObject(value) ? value : {})[Number(name)] ?? name) : name
  const within = shapeAt(shape, name)
  const tail = within ? pathByCode(within, valueAt(value, own), inner) : inner
  return tail === '' ? own : `${own}.${tail}`
}
