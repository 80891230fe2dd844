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
  const { operation, subjectId, outcome, trace } = row
  const { auditId: id, matter } = trace
  const { actor, now: at } = caller
  const link = matter === null ? null : await nextLink(tx, matter)
  const { leaf, salt, content } = seal(caller, row, link)
  const post = { post_id: actor.post?.id ?? null, organisation_id: actor.post?.organisationId ?? null }
  await tx
    .insertInto('kernel.audit')
    .values({ id, operation, actor_id: actor.id, ...post, matter, subject_id: subjectId, outcome, at, leaf })
    .execute()
  await tx.insertInto('kernel.audit_content').values({ audit_id: id, salt, content }).execute()
  if (matter === null) return
  const head = hashLeaf(leaf)
  await tx.updateTable('kernel.chain').set({ head }).where('matter', '=', matter).execute()
}

/** The leaf of a call, and the content and salt that it is a promise of. */
function seal(caller: Caller, row: AuditRow, link: Link | null): { leaf: Buffer; salt: Buffer; content: string } {
  const { operation, outcome, trace } = row
  const salt = randomBytes(16)
  const entries = [{ operation, subject: row.subjectId }, ...trace.content].map(canonicalJson)
  const postId = caller.actor.post?.id ?? null
  const content = hashContent(salt, entries)
  const leaf = leafBytes({ auditId: trace.auditId, operation, outcome, postId, at: caller.now, content, link })
  return { leaf, salt, content: `[${entries.join(',')}]` }
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
