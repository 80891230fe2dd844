import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf, daysBetween } from '../../../kernel/day.ts'
import { Instant } from '../../../kernel/instant.ts'
import type { FileAnswer } from '../../../kernel/page.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { pageOf, pageSize, readCursor } from '../cursor.ts'
import { demoCast } from '../demo.ts'
import { maskPhone } from '../masking.ts'
import { type Account, maskedPerson, type Person, type Post } from '../model.ts'
import { passwordMaxAgeDays } from '../password.ts'
import { refusals } from '../phrases.ts'
import { anybody, isOwn } from '../policy.ts'
import { isUsable } from '../representation/model.ts'
import { representationsBy } from '../representation/store.ts'
import { demoAccounts, findAccountOfPerson, hasAnyAccount } from '../store/accounts.ts'
import { organisationsByIds } from '../store/organisations.ts'
import { firmsOf, knownFacts, partyNames, personForParty } from '../store/people.ts'
import { postsHeldBy } from '../store/posts.ts'
import { readsOf } from '../store/reads.ts'
import { openSessionsOf } from '../store/sessions.ts'

/** What the sign-in page needs: the cast of the demonstration, and whether anybody can sign in at all. */
export const viewSignIn = query({
  name: 'directory.view-sign-in',
  summary: both('登录页所需的信息。', 'What the sign-in page shows.'),
  input: z.object({ next: z.string().max(2000).optional() }),
  find: async () => ({ id: 'sign-in' }),
  allow: anybody,
  async run(ctx, { next }) {
    const isDemo = ctx.settings.DEMO === 'on'
    const accounts = isDemo ? await demoAccounts(ctx.tx) : []
    const names = await partyNames(
      ctx.tx,
      accounts.map((account) => account.personId),
    )
    const cast = demoCast.flatMap((who) => {
      const account = accounts.find((one) => one.name === who)
      return account ? [{ who, name: names.get(account.personId)?.name ?? who }] : []
    })
    return { isDemo, cast, isEmpty: !(await hasAnyAccount(ctx.tx)), next: next ?? null }
  },
})

/** Whether the first administrator can still be created. */
export const viewSetup = query({
  name: 'directory.view-setup',
  summary: both('首次设置是否尚可进行。', 'Whether the first administrator can still be created.'),
  input: z.object({ code: z.string().max(200).optional() }),
  find: async () => ({ id: 'installation' }),
  allow: anybody,
  run: async (ctx, { code }) => ({
    isEmpty: !(await hasAnyAccount(ctx.tx)),
    asksForCode: ctx.settings.SETUP_CODE !== undefined,
    code: code ?? null,
  }),
})

/** The registration form; anybody may see it. */
export const viewRegistration = query({
  name: 'directory.view-registration',
  summary: both('注册页。', 'The registration form.'),
  input: z.object({}),
  find: async () => ({ id: 'registration' }),
  allow: anybody,
  run: async () => ({}),
})

/** Oneself, with everything that is stored, for programs. */
export const getMe = query({
  name: 'directory.get-me',
  summary: both('查阅自己的全部登记信息。', 'One’s own data, everything that is stored.'),
  input: z.object({}),
  find: findMe,
  allow: (actor, person) => isOwn(actor, person),
  async run(ctx, _input, person) {
    const { personId, ...own } = person
    return { person: own, knownFacts: await knownFacts(ctx.tx, personId), firms: await firmsOf(ctx.tx, personId) }
  },
})

/** The same as a file to keep (个人信息保护法 art. 45: a copy of one's own data). */
export const downloadMe = query({
  name: 'directory.download-me',
  summary: both('下载自己的全部登记信息。', 'One’s own data as a file to keep.'),
  input: z.object({}),
  find: findMe,
  allow: (actor, person) => isOwn(actor, person),
  async run(ctx, input, person): Promise<FileAnswer> {
    const body = JSON.stringify(await getMe.spec.run(ctx, input, person), null, 2)
    return { type: 'application/json; charset=utf-8', body, downloadAs: `heliograph-${person.id}.json` }
  },
})

/** Oneself as the account page shows it: masked, because others look over shoulders. */
export const viewAccount = query({
  name: 'directory.view-account',
  summary: both('我的账号。', 'One’s own account, posts and sessions.'),
  input: z.object({}),
  find: findMe,
  allow: (actor, person) => isOwn(actor, person),
  async run(ctx, _input, person) {
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const account = await findAccountOfPerson(ctx.tx, person.id)
    const facts = await knownFacts(ctx.tx, person.id)
    const organisations = await organisationsByIds(
      ctx.tx,
      facts.map((fact) => fact.sourceOrganisationId),
    )
    return {
      person: maskedPerson(person),
      account: account && { name: account.name, ...passwordState(ctx, account) },
      posts: await namedPosts(ctx, await postsHeldBy(ctx.tx, person.id, today)),
      parties: (await representationsBy(ctx, person.id)).filter(isUsable),
      sessions: await openSessionsOf(ctx.tx, person.id, ctx.now),
      facts: facts.map((fact) => ({ ...fact, source: organisations.get(fact.sourceOrganisationId)?.name ?? null })),
      firms: (await firmsOf(ctx.tx, person.id)).map(({ id, name, uscc }) => ({ id, name, uscc })),
    }
  },
})

/** One's open sessions. */
export const listSessions = query({
  name: 'directory.list-sessions',
  summary: both('我的登录会话。', 'One’s own open sessions.'),
  input: z.object({}),
  find: findMe,
  allow: (actor, person) => isOwn(actor, person),
  run: async (ctx, _input, person) => ({
    sessions: await openSessionsOf(ctx.tx, person.id, ctx.now),
    current: ctx.actor.sessionId ?? null,
  }),
})

/** Who read one's data: which post of which organisation, when and why. */
export const listReads = query({
  name: 'directory.list-reads',
  summary: both('谁查阅过我的数据。', 'Who read one’s own data, when and why.'),
  input: z.object({ after: z.string().max(200).optional() }),
  find: findMe,
  allow: (actor, person) => isOwn(actor, person),
  async run(ctx, { after }, person) {
    const [at, id] = readCursor(after) ?? []
    const isPlace = Instant.safeParse(at).success && z.uuid().safeParse(id).success
    const before = isPlace && at && id ? { at: new Date(at), id } : undefined
    const rows = await readsOf(ctx.tx, person.id, { before, limit: pageSize + 1 })
    return pageOf(rows, (read) => [read.at.toISOString(), read.id])
  },
})

async function findMe(ctx: Context): Promise<Person & { personId: string }> {
  if (ctx.actor.kind !== 'person') throw new Refusal('unauthenticated', refusals.signInFirst)
  const person = await personForParty(ctx.tx, ctx.actor.id)
  return { ...person, personId: person.id }
}

function passwordState(ctx: Context, account: Account) {
  const { DISTRICT_ZONE } = ctx.settings
  const days = daysBetween(dayOf(account.passwordChangedAt, DISTRICT_ZONE), dayOf(ctx.now, DISTRICT_ZONE))
  return {
    phone: account.phone && maskPhone(account.phone),
    passwordIsFirst: account.passwordIsFirst,
    passwordDays: days,
    passwordIsOld: days > passwordMaxAgeDays,
  }
}

async function namedPosts(ctx: Context, posts: readonly Post[]) {
  const organisations = await organisationsByIds(
    ctx.tx,
    posts.map((post) => post.organisationId),
  )
  return posts.map((post) => ({ ...post, organisation: organisations.get(post.organisationId)?.name ?? null }))
}
