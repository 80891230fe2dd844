import type { Kysely, Transaction } from 'kysely'
import type { BlobStore } from './blob.ts'
import type { Database } from './database.ts'
import type { Settings } from './settings.ts'
import type { Language, Text } from './text.ts'

/** What a post entitles its holder to do; `docs/glossary.md` ties each to the Chinese term. */
export const roles = ['helper', 'handler', 'office', 'head', 'auditor', 'publisher', 'administrator'] as const
export type Role = (typeof roles)[number]

/** The post in which a member of staff acts at the moment. */
export interface ActingPost {
  readonly id: string
  readonly organisationId: string
  /** Ids from the district down to the post's own organisation, which is the last. */
  readonly organisationPath: readonly string[]
  readonly unitId: string | null
  readonly roles: readonly Role[]
}

/** What may be done for another party: look at its matters, apply (fill in, send, correct, answer), take back what was sent. */
export const acts = ['read', 'apply', 'withdraw'] as const
export type Act = (typeof acts)[number]

/** For whom somebody acts who does not act for oneself, and how far that reaches. A session acts for one party at a time. */
export interface Behalf {
  /** Id of what gives the right: a firm's grant, a guardianship, a mandate. */
  readonly id: string
  readonly partyId: string
  readonly partyKind: 'person' | 'firm'
  /** Shown on pages, never written to logs. */
  readonly partyName: string
  /** By what right, such as 'mandate'. */
  readonly ground: Text
  /** Empty once the right has ended: the session then can do nothing but choose anew. */
  readonly acts: readonly Act[]
  /** Codes of the service items it is about; null when it is about all. */
  readonly items: readonly string[] | null
  /** Number of the one matter it is about; null when it is not about a single one. */
  readonly matter: string | null
  /** A member of staff who helps in the course of the work, not a relative or an employee. */
  readonly isHelper: boolean
}

/** How pages look: as usual, or for elder people (长者模式): large, plain, few choices, read aloud. */
export const modes = ['usual', 'elder'] as const
export type Mode = (typeof modes)[number]

/** Who acts: nobody in particular, a person for oneself, a person in a post, or a named machine. */
export interface Actor {
  /** The person's id; fixed ids for `nobody` and `machine`. */
  readonly id: string
  readonly kind: 'nobody' | 'person' | 'machine'
  /** Shown on pages, never written to logs. */
  readonly name: string
  readonly post: ActingPost | null
  /** For whom the person acts; absent when for oneself or in a post. */
  readonly behalf?: Behalf
  /** The session acted under, which signing out and changing post are about; absent without one. */
  readonly sessionId?: string
  /** How the account's pages look, once chosen. */
  readonly mode?: Mode
}

export const nobody: Actor = { id: '00000000-0000-0000-0000-000000000000', kind: 'nobody', name: '', post: null }
export const machine: Actor = {
  id: '00000000-0000-8000-8000-000000000001',
  kind: 'machine',
  name: 'system',
  post: null,
}

/** Whether the actor acts in a post that carries the role. */
export function hasRole(actor: Actor, role: Role): boolean {
  return actor.post?.roles.includes(role) ?? false
}

/** In whose name the actor acts: the firm or person acted for, or oneself. */
export function partyOf(actor: Actor): string {
  return actor.behalf?.partyId ?? actor.id
}

/** A person who is in no post: for oneself, or for another party whose right reaches to the act and to what it is about. */
export function actsAsParty(
  actor: Actor,
  act: Act,
  about: { readonly item?: string | undefined; readonly matter?: string | undefined } = {},
): boolean {
  if (actor.kind !== 'person' || actor.post !== null) return false
  const { behalf } = actor
  if (!behalf) return true
  const { items, matter } = behalf
  return (
    behalf.acts.includes(act) &&
    (items === null || (about.item !== undefined && items.includes(about.item))) &&
    (matter === null || matter === about.matter)
  )
}

/** As `actsAsParty`, in the name of this very party. */
export function actsFor(actor: Actor, partyId: string, act: Act, about?: Parameters<typeof actsAsParty>[2]): boolean {
  return partyOf(actor) === partyId && actsAsParty(actor, act, about)
}

/** What every operation is told about its call. Nothing is ambient. */
export interface Caller {
  readonly db: Kysely<Database>
  readonly blobs: BlobStore
  readonly settings: Settings
  readonly actor: Actor
  /** The instant of the call; operations never read the clock themselves. */
  readonly now: Date
  /** Why personal data is read, for the record of sensitive queries. */
  readonly purpose?: string
  readonly language?: Language
  /** Whether somebody has worked in a post on this device within the last hours: a counter's device, not a visitor's own. */
  readonly fromDesk?: boolean
}

/** A transaction that store functions require. */
export type Tx = Transaction<Database>

/** What an operation puts into its ledger leaf. */
export interface Trace {
  /** Id of the audit row that this call will write; rows made by the call may point at it. */
  readonly auditId: string
  /** The number of the matter concerned, if any; one operation concerns at most one matter. */
  matter: string | null
  /** What was recorded, in canonical JSON beside a salt; the leaf holds its hash. */
  readonly content: TraceEntry[]
}
export interface TraceEntry {
  readonly step: string
  readonly words: Text
  readonly data?: unknown
  /** For the desk only: the receipt of the matter shows that the entry exists, not what it says. */
  readonly inner?: boolean
}

/** A caller with an open transaction. */
export interface Context extends Caller {
  readonly tx: Tx
  readonly trace: Trace
}
