import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { disclosure } from '../laws/disclosure.ts'
import { licensing } from '../laws/licensing.ts'

/** A registered business is a public fact. */
export const publicity: GuideDraft['publicity'] = {
  results: {
    how: 'facts',
    outcomes: ['granted'],
    facts: [
      { code: 'name', label: both('名称', 'Name'), from: 'shopName', mask: 'plain' },
      { code: 'premises', label: both('经营场所', 'Premises'), from: 'businessAddress', mask: 'plain' },
    ],
    people: ['applicantName'],
    within: 'result-publication',
    keepMonths: null,
    explain: both(
      '准予的，公开名称和经营场所；身份号码、电话不公开。',
      'If granted: name and premises. No ID number or telephone.',
    ),
    basis: licensing.publicDecision,
    withheld: {
      ground: both(
        '法律要求公开准予的决定；不予的案卷信息不主动公开，本人可以查阅，他人可以申请公开。',
        'The law has granted decisions published. The file of a refusal is not published of itself; the applicant reads it, others may ask for it.',
      ),
      basis: disclosure.file,
    },
  },
}
