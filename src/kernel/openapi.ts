import { z } from 'zod'
import type { Module } from './module.ts'
import type { Callable } from './operation.ts'
import { refusalStatus } from './refusal.ts'

type Json = Readonly<Record<string, unknown>>
interface Shape {
  readonly properties: Readonly<Record<string, Json>>
  readonly required: readonly string[]
  readonly whole: Json
}

/** OpenAPI 3.1 of everything mounted under /api, read off the operations themselves. */
export function openApi(modules: readonly Module[]): Json {
  const schemas: Record<string, unknown> = { Problem: problem }
  const paths: Record<string, Record<string, Json>> = {}
  for (const module of modules) {
    for (const [route, callable] of Object.entries(module.api ?? {})) {
      const [method = '', url = ''] = route.split(' ')
      const path = `/api${url.replace(/:(\w+)/g, '{$1}')}`
      paths[path] = {
        ...paths[path],
        [method.toLowerCase()]: describe(module.name, { method, url, callable }, schemas),
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Heliograph 昭明', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: modules.filter((module) => module.api).map(({ name }) => ({ name })),
    security: [{ token: [] }, { session: [] }, {}],
    paths: sorted(paths),
    components: {
      schemas: sorted(schemas),
      responses: {
        Problem: {
          description: '未办成的原因 What went wrong (RFC 9457)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token that POST /api/sessions answers.' },
        session: { type: 'apiKey', in: 'cookie', name: 'session' },
      },
    },
  }
}

interface Route {
  readonly method: string
  readonly url: string
  readonly callable: Callable<unknown>
}

function describe(tag: string, { method, url, callable }: Route, schemas: Record<string, unknown>): Json {
  const { spec, kind } = callable
  const shape = shapeOf(jsonSchema(spec.input, 'input', spec.name, schemas))
  const inPath = [...url.matchAll(/:(\w+)/g)].flatMap((match) => match[1] ?? [])
  const rest = Object.keys(shape.properties).filter((name) => !inPath.includes(name))
  const inBody = method !== 'GET' && method !== 'DELETE'
  const sensitive = kind === 'query' && 'sensitive' in spec
  return {
    operationId: spec.name,
    tags: [tag],
    summary: spec.summary.en,
    description: spec.summary.zh,
    parameters: [
      ...inPath.map((name) => parameter('path', name, shape)),
      ...(inBody ? [] : rest.map((name) => parameter('query', name, shape))),
      ...(sensitive ? [purpose] : []),
    ],
    ...(inBody && { requestBody: { content: { 'application/json': { schema: without(shape, inPath) } } } }),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: answer(callable, schemas) } } },
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': { $ref: '#/components/responses/Problem' },
    },
    'x-operation': spec.name,
  }
}

function answer({ spec }: Callable<unknown>, schemas: Record<string, unknown>): Json {
  return spec.output ? jsonSchema(spec.output, 'output', `${spec.name}.answer`, schemas) : {}
}

function parameter(place: 'path' | 'query', name: string, shape: Shape): Json {
  const required = place === 'path' || shape.required.includes(name)
  return { name, in: place, required, schema: shape.properties[name] ?? { type: 'string' } }
}

const purpose = {
  name: 'Purpose',
  in: 'header',
  required: false,
  description: '查阅他人个人信息的用途 Why personal data of others is read; kept on record.',
  schema: { type: 'string' },
}

/** JSON Schema whose shared parts are moved to `schemas`, where references of an OpenAPI document lead. */
function jsonSchema(type: z.ZodType, io: 'input' | 'output', name: string, schemas: Record<string, unknown>): Json {
  const { $schema: _, $defs, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' })
  const moved = (value: unknown) =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', `"#/components/schemas/${name}.`))
  for (const [key, part] of Object.entries($defs ?? {})) schemas[`${name}.${key}`] = moved(part)
  return moved(schema)
}

const ObjectSchema = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
})

function shapeOf(whole: Json): Shape {
  return { ...ObjectSchema.parse(whole), whole }
}

/** What is left for the body when some fields come from the path. */
function without({ whole, properties, required }: Shape, names: readonly string[]): Json {
  if (names.length === 0 || !whole.properties) return whole
  const kept = Object.entries(properties).filter(([name]) => !names.includes(name))
  return { ...whole, properties: Object.fromEntries(kept), required: required.filter((name) => !names.includes(name)) }
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'kind', 'texts', 'requestId'],
  properties: {
    type: { type: 'string', examples: ['urn:heliograph:problem:conflict'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    kind: { enum: [...Object.keys(refusalStatus), 'fault'] },
    texts: { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } } },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
    requestId: { type: 'string' },
  },
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
