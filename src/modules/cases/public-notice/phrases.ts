import { both, type Text } from '../../../kernel/text.ts'
import type { Leak, LeakKind } from '../../catalogue/index.ts'

/** What a release check calls what it finds. */
const leakNames: Readonly<Record<LeakKind, Text>> = {
  'resident-number': both('身份号码', 'a resident number'),
  telephone: both('电话号码', 'a telephone number'),
  account: both('银行账号', 'an account number'),
  name: both('完整姓名', 'a full name'),
  'secrecy-mark': both('密级标志', 'a secrecy mark'),
}

/** Words of public notices and of objections to them. */
export const noticePhrases = {
  title: both('公示', 'Public notices'),
  lead: both(
    '正在公示的事项。公示期内谁都可以提出异议，可以要求保密。到期自动撤下。',
    'What hangs out now. Anybody may object while it hangs, and may ask to stay unknown. It is taken down by itself.',
  ),
  none: both('现在没有正在公示的事项。', 'Nothing hangs out now.'),
  noneHint: both('公示期一般为七天，期满即撤下。', 'A notice usually hangs for seven days and is then taken down.'),
  place: both('村（社区）', 'Village or community'),
  organisation: both('公示单位', 'Office'),
  anywhere: both('全部', 'All'),
  item: both('事项', 'Service'),
  from: both('公示开始', 'Put up'),
  until: both('公示截止', 'Hangs until'),
  content: both('公示内容', 'What it says'),
  feed: both('订阅（Atom）', 'Subscribe (Atom)'),
  results: both('办理结果公开', 'Published results'),
  poster: both('打印张贴（PDF）', 'Print for the board (PDF)'),
  rule: both('公示依据', 'Basis'),
  boards: both('张贴地点', 'Where it hangs'),
  keptBack: both('（已隐去）', '(kept back)'),
  overTitle: both('这次公示已经结束', 'This notice is over'),
  overLead: both(
    '公示内容已撤下。公示期过后发现问题的，可以向公示单位反映，或者拨打投诉举报电话；申请人对决定不服的，可以申请行政复议或者提起行政诉讼。',
    'What it said was taken down. What you learn later you can tell the office, or ring the number for complaints; the applicant may ask for reconsideration or go to court.',
  ),
  takenDown: both('公示已提前撤下', 'Taken down before its time'),
  objectTitle: both('提出异议', 'Object'),
  objectLead: both(
    '写清楚您知道的情况。您的姓名和联系方式只有受理单位看得到，申请人看不到。',
    'Say what you know. Your name and contact are seen by the office alone, never by the applicant.',
  ),
  words: both('异议内容', 'What you object to'),
  wordsHint: both(
    '写事实和线索，例如有没有房产、收入、车辆。不用写您自己是谁。',
    'Facts and leads, such as property, income, cars. You need not say here who you are.',
  ),
  name: both('姓名', 'Name'),
  contact: both('联系方式', 'Telephone or address'),
  contactHint: both(
    '不登录提出的须填写，便于核实和答复。',
    'Needed without signing in, so that we can ask back and answer.',
  ),
  confidential: both('除受理单位外，对其他单位也保密', 'Keep me unknown to all offices but the one that hears it'),
  send: both('提出异议', 'Send the objection'),
  sign: both('登录后提出，答复会发到您的消息里', 'Sign in first, and the answer comes to your messages'),
  ownNotice: both('这是您自己的申请，不能对它提出异议。', 'This is your own application; you cannot object to it.'),
  staffObject: both('窗口登记异议', 'Take down an objection'),
  noSuch: both('没有这项公示。', 'There is no such notice.'),
  noSuchObjection: both('没有这项异议，请核对查询码。', 'There is no such objection. Check the code.'),
  over: both(
    '公示期已过或者已撤下，不能再提出异议。可以向公示单位反映情况，或者向上级民政部门投诉举报。',
    'The notice hangs no more, so an objection is too late. You can still tell the office, or complain to the department above it.',
  ),
  twice: both('同样的异议已经收到。', 'The same objection was received already.'),
  tooMany: both(
    '这项公示收到的异议很多，请直接联系公示单位。',
    'There are very many objections to this notice. Please go to the office.',
  ),
  notAPerson: both('没有收到。请不要填写隐藏的一栏。', 'Not received. Leave the hidden field empty.'),
  nameNeeded: both('请填写姓名，或者先登录。', 'Give your name, or sign in first.'),
  contactNeeded: both('请填写联系方式，或者先登录。', 'Give a telephone number or address, or sign in first.'),
  unanswered: both(
    '公示异议还没有答复，不能作出决定，也不能送达、发放。',
    'An objection to the public notice has no answer yet; nothing is decided, delivered or paid before.',
  ),
  returnsStep: both(
    '异议是在公示期内提出的，公示期满后的办理作废，退回重新办理。',
    'The objection came in time: what was done after the end of the notice is taken back and done again.',
  ),
  byObjection: both(
    '异议在“异议”页登记，登记后流程自动返回。',
    'Objections are taken down on their own page; the process then goes back by itself.',
  ),
  answerWork: both('答复公示异议', 'Answer an objection'),
  objectedNotice: (title: Text) =>
    both(
      `“${title.zh}”公示期间收到异议，将重新调查核实。`,
      `An objection to the notice of “${title.en}” was received and is looked into.`,
    ),
  answeredNotice: both('您提出的异议有了答复。', 'Your objection was answered.'),
  answeredStep: (outcome: Text) => both(`公示异议已答复：${outcome.zh}`, `The objection was answered: ${outcome.en}`),
  answeredBefore: both('这项异议已经答复过。', 'This objection was answered before.'),
  matterEnded: both('申请人撤回申请或者申请已终止，不再公示。', 'The application was withdrawn or ended.'),
  takenDownStep: both('公示提前撤下', 'The public notice was taken down'),
  clearedStep: both('期满公示已清除', 'Past notices were cleared'),
  leaks: (leaks: readonly Leak[]) => {
    const kinds = [...new Set(leaks.map(({ kind }) => kind))].map((kind) => leakNames[kind])
    return both(
      `发现${kinds.map(({ zh }) => zh).join('、')}（${leaks.map(({ excerpt }) => excerpt).join('，')}），不能发出，请改写。`,
      `Found ${kinds.map(({ en }) => en).join(', ')} (${leaks.map(({ excerpt }) => excerpt).join(', ')}): it cannot go out. Say it in another way.`,
    )
  },
  noSum: both('请填写金额，例如 560 或 560.50。', 'Give an amount such as 560 or 560.50.'),
  amount: both('批准的金额（元）', 'Amount granted (yuan)'),
  amountHint: both('批准的才填；按指南向社会公布。', 'Only when granted; it is published as the guide says.'),
  // the page of one's objection
  statusTitle: both('异议办理情况', 'What became of the objection'),
  findTitle: both('查询异议', 'Look up an objection'),
  find: both('查询', 'Look up'),
  code: both('查询码', 'Code'),
  codeHint: both('提出异议时给您的 12 位查询码', 'The 12 signs that you were given'),
  keepCode: both('请记下查询码', 'Keep this code'),
  keepCodeBody: both(
    '异议已收到。凭查询码可以随时查看答复，不用登录。',
    'Your objection was received. With this code you can read the answer at any time, without signing in.',
  ),
  madeAt: both('提出时间', 'Made'),
  state: both('状态', 'State'),
  waiting: both('正在核实', 'Being looked into'),
  answer: both('答复', 'Answer'),
  answeredAt: both('答复时间', 'Answered'),
  answerBy: both('最迟答复日', 'To be answered by'),
  unhappy: both(
    '对答复不满意的，可以向区民政局反映，或者依法申请复查。',
    'If you disagree with the answer, tell the civil affairs bureau or ask for a review.',
  ),
  // the desk
  deskTitle: both('公示和异议', 'Notice and objections'),
  deskLead: both(
    '当面提出的异议在这里登记；登记后流程按指南返回，异议答复之前不能作出决定。',
    'Objections made in person are taken down here; the process then goes back as the guide says, and nothing is decided before they are answered.',
  ),
  takeDown: both('登记异议', 'Take it down'),
  objections: both('收到的异议', 'Objections'),
  noObjections: both('没有收到异议。', 'No objections.'),
  who: both('提出人', 'Made by'),
  hidden: both('已保密', 'Kept unknown'),
  signedIn: both('登录用户', 'signed in'),
  channel: both('方式', 'How'),
  channels: { online: both('网上', 'online'), counter: both('窗口', 'counter') },
  outcome: both('结论', 'Conclusion'),
  answerHint: both(
    '提出人会读到。不要写申请人的姓名、号码、收入和病情。',
    'Whoever objected reads it. No name, number, income or illness of the applicant.',
  ),
  sendAnswer: both('发出答复', 'Send the answer'),
  endTitle: both('提前撤下公示', 'Take the notice down'),
  why: both('原因', 'Reason'),
  end: both('撤下', 'Take down'),
  findings: (kinds: readonly string[]) =>
    both(
      `发布检查隐去了不该公开的内容：${kinds.length} 处`,
      `The release check kept back ${kinds.length} kind(s) of content`,
    ),
  posterTitle: (name: string) => `${name}公示`,
} as const
