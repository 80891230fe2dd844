import { type Context, partyOf } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { emit } from '../../kernel/event.ts'
import { invalidField } from '../../kernel/refusal.ts'
import type { Text } from '../../kernel/text.ts'
import { guidedItems } from '../catalogue/index.ts'
import {
  accountByLogin,
  findPersonByResidentId,
  getRepresentation,
  lockRepresentation,
  type Person,
  personForParty,
  type Representation,
  stewardsOf,
  tidyCode,
} from '../directory/index.ts'
import { findMatter } from '../docket/index.ts'
import { refusals } from './phrases.ts'
import type { RightSubject } from './policy.ts'

/** A right as the directory keeps it, with those who manage for its firm. */
export type Loaded = RightSubject & { readonly right: Representation }

/** Services offered for choosing; the district has fewer guides than this. */
const mostItems = 200

/** The person whom name and number both mean. @throws Refusal 'invalid' with the same words for either being wrong */
export async function personMeant(
  ctx: Context,
  { name, who }: { name: string; who: string },
  field = 'who',
): Promise<Person> {
  const byNumber = await findPersonByResidentId(ctx.tx, tidyCode(who))
  const account = byNumber ? undefined : await accountByLogin(ctx.tx, who.toLowerCase())
  const person = byNumber ?? (account && (await personForParty(ctx.tx, account.personId)))
  if (!person || person.name !== name) throw invalidField(field, refusals.noSuchPerson)
  return person
}

/** Published services, by which a right may be limited. */
export async function offeredItems(ctx: Context): Promise<{ code: string; name: Text }[]> {
  const items = await guidedItems(ctx.tx, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE), mostItems)
  return items.map(({ code, name }) => ({ code, name }))
}

/** @throws Refusal 'invalid' for a code that is no published service */
async function requireItems(ctx: Context, codes: readonly string[]): Promise<readonly string[] | null> {
  if (codes.length === 0) return null
  const known = new Set((await offeredItems(ctx)).map(({ code }) => code))
  if (!codes.every((code) => known.has(code))) throw invalidField('items', refusals.noSuchItem)
  return codes
}

/** What a right is limited to: services, and one matter, which is the party's own. */
interface Limits {
  readonly items: readonly string[] | null
  readonly matter: string | null
}

/** @throws Refusal 'invalid' for an unknown service, another's matter, or one that is about none of the services */
export async function requireLimits(
  ctx: Context,
  wanted: { items: readonly string[]; matter?: string | undefined },
  partyId: string,
): Promise<Limits> {
  const items = await requireItems(ctx, wanted.items)
  if (wanted.matter === undefined) return { items, matter: null }
  const found = await findMatter(ctx.tx, wanted.matter)
  if (!found?.partyIds.includes(partyId)) throw invalidField('matter', refusals.noSuchMatter)
  if (items && !items.includes(found.subjectId)) throw invalidField('items', refusals.matterOfOther)
  return { items, matter: found.number }
}

export async function lockRight(ctx: Context, id: string): Promise<Loaded> {
  return withStewards(ctx, await lockRepresentation(ctx, id))
}

export async function getRight(ctx: Context, id: string): Promise<Loaded> {
  return withStewards(ctx, await getRepresentation(ctx, id))
}

async function withStewards(ctx: Context, right: Representation) {
  const stewards = right.partyKind === 'firm' ? await stewardsOf(ctx, [right.partyId]) : new Map<string, string[]>()
  return { id: right.id, right, stewards: stewards.get(right.partyId) ?? [] }
}

/** Tells people of a right, once for the act. */
export async function tell(ctx: Context, people: readonly string[], words: Text): Promise<void> {
  const others = people.filter((id) => id !== partyOf(ctx.actor))
  if (others.length === 0) return
  const cause = `${ctx.trace.auditId} ${words.en.slice(0, 40)}`
  await emit(ctx, 'notices.due', { people: others, cause, words, href: '/account/behalf', matter: null })
}
