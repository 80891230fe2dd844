import { both } from '../../../kernel/text.ts'

/** What the engine says when it refuses. */
export const phrases = {
  hasEnded: both('办理流程已经结束。', 'The process has ended.'),
  hasBegun: both('办理流程已经开始。', 'The process has already begun.'),
  noStart: both('办理流程没有起点。', 'The process has no start.'),
  notWaiting: both('这一步已经办理或不再等待，请刷新页面。', 'This step has been done or no longer waits. Load the page again.'),
  chooseOutcome: both('请选择办理结果。', 'Choose how this step ends.'),
  noFlowOpen: both('流程到此没有可走的方向，请联系系统管理员。', 'The process has no way on from here. Tell the administrator.'),
  endless: both('流程在原地打转，请联系系统管理员。', 'The process turns in a circle. Tell the administrator.'),
  cannotEnter: both('流程含有系统不能办理的环节。', 'The process holds an element that cannot be run.'),
  timerWithoutTime: both('流程的定时没有时限。', 'A timer of the process has no time.'),
} as const
