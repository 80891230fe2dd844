import { z } from 'zod'
import { Settings } from '../../src/kernel/settings.ts'

interface Shape {
  readonly description?: string | undefined
  readonly default?: unknown
  readonly enum?: readonly unknown[] | undefined
  readonly const?: unknown
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined

  readonly format?: string | undefined
}

/** The reference of settings, from their schema. */
export function settingsMd(): string {
  const schema = z.toJSONSchema(Settings, { io: 'input', unrepresentable: 'any' })
  const shapes = Object.entries(schema.properties ?? {})
  const rows = shapes.map(([name, shape]) => (typeof shape === 'boolean' ? '' : row(name, shape)))
  return [
    '# Settings',
    '',
    'Heliograph reads its settings from environment variables when it starts and names every one that is wrong.',
    '`bin/heliograph settings` shows those in force.',
    '',
    '| Setting | Values | Default | What it does |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function row(name: string, shape: Shape): string {
  const byDefault = shape.default === undefined ? '—' : `\`${shape.default}\``
  return `| \`${name}\` | ${values(shape)} | ${byDefault} | ${shape.description ?? ''} |`
}

function values(shape: Shape): string {
  if (shape.enum) return shape.enum.map((value) => `\`${value}\``).join(', ')
  if (shape.const !== undefined) return `\`${shape.const}\``
  if (shape.minimum !== undefined) return `${shape.minimum} to ${shape.maximum}`
  return shape.format === 'uri' ? 'an address' : 'text'
}
