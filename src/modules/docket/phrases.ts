import { both, type Text } from '../../kernel/text.ts'
import { dayText } from '../../ui/index.ts'

export const phrases = {
  forWhom: (agent: string, party: string): Text => both(`${agent}（代${party}）`, `${agent} for ${party}`),
  actedForYou: (agent: string, words: Text): Text =>
    both(`${agent}代您办理：${words.zh}`, `${agent} acted for you: ${words.en}`),
  noSuchMatter: both('没有这个编号的事项。', 'There is no matter with this number.'),
  noSuchAttachment: both('没有这个附件。', 'There is no such attachment.'),
  secretNote: (mark: string) =>
    both(
      `填写的内容带有“${mark}”标志，不得在本平台处理，请删去后再提交。`,
      `What was written carries the mark “${mark}”. State secrets may not be handled here; take it out and send again.`,
    ),
  alreadyDone: both('这一步已经办完。', 'This step has already been done.'),

  // Lists
  work: both('待办', 'Work list'),
  workIntro: both(
    '等待您或您岗位处理的事项，按时限先后排列。',
    'What waits for you or your post, in the order of the clock.',
  ),
  noWork: both('没有待办事项。', 'Nothing is waiting.'),
  noWorkHint: both('新的事项到达时会出现在这里。', 'New matters will appear here when they arrive.'),
  waiting: (count: number) =>
    both(count >= 1000 ? '1000 件以上' : `${count} 件`, count >= 1000 ? '1000 or more' : `${count} waiting`),
  task: both('要做的事', 'To do'),
  matter: both('事项', 'Matter'),
  number: both('编号', 'Number'),
  stage: both('环节', 'Stage'),
  opened: both('开始', 'Opened'),
  due: both('到期', 'Due'),
  clock: both('时钟', 'Clock'),
  card: both('牌', 'Card'),
  held: both('本单位在办', 'Held by my organisation'),
  heldIntro: both(
    '本单位现在持有的全部事项，包括没有分到人的。',
    'Everything my organisation holds now, also what nobody has taken.',
  ),
  allOpen: both('全区在办', 'Open in the district'),
  taken: both('经办过的事项', 'Matters we had a part in'),
  noMatters: both('没有符合条件的事项。', 'No matter fits these filters.'),
  mine: both('我的事项', 'My matters'),
  noneMine: both('您还没有办理任何事项。', 'You have no matters yet.'),
  concerns: both('与我有关的事项', 'Matters that concern me'),
  behalf: both('谁能代谁办理', 'Who may act for whom'),
  findService: both('查找服务', 'Find a service'),
  board: both('看板', 'Board'),
  boardIntro: both(
    '按环节和时钟状态统计本单位在办事项。点数字看明细。',
    'Open matters of the organisation by stage and clock. Follow a number to its list.',
  ),
  total: both('合计', 'Total'),
  search: both('搜索编号或名称', 'Number or words'),
  anyStage: both('全部环节', 'Any stage'),
  anyCard: both('全部牌', 'Any card'),
  anyClock: both('全部时钟状态', 'Any clock'),
  cards: { blue: both('蓝牌（提醒）', 'Blue (reminder)'), yellow: both('黄牌', 'Yellow'), red: both('红牌', 'Red') },
  clockStates: {
    running: both('计时中', 'Running'),
    stopped: both('停止计算', 'Stopped'),
    finished: both('已停表', 'Finished'),
  },

  // Matter page
  timeline: both('经过', 'What happened'),
  attachments: both('附件', 'Attachments'),
  noAttachments: both('没有附件。', 'No attachments.'),
  waitingFor: both('等待处理', 'Waiting for'),
  parties: both('当事人', 'Parties'),
  applicant: both('申请人', 'Applicant'),
  addressee: both('当事人', 'Party'),
  agent: both('代办人', 'Agent'),
  holder: both('现在由谁办理', 'Who holds it now'),
  lastHolder: both('最后由谁办理', 'Who held it last'),
  heldByNobody: both('现在没有单位须办理', 'Nobody has to act now'),
  heldByApplicant: both('申请人', 'The applicant'),
  organisation: both('办理机关', 'Authority'),
  disclosure: both('公开属性', 'Disclosure'),
  disclosures: {
    open: both('主动公开', 'Open'),
    'on-request': both('依申请公开', 'On request'),
    withheld: both('不予公开', 'Withheld'),
  },
  decideDisclosure: both('决定公开属性', 'Decide the disclosure'),
  disclosureIntro: both(
    '公开是原则。不公开须写明理由和期限，并计入公开的统计。',
    'Open is the rule. Withholding needs a ground and an end, and is counted in public.',
  ),
  ground: both('不公开的理由和依据', 'Ground for not publishing, with its article'),
  groundHint: both(
    '例如：涉及个人隐私（政府信息公开条例第十五条）。',
    'For example: personal privacy (Regulation on Open Government Information, art. 15).',
  ),
  groundNeeded: both('不公开须写明理由。', 'State the ground for not publishing.'),
  until: both('不公开到哪一天', 'Not published until'),
  untilHint: both('到期后重新决定。', 'It is decided again after that day.'),
  untilNeeded: both('请写明截止日期，须晚于今天。', 'Give a day after today.'),
  decide: both('决定', 'Decide'),
  receipt: both('办件回执', 'Receipt'),
  receiptHint: both(
    '回执写明本事项的每一步，并附阳光账本的证明，可离线验证。',
    'The receipt states every step of this matter with its proof from the public ledger; it can be checked off line.',
  ),
  downloadReceipt: both('下载回执（JSON）', 'Download the receipt (JSON)'),
  printReceipt: both('打印回执', 'Print the receipt'),
  staffOnly: both('仅工作人员可见', 'Staff only'),
  system: both('系统', 'The system'),
  downloadFile: (name: string) => both(`下载“${name}”`, `Download “${name}”`),
  doIt: both('去办理', 'Do it'),
  provisional: both('暂定', 'provisional'),
  noDue: both('无期限', 'no limit'),

  // Steps that the docket itself adds
  infected: (names: string, threat: string) =>
    both(
      `附件“${names}”查出病毒（${threat}），已封存，任何人不能打开。请换一份干净的文件。`,
      `A virus (${threat}) was found in “${names}”. It is sealed off and nobody can open it. Hand in a clean file.`,
    ),
  cleared: (names: string) =>
    both(
      `附件“${names}”重新查毒通过，可以打开。`,
      `“${names}” was scanned again and no virus was found: it can be opened.`,
    ),
  dueMoved: (from: string, to: string) =>
    both(
      `放假安排已公布，到期日由 ${dayText(from).zh} 改为 ${dayText(to).zh}。`,
      `The holiday plan was published: the due day moved from ${dayText(from).en} to ${dayText(to).en}.`,
    ),
  cardRaised: (colour: Text, due: string) =>
    both(`发出${colour.zh}：到期日 ${dayText(due).zh}。`, `${colour.en} card: due on ${dayText(due).en}.`),
  disclosureDecided: (decision: Text) => both(`公开属性定为：${decision.zh}。`, `Disclosure decided: ${decision.en}.`),
  archived: both('事项归档。', 'The matter was archived.'),
  purpose: (number: string) => `办理事项 ${number}`,
}
