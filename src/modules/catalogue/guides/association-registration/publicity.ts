import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { disclosure } from '../laws/disclosure.ts'
import { licensing } from '../laws/licensing.ts'

/** A registered association is a public fact; the file of one that was not registered is not. */
export const publicity: GuideDraft['publicity'] = {
  results: {
    how: 'full',
    outcomes: ['granted'],
    facts: [
      { code: 'name', label: both('社会团体名称', 'Name of the association'), from: 'associationName', mask: 'plain' },
      { code: 'scope', label: both('业务范围', 'Scope'), from: 'scope', mask: 'plain' },
      { code: 'supervisor', label: both('业务主管单位', 'Supervising authority'), from: 'supervisor', mask: 'plain' },
      {
        code: 'representative',
        label: both('法定代表人', 'Legal representative'),
        from: 'representativeName',
        mask: 'name',
      },
    ],
    people: ['representativeName', 'founders.founderName', 'officers.officerName'],
    within: 'result-publication',
    keepMonths: null,
    explain: both(
      '准予登记的，公开名称、业务范围、业务主管单位、法定代表人（隐去一个字）和决定全文；身份号码、电话、住址不公开。',
      'If registered: name, scope, supervising authority, legal representative (a character masked) and the decision in full. No ID number, telephone or home address.',
    ),
    basis: licensing.publicDecision,
    withheld: {
      ground: both(
        '法律要求公开准予的决定；不予登记的案卷信息不主动公开，本人可以查阅，他人可以申请公开。',
        'The law has granted decisions published. The file of a refusal is not published of itself; the applicant reads it, others may ask for it.',
      ),
      basis: disclosure.file,
    },
  },
}
