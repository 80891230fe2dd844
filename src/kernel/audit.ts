import { createHash, randomBytes } from 'node:crypto'
import { canonicalJson } from './canonical.ts'
import type { Caller, Trace } from './context.ts'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database.ts'

/**
 * Writes the audit row of one call. The row is a leaf of the ledger of light: `leaf` holds the canonical bytes that
 * are hashed into the tree, and only a salted hash of the content, so that erasing content and salt leaves the tree intact.
 *
 * @param db the operation's own transaction when it was done; the pool after a refusal, which must survive the rollback
 */
export async function writeAudit(db: Kysely<Database> | Transaction<Database>, caller: Caller, row: AuditRow): Promise<void> {
  const { trace } = row
  const salt = randomBytes(16)
  const content = canonicalJson({ content: trace.content, operation: row.operation, subject: row.subjectId })
  const contentHash = hashContent(salt, content)
  const leaf = leafBytes({ ...row, at: caller.now, postId: caller.actor.post?.id ?? null, matter: trace.matter, contentHash })
  await db
    .insertInto('kernel.audit')
    .values({
      id: trace.auditId,
      operation: row.operation,
      actor_id: caller.actor.id,
      post_id: caller.actor.post?.id ?? null,
      organisation_id: caller.actor.post?.organisationId ?? null,
      matter: trace.matter,
      subject_id: row.subjectId,
      outcome: row.outcome,
      at: caller.now,
      leaf,
    })
    .execute()
  await db.insertInto('kernel.audit_content').values({ audit_id: trace.auditId, salt, content }).execute()
}

interface AuditRow {
  readonly operation: string
  readonly subjectId: string | null
  /** 'done', a refusal kind, or 'failed' */
  readonly outcome: string
  readonly trace: Trace
}

/** SHA-256 over salt (16 bytes) and the UTF-8 of the canonical content. */
export function hashContent(salt: Uint8Array, content: string): Buffer {
  return createHash('sha256').update(salt).update(content, 'utf8').digest()
}

/** The bytes of a ledger leaf; format in `docs/reference/ledger.md`. */
export function leafBytes(leaf: {
  operation: string
  outcome: string
  postId: string | null
  matter: string | null
  at: Date
  contentHash: Buffer
  trace: { auditId: string }
}): Buffer {
  return Buffer.from(
    canonicalJson({
      at: leaf.at,
      content: leaf.contentHash.toString('base64'),
      id: leaf.trace.auditId,
      matter: leaf.matter,
      operation: leaf.operation,
      outcome: leaf.outcome,
      post: leaf.postId,
      v: 1,
    }),
    'utf8',
  )
}
