import { both } from '../../../kernel/text.ts'

export const spotPhrases = {
  notImmediate: both(
    '办事指南没有规定当场办结，请先受理，再按流程办理。',
    'The guide does not have this decided on the spot. Accept it, then follow the process.',
  ),
  grantsOnly: both(
    '当场只能作出准予的决定；拟不予的，先受理，再按流程办理。',
    'Only a grant is made on the spot. To refuse, accept it first and follow the process.',
  ),
  title: both('受理并当场决定', 'Accept and decide on the spot'),
  intro: both(
    '材料齐全、符合法定形式的，受理和准予一次完成，时间线上各记一步（行政许可法第三十四条、第五十六条）。',
    'When the papers are complete and in due form, acceptance and grant are one act; the timeline shows both (Administrative Licensing Law arts. 34 and 56).',
  ),
  which: both('决定', 'Decision'),
  reason: both('理由', 'Reasons'),
}
