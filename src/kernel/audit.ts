import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { canonicalJson } from './canonical.ts'
import type { Caller, Trace, Tx } from './context.ts'
import type { Database } from './database.ts'

interface AuditRow {
  readonly operation: string
  readonly subjectId: string | null
  /** 'done', a refusal kind, or 'failed' */
  readonly outcome: string
  readonly trace: Trace
}

/** Where a leaf stands among the leaves of its matter. */
export interface Link {
  /** Hides the matter's number: `hashMatter(salt, number)`. */
  readonly tag: Buffer
  /** 1 for the matter's first leaf. */
  readonly ordinal: number
  /** Hash of the matter's previous leaf; empty for the first. */
  readonly previous: Buffer
}

/**
 * Writes the audit row of one call. The row is a leaf of the ledger of light: `leaf` holds the canonical bytes that
 * are hashed into the tree, and only a salted hash of the content, so that erasing content and salt leaves the tree intact.
 *
 * @param db the operation's own transaction when it was done; the pool after a refusal, which must survive the rollback
 */
export async function writeAudit(
  db: Kysely<Database> | Transaction<Database>,
  caller: Caller,
  row: AuditRow,
): Promise<void> {
  if (db.isTransaction) await writeRow(db, caller, row)
  else await db.transaction().execute((tx) => writeRow(tx, caller, row))
}

async function writeRow(tx: Kysely<Database> | Tx, caller: Caller, row: AuditRow): Promise<void> {
  const { auditId, matter, content } = row.trace
  const postId = caller.actor.post?.id ?? null
  const salt = randomBytes(16)
  const entries = [{ operation: row.operation, subject: row.subjectId }, ...content].map(canonicalJson)
  const link = matter === null ? null : await nextLink(tx, matter)
  const { operation, outcome } = row
  const leaf = leafBytes({ auditId, operation, outcome, postId, at: caller.now, content: hashContent(salt, entries), link })
  await tx
    .insertInto('kernel.audit')
    .values({
      id: auditId,
      operation,
      actor_id: caller.actor.id,
      post_id: postId,
      organisation_id: caller.actor.post?.organisationId ?? null,
      matter,
      subject_id: row.subjectId,
      outcome,
      at: caller.now,
      leaf,
    })
    .execute()
  await tx
    .insertInto('kernel.audit_content')
    .values({ audit_id: auditId, salt, content: `[${entries.join(',')}]` })
    .execute()
  if (matter !== null) await tx.updateTable('kernel.chain').set({ head: hashLeaf(leaf) }).where('matter', '=', matter).execute()
}

/** Takes the next place in the matter's chain; its row stays locked until commit, so places follow the order of commits. */
async function nextLink(tx: Kysely<Database> | Tx, matter: string): Promise<Link> {
  const row = await tx
    .insertInto('kernel.chain')
    .values({ matter, salt: randomBytes(16), ordinal: 1, head: Buffer.alloc(0) })
    .onConflict((conflict) =>
      conflict.column('matter').doUpdateSet((set) => ({ ordinal: set('kernel.chain.ordinal', '+', 1) })),
    )
    .returning(['salt', 'ordinal', 'head'])
    .executeTakeFirstOrThrow()
  return { tag: hashMatter(row.salt, matter), ordinal: row.ordinal, previous: row.head }
}

/** RFC 6962 hash of a leaf: SHA-256 over 0x00 and the bytes. */
export function hashLeaf(leaf: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(leaf).digest()
}

/** The name of a matter in the public ledger: SHA-256 over the chain's salt and the UTF-8 of the number. */
export function hashMatter(salt: Uint8Array, matter: string): Buffer {
  return createHash('sha256').update(salt).update(matter, 'utf8').digest()
}

/**
 * Commits to a list of canonical texts such that each can be shown without the others:
 * SHA-256 over the hashes of all entries, one after the other.
 */
export function hashContent(salt: Uint8Array, entries: readonly string[]): Buffer {
  const hashes = entries.map((text, index) => hashEntry(entrySalt(salt, index), text))
  return createHash('sha256').update(Buffer.concat(hashes)).digest()
}

/** The salt of one entry, from which neither the row's salt nor another entry's can be told: HMAC-SHA256(salt, 'entry <n>'). */
export function entrySalt(salt: Uint8Array, index: number): Buffer {
  return createHmac('sha256', salt).update(`entry ${index}`).digest()
}

/** SHA-256 over an entry's salt (32 bytes) and the UTF-8 of its canonical text. */
export function hashEntry(salt: Uint8Array, text: string): Buffer {
  return createHash('sha256').update(salt).update(text, 'utf8').digest()
}

/** The bytes of a ledger leaf; format in `docs/reference/ledger.md`. */
export function leafBytes(leaf: {
  auditId: string
  operation: string
  outcome: string
  postId: string | null
  at: Date
  /** From `hashContent`. */
  content: Buffer
  link: Link | null
}): Buffer {
  const { link } = leaf
  const json = canonicalJson({
    at: leaf.at,
    content: leaf.content.toString('base64'),
    id: leaf.auditId,
    matter: link?.tag.toString('base64') ?? null,
    operation: leaf.operation,
    ordinal: link?.ordinal ?? null,
    outcome: leaf.outcome,
    post: leaf.postId,
    previous: link && link.ordinal > 1 ? link.previous.toString('base64') : null,
    v: 1,
  })
  return Buffer.from(json, 'utf8')
}
