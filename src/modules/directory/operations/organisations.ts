import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { Day, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { nameFields, nameOf, shortText } from '../inputs.ts'
import { kindsBelow, OrganisationKind } from '../kinds.ts'
import type { Organisation } from '../model.ts'
import { refusals, steps } from '../phrases.ts'
import { mayAdminister } from '../policy.ts'
import {
  childrenOf,
  findDistrict,
  getOrganisation,
  insertOrganisation,
  lockOrganisation,
  lockTree,
  updateActiveTo,
  updateNames,
  updateParent,
} from '../store/organisations.ts'
import { appointmentsTo, postsOf } from '../store/posts.ts'

const shortNameFields = { shortNameZh: shortText(40).optional(), shortNameEn: shortText(80).optional() }
const Names = z.object({ ...nameFields, ...shortNameFields })

/** Adds an organisation below another; without a parent it is the district itself, once. */
export const createOrganisation = operation({
  name: 'directory.create-organisation',
  summary: both(
    '设立机构。',
    'Create an organisation below another; the first one, without a parent, is the district.',
  ),
  input: Names.extend({
    kind: OrganisationKind,
    parentId: z.uuid().optional(),
    code: z.string().min(1).max(64),
    activeFrom: Day.optional(),
  }),
  output: z.object({ id: z.uuid() }),
  async find(ctx, { parentId }) {
    await lockTree(ctx.tx)
    const parent = parentId === undefined ? undefined : await lockOrganisation(ctx.tx, parentId)
    return { id: parent?.id ?? 'district', path: parent?.path ?? [], parent }
  },
  allow: (actor, subject) => mayAdminister(actor, subject),
  async run(ctx, input, { parent }) {
    if (!parent) await checkFirst(ctx, input.kind)
    else checkPlace(ctx, input.kind, parent)
    const id = randomUUID()
    const made = { by: ctx.actor.id, at: ctx.now, activeFrom: input.activeFrom ?? today(ctx) }
    const { kind, code } = input
    await insertOrganisation(ctx.tx, { id, kind, code, parentPath: parent?.path ?? [], ...names(input), ...made })
    ctx.trace.content.push({
      step: 'organisation-created',
      words: steps.organisationCreated,
      data: { id, kind, code, ...names(input) },
    })
    return { id }
  },
})

/** Gives an organisation another name; its code and number stay. */
export const renameOrganisation = operation({
  name: 'directory.rename-organisation',
  summary: both('机构更名。', 'Give an organisation another name.'),
  input: Names.extend({ organisationId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  find: (ctx, input) => lockOrganisation(ctx.tx, input.organisationId),
  allow: (actor, subject) => mayAdminister(actor, subject),
  async run(ctx, input, organisation) {
    await updateNames(ctx.tx, organisation.id, names(input))
    const data = { from: organisation.name, to: names(input).name }
    ctx.trace.content.push({ step: 'organisation-renamed', words: steps.organisationRenamed, data })
    return { id: organisation.id }
  },
})

/** Hangs an organisation, with all below it, under another one. */
export const moveOrganisation = operation({
  name: 'directory.move-organisation',
  summary: both('机构改隶。', 'Move an organisation, with all below it, under another one.'),
  input: z.object({ organisationId: z.uuid(), parentId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  async find(ctx, input) {
    await lockTree(ctx.tx)
    const organisation = await lockOrganisation(ctx.tx, input.organisationId)
    return { id: organisation.id, organisation, parent: await getOrganisation(ctx.tx, input.parentId) }
  },
  allow: (actor, { organisation, parent }) => mayAdminister(actor, organisation) && mayAdminister(actor, parent),
  async run(ctx, _input, { organisation, parent }) {
    if (organisation.parentId === null) throw new Refusal('conflict', refusals.districtStays)
    if (parent.path.includes(organisation.id)) throw invalidField('parentId', refusals.belowItself)
    checkPlace(ctx, organisation.kind, parent)
    await updateParent(ctx.tx, organisation.id, parent.path)
    const data = { from: organisation.parentId, to: parent.id }
    ctx.trace.content.push({ step: 'organisation-moved', words: steps.organisationMoved, data })
    return { id: organisation.id }
  },
})

/** Ends an organisation on a last day. Whatever names it goes on naming it. */
export const closeOrganisation = operation({
  name: 'directory.close-organisation',
  summary: both('撤销机构。', 'Close an organisation in which nobody holds a post and below which nothing is active.'),
  input: z.object({ organisationId: z.uuid(), lastDay: Day.optional() }),
  output: z.object({ id: z.uuid(), lastDay: Day }),
  async find(ctx, input) {
    await lockTree(ctx.tx)
    return lockOrganisation(ctx.tx, input.organisationId)
  },
  allow: (actor, subject) => mayAdminister(actor, subject),
  async run(ctx, input, organisation) {
    const lastDay = input.lastDay ?? today(ctx)
    await checkEmpty(ctx, organisation, lastDay)
    await updateActiveTo(ctx.tx, organisation.id, lastDay)
    ctx.trace.content.push({ step: 'organisation-closed', words: steps.organisationClosed, data: { lastDay } })
    return { id: organisation.id, lastDay }
  },
})

function today(ctx: Context): Day {
  return dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
}

function names(input: z.output<typeof Names>) {
  const { shortNameZh, shortNameEn } = input
  const shortName = shortNameZh ? { zh: shortNameZh, en: shortNameEn ?? input.nameEn ?? shortNameZh } : null
  return { name: nameOf(input), shortName }
}

async function checkFirst(ctx: Context, kind: OrganisationKind): Promise<void> {
  if (kind !== 'district') throw invalidField('kind', refusals.wrongPlace)
  if (await findDistrict(ctx.tx)) throw new Refusal('conflict', refusals.districtExists)
}

function checkPlace(ctx: Context, kind: OrganisationKind, parent: Organisation): void {
  if (!kindsBelow[parent.kind].includes(kind)) throw invalidField('kind', refusals.wrongPlace)
  if (parent.activeTo !== null && parent.activeTo < today(ctx)) throw invalidField('parentId', refusals.parentClosed)
}

async function checkEmpty(ctx: Context, organisation: Organisation, lastDay: Day): Promise<void> {
  if (organisation.parentId === null) throw new Refusal('conflict', refusals.districtStays)
  if (organisation.activeTo !== null) throw new Refusal('conflict', refusals.organisationClosed)
  if (lastDay < organisation.activeFrom) throw invalidField('lastDay', refusals.closeBeforeStart)
  const below = await childrenOf(ctx.tx, organisation.id)
  if (below.some((child) => child.activeTo === null || child.activeTo > lastDay)) {
    throw new Refusal('conflict', refusals.hasChildren)
  }
  const posts = await postsOf(ctx.tx, organisation.id)
  const held = await appointmentsTo(
    ctx.tx,
    posts.map((post) => post.id),
  )
  if (held.some((one) => one.endsOn === null || one.endsOn > lastDay)) throw new Refusal('conflict', refusals.hasPeople)
}
