import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { lastInstantOf } from '../calendar/index.ts'
import { findDistrict, postsOf } from '../directory/index.ts'
import {
  addStep,
  closeWork,
  getMatter,
  lockMatterById,
  type Matter,
  openMatter,
  openWork,
  setHolder,
  setStage,
  startMatterClock,
} from '../docket/index.ts'
import type { Filing } from './model.ts'
import { stages, steps, words } from './phrases.ts'
import { findFiling, insertFiling, lockFilingOf, updateFiling } from './store/filing.ts'

/** What is opened by the archive is the office's work, or the head's where there is no office. */
export async function putOnList(
  ctx: Context,
  matter: Matter,
  {
    task,
    organisationId,
    href,
    notBy,
  }: { task: 'file' | 'appraise' | 'approve'; organisationId: string; href: string; notBy?: readonly string[] },
): Promise<void> {
  const roles = new Set((await postsOf(ctx.tx, organisationId)).flatMap((post) => post.roles))
  const role = task !== 'approve' && roles.has('office') ? 'office' : 'head'
  await openWork(ctx, matter, {
    ...{ task: `archive-${task}`, title: words.tasks[task], href },
    ...{ for: { organisation: organisationId, role }, organisationId, notBy },
  })
}

/** Opens a matter of the archive in the hands of the organisation. */
export async function openArchiveMatter(
  ctx: Context,
  wanted: Pick<
    Parameters<typeof openMatter>[1],
    'kind' | 'numberKind' | 'title' | 'subjectId' | 'organisationId' | 'stage'
  >,
): Promise<Matter> {
  const opened = await openMatter(ctx, {
    ...{ ...wanted, parties: [], disclosure: { decision: 'open' } },
    area: (await findDistrict(ctx.tx))?.code ?? '000000',
  })
  await setHolder(ctx, opened, wanted.organisationId)
  await setStage(ctx, opened, wanted.stage, 'open')
  return getMatter(ctx.tx, opened.number)
}

/**
 * The filing of a year, opened if it was not; locked. Once the year has ended its clock runs from the last of December: it may be begun
 * before, never later than the rule says.
 */
export async function openFiling(
  ctx: Context,
  organisationId: string,
  year: number,
): Promise<Filing & { matter: Matter }> {
  const known = await lockFilingOf(ctx.tx, organisationId, year)
  const matter = known ? await lockMatterById(ctx.tx, known.id) : await openNew(ctx, organisationId, year)
  const filing = known ? ((await findFiling(ctx.tx, organisationId, year)) ?? known) : undefined
  const zone = ctx.settings.DISTRICT_ZONE
  if ((filing && (filing.clockId || filing.doneAt)) || dayOf(ctx.now, zone) <= `${year}-12-31`)
    return { ...(filing ?? newFiling(matter, organisationId, year)), matter }
  const clockId = await startMatterClock(ctx, matter, {
    ...{ kind: 'filing', rule: 'archive-filing', holder: organisationId, shown: true },
    at: lastInstantOf(`${year}-12-31`, zone),
  })
  await updateFiling(ctx, matter.id, { clockId })
  await closeWork(ctx, matter, { task: 'archive-file' }, 'replaced')
  await putOnList(ctx, matter, { task: 'file', organisationId, href: hrefOf(year) })
  return {
    ...(filing ?? newFiling(matter, organisationId, year)),
    clockId,
    matter: await getMatter(ctx.tx, matter.number),
  }
}

export function hrefOf(year: number): string {
  return `/desk/archives/filing?year=${year}`
}

function newFiling({ id, number }: Matter, organisationId: string, year: number): Filing {
  return { id, number, organisationId, year, clockId: null, doneAt: null }
}

async function openNew(ctx: Context, organisationId: string, year: number): Promise<Matter> {
  const matter = await openArchiveMatter(ctx, {
    ...{ kind: 'filing', numberKind: 'GD', title: words.filingTitle(year), subjectId: String(year), organisationId },
    stage: stages.open,
  })
  await insertFiling(ctx, { id: matter.id, number: matter.number, organisationId, year })
  await addStep(ctx, matter, { kind: 'filing-opened', words: steps.opened(year), data: { year } })
  return matter
}
