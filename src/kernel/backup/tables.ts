import type pg from 'pg'

/** Tables whose rows migrations write again. */
const madeByMigrations = ['kernel.migration', 'graphile_worker.migrations']

/** A table that is copied. */
export interface Table {
  readonly name: string
  /** Quoted, without those that PostgreSQL computes. */
  readonly columns: readonly string[]
}

/** Tables of the schemas, each after those that its foreign keys lead to. */
export async function tablesOf(client: pg.ClientBase, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; after: string[] }>(
    `select n.nspname || '.' || c.relname as name,
            array(select quote_ident(a.attname) from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
            array(select fn.nspname || '.' || fc.relname from pg_constraint k
                  join pg_class fc on fc.oid = k.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
                  where k.contype = 'f' and k.conrelid = c.oid and k.confrelid <> c.oid) as after
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any($1) and not (n.nspname || '.' || c.relname = any($2)) order by 1`,
    [schemas, madeByMigrations],
  )
  return inOrder(rows)
}

function inOrder<T extends { name: string; after: string[] }>(tables: readonly T[]): T[] {
  const placed: T[] = []
  const waiting = new Set(tables)
  const isFree = ({ after }: T) => after.every((name) => ![...waiting].some((other) => other.name === name))
  while (waiting.size > 0) {
    const free = [...waiting].filter(isFree)
    if (free.length === 0)
      throw new Error(`Foreign keys run in a circle: ${[...waiting].map(({ name }) => name).join(', ')}`)
    for (const table of free) waiting.delete(table)
    placed.push(...free)
  }
  return placed
}

/** How a table's name stands in SQL. */
export function quotedName(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')
}

/** How far a sequence has counted. */
export interface Sequence {
  readonly name: string
  readonly last: string
  readonly isCalled: boolean
}

/** The sequences of the schemas. */
export async function sequencesOf(client: pg.ClientBase, schemas: readonly string[]): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname = any($1) order by 1`,
    [schemas],
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const state = await client.query<{ last: string; isCalled: boolean }>(
      `select last_value::text as last, is_called as "isCalled" from ${quotedName(name)}`,
    )
    sequences.push({ name, last: state.rows[0]?.last ?? '1', isCalled: state.rows[0]?.isCalled ?? false })
  }
  return sequences
}
