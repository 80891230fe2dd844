import { z } from 'zod'
import { Guide } from '../model.ts'

/** What kind of box a part of a guide is written into; read off the guide's own schema, so that a new part has its form at once. */
export type Shape =
  /** Chinese and English. */
  | { readonly kind: 'words' }
  | { readonly kind: 'text' }
  | { readonly kind: 'day' }
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  /** Several short texts, one a line. */
  | { readonly kind: 'lines' }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'group'; readonly members: Readonly<Record<string, Member>> }
  /** A group by code. */
  | { readonly kind: 'record'; readonly of: Shape }
  /** What no box is known for: written as JSON. */
  | { readonly kind: 'json' }

/** A part of a group. What is 'nullable' or 'absent' when empty may be left out. */
export interface Member {
  readonly shape: Shape
  readonly empty: 'required' | 'nullable' | 'absent'
}
export type Group = Extract<Shape, { kind: 'group' }>

const Schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  const: z.union([z.string(), z.number()]).optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
})
type Schema = z.infer<typeof Schema>

/** The shape of a schema. */
export function shapeOf(schema: z.ZodType): Shape {
  return read(Schema.parse(z.toJSONSchema(schema, { io: 'input', reused: 'inline', unrepresentable: 'any' })))
}

/** The whole guide but for form and process, which have designers of their own. */
export const guideShape = groupOf(shapeOf(Guide.omit({ form: true, process: true })))

/** A shape that must be a group. */
export function groupOf(shape: Shape): Group {
  if (shape.kind !== 'group') throw new TypeError(`not a group: ${shape.kind}`)
  return shape
}

function read(schema: Schema): Shape {
  if (schema.properties) return readGroup(schema.properties, schema.required ?? [])
  if (schema.enum) return { kind: 'choice', values: schema.enum }
  if (schema.anyOf) return readAlternatives(schema.anyOf.map((one) => Schema.parse(one)))
  switch (typeOf(schema)) {
    case 'string':
      return { kind: schema.format === 'date' ? 'day' : 'text' }
    case 'integer':
    case 'number':
      return { kind: 'number' }
    case 'boolean':
      return { kind: 'boolean' }
    case 'array':
      return readList(schema.items)
    case 'object':
      return readRecord(schema.additionalProperties)
    default:
      return { kind: 'json' }
  }
}

function readGroup(properties: Readonly<Record<string, unknown>>, required: readonly string[]): Shape {
  const names = Object.keys(properties)
  if (names.length === 2 && names.includes('zh') && names.includes('en')) return { kind: 'words' }
  const members = Object.entries(properties).map(([name, raw]): [string, Member] => {
    const schema = Schema.parse(raw)
    if (isNullable(schema)) return [name, { shape: read(withoutNull(schema)), empty: 'nullable' }]
    const empty = required.includes(name) || 'default' in schema ? 'required' : 'absent'
    return [name, { shape: read(schema), empty }]
  })
  return { kind: 'group', members: Object.fromEntries(members) }
}

function readAlternatives(alternatives: readonly Schema[]): Shape {
  const values = alternatives.flatMap((one) => one.const ?? [])
  return values.length === alternatives.length ? { kind: 'choice', values } : { kind: 'json' }
}

function readList(items: unknown): Shape {
  const parsed = Schema.safeParse(items)
  const of = parsed.success ? read(parsed.data) : undefined
  if (of?.kind === 'text') return { kind: 'lines' }
  if (of?.kind === 'choice') return { kind: 'choices', values: of.values.map(String) }
  return of && of.kind !== 'json' ? { kind: 'list', of } : { kind: 'json' }
}

function readRecord(values: unknown): Shape {
  const parsed = Schema.safeParse(values)
  const of = parsed.success ? read(parsed.data) : undefined
  return of?.kind === 'group' ? { kind: 'record', of } : { kind: 'json' }
}

function typeOf({ type }: Schema): string | undefined {
  return typeof type === 'string' ? type : type?.find((one) => one !== 'null')
}

function isNullable({ type, anyOf }: Schema): boolean {
  return (
    (Array.isArray(type) && type.includes('null')) || (anyOf ?? []).some((one) => typeOf(Schema.parse(one)) === 'null')
  )
}

function withoutNull(schema: Schema): Schema {
  const rest = (schema.anyOf ?? []).map((one) => Schema.parse(one)).filter((one) => typeOf(one) !== 'null')
  return rest[0] && rest.length === 1 ? rest[0] : { ...schema, ...(rest.length > 0 && { anyOf: rest }) }
}
