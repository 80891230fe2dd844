import { both } from '../../../kernel/text.ts'

/** What the engine says when it refuses, and the words around its picture. */
export const phrases = {
  hasEnded: both('办理流程已经结束。', 'The process has ended.'),
  hasBegun: both('办理流程已经开始。', 'The process has already begun.'),
  noStart: both('办理流程没有起点。', 'The process has no start.'),
  notWaiting: both(
    '这一步已经办理或不再等待，请刷新页面。',
    'This step has been done or no longer waits. Load the page again.',
  ),
  chooseOutcome: both('请选择办理结果。', 'Choose how this step ends.'),
  noFlowOpen: both(
    '流程到此没有可走的方向，请联系系统管理员。',
    'The process has no way on from here. Tell the administrator.',
  ),
  endless: both('流程在原地打转，请联系系统管理员。', 'The process turns in a circle. Tell the administrator.'),
  cannotEnter: both('流程含有系统不能办理的环节。', 'The process holds an element that cannot be run.'),
  timerWithoutTime: both('流程的定时没有时限。', 'A timer of the process has no time.'),

  picture: both('办理流程图', 'Flow chart of the process'),
  steps: both('用文字看流程', 'The process in words'),
  now: both('现在在这里', 'It is here now'),
  done: both('已办', 'Done'),
  then: both('接下来', 'Then'),
  applicant: both('申请人', 'Applicant'),
  system: both('系统自动办理', 'Done by the system'),
  end: both('结束', 'End'),
  message: both('等待消息', 'Waits for a message'),
  timer: both('等待期限', 'Waits for a time limit'),
  levels: {
    village: both('村（社区）', 'Village or community'),
    township: both('乡镇（街道）', 'Township or street'),
    county: both('县级部门', 'County department'),
    organisation: both('指定机构', 'Named organisation'),
  },
  units: {
    'working-days': both('个工作日', 'working days'),
    'calendar-days': both('日（自然日）', 'calendar days'),
    hours: both('小时', 'hours'),
  },
  openDiagram: both('打开可缩放的流程图', 'Open a chart that can be zoomed'),
  zoomIn: both('放大', 'Zoom in'),
  zoomOut: both('缩小', 'Zoom out'),
  fit: both('显示全图', 'Show all'),
} as const
