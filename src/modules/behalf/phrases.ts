import { both, type Text } from '../../kernel/text.ts'
import { dayText } from '../../ui/index.ts'

export const refusals = {
  noSuchPerson: both(
    '没有姓名和号码都相符的人，请核对；对方须先登记。',
    'Nobody has this name together with this number. Check both; the person must be registered first.',
  ),
  livesElsewhere: both(
    '此人不住在本辖区，请由其居住地的帮办员或区级窗口办理。',
    'This person lives elsewhere. The helper there or a counter of the district can do it.',
  ),
  notOneself: both('不能委托自己。', 'Nobody entrusts oneself.'),
  noSuchMatter: both(
    '委托人没有这个编号的办件，请核对编号。',
    'The one who entrusts has no matter of this number. Check the number.',
  ),
  matterOfOther: both('这件办件不属于所选的事项。', 'This matter is about none of the services chosen.'),
  noSignedSlip: both('没有签字的委托单。', 'There is no signed slip.'),
  noSuchItem: both('没有这个事项，请从列表中选择。', 'There is no such service. Choose from the list.'),
  endPast: both('截止日期不能早于今天。', 'The last day cannot be before today.'),
  endLate: (day: string): Text =>
    both(
      `最晚到${dayText(day).zh}。到期可以重新委托。`,
      `At the latest ${dayText(day).en}. It can be given anew then.`,
    ),
  beyondOwn: both(
    '不能授予超出您自己权限或期限的权限。',
    'You cannot give more, or for longer, than you have yourself.',
  ),
  notInRegister: both(
    '登记机关的信息中，您不是该单位的法定代表人。请携带营业执照和身份证到窗口核验。',
    'The register does not name you as the legal representative of this firm. Bring its licence and your identity card to a counter.',
  ),
  isLegal: both('您已登记为该单位的法定代表人。', 'You are already its legal representative here.'),
  waits: both('这项委托还没有确认。', 'This right has not been confirmed yet.'),
  settled: both('这项委托已经确认或已经终止。', 'This right was confirmed or ended already.'),
  wrongCode: both('确认码不正确。', 'The code is wrong.'),
  codeOver: both(
    '确认码已失效或输错次数过多。请用签字的委托单确认，或重新办理。',
    'The code has run out or was typed wrong too often. Use the signed slip, or begin anew.',
  ),
  slipNeeded: both('请上传签字的委托单。', 'Hand in the signed slip.'),
  adult: both(
    '此人已满十八周岁；成年人须写明法院认定文书。',
    'This person is of age. Name the judgement of the court.',
  ),
  noBirth: both(
    '没有登记此人的出生日期，请先核验身份。',
    'The date of birth is not registered. Check the identity first.',
  ),
  noSuchParty: both('没有这个人或单位。', 'There is no such person or firm.'),
  notNow: both('这一日期不能晚于今天。', 'This day cannot be after today.'),
}

export const steps = {
  granted: both('授权代理', 'Entrusted somebody'),
  agreed: both('确认代办关系', 'Confirmed a right to act'),
  ended: both('终止代办关系', 'Ended a right to act'),
  legal: both('登记法定代表人', 'Recorded a legal representative'),
  guardian: both('登记监护人', 'Recorded a guardian'),
  prepared: both('为居民填写代办委托', 'Prepared a mandate of a resident'),
  wrongCode: both('确认码不正确', 'A wrong code'),
}

export const told = {
  given: (party: string): Text =>
    both(
      `${party}委托您代为办理，请到“谁能代谁办理”确认。`,
      `${party} entrusts you to act for them. Confirm it on the page “Who may act for whom”.`,
    ),
  agreed: (agent: string): Text =>
    both(`${agent}现在可以代您办理。您随时可以终止。`, `${agent} may act for you now. You can end that at any time.`),
  ended: (agent: string, party: string): Text =>
    both(`${agent}代${party}办理的权限已经终止。`, `The right of ${agent} to act for ${party} has ended.`),
  code: (agent: string, code: string): Text =>
    both(
      `${agent}请您委托其代办。同意的，把确认码 ${code} 告诉对方，24 小时内有效；不同意的，不要告诉任何人。`,
      `${agent} asks for your mandate. If you agree, tell them the code ${code} within 24 hours; if not, tell nobody.`,
    ),
}

export const reachNames = {
  read: both('只查看进度和结果', 'look at progress and results'),
  apply: both('查看、申请、补正和提交', 'look, apply, correct and send'),
  withdraw: both('查看、申请、补正、提交和撤回', 'look, apply, correct, send and withdraw'),
}

export const phrases = {
  account: both('我的账号', 'My account'),
  byCourt: both('成年人，已有法院认定文书', 'Of age; a court has decided'),
  title: both('谁能代谁办理', 'Who may act for whom'),
  intro: both(
    '代办人只能在约定的事项和期限内办理，不能更改您的联系方式和密码，不能代领钱款；每办一步都会告诉您。',
    'Whoever acts for another keeps to what was agreed, cannot change contact or password and receives no money; the other is told of each step.',
  ),
  mine: both('我能代谁办理', 'For whom I may act'),
  noneMine: both('您没有代他人办理的权限。', 'You may act for nobody else.'),
  ofMe: both('谁能代我办理', 'Who may act for me'),
  noneOfMe: both('没有人能代您办理。', 'Nobody may act for you.'),
  ofFirm: (name: string): Text => both(`谁能代${name}办理`, `Who may act for ${name}`),
  noneOfFirm: both('没有委托其他人。', 'Nobody is entrusted.'),
  party: both('代谁', 'For'),
  agent: both('代办人', 'Who acts'),
  ground: both('依据', 'By what right'),
  reach: both('范围', 'How far'),
  allItems: both('全部事项', 'all services'),
  until: both('截止', 'Until'),
  noEnd: both('无固定期限', 'no fixed end'),
  state: both('状态', 'State'),
  states: {
    current: both('有效', 'in force'),
    waiting: both('待确认', 'to be confirmed'),
    ended: both('已终止', 'ended'),
    resting: both('不在有效期或暂不能用', 'not in force now'),
  },
  act: both('操作', 'Do'),
  use: (name: string): Text => both(`开始代办（${name}）`, `Act for ${name}`),
  agree: (name: string): Text => both(`确认（${name}）`, `Confirm (${name})`),
  end: (name: string): Text => both(`终止（${name}）`, `End (${name})`),
  give: both('委托他人代我办理', 'Entrust somebody to act for me'),
  giveFor: (name: string): Text => both(`委托他人代${name}办理`, `Entrust somebody to act for ${name}`),
  name: both('代办人姓名', 'Name of who acts'),
  who: both('代办人的身份证号、登录名或手机号', 'Resident number, sign-in name or mobile of who acts'),
  whoHint: both('姓名与号码都相符才能委托。', 'Name and number must both fit.'),
  howFar: both('可以做什么', 'What may be done'),
  items: both('限于这些事项', 'For these services only'),
  itemsHint: both('都不选表示全部事项。', 'None chosen means all services.'),
  matter: both('只限一件已有的办件', 'For one matter only'),
  matterHint: both(
    '填办件编号，例如只请人补正这一件。不填表示不限于一件，也可以代为新申请。',
    'Its number, for instance to have just this one corrected. Left empty, it is not about a single one, and new applications can be made.',
  ),
  onlyMatter: (number: string): Text => both(`只限办件 ${number}`, `matter ${number} only`),
  oneMatter: both('只限一件办件', 'one matter only'),
  lastDay: both('截止日期', 'Last day'),
  manages: both('可以再委托他人', 'May entrust others'),
  submitGive: both('委托', 'Entrust'),
  claim: both('我是单位的法定代表人', 'I am the legal representative of a firm'),
  claimHint: both(
    '按登记机关的信息核对；核对不上的，到窗口核验。',
    'Compared with the register; what does not fit is checked at a counter.',
  ),
  uscc: both('统一社会信用代码', 'Unified social credit code'),
  submitClaim: both('核对', 'Compare'),
  desk: both('代办委托', 'Mandates'),
  deskIntro: both(
    '为没有账号或不会上网的居民代办，须先取得其委托：凭发给本人的确认码，或本人签字的委托单。',
    'To help residents who have no account, get their mandate first: by the code that is sent to them, or by the slip that they sign.',
  ),
  prepare: both('填写委托', 'Prepare a mandate'),
  residentName: both('居民姓名', 'Name of the resident'),
  residentWho: both('居民的身份证号或手机号', 'Resident number or mobile of the resident'),
  submitPrepare: both('填写并发送确认码', 'Prepare and send the code'),
  ofPost: both('本岗位的委托', 'Mandates of this post'),
  noneOfPost: both('本岗位没有委托。', 'This post has no mandates.'),
  slip: both('委托单', 'Slip'),
  code: both('确认码', 'Code'),
  submitCode: both('凭确认码确认', 'Confirm by the code'),
  signed: both('签字的委托单（照片或扫描件）', 'The signed slip (photograph or scan)'),
  submitSlip: both('凭签字确认', 'Confirm by the signature'),
  confirmFor: (name: string): Text => both(`确认 ${name} 的委托`, `Confirm the mandate of ${name}`),
  vouch: both('核验登记', 'Recorded on proof'),
  guardianTitle: both('登记监护人', 'Record a guardian'),
  wardName: both('被监护人姓名', 'Name of the ward'),
  wardWho: both('被监护人身份证号', 'Resident number of the ward'),
  guardianName: both('监护人姓名', 'Name of the guardian'),
  guardianWho: both('监护人身份证号', 'Resident number of the guardian'),
  basis: both('核验的文件', 'Document that was seen'),
  basisHint: both(
    '如户口簿、出生医学证明（民法典第二十七条）；成年人写明法院认定文书（第二十四条、第二十八条）。',
    'Such as the household register (Civil Code art. 27); for adults the judgement of the court (art. 24, 28).',
  ),
  submit: both('登记', 'Record'),
  legalTitle: both('核验法定代表人', 'Record a legal representative'),
  legalName: both('法定代表人姓名', 'Name of the legal representative'),
  legalWho: both('法定代表人身份证号', 'Resident number of the legal representative'),
  legalHint: both('如营业执照和本人身份证。', 'Such as the licence and the identity card.'),
  slipTitle: both('代办委托单', 'Mandate'),
  slipWords: (party: string, agent: string): Text =>
    both(
      `本人 ${party} 委托 ${agent} 代为办理下列政务服务事项。代办人不得更改本人联系方式和密码，不得代领钱款。本人可随时终止委托。`,
      `I, ${party}, entrust ${agent} to act for me in the services below. They may not change my contact or password, nor receive money. I can end this at any time.`,
    ),
  signedTitle: both('已签字的委托单', 'The signed slip'),
  signedIntro: both(
    '本人签字后交回的原件照片或扫描件。',
    'What was handed in after signing: a photograph or scan of the original.',
  ),
  openSlip: (name: string): Text => both(`委托单（${name}）`, `Slip (${name})`),
  sign: both('委托人签字（按指印）：', 'Signature or fingerprint:'),
  signDay: both('日期：', 'Date:'),
  checkCode: both('查验码', 'Check code'),
  checkAt: (address: string): Text =>
    both(`任何人可以在 ${address} 凭查验码核对。`, `Anybody can check it by its code at ${address}.`),
  print: both('打印', 'Print'),
  checkTitle: both('核对代办委托', 'Check a mandate'),
  checkIntro: both(
    '输入委托单上的查验码，核对委托是否有效。不显示姓名全称和号码。',
    'Type the code on the slip to see whether the mandate is in force. Names are shown in part, numbers not at all.',
  ),
  submitCheck: both('核对', 'Check'),
  unknownCode: both('没有这样的委托。请核对查验码。', 'There is no such mandate. Check the code.'),
  purpose: both('查看代办委托', 'looking at a mandate'),
} as const
