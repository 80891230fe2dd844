import type { Relation } from './catalog.ts'

const banner = `-- Printed from a migrated database by \`npm run print\`; the migrations are what counts.\n`

/** The whole schema as SQL that a person can read, module by module. */
export function schemaSql(
  relations: readonly Relation[],
  functions: readonly { schema: string; text: string }[],
): string {
  const schemas = [...new Set(relations.map((relation) => relation.schema))]
  const parts = schemas.map((schema) => {
    const own = relations.filter((relation) => relation.schema === schema).map(relationSql)
    const code = functions.filter((one) => one.schema === schema).map(({ text }) => `${text.trimEnd()};`)
    return [`-- ${schema} ${'-'.repeat(100 - schema.length)}`, `create schema ${schema};`, ...own, ...code].join('\n\n')
  })
  return `${[banner, ...parts].join('\n')}\n`.replace(/[ \t]+$/gm, '')
}

function relationSql(relation: Relation): string {
  const name = `${relation.schema}.${relation.name}`
  if (relation.query) return `create ${relation.kind} ${name} as\n${relation.query}`
  const width = Math.max(...relation.columns.map((column) => column.name.length))
  const columns = relation.columns.map((column) => {
    const words = [
      column.type,
      column.notNull && 'not null',
      column.generated && `generated ${column.generated}`,
      column.default && `default ${column.default}`,
    ]
    return `  ${column.name.padEnd(width)} ${words.filter(Boolean).join(' ')}`
  })
  const lines = [...columns, ...relation.constraints.map((constraint) => `  ${constraint}`)].join(',\n')
  const after = [...relation.indexes, ...relation.triggers].map((statement) => `${statement};`)
  return [`create table ${name} (\n${lines}\n);`, ...after].join('\n')
}
