import type pg from 'pg'
import { z } from 'zod'

const Column = z.object({
  name: z.string(),
  /** As PostgreSQL writes it, such as 'character varying(20)[]'. */
  type: z.string(),
  /** Name of the element type when it is an array, of the base type when it is a domain. */
  base: z.string(),
  isArray: z.boolean(),
  notNull: z.boolean(),
  default: z.string().nullable(),
  /** 'always' or 'by default' for identities, 'stored' for computed columns. */
  generated: z.string().nullable(),
})
const Relation = z.object({
  schema: z.string(),
  name: z.string(),
  kind: z.enum(['table', 'view', 'materialized view']),
  comment: z.string().nullable(),
  columns: z.array(Column),
  /** 'constraint name primary key (id)' */
  constraints: z.array(z.string()),
  /** Whole statements. */
  indexes: z.array(z.string()),
  triggers: z.array(z.string()),
  /** Query of a view. */
  query: z.string().nullable(),
})

export type Column = z.infer<typeof Column>
export type Relation = z.infer<typeof Relation>

/** Tables and views of the schemas, by name; columns in their order. */
export async function relationsOf(pool: pg.Pool, schemas: readonly string[]): Promise<Relation[]> {
  const { rows } = await pool.query(relationsSql, [schemas])
  const relations = z.array(Relation).parse(rows)
  return Promise.all(
    relations.map((relation) => (relation.query ? withSources(pool, relation, relation.query) : relation)),
  )
}

/** Definitions of the schemas' functions, by name. */
export async function functionsOf(
  pool: pg.Pool,
  schemas: readonly string[],
): Promise<{ schema: string; text: string }[]> {
  const { rows } = await pool.query<{ schema: string; text: string }>(
    `select n.nspname as schema, pg_get_functiondef(p.oid) as text
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = any($1) and p.prokind in ('f', 'p')
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)`,
    [schemas],
  )
  return rows
}

/**
 * PostgreSQL does not know which columns of a view can be null. A column that comes straight from a table can be if it
 * can there, or if its table is joined from outside; what is computed is taken to be a value.
 */
async function withSources(pool: pg.Pool, view: Relation, query: string): Promise<Relation> {
  const { fields } = await pool.query(query) // the migrated database is empty, so this is quick
  const { rows } = await pool.query<{ source: string; nullable: boolean }>(
    `select attrelid || '.' || attnum as source,
       not attnotnull or exists (select where $2 ~* ('(left|full) join \\(*' || n.nspname || '\\.' || c.relname || '\\M')) as nullable
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where attrelid = any($1) and attnum > 0 and c.relkind = 'r'`,
    [fields.map((field) => field.tableID), query],
  )
  const nullable = new Set(rows.filter((row) => row.nullable).map((row) => row.source))
  const columns = view.columns.map((column, at) => {
    const field = fields[at]
    return { ...column, notNull: !nullable.has(`${field?.tableID}.${field?.columnID}`) }
  })
  return { ...view, columns }
}

const relationsSql = `
  select n.nspname as schema, c.relname as name, obj_description(c.oid, 'pg_class') as comment,
    case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as kind,
    case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid, true) end as query,
    (select json_agg(json_build_object(
        'name', a.attname,
        'type', format_type(a.atttypid, a.atttypmod),
        'base', coalesce(e.typname, b.typname, t.typname),
        'isArray', e.oid is not null,
        'notNull', a.attnotnull,
        'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
        'generated', case
          when a.attidentity = 'a' then 'always as identity'
          when a.attidentity = 'd' then 'by default as identity'
          when a.attgenerated = 's' then 'always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored' end
      ) order by a.attnum)
      from pg_attribute a
      join pg_type t on t.oid = a.atttypid
      left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
      left join pg_type b on b.oid = t.typbasetype and t.typbasetype <> 0
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select json_agg('constraint ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid, true)
        order by array_position(array['p', 'u', 'x', 'c', 'f'], k.contype::text), k.conname)
      from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'x', 'c', 'f')), '[]') as constraints,
    coalesce((select json_agg(pg_get_indexdef(i.indexrelid) order by ic.relname)
      from pg_index i join pg_class ic on ic.oid = i.indexrelid
      where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)), '[]') as indexes,
    coalesce((select json_agg(pg_get_triggerdef(g.oid, true) order by g.tgname)
      from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal), '[]') as triggers
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm')
  order by array_position($1, n.nspname), c.relkind in ('v', 'm'), c.relname`
