import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { pageOf, pageSize, readCursor } from '../cursor.ts'
import { softFindings } from '../findings.ts'
import { shortText } from '../inputs.ts'
import { kindsBelow, OrganisationKind } from '../kinds.ts'
import { isActive, isInForce, type Organisation } from '../model.ts'
import { findings } from '../phrases.ts'
import { anybody, isStaff, mayAdminister } from '../policy.ts'
import {
  childrenOf,
  findDistrict,
  findOrganisations,
  getOrganisation,
  organisationsByIds,
  organisationsUnder,
  organisationsWithCode,
} from '../store/organisations.ts'
import { appointmentsTo, postsOf, unitsOf } from '../store/posts.ts'

const Filters = z.object({
  q: shortText(100).optional(),
  kind: OrganisationKind.optional(),
  after: z.string().max(100).optional(),
})

/** Organisations by words and kind, with what is odd about their codes; a page at a time. */
export const listOrganisations = query({
  name: 'directory.list-organisations',
  summary: both('查找机构。', 'Find organisations by name, code and kind.'),
  input: Filters,
  find: async () => ({ id: 'organisations' }),
  allow: anybody,
  async run(ctx, { q, kind, after }) {
    const [number] = readCursor(after) ?? []
    const rows = await findOrganisations(ctx.tx, {
      ...(q && { words: q }),
      ...(kind && { kind }),
      ...(number && { after: number }),
      limit: pageSize + 1,
    })
    const page = pageOf(rows, (organisation) => [organisation.number])
    return { ...page, rows: page.rows.map((one) => ({ ...one, findings: softFindings(one.code, one.kind) })) }
  },
})

/** The tree of everything that is active today. */
export const showTree = query({
  name: 'directory.show-tree',
  summary: both('机构树。', 'The tree of organisations that are active today.'),
  input: z.object({}),
  find: async () => ({ id: 'organisations' }),
  allow: anybody,
  async run(ctx) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const district = await findDistrict(ctx.tx)
    const all = district ? await organisationsUnder(ctx.tx, district.id) : []
    return {
      district: district
        ? branch(
            district,
            all.filter((one) => isActive(one, today)),
          )
        : null,
    }
  },
})

/** What the desk's page of organisations shows: the tree, or what was looked for. */
export const viewOrganisations = query({
  name: 'directory.view-organisations',
  summary: both('机构管理：树或查找结果。', 'The desk’s page of organisations: the tree, or what was looked for.'),
  input: Filters,
  find: async (ctx) => ({ id: 'organisations', district: (await findDistrict(ctx.tx)) ?? null }),
  allow: (actor) => isStaff(actor),
  async run(ctx, input, { district }) {
    const mayAdd = district !== null && mayAdminister(ctx.actor, district)
    const isSearch = input.q !== undefined || input.kind !== undefined || input.after !== undefined
    const found = isSearch ? await listOrganisations.spec.run(ctx, input, { id: 'organisations' }) : null
    const { district: tree } = isSearch ? { district: null } : await showTree.spec.run(ctx, {}, { id: 'organisations' })
    return { found, tree, mayAdd, filters: input }
  },
})

/** One organisation, for programs and the public: no people. */
export const showOrganisation = query({
  name: 'directory.get-organisation',
  summary: both('一个机构及其岗位。', 'One organisation with its units and posts, without people.'),
  input: z.object({ organisationId: z.uuid() }),
  find: (ctx, { organisationId }) => getOrganisation(ctx.tx, organisationId),
  allow: anybody,
  async run(ctx, _input, organisation) {
    return {
      organisation,
      findings: await findingsOf(ctx, organisation),
      units: await unitsOf(ctx.tx, organisation.id),
      posts: await postsOf(ctx.tx, organisation.id),
    }
  },
})

/** One organisation for the desk: what is above and below it, its posts and who is in them. */
export const viewOrganisation = query({
  name: 'directory.view-organisation',
  summary: both('机构详情：科室、岗位、任职。', 'One organisation with units, posts and the people in them.'),
  input: z.object({ organisationId: z.uuid() }),
  find: (ctx, { organisationId }) => getOrganisation(ctx.tx, organisationId),
  allow: (actor) => isStaff(actor),
  async run(ctx, _input, organisation) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const posts = await postsOf(ctx.tx, organisation.id)
    const appointments = await appointmentsTo(
      ctx.tx,
      posts.map((post) => post.id),
    )
    const above = await organisationsByIds(ctx.tx, organisation.path)
    const mayChange = mayAdminister(ctx.actor, organisation)
    return {
      organisation,
      above: organisation.path.slice(0, -1).flatMap((id) => above.get(id) ?? []),
      below: await childrenOf(ctx.tx, organisation.id),
      findings: await findingsOf(ctx, organisation),
      units: await unitsOf(ctx.tx, organisation.id),
      posts: posts.map((post) => ({
        ...post,
        appointments: appointments
          .filter((one) => one.postId === post.id)
          .map((one) => ({ ...one, isInForce: isInForce(one, today) })),
      })),
      isActive: isActive(organisation, today),
      mayChange,
      parents: mayChange ? await possibleParents(ctx, organisation) : [],
      kindsBelow: kindsBelow[organisation.kind],
    }
  },
})

/** An organisation with those below it. */
export interface Branch {
  readonly organisation: Organisation
  readonly below: readonly Branch[]
}

function branch(organisation: Organisation, all: readonly Organisation[]): Branch {
  const children = Map.groupBy(all, (one) => one.parentId)
  const grow = (one: Organisation): Branch => ({ organisation: one, below: (children.get(one.id) ?? []).map(grow) })
  return grow(organisation)
}

async function findingsOf(ctx: Context, { id, code, kind }: Organisation): Promise<Text[]> {
  const twins = (await organisationsWithCode(ctx.tx, code)).filter((one) => one.id !== id)
  return [...softFindings(code, kind), ...twins.map((twin) => findings.twin(twin.name))]
}

/** Where the organisation could stand: kinds that take it, not itself and nothing below it. */
async function possibleParents(ctx: Context, organisation: Organisation): Promise<Organisation[]> {
  const [root] = organisation.path
  if (organisation.parentId === null || !root) return []
  const all = await organisationsUnder(ctx.tx, root)
  return all.filter(
    (one) =>
      kindsBelow[one.kind].includes(organisation.kind) &&
      !one.path.includes(organisation.id) &&
      one.activeTo === null &&
      mayAdminister(ctx.actor, one),
  )
}
