import { both } from '../../kernel/text.ts'

export const phrases = {
  title: both('异常', 'Exceptions'),
  intro: both(
    '系统自动办理失败、需要人处理的事。处置之前一直留在这里。',
    'What the system could not do by itself and a person must look at. It stays here until it is settled.',
  ),
  none: both('没有异常。', 'No exceptions.'),
  open: both('待处置', 'Open'),
  settled: both('已处置', 'Settled'),
  which: both('状态', 'State'),
  job: both('任务', 'Job'),
  when: both('失败时间', 'Failed at'),
  error: both('错误', 'Error'),
  payload: both('内容', 'Content'),
  act: both('处置', 'Settle'),
  retry: both('重试', 'Try again'),
  retryQuestion: both(
    '任务会重新排队，异常同时标为已处置。',
    'The job is queued again and the exception marked as settled.',
  ),
  settle: both('标为已处置', 'Mark as settled'),
  settleQuestion: both('说明怎样处置的。记录会保留。', 'Say how it was settled. The record is kept.'),
  note: both('说明', 'Note'),
  retried: both('已重试', 'Tried again'),
  noSuch: both('没有这条异常，或者已经处置。', 'There is no such exception, or it has been settled.'),
}
