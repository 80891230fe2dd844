import { z } from 'zod'
import { actsAsParty, type Context, partyOf } from '../../../kernel/context.ts'
import { addDays, dayOf } from '../../../kernel/day.ts'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField } from '../../../kernel/refusal.ts'
import {
  findDistrict,
  getOrganisation,
  getPost,
  holdersOf,
  type Organisation,
  supervisorOf,
} from '../../directory/index.ts'
import {
  addStep,
  attach,
  barReaders,
  findMatter,
  getMatter,
  isParty,
  type Matter,
  MatterNumber,
  openMatter,
  openWork,
  setHolder,
  setStage,
  startMatterClock,
} from '../../docket/index.ts'
import type { About, Listed } from '../model.ts'
import { refusals, stages, steps, summaries, words } from '../phrases.ts'
import { categories, insertComplaint, makeCode } from '../store/complaint.ts'

/** Calls that one address may make in a minute. */
const perMinute = 6
/** Personal data of a complaint stay with those concerned for so long; then the decision is looked at again. */
const withheldDays = 3650

const Lodged = z.object({
  organisation: z.uuid(),
  post: z.uuid().optional(),
  person: z.string().trim().max(200).optional(),
  item: z.string().max(64).optional(),
  matter: MatterNumber.optional(),
  category: z.string().max(60),
  facts: z.string().trim().min(10).max(8000),
  wish: z.string().trim().max(2000).optional(),
  hide: z.literal('yes').optional(),
  contact: z.string().trim().max(200).optional(),
  uploads: z.array(Upload).max(5).default([]),
})
type Lodged = z.output<typeof Lodged>

/**
 * Anybody complains, signed in as oneself or not, or for whom one acts: under a right that is limited, about its services. The
 * supervision above gets it, those complained of are kept from it.
 */
export const lodgeComplaint = operation({
  name: 'complaints.lodge',
  summary: summaries.lodge,
  perMinute,
  behalf: 'party',
  input: Lodged,
  find: (ctx, { organisation }) => getOrganisation(ctx.tx, organisation),
  allow: (actor, _organisation, { item }) =>
    actor.kind === 'nobody' || (actor.behalf?.isHelper !== true && actsAsParty(actor, 'apply', { item })),
  async run(ctx, input, organisation) {
    const category = (await categories(ctx.tx)).find(({ code }) => code === input.category)
    if (!category) throw invalidField('category', refusals.category)
    await requireOwn(ctx, input.matter)
    const supervisor = await supervisorOf(ctx.tx, organisation.id)
    const matter = await openComplaint(ctx, input, { category, supervisor })
    await barReaders(ctx, matter, await barredOf(ctx, input, { organisation, supervisor }))
    const clockId = await startMatterClock(ctx, matter, {
      ...{ kind: 'acceptance', rule: 'complaint-acceptance', holder: supervisor.id, shown: true },
    })
    const code = ctx.actor.kind === 'nobody' ? makeCode() : null
    await insertComplaint(ctx, {
      ...{ id: matter.id, number: matter.number, about: aboutOf(input), organisationId: organisation.id },
      ...{ postId: input.post ?? null, personWords: input.person ?? null, item: input.item ?? null },
      ...{ matterNumber: input.matter ?? null, category: category.code, facts: input.facts, wish: input.wish ?? null },
      ...{
        hideIdentity: input.hide === 'yes',
        contact: input.contact ?? null,
        supervisorId: supervisor.id,
        clockId,
        code,
      },
    })
    for (const upload of input.uploads) await attach(ctx, matter, 'evidence', upload)
    await openWork(ctx, matter, {
      ...{ task: 'acceptance', title: words.handle, href: `/matters/${matter.number}/complaint` },
      ...{ for: { organisation: supervisor.id, role: 'auditor' }, organisationId: supervisor.id },
    })
    await addStep(ctx, matter, { kind: 'complaint-received', words: steps.received })
    return { number: matter.number, code }
  },
})

function aboutOf({ post, person, matter, item }: Lodged): About {
  if (post || person) return 'person'
  if (matter) return 'matter'
  return item ? 'service' : 'organisation'
}

/** A matter is named only by its party: else its number would tell a stranger that it exists. */
async function requireOwn(ctx: Context, number: string | undefined): Promise<void> {
  if (!number) return
  const found = await findMatter(ctx.tx, number)
  if (!found || !isParty(ctx.actor, found)) throw invalidField('matter', refusals.notYours)
}

async function openComplaint(
  ctx: Context,
  { category: code, item }: Lodged,
  { category, supervisor }: { category: Listed; supervisor: Organisation },
): Promise<Matter> {
  const until = addDays(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE), withheldDays)
  const opened = await openMatter(ctx, {
    ...{ kind: 'complaint', numberKind: 'TS', title: words.title(category.words), subjectId: item ?? code },
    ...{ organisationId: supervisor.id, stage: stages.received },
    parties: ctx.actor.kind === 'person' ? [{ personId: partyOf(ctx.actor), part: 'applicant' }] : [],
    disclosure: { decision: 'on-request', ground: words.withheld, until },
    area: (await findDistrict(ctx.tx))?.code ?? '000000',
  })
  await setHolder(ctx, opened, supervisor.id)
  await setStage(ctx, opened, stages.received, 'open')
  return getMatter(ctx.tx, opened.number)
}

/** The organisation complained of, unless nobody is above it, and the people in the post. */
async function barredOf(
  ctx: Context,
  { post: postId }: Lodged,
  { organisation, supervisor }: { organisation: Organisation; supervisor: Organisation },
): Promise<string[]> {
  const theirs = organisation.id === supervisor.id ? [] : [organisation.id]
  return postId ? [...theirs, ...(await peopleInPost(ctx, postId, organisation.id))] : theirs
}

/** Who is in a post of the organisation today. @throws Refusal 'invalid' when it is another's post */
export async function peopleInPost(ctx: Context, postId: string, organisationId: string): Promise<string[]> {
  const post = await getPost(ctx.tx, postId)
  if (post.organisationId !== organisationId) throw invalidField('post', refusals.post)
  return holdersOf(ctx.tx, postId, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
}
