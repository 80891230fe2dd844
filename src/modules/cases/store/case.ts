import { sql } from 'kysely'
import type { Context, Tx } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { getMatter, lockMatter, lockMatterById } from '../../docket/index.ts'
import { Case, type CaseState, type Offices } from '../model.ts'
import { phrases } from '../phrases.ts'
import type { CaseSubject } from '../policy.ts'
import type {} from '../tables.ts'

/** A case with its matter, for reading. @throws Refusal 'not-found' */
export async function getCase(tx: Tx, number: string): Promise<CaseSubject> {
  const matter = await getMatter(tx, number)
  return { id: matter.id, matter, case: await caseOf(tx, matter.id) }
}

/** A case with its matter, locked: the matter's lock guards both. @throws Refusal 'not-found' */
export async function lockCase(tx: Tx, number: string): Promise<CaseSubject> {
  const matter = await lockMatter(tx, number)
  return { id: matter.id, matter, case: await caseOf(tx, matter.id) }
}

/** As `lockCase`, by the matter's id. */
export async function lockCaseById(tx: Tx, id: string): Promise<CaseSubject> {
  const matter = await lockMatterById(tx, id)
  return { id, matter, case: await caseOf(tx, id) }
}

/** The case of a matter. @throws Refusal 'not-found' when the matter is of another kind */
export async function caseOf(tx: Tx, matterId: string): Promise<Case> {
  const row = await cases(tx).where('matter_id', '=', matterId).executeTakeFirst()
  if (!row) throw new Refusal('not-found', phrases.noSuchCase)
  return Case.parse(row)
}

/** The person's draft for a service, if one is begun. */
export async function findDraft(tx: Tx, applicantId: string, itemCode: string): Promise<Case | undefined> {
  const row = await cases(tx)
    .where('applicant_id', '=', applicantId)
    .where('item_code', '=', itemCode)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return row && Case.parse(row)
}

/** As `findDraft`, once another start of the person for the service is through: of two at once, the second finds the draft. */
export async function lockDraft(tx: Tx, applicantId: string, itemCode: string): Promise<Case | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`cases.draft ${applicantId} ${itemCode}`}, 0))`.execute(tx)
  return findDraft(tx, applicantId, itemCode)
}

/** What a new draft says. */
export interface NewCase {
  readonly matterId: string
  readonly number: string
  readonly itemCode: string
  readonly guideVersionId: string
  readonly applicantId: string
  readonly channel: Case['channel']
  readonly residenceId: string | null
}

export async function insertCase(ctx: Context, made: NewCase): Promise<void> {
  await ctx.tx
    .insertInto('cases.case')
    .values({
      matter_id: made.matterId,
      number: made.number,
      item_code: made.itemCode,
      guide_version_id: made.guideVersionId,
      applicant_id: made.applicantId,
      channel: made.channel,
      residence_id: made.residenceId,
      state: 'draft',
      page: null,
      known_used_at: null,
      known_declined_at: null,
      process: null,
      created_at: ctx.now,
      submitted_at: null,
      handed_in_at: null,
      accepted_at: null,
      accepted_how: null,
      intake_clock: null,
      correction_clock: null,
      promised_clock: null,
      statutory_clock: null,
      closed_at: null,
    })
    .execute()
}

/** Facts of a case that change together with its state. */
export interface CaseChange {
  readonly state?: CaseState
  readonly answers?: Case['answers']
  readonly page?: string | null
  readonly offices?: Offices
  readonly residence_id?: string | null
  readonly known_used_at?: Date | null
  readonly known_declined_at?: Date | null
  readonly guide_version_id?: string
  readonly process?: Case['process']
  readonly submitted_at?: Date
  readonly handed_in_at?: Date
  readonly accepted_at?: Date
  readonly accepted_how?: 'accepted' | 'deemed'
  readonly intake_clock?: string
  readonly correction_clock?: string
  readonly promised_clock?: string
  readonly statutory_clock?: string
  readonly closed_at?: Date
}

export async function updateCase(
  tx: Tx,
  matterId: string,
  { answers, process, offices, ...change }: CaseChange,
): Promise<void> {
  await tx
    .updateTable('cases.case')
    .set({
      ...change,
      ...(answers && { answers: JSON.stringify(answers) }),
      ...(offices && { offices: JSON.stringify(offices) }),
      ...(process !== undefined && { process: process && JSON.stringify(process) }),
    })
    .where('matter_id', '=', matterId)
    .execute()
}

function cases(tx: Tx) {
  return tx
    .selectFrom('cases.case')
    .select(['number', 'channel', 'state', 'answers', 'page', 'process', 'offices'])
    .select([
      'matter_id as matterId',
      'item_code as itemCode',
      'guide_version_id as guideVersionId',
      'applicant_id as applicantId',
      'residence_id as residenceId',
      'known_used_at as knownUsedAt',
      'known_declined_at as knownDeclinedAt',
      'created_at as createdAt',
      'submitted_at as submittedAt',
      'handed_in_at as handedInAt',
      'accepted_at as acceptedAt',
      'accepted_how as acceptedHow',
      'intake_clock as intakeClock',
      'correction_clock as correctionClock',
      'promised_clock as promisedClock',
      'statutory_clock as statutoryClock',
    ])
}
