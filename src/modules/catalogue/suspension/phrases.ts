import { both } from '../../../kernel/text.ts'

export const suspensionWords = {
  suspend: both('暂停受理', 'Suspend this service'),
  resume: both('恢复受理', 'Resume this service'),
  intro: both(
    '暂停后不再收新的申请，已经收到的照常办理、照常计时。原因会立即公布在事项页面上。',
    'No new applications are taken; those received go on, and so do their clocks. The reason is published on the page of the service at once.',
  ),
  resumeIntro: both(
    '暂停期间不收新的申请，已经收到的照常办理、照常计时。恢复后立即可以申请。',
    'While it is suspended no new applications are taken; those received go on, and so do their clocks. Once resumed it can be applied for at once.',
  ),
  reasonZh: both('原因（中文）', 'Reason, in Chinese'),
  reasonEn: both('原因（英文）', 'Reason, in English'),
  reasonHint: both(
    '公众会读到：为什么暂停，大约到什么时候，这期间可以找谁。至少 5 个字。',
    'The public reads this: why, until about when, and whom to ask meanwhile. At least 5 characters.',
  ),
  resumeQuestion: both(
    '恢复以后，暂停的原因不再显示在事项页面上。',
    'The reason is then no longer shown on the page of the service.',
  ),
  since: both('自', 'Since'),
  openGoOn: both(' 起。已经提交的申请照常办理。', '. Applications that were sent go on.'),
  history: both('历次暂停', 'Suspensions so far'),
  never: both('没有暂停过。', 'It was never suspended.'),
  reason: both('原因', 'Reason'),
  from: both('开始', 'From'),
  until: both('恢复', 'Resumed'),
  by: both('暂停人', 'Suspended by'),
  liftedBy: both('恢复人', 'Resumed by'),
} as const
