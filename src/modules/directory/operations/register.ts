import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { requireAlive } from '../endings/store.ts'
import { residentIdFacts } from '../identifiers.ts'
import { LoginName, MobileInput, NewPassword, nameOf, ResidentIdInput, shortText } from '../inputs.ts'
import type { Person } from '../model.ts'
import { hashPassword, passwordProblem } from '../password.ts'
import { refusals } from '../phrases.ts'
import { anybody } from '../policy.ts'
import {
  findAccountByLogin,
  findAccountOfPerson,
  hasAnyAccount,
  insertAccount,
  insertFoundation,
} from '../store/accounts.ts'
import { findDistrict, insertOrganisation, lockTree } from '../store/organisations.ts'
import { findPersonByResidentId, insertPerson, lockPerson } from '../store/people.ts'
import { appointmentsOfPerson, insertAppointment, insertPost } from '../store/posts.ts'

const twice = { password: NewPassword, again: z.string().max(1000).optional() }

/**
 * Registers oneself by three items of identity: name, resident number and phone. Somebody whom government already
 * knows must give the same name and phone; whoever cannot goes to a desk with papers.
 */
export const registerPerson = operation({
  name: 'directory.register-person',
  summary: both('居民注册（姓名、身份证号、手机号）。', 'Register oneself by name, resident number and phone.'),
  input: z.object({ name: shortText(64), residentId: ResidentIdInput, phone: MobileInput, ...twice }),
  output: z.object({ personId: z.uuid() }),
  perMinute: 20,
  async find(ctx, { residentId }) {
    const known = await findPersonByResidentId(ctx.tx, residentId)
    return { id: known?.id ?? 'new', known: known && (await lockPerson(ctx.tx, known.id)) }
  },
  allow: anybody,
  async run(ctx, input, { known }) {
    checkPassword(input, null)
    if (await findAccountByLogin(ctx.tx, input.phone)) throw new Refusal('conflict', refusals.identityUnclear)
    if (known) await requireAlive(ctx.tx, known.id)
    const personId = known ? await claim(ctx, input, known) : await enter(ctx, input)
    await insertAccount(ctx.tx, {
      personId,
      name: null,
      phone: input.phone,
      passwordHash: await hashPassword(input.password),
      passwordIsFirst: false,
      isDemo: false,
      by: personId,
      at: ctx.now,
    })
    return { personId }
  },
})

/** Makes an empty installation usable: the district, a post, and the person who administers it. Works once. */
export const createFirstAdministrator = operation({
  name: 'directory.create-first-administrator',
  summary: both(
    '为空系统创建首个管理员。',
    'Create the district and its first administrator, when there is no account yet.',
  ),
  input: z.object({
    districtNameZh: shortText(100).default('新区人民政府'),
    districtNameEn: shortText(200).optional(),
    districtCode: shortText(64).default('000000'),
    code: z.string().trim().max(200).optional().describe('The setup code that was printed at the start.'),
    personName: shortText(64),
    loginName: LoginName,
    ...twice,
  }),
  output: z.object({ personId: z.uuid() }),
  perMinute: 20,
  async find(ctx) {
    await lockTree(ctx.tx)
    return { id: 'installation', isEmpty: !(await hasAnyAccount(ctx.tx)) }
  },
  allow: anybody,
  async run(ctx, input, { isEmpty }) {
    if (!isEmpty) throw new Refusal('conflict', refusals.founded)
    if (!isSetupCode(input.code, ctx.settings.SETUP_CODE)) throw invalidField('code', refusals.setupCode)
    checkPassword(input, input.loginName)
    const personId = await insertPerson(ctx.tx, {
      ...nobodyKnown,
      name: input.personName,
      by: ctx.actor.id,
      at: ctx.now,
    })
    if (!(await insertFoundation(ctx.tx, { personId, at: ctx.now }))) throw new Refusal('conflict', refusals.founded)
    await placeAdministrator(ctx, input, personId)
    await insertAccount(ctx.tx, {
      personId,
      name: input.loginName,
      phone: null,
      passwordHash: await hashPassword(input.password),
      passwordIsFirst: false,
      isDemo: false,
      by: personId,
      at: ctx.now,
    })
    return { personId }
  },
})

/** Whoever can read the terminal may found the installation; whoever only reaches its address may not. */
function isSetupCode(given: string | undefined, wanted: string | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return wanted === undefined || timingSafeEqual(digest(given ?? ''), digest(wanted))
}

const nobodyKnown = {
  residentId: null,
  phone: null,
  birth: null,
  sex: null,
  address: null,
  residenceOrganisationId: null,
  identityFrom: 'desk',
} as const

function checkPassword(input: { password: string; again?: string | undefined }, login: string | null): void {
  const problem = passwordProblem(input.password, login)
  if (problem) throw invalidField('password', problem)
  if (input.again !== undefined && input.again !== input.password) throw invalidField('again', refusals.passwordsDiffer)
}

interface Claimed {
  readonly name: string
  readonly residentId: string
  readonly phone: string
}

/**
 * One answer for every mismatch: it must not tell who is registered, nor what is registered of them. Officials get their
 * account from an administrator: three facts that colleagues know must not open a post.
 */
async function claim(ctx: Context, input: Claimed, known: Person): Promise<string> {
  const fits = known.name === input.name && known.phone === input.phone
  const isOfficial = (await appointmentsOfPerson(ctx.tx, known.id)).length > 0
  if (!fits || isOfficial || (await findAccountOfPerson(ctx.tx, known.id)))
    throw new Refusal('conflict', refusals.identityUnclear)
  return known.id
}

async function enter(ctx: Context, input: Claimed): Promise<string> {
  const facts = residentIdFacts(input.residentId)
  if (facts.birth > dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)) throw invalidField('residentId', refusals.bornLater)
  const { name, residentId, phone } = input
  return insertPerson(ctx.tx, {
    ...{ ...nobodyKnown, name, residentId, phone, ...facts },
    identityFrom: 'self',
    by: ctx.actor.id,
    at: ctx.now,
  })
}

interface Founding {
  readonly districtNameZh: string
  readonly districtNameEn?: string | undefined
  readonly districtCode: string
}

async function placeAdministrator(ctx: Context, input: Founding, personId: string): Promise<void> {
  const made = { by: personId, at: ctx.now }
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const existing = await findDistrict(ctx.tx)
  const organisationId = existing?.id ?? randomUUID()
  if (!existing) {
    const name = nameOf({ nameZh: input.districtNameZh, nameEn: input.districtNameEn })
    const district = { id: organisationId, kind: 'district', parentPath: [], code: input.districtCode } as const
    await insertOrganisation(ctx.tx, { ...district, name, shortName: null, activeFrom: today, ...made })
  }
  const name = both('系统管理员', 'Administrator')
  const postId = await insertPost(ctx.tx, { organisationId, unitId: null, name, roles: ['administrator'], ...made })
  await insertAppointment(ctx.tx, { personId, postId, kind: 'holder', startsOn: today, endsOn: null, ...made })
}
