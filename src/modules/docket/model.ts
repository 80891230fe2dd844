import { z } from 'zod'
import { type Actor, hasRole, partyOf, type Role, roles } from '../../kernel/context.ts'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'

export const MatterState = z.enum(['draft', 'open', 'closed', 'archived'])
export const CardColour = z.enum(['blue', 'yellow', 'red'])
export type CardColour = z.infer<typeof CardColour>

/** Whether the public may see that a matter exists and how it ended; proposed at birth, decided by a person. */
export const Disclosure = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('open') }),
  z.object({ decision: z.enum(['on-request', 'withheld']), ground: Text, until: Day }),
])
export type Disclosure = z.infer<typeof Disclosure>

/** A matter of any kind, with those who may see it. */
export const Matter = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.string(),
  title: Text,
  subjectId: z.string(),
  organisationId: z.uuid(),
  holderOrganisationId: z.uuid().nullable(),
  holderPostId: z.uuid().nullable(),
  state: MatterState,
  stage: z.string(),
  stageText: Text,
  clockId: z.uuid().nullable(),
  dueAt: z.date().nullable(),
  provisional: z.boolean(),
  clockState: z.enum(['running', 'stopped', 'finished']).nullable(),
  card: CardColour.nullable(),
  disclosure: z.enum(['open', 'on-request', 'withheld']),
  openedBy: z.uuid(),
  openedAt: z.date(),
  closedAt: z.date().nullable(),
  archivedAt: z.date().nullable(),
  partyIds: z.array(z.uuid()),
  /** The authority began it towards its parties; they asked for nothing. */
  addressed: z.boolean(),
  organisationIds: z.array(z.uuid()),
  /** Ids from the district down to the authority in whose name it is handled. */
  organisationPath: z.array(z.uuid()),
  /** People and organisations that may not read it: whom a complaint is about. */
  barredIds: z.array(z.uuid()),
})
export type Matter = z.infer<typeof Matter>

/** One thing that happened to a matter, in plain words. */
export const Step = z.object({
  id: z.uuid(),
  ordinal: z.number().int(),
  auditId: z.uuid(),
  kind: z.string(),
  words: Text,
  note: z.string().nullable(),
  visible: z.enum(['parties', 'staff']),
  organisationId: z.uuid().nullable(),
  personId: z.uuid(),
  /** The firm or person for whom it was done, when not for oneself. */
  forId: z.uuid().nullable(),
  at: z.date(),
})
export type Step = z.infer<typeof Step>

/** Something that waits for a post, for anyone in a role of an organisation, or for a person. */
export const WorkItem = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  task: z.string(),
  title: Text,
  href: z.string(),
  scope: z.string(),
  /** The role that the work asks for; null for work of a person or of one post. */
  role: z.enum(roles).nullable(),
  organisationId: z.uuid().nullable(),
  openedAt: z.date(),
  dueAt: z.date().nullable(),
  /** A clock of its own; null when it is due with the matter. */
  clockId: z.uuid().nullable(),
  closedAt: z.date().nullable(),
  outcome: z.string().nullable(),
  /** People who must not do it, whatever their post: it stands on no list of theirs. */
  barredIds: z.array(z.uuid()),
})
export type WorkItem = z.infer<typeof WorkItem>

/** The task of whoever decides who does work that nobody can do. */
export const assignTask = 'assign-work'

/** The task of whoever deals with it that a party is no more. */
export const partyEndedTask = 'party-ended'

/** Whom work waits for. */
export type WorkFor =
  | { readonly post: string }
  | { readonly organisation: string; readonly role: Role }
  /** A unit of an organisation: whoever has a post in it, until one takes it on. */
  | { readonly unit: string }
  | { readonly person: string }

/** The key by which waiting work is found through one index. */
export function scopeOf(target: WorkFor): string {
  if ('post' in target) return `post:${target.post}`
  if ('person' in target) return `person:${target.person}`
  if ('unit' in target) return `unit:${target.unit}`
  return `role:${target.organisation}:${target.role}`
}

/** Every key under which work waits for this actor. */
export function scopesOf(actor: Actor): string[] {
  const { post } = actor
  if (!post) return actor.behalf?.acts.length === 0 ? [] : [scopeOf({ person: partyOf(actor) })]
  return [
    scopeOf({ post: post.id }),
    ...post.roles.map((role) => scopeOf({ organisation: post.organisationId, role })),
    ...(post.unitId ? [scopeOf({ unit: post.unitId })] : []),
  ]
}

/** Whether an open work item waits for this actor. */
export function waitsFor(item: Pick<WorkItem, 'scope' | 'closedAt' | 'barredIds'>, actor: Actor): boolean {
  return item.closedAt === null && !item.barredIds.includes(actor.id) && scopesOf(actor).includes(item.scope)
}

/** When a card is shown; thresholds are local figures, hence rows. */
export const CardRule = z.object({
  code: z.string(),
  version: z.number().int(),
  colour: CardColour,
  when: z.enum(['left', 'late']),
  days: z.number().int(),
  words: Text,
  source: z.string(),
})
export type CardRule = z.infer<typeof CardRule>

const rank: Record<CardColour, number> = { blue: 1, yellow: 2, red: 3 }

/**
 * The cards that a running clock deserves, the gravest first.
 *
 * @param workingDays remaining until the due day, 0 on the due day itself; when late, minus the working days since it
 * @param late whether the due moment has passed; on the free days after it no working day has passed yet
 */
export function cardsDue(rules: readonly CardRule[], workingDays: number, late: boolean): CardRule[] {
  return rules
    .filter(({ when, days }) =>
      when === 'left' ? !late && workingDays <= days : late && (days === 0 || -workingDays > days),
    )
    .toSorted((a, b) => rank[b.colour] - rank[a.colour])
}

/** Staff roles that read matters in the course of their work; administrators of the system are not among them. */
export const readingRoles: readonly Role[] = ['helper', 'handler', 'head', 'auditor']

/** Whether an actor has a post in which matters are read at all. */
export function readsMatters(actor: Actor): boolean {
  return readingRoles.some((role) => hasRole(actor, role))
}
