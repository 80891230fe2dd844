import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { disclosure } from '../laws/disclosure.ts'
import { personalInformation } from '../laws/personal-information.ts'

/** Disability and care are health: sensitive information, children's among it, so nothing of the two allowances is shown. */
export const publicity: GuideDraft['publicity'] = {
  results: {
    how: 'none',
    explain: both(
      '办理结果不向社会公开，只告诉本人和监护人。公开的只有数量。',
      'Results are not published; the person and the guardian are told. Only their number is public.',
    ),
    basis: personalInformation.sensitive,
    withheld: {
      ground: both(
        '残疾、护理属于医疗健康等敏感个人信息，有的是未成年人，不公开。',
        'Disability and care are sensitive health information, of children too, and are not published.',
      ),
      basis: disclosure.privacy,
    },
  },
}
