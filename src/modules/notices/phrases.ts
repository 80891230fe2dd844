import { both } from '../../kernel/text.ts'

export const phrases = {
  title: both('通知', 'Notices'),
  none: both('没有通知。', 'No notices.'),
  noneHint: both(
    '事项有进展时，您会在这里收到通知。',
    'You will be told here when something happens to a matter of yours.',
  ),
  unread: both('未读', 'Unread'),
  markAll: both('全部标为已读', 'Mark all as read'),
  open: both('查看', 'Open'),
  planMissing: (year: number) =>
    both(
      `${year} 年的放假安排还没有录入，跨到该年的到期日都是暂定的。`,
      `The holiday plan of ${year} has not been entered; due days that reach into it are provisional.`,
    ),
  noSuchNotice: both('没有这条通知。', 'There is no such notice.'),
}
