import type { Context } from '../../../kernel/context.ts'
import { type Answers, Form, type GuideVersion, heldIn } from '../../catalogue/index.ts'
import { partyNames } from '../../directory/index.ts'
import type { CaseSubject } from '../policy.ts'

/** An account that is in a name to which the money of this matter does not belong. */
export interface ForeignAccount {
  readonly holder: string
  /** To whom it may go: the person it is for, else the applicant and the household. */
  readonly expected: readonly string[]
  /** Whether a member of staff filled the form in for the applicant. */
  readonly byHelper: boolean
}

/** Compares the holders of accounts with the applicant as the directory knows them, whoever typed the form. */
export async function foreignAccounts(
  ctx: Context,
  { case: { applicantId, answers, channel } }: Pick<CaseSubject, 'case'>,
  guide: GuideVersion,
): Promise<ForeignAccount[]> {
  const form = Form.parse(guide.content.form)
  if (heldIn(form, answers, ['account-holder']).length === 0) return []
  const applicant = (await partyNames(ctx.tx, [applicantId])).get(applicantId)?.name ?? ''
  return compareHolders(form, answers, applicant).map((found) => ({ ...found, byHelper: channel === 'helper' }))
}

/** Holders in the answers who are none of those to whom the money may go. */
export function compareHolders(
  form: Form,
  answers: Answers,
  applicant: string,
): Pick<ForeignAccount, 'holder' | 'expected'>[] {
  const beneficiaries = heldIn(form, answers, ['beneficiary'])
  const expected = beneficiaries.length > 0 ? beneficiaries : [applicant, ...heldIn(form, answers, ['household'])]
  const known = new Set(expected.map(plain))
  return heldIn(form, answers, ['account-holder']).flatMap((holder) =>
    known.has(plain(holder)) ? [] : [{ holder, expected }],
  )
}

/** Banks and people write points and spaces in names in many ways. */
const plain = (name: string) =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s·•・‧.]/gu, '')
    .toUpperCase()
