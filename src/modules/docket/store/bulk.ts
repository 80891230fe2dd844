import { sql } from 'kysely'
import { bigramVector } from '../../../kernel/bigram.ts'
import type { Context, Role } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { emitAll } from '../../../kernel/event.ts'
import type { Text } from '../../../kernel/text.ts'
import { finishClocks, startClocks } from '../../calendar/index.ts'
import { type Disclosure, scopeOf } from '../model.ts'
import { matterNumber, numberWords } from '../number.ts'
import type {} from '../tables.ts'
import type { NewStep } from './step.ts'

/** What matters that are opened together have in common. */
export interface NewMatters {
  readonly kind: string
  /** Two letters or digits in the number. */
  readonly numberKind: string
  readonly title: Text
  readonly subjectId: string
  readonly stage: { readonly code: string; readonly text: Text }
  readonly disclosure: Exclude<Disclosure, { decision: 'open' }>
  readonly area: string
  /** Each opens one of its own, and holds it; none twice. `number` is the organisation's. */
  readonly organisations: readonly { readonly id: string; readonly number: string }[]
}

/** A matter that was opened together with others. */
export interface OpenedMatter {
  readonly id: string
  readonly number: string
  readonly organisationId: string
}

/** Opens one matter for each organisation, in its hands from the beginning. Three statements, whatever their number. */
export async function openMatters(ctx: Context, wanted: NewMatters): Promise<OpenedMatter[]> {
  if (wanted.organisations.length === 0) return []
  const numbers = await nextNumbers(ctx, wanted)
  const { kind, title, subjectId, stage, disclosure } = wanted
  const rows = wanted.organisations.map(({ id, number: organisation }) => {
    const number = numbers.get(organisation) ?? ''
    return { organisation: id, number, words: bigramVector(`${numberWords(number)} ${title.zh} ${title.en}`) }
  })
  const { rows: opened } = await sql<OpenedMatter>`
    insert into docket.matter (number, kind, title, subject_id, organisation_id, holder_organisation_id, state, stage, stage_text,
      disclosure, disclosure_ground, disclosure_until, opened_by, opened_at, words)
    select x.number, ${kind}, ${JSON.stringify(title)}::jsonb, ${subjectId}, x.organisation, x.organisation, 'open', ${stage.code},
      ${JSON.stringify(stage.text)}::jsonb, ${disclosure.decision}, ${JSON.stringify(disclosure.ground)}::jsonb,
      ${disclosure.until}::date, ${ctx.actor.id}::uuid, ${ctx.now}::timestamptz, x.words::tsvector
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(organisation uuid, number text, words text)
    returning id, number, organisation_id as "organisationId"`.execute(ctx.tx)
  await sql`
    insert into docket.involvement (organisation_id, matter_id, opened_at, since)
    select m.organisation_id, m.id, m.opened_at, m.opened_at from docket.matter m
    where m.id = any(${idsOf(opened)}::uuid[])`.execute(ctx.tx)
  return opened
}

/** The next number of each organisation for this day and kind: number of the organisation -> number of its matter. */
async function nextNumbers(ctx: Context, wanted: NewMatters): Promise<Map<string, string>> {
  const day = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const { numberKind: kind, area } = wanted
  const organisations = wanted.organisations.map(({ number }) => number).toSorted()
  const { rows } = await sql<{ organisation: string; serial: number }>`
    insert into docket.serial (organisation_number, day, kind, last)
    select x, ${day}::date, ${kind}, 1 from unnest(${sql.val(organisations)}::text[]) as x
    on conflict (organisation_number, day, kind) do update set last = docket.serial.last + 1
    returning organisation_number as organisation, last as serial`.execute(ctx.tx)
  return new Map(
    rows.map(({ organisation, serial }) => [organisation, matterNumber({ area, organisation, day, kind, serial })]),
  )
}

/** Starts the clock that matters show, by one rule: id of the matter -> when it ends. Their work is due with it. */
export async function startMattersClock(
  ctx: Context,
  matters: readonly OpenedMatter[],
  clock: { readonly kind: string; readonly rule: string },
): Promise<Map<string, Date | null>> {
  const held = matters.map(({ id, number, organisationId }) => ({ id, number, holder: organisationId }))
  const clocks = await startClocks(ctx, { ...clock, matters: held })
  const rows = [...clocks].map(([matter, { id, dueAt }]) => ({ matter, clock: id, due: dueAt }))
  await sql`
    update docket.matter m set clock_id = x.clock, due_at = x.due, clock_state = 'running'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(matter uuid, clock uuid, due timestamptz)
    where m.id = x.matter`.execute(ctx.tx)
  return new Map([...clocks].map(([matter, { dueAt }]) => [matter, dueAt]))
}

/** Work that is put on many lists at once, due with its matter. */
export interface NewWorks {
  readonly task: string
  readonly title: Text
  readonly items: readonly {
    readonly matter: OpenedMatter
    readonly href: string
    readonly role: Role
  }[]
}

/** Opens work for a role of each matter's organisation. One statement. */
export async function openWorks(ctx: Context, { task, title, items }: NewWorks): Promise<void> {
  const rows = items.map(({ matter, href, role }) => ({
    ...{ matter: matter.id, organisation: matter.organisationId, href, role },
    scope: scopeOf({ organisation: matter.organisationId, role }),
  }))
  await sql`
    insert into docket.work_item (matter_id, task, title, href, scope, role, organisation_id, opened_at, due_at)
    select x.matter, ${task}, ${JSON.stringify(title)}::jsonb, x.href, x.scope, x.role, x.organisation, ${ctx.now}::timestamptz, m.due_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(matter uuid, organisation uuid, href text, scope text, role text)
    join docket.matter m on m.id = x.matter`.execute(ctx.tx)
}

/** Waiting work of many locked matters becomes other work of whoever had it. One statement. */
export async function turnWorks(
  ctx: Context,
  ids: readonly string[],
  { from, to, title }: { from: string; to: string; title: Text },
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update docket.work_item set task = ${to}, title = ${JSON.stringify(title)}::jsonb
    where matter_id = any(${sql.val([...ids])}::uuid[]) and task = ${from} and closed_at is null`.execute(ctx.tx)
}

/** Locks matters, in one order whoever does it. */
export async function lockMatters(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.tx
    .selectFrom('docket.matter')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/**
 * Adds one step to the timeline of many locked matters. The ledger leaf is that of the matter the operation is about: what it
 * says of the others the caller puts into its content.
 */
export async function addSteps(
  ctx: Context,
  ids: readonly string[],
  { kind, words, note, visible = 'parties' }: Omit<NewStep, 'data'>,
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    insert into docket.step (matter_id, ordinal, audit_id, kind, words, note, visible, organisation_id, post_id, person_id, at)
    select x, 1 + coalesce((select max(ordinal) from docket.step s where s.matter_id = x), 0), ${ctx.trace.auditId}::uuid, ${kind},
      ${JSON.stringify(words)}::jsonb, ${note ?? null}, ${visible}, ${ctx.actor.post?.organisationId ?? null}::uuid,
      ${ctx.actor.post?.id ?? null}::uuid, ${ctx.actor.id}::uuid, ${ctx.now}::timestamptz
    from unnest(${sql.val([...ids])}::uuid[]) as x`.execute(ctx.tx)
}

/** Closes locked matters: their stage, their clocks, their work. Others are told as of each one alone. */
export async function closeMatters(
  ctx: Context,
  ids: readonly string[],
  stage: { readonly code: string; readonly text: Text },
): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<{ matterId: string; number: string; kind: string; clockId: string | null }>`
    update docket.matter set stage = ${stage.code}, stage_text = ${JSON.stringify(stage.text)}::jsonb, state = 'closed',
      closed_at = ${ctx.now}::timestamptz, card = null, due_at = null, clock_state = case when clock_id is null then null else 'finished' end
    where id = any(${sql.val([...ids])}::uuid[]) and state = 'open'
    returning id as "matterId", number, kind, clock_id as "clockId"`.execute(ctx.tx)
  await sql`
    update docket.work_item set closed_at = ${ctx.now}::timestamptz, closed_by = ${ctx.actor.id}::uuid, outcome = ${stage.code}
    where matter_id = any(${sql.val([...ids])}::uuid[]) and closed_at is null`.execute(ctx.tx)
  await finishClocks(
    ctx,
    rows.flatMap(({ clockId }) => clockId ?? []),
  )
  const closed = rows.map(({ matterId, number, kind }) => ({ matterId, number, kind, stage: stage.code }))
  await emitAll(ctx, 'docket.closed', closed)
}

function idsOf(matters: readonly OpenedMatter[]) {
  return sql.val(matters.map(({ id }) => id))
}
