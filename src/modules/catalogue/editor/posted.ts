import { isList, isObject, type Json, type JsonObject } from './json.ts'
import type { Group, Member, Shape } from './shape.ts'

/** Fields of a form, as they are posted; what was left empty is absent. */
export type Posted = Readonly<Record<string, unknown>>

/** What the boxes of a part hold, by name; `readPart` makes the same value of it again. */
export function fillPart(shape: Shape, name: string, value: Json | undefined): Record<string, string | string[]> {
  switch (shape.kind) {
    case 'words':
      return isObject(value) ? { [`${name}.zh`]: textOf(value.zh), [`${name}.en`]: textOf(value.en) } : {}
    case 'boolean':
      return value === true ? { [name]: 'yes' } : {}
    case 'choices':
      return { [name]: isList(value) ? value.map(textOf) : [] }
    case 'lines':
      return { [name]: isList(value) ? value.map(textOf).join('\n') : textOf(value) }
    case 'json':
      return { [name]: jsonText(value) }
    case 'list': {
      const inside = listIn(value)
      return Object.assign(
        { [`${name}._n`]: String(inside.length) },
        ...inside.map((one, at) => fillPart(shape.of, `${name}.${at}`, one)),
      )
    }
    case 'record':
      return fillRecord(shape.of, name, value)
    case 'group':
      return fillGroup(shape, name, value)
    default:
      return { [name]: textOf(value) }
  }
}

function fillRecord(of: Shape, name: string, value: Json | undefined): Record<string, string | string[]> {
  const inside = Object.entries(isObject(value) ? value : {})
  const parts = inside.map(([code, one], at) => ({
    [`${name}.${at}._key`]: code,
    ...fillPart(of, `${name}.${at}`, one),
  }))
  return Object.assign({ [`${name}._n`]: String(inside.length) }, ...parts)
}

function fillGroup({ members }: Group, name: string, value: Json | undefined): Record<string, string | string[]> {
  if (!isObject(value)) return {}
  const parts = Object.entries(members).map(([member, { shape }]) => fillPart(shape, join(name, member), value[member]))
  return Object.assign({ [join(name, '_is')]: 'yes' }, ...parts)
}

/**
 * The value of a part, as typed: a number that is none stays the text it is, for the checks to find.
 *
 * @param before what stood there; members that the form does not know are kept
 */
export function readPart(shape: Shape, name: string, posted: Posted, before: Json | undefined): Json {
  switch (shape.kind) {
    case 'words':
      return { zh: typed(posted, `${name}.zh`), en: typed(posted, `${name}.en`) }
    case 'number':
      return numberIn(typed(posted, name))
    case 'boolean':
      return posted[name] === 'yes'
    case 'choice':
      return shape.values.find((one) => String(one) === posted[name]) ?? typed(posted, name)
    case 'choices':
      return several(posted[name])
    case 'lines':
      return several(posted[name])
        .flatMap((text) => text.split(/\r?\n/))
        .map((line) => line.trim())
        .filter(Boolean)
    case 'json':
      return jsonIn(typed(posted, name))
    case 'list':
      return indexes(posted, name).map((at) => readPart(shape.of, `${name}.${at}`, posted, listIn(before)[at]))
    case 'record':
      return readRecord(shape.of, name, posted, before)
    case 'group':
      return readGroup(shape, name, { posted, before })
    default:
      return typed(posted, name)
  }
}

function readRecord(of: Shape, name: string, posted: Posted, before: Json | undefined): Json {
  const former = isObject(before) ? before : {}
  const entries = indexes(posted, name).map((at): [string, Json] => {
    const code = typed(posted, `${name}.${at}._key`).trim()
    return [code, readPart(of, `${name}.${at}`, posted, former[code])]
  })
  return Object.fromEntries(entries)
}

/** Reads a group; parts of it that may be left out are left out when nothing was typed. */
export function readGroup(
  { members }: Group,
  name: string,
  { posted, before }: { posted: Posted; before: Json | undefined },
): JsonObject {
  const former = isObject(before) ? before : {}
  const made: Record<string, Json> = { ...former }
  for (const [member, part] of Object.entries(members)) {
    const path = join(name, member)
    if (!isEmpty(part, path, posted)) made[member] = readPart(part.shape, path, posted, former[member])
    else if (part.empty === 'nullable') made[member] = null
    else delete made[member]
  }
  return made
}

function isEmpty({ shape, empty }: Member, path: string, posted: Posted): boolean {
  if (empty === 'required') return false
  if (shape.kind === 'group') return posted[join(path, '_is')] !== 'yes'
  if (shape.kind === 'words') return typed(posted, `${path}.zh`) === '' && typed(posted, `${path}.en`) === ''
  if (shape.kind === 'list' || shape.kind === 'record') return indexes(posted, path).length === 0
  return posted[path] === undefined || posted[path] === ''
}

/** What a new part holds before anything was typed. */
export function blankOf(shape: Shape): Json {
  switch (shape.kind) {
    case 'words':
      return { zh: '', en: '' }
    case 'boolean':
      return false
    case 'choices':
    case 'lines':
    case 'list':
      return []
    case 'record':
    case 'json':
      return {}
    case 'group':
      return Object.fromEntries(
        Object.entries(shape.members).flatMap(([name, { shape: inside, empty }]): [string, Json][] => {
          if (empty === 'absent') return []
          return [[name, empty === 'nullable' ? null : blankOf(inside)]]
        }),
      )
    default:
      return ''
  }
}

/** Joins a path; '' is the top. */
export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

/** Most things in one list of a form; hundreds are a mistake or an attack. */
const mostRows = 300

function indexes(posted: Posted, name: string): number[] {
  const count = Number(posted[`${name}._n`] ?? 0)
  return Array.from({ length: Number.isInteger(count) ? Math.min(Math.max(count, 0), mostRows) : 0 }, (_, at) => at)
}

/** Browsers send lines with two characters at their ends. */
function typed(posted: Posted, name: string): string {
  const value = posted[name]
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

function several(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string')
  return typeof value === 'string' ? [value] : []
}

function numberIn(text: string): Json {
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text.trim()) ? Number(text) : text
}

function listIn(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}

function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** JSON that cannot be read stays as the text that was typed. */
function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) // of anything that parses: the checks say whether it fits
  } catch {
    return text
  }
}

function jsonText(value: Json | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'string' && typeof jsonIn(value) === 'string' ? value : JSON.stringify(value, null, 2)
}
