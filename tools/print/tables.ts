import type { Column, Relation } from './catalog.ts'

/** TypeScript for the tables and views of one schema, declared on `Database`. */
export function tablesTs(relations: readonly Relation[], database: string): string {
  const tables = relations.map(
    ({ schema, name, columns }) => `    '${schema}.${name}': { ${columns.map(member).join('; ')} }`,
  )
  const generated = relations.some((relation) => relation.columns.some(isGenerated))
  return [
    '// Printed from the migrated database by `npm run print`; not edited by hand.',
    generated ? `import type { Generated } from 'kysely'` : `import type {} from '${database}'`,
    '',
    `declare module '${database}' {`,
    '  interface Database {',
    ...tables,
    '  }',
    '}',
    '',
  ].join('\n')
}

function isGenerated(column: Column): boolean {
  return column.default !== null || column.generated !== null
}

function member(column: Column): string {
  const one = types[column.base]
  if (!one)
    throw new Error(`column ${column.name}: which TypeScript type has ${column.base}? Say it in tools/print/tables.ts.`)
  const value = column.isArray ? `${one}[]` : one
  const type = column.notNull || value === 'unknown' ? value : `${value} | null`
  return `${column.name}: ${isGenerated(column) ? `Generated<${type}>` : type}`
}

/** How `pg`, with the parsers of kernel/database.ts, gives values of a PostgreSQL type. */
const types: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bpchar: 'string',
  bytea: 'Buffer',
  char: 'string',
  date: 'string',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'unknown',
  jsonb: 'unknown',
  name: 'string',
  numeric: 'string',
  text: 'string',
  time: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
  varchar: 'string',
}
