import { z } from 'zod'
import type { Actor, Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { pageOf, pageSize, readCursor } from '../cursor.ts'
import { findEnding } from '../endings/store.ts'
import { tidyCode } from '../identifiers.ts'
import { shortText } from '../inputs.ts'
import { levelOf } from '../kinds.ts'
import { isInForce, maskedPerson, type Organisation } from '../model.ts'
import { makeFirstPassword } from '../password.ts'
import { placementsOf } from '../placements.ts'
import { mayAdministerPerson, mayMeetPeople, mayMeetPerson } from '../policy.ts'
import { failureKey } from '../sign-in.ts'
import { accountsOfPeople, findAccountOfPerson } from '../store/accounts.ts'
import { findDistrict, getOrganisation, organisationsByIds, organisationsUnder } from '../store/organisations.ts'
import { findPeople, knownFacts, personForParty } from '../store/people.ts'
import { appointmentsOfPerson, postsByIds } from '../store/posts.ts'
import { findLock, openSessionsOf } from '../store/sessions.ts'

/** People whom one's office may meet, numbers masked, by name; a page at a time. */
export const listPeople = query({
  name: 'directory.list-people',
  summary: both('查找居民（号码脱敏）。', 'Find people by name, resident number or phone; numbers are masked.'),
  input: z.object({ q: shortText(64).optional(), village: z.uuid().optional(), after: z.string().max(400).optional() }),
  find: async (ctx) => ({ id: 'people', reach: await reachOf(ctx) }),
  allow: (actor) => mayMeetPeople(actor),
  async run(ctx, { q, village, after }, { reach }) {
    const [name, id] = readCursor(after) ?? []
    const wanted = village ? (reach ?? [village]).filter((one) => one === village) : reach
    const rows = await findPeople(ctx.tx, {
      words: q && (/\d/.test(q) ? tidyCode(q) : q),
      residenceIds: wanted,
      after: name !== undefined && z.uuid().safeParse(id).success && id ? { name, id } : undefined,
      limit: pageSize + 1,
    })
    const page = pageOf(rows, (person) => [person.name, person.id])
    const accounts = await accountsOfPeople(
      ctx.tx,
      page.rows.map((person) => person.id),
    )
    const residences = await organisationsByIds(
      ctx.tx,
      page.rows.flatMap((one) => one.residenceOrganisationId ?? []),
    )
    const villages = await villagesIn(ctx)
    return {
      ...page,
      rows: page.rows.map((person) => ({
        ...maskedPerson(person),
        residence: residences.get(person.residenceOrganisationId ?? '')?.name ?? null,
        hasAccount: accounts.has(person.id),
      })),
      villages: villages.map(({ id, name }) => ({ id, name })),
      filters: { q, village },
    }
  },
})

/**
 * One person. Masked until a purpose is stated; then in full, and the reading is recorded for the person to see.
 */
export const viewPerson = query({
  name: 'directory.get-person',
  summary: both(
    '查阅一名居民的登记信息（说明用途后显示全部，并记录）。',
    'One person; in full once a purpose is stated, which is recorded.',
  ),
  input: z.object({ personId: z.uuid(), purpose: shortText(200).optional() }),
  async find(ctx, { personId, purpose }) {
    const person = await personForParty(ctx.tx, personId)
    const home = person.residenceOrganisationId
    const residencePath = home ? (await getOrganisation(ctx.tx, home)).path : []
    const own = await ownOrganisation(ctx.tx, ctx.actor)
    const met = { residencePath, actorLevel: own ? levelOf(own.kind) : 'county' } as const
    return { ...person, ...met, reading: purpose ?? ctx.purpose ?? null, ...(await placementsOf(ctx, personId)) }
  },
  allow: (actor, subject) => mayMeetPerson(actor, subject),
  async run(ctx, _input, subject) {
    const { residencePath, actorLevel, reading, postPaths, personId, ...person } = subject
    const isFull = reading !== null
    const homes = await organisationsByIds(ctx.tx, residencePath)
    return {
      isFull,
      person: isFull ? person : maskedPerson(person),
      ending: (await findEnding(ctx.tx, personId)) ?? null,
      residence: residencePath.flatMap((id) => homes.get(id)?.name ?? []),
      facts: isFull ? await factsOf(ctx, personId) : [],
      appointments: await namedAppointments(ctx, personId),
      administration: mayAdministerPerson(ctx.actor, { personId, postPaths })
        ? await administrationOf(ctx, personId)
        : null,
    }
  },
  // after `run`, from which the type of the answer is read
  sensitive: (output, subject) => (output.isFull ? [subject.id] : []),
  purpose: (subject) => subject.reading ?? '',
})

/** Villages whose people the actor may meet; undefined for all, as offices of the district serve everybody. */
async function reachOf(ctx: Context): Promise<string[] | undefined> {
  const own = await ownOrganisation(ctx.tx, ctx.actor)
  if (!own || levelOf(own.kind) === 'county') return undefined
  return (await organisationsUnder(ctx.tx, own.id, ['village', 'community'])).map((one) => one.id)
}

/** The villages offered as a filter. */
async function villagesIn(ctx: Context): Promise<Organisation[]> {
  const own = await ownOrganisation(ctx.tx, ctx.actor)
  const top = own && levelOf(own.kind) !== 'county' ? own : await findDistrict(ctx.tx)
  return top ? organisationsUnder(ctx.tx, top.id, ['village', 'community']) : []
}

async function ownOrganisation(tx: Context['tx'], actor: Actor): Promise<Organisation | undefined> {
  return actor.post ? getOrganisation(tx, actor.post.organisationId) : undefined
}

async function factsOf(ctx: Context, personId: string) {
  const facts = await knownFacts(ctx.tx, personId)
  const sources = await organisationsByIds(
    ctx.tx,
    facts.map((fact) => fact.sourceOrganisationId),
  )
  return facts.map((fact) => ({ ...fact, source: sources.get(fact.sourceOrganisationId)?.name ?? null }))
}

async function namedAppointments(ctx: Context, personId: string) {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const appointments = await appointmentsOfPerson(ctx.tx, personId)
  const posts = await postsByIds(
    ctx.tx,
    appointments.map((one) => one.postId),
  )
  const organisations = await organisationsByIds(
    ctx.tx,
    [...posts.values()].map((post) => post.organisationId),
  )
  return appointments.map((one) => {
    const post = posts.get(one.postId)
    const organisation = post && organisations.get(post.organisationId)
    return {
      ...one,
      isInForce: isInForce(one, today),
      post: post?.name ?? null,
      organisation: organisation?.name ?? null,
    }
  })
}

async function administrationOf(ctx: Context, personId: string) {
  const account = await findAccountOfPerson(ctx.tx, personId)
  // proposed on the form, so that the administrator can note it before it is stored as a hash
  const proposedPassword = makeFirstPassword()
  if (!account) return { account: null, lockedUntil: null, openSessions: 0, proposedPassword }
  return {
    account: {
      id: account.id,
      name: account.name,
      isClosed: account.closedAt !== null,
      passwordIsFirst: account.passwordIsFirst,
    },
    lockedUntil: await findLock(ctx.tx, failureKey(account, ''), ctx.now),
    openSessions: (await openSessionsOf(ctx.tx, personId, ctx.now)).length,
    proposedPassword,
  }
}
