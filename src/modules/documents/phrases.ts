import { both, type Text } from '../../kernel/text.ts'

export const refusals = {
  noSuch: both('没有这件公文。', 'There is no such document.'),
  tooMuch: both(
    '内容过多，超出了一件公文能容纳的范围：主送、抄送各不超过80个（可以用地址组），联合行文不超过12个，附件不超过30个。',
    'This is more than one document holds: 80 main addressees and 80 copies (use a group), 12 joint issuers, 30 attachments.',
  ),
  noVersion: both('没有这一稿。', 'There is no such version.'),
  secret: (mark: string) =>
    both(
      `带有“${mark}”标志的内容不得进入本平台，请按保密规定通过机要渠道办理。`,
      `What is marked “${mark}” must not enter this platform. Use the ways that the rules on secrets provide.`,
    ),
  notYourIssuer: both(
    '您所在的单位不能以这个机关的名义行文。',
    'Your organisation may not issue documents in this name.',
  ),
  stale: both(
    '这件公文刚被别人修改过。您填写的内容还在下面，请核对最新一稿后再保存。',
    'Somebody else has just saved this document. What you typed is still below: compare it with the newest version, then save again.',
  ),
  ownName: both('本单位本来就可以以自己的名义行文。', 'An organisation may issue in its own name anyway.'),
  noRight: both('没有这项授权。', 'There is no such right.'),
  annulling: both(
    '签发人正在决定是否撤销签发，其间不能往下办。',
    'The signer is deciding whether to annul it; nothing goes on until then.',
  ),
  notNow: both('这件公文现在不能这样办理。', 'This cannot be done with the document now.'),
  fault: (found: Text, article: Text) => both(`${found.zh}（${article.zh}）`, `${found.en} (${article.en})`),
  sayWhyOver: (finding: Text) =>
    both(
      `请在意见中说明继续办理的理由：${finding.zh}`,
      `Say in the opinion why it goes on all the same: ${finding.en}`,
    ),
  sayWhy: both('请写明意见和理由，至少五个字。', 'Say why, in at least five characters.'),
  askedAlready: both(
    '不能征求本单位的意见，也不能重复征求还没有答复的单位。',
    'One’s own organisation is not asked, nor one that has yet to answer.',
  ),
  unchanged: both('没有改动。不需要改的，请按“复核无误”。', 'Nothing was changed. If nothing needs changing, pass it.'),
  noSeries: both('没有这个发文字号系列。', 'There is no such series of numbers.'),
  otherSeries: both(
    '这个系列不是发文机关的，或者不用于这种版式。',
    'This series belongs to another issuer, or is for other layouts.',
  ),
  seriesTaken: both('这个机关代字已经在用。', 'This word is in use already.'),
  noGroup: both('没有这个分组。', 'There is no such group.'),
  groupTaken: both('这个名称已经另有所指，请换一个。', 'This name means something else already; choose another.'),
  otherPost: both('只能授权本单位的岗位。', 'Only a post of one’s own organisation can be named.'),
  delegationTooLong: both(
    '一次授权最长一年，到期再授。',
    'A delegation lasts one year at most; give it again after that.',
  ),
  endBeforeStart: both('结束日期不能早于开始日期。', 'The last day is before the first.'),
  basisNeeded: both('请写明上级机关全称和双重领导的依据。', 'Name the superior in full, and the basis.'),
  headSigns: both(
    '上行文、命令和议案由主要负责人签发，不能授权他人。',
    'Reports and requests to a superior, orders and bills are signed by the head; nobody else can be named.',
  ),
  noDelegation: both('没有这项授权，或者已经结束。', 'There is no such delegation, or it has ended.'),
  noSeal: (name: Text) => both(`${name.zh}没有有效的电子印章，不能用印。`, `${name.en} has no valid seal.`),
  unknownWho: (name: string) =>
    both(
      `“${name}”不是本区的单位，任务只能分给区内单位。`,
      `“${name}” is no organisation of this district; only those can be obliged.`,
    ),
  unknownJoint: (name: string) => both(`没有“${name}”这个单位。`, `There is no organisation called “${name}”.`),
}

export const stages = {
  drafting: stage('drafting', '起草', 'Drafting'),
  consulting: stage('consulting', '会签', 'Consulting'),
  reviewing: stage('reviewing', '审核', 'Review'),
  signing: stage('signing', '签发', 'Signing'),
  rechecking: stage('rechecking', '复核', 'Re-check'),
  registering: stage('registering', '待登记', 'To be registered'),
  setting: stage('setting', '印制', 'Being set and sealed'),
  ready: stage('ready', '待分发', 'Ready to dispatch'),
  dispatched: stage('dispatched', '已分发', 'Dispatched'),
  recalled: stage('recalled', '已撤销', 'Recalled'),
  repealed: stage('repealed', '已废止', 'Repealed'),
  superseded: stage('superseded', '已被替代', 'Superseded'),
  withdrawn: stage('withdrawn', '已撤回', 'Withdrawn'),
  annulled: stage('annulled', '已撤销签发', 'Annulled'),
} as const

function stage<Code extends string>(code: Code, zh: string, en: string): { readonly code: Code; readonly text: Text } {
  return { code, text: both(zh, en) }
}

export const steps = {
  erased: both('正文已按批准的销毁清册销毁。', 'The text was destroyed by an approved list of the archive.'),
  started: (type: Text) => both(`起草${type.zh}。`, `Began to draft: ${type.en}.`),
  saved: (version: number) => both(`保存第 ${version} 稿。`, `Saved version ${version}.`),
  attached: (name: string) => both(`添加附件《${name}》。`, `Added the attachment “${name}”.`),
  granted: (office: Text, issuer: Text) =>
    both(`授权${office.zh}以${issuer.zh}的名义行文。`, `${office.en} may issue in the name of ${issuer.en}.`),
  grantEnded: (office: Text, issuer: Text) =>
    both(
      `收回${office.zh}以${issuer.zh}名义行文的授权。`,
      `${office.en} may no longer issue in the name of ${issuer.en}.`,
    ),
  moved: (stage: Text) => both(`公文${stage.zh}。`, `The document: ${stage.en}.`),
  detached: (name: string) => both(`删去附件《${name}》。`, `Took off the attachment “${name}”.`),
  consulted: (count: number) => both(`向 ${count} 个单位会签。`, `Asked ${count} organisation(s) about the draft.`),
  answered: (answer: Text) => both(`会签答复：${answer.zh}。`, `Answered the consultation: ${answer.en}.`),
  sent: (version: number) => both(`第 ${version} 稿送审。`, `Sent version ${version} for review.`),
  passed: both('审核通过，送签发人签发。', 'Reviewed, and put before the signer.'),
  returned: both('审核退回修改。', 'Returned by the review.'),
  signed: (name: string) => both(`${name}签发。`, `Signed by ${name}.`),
  notSigned: (name: string) => both(`${name}退回，没有签发。`, `${name} did not sign, and returned it.`),
  fit: both('复核无误。', 'Re-checked and fit.'),
  corrected: {
    form: both(
      '复核时改正标点、空格，内容不变。',
      'Punctuation or spaces corrected at the re-check; the substance is the same.',
    ),
    substance: both(
      '复核时作了实质改动，报原签批人复审。',
      'Changed in substance at the re-check; back to the signers.',
    ),
  },
  registered: (number: string) => both(`登记编号：${number}。`, `Registered as ${number}.`),
  voided: (number: string) =>
    both(`作废发文字号${number}，不再使用。`, `Voided the number ${number}; it is never used again.`),
  withdrawn: both('起草单位撤回公文。', 'The document was withdrawn.'),
  annulmentProposed: both('建议撤销签发，报签发人决定。', 'Proposed to annul it; the signer decides.'),
  annulled: both('撤销签发，不再制发；文号作废。', 'Annulled: it is not issued; its number is void.'),
  kept: both('不撤销签发，继续办理。', 'Not annulled: it goes on.'),
  set: (number: string, pages: number) =>
    both(`${number}排版用印，共 ${pages} 页。`, `${number} was set and sealed, ${pages} page(s).`),
  seriesOpened: (word: string) => both(`设立发文字号系列“${word}”。`, `Opened the series of numbers “${word}”.`),
  groupKept: (name: string, count: number) =>
    both(`保存分组“${name}”，${count} 个单位。`, `Kept the group “${name}” of ${count}.`),
  delegated: (post: Text) => both(`授权${post.zh}签发公文。`, `Let ${post.en} sign documents.`),
  superiorNamed: (superior: string) =>
    superior
      ? both(`另一个上级机关：${superior}。`, `Second superior: ${superior}.`)
      : both('没有另一个上级机关。', 'No second superior.'),
  delegationEnded: both('结束签发授权。', 'Ended a delegation of signing.'),
}

export const answerNames = {
  agree: both('同意', 'Agrees'),
  comments: both('同意，有修改意见', 'Agrees, with comments'),
  disagree: both('不同意', 'Disagrees'),
} as const

export const words = {
  kind: both('公文', 'Official document'),
  untitled: (type: Text) => both(`（未定标题的${type.zh}）`, `(${type.en} without a title yet)`),
  slot: both('附件', 'Attachment'),
  pdf: both('公文正本', 'Sealed document'),
  list: both('公文', 'Documents'),
  start: both('起草公文', 'Draft a document'),
  startIntro: both('先选文种和发文机关；选错了以后还能改。', 'Choose type and issuer; both can be changed later.'),
  views: both('公文范围', 'Which documents'),
  view: { mine: both('我起草的', 'My drafts'), hand: both('本单位在办', 'In hand'), issued: both('已制发', 'Issued') },
  none: {
    mine: both('您还没有起草公文。', 'You have drafted nothing yet.'),
    hand: both('本单位没有在办的公文。', 'No document is in hand.'),
    issued: both('还没有制发的公文。', 'No document has been issued yet.'),
  },
  q: both('标题、正文或者文号', 'Words or number'),
  type: both('文种', 'Type'),
  any: both('全部', 'All'),
  state: both('环节', 'Stage'),
  title: both('标题', 'Title'),
  titleHint: (type: Text): Text =>
    both(`例如：关于×××的${type.zh}`, `On such and such, ending with the type: ${type.en}`),
  issuer: both('发文机关', 'Issued by'),
  joint: both('联合发文机关', 'Issued together with'),
  jointHint: both(
    '除主办机关外，用顿号分开；没有就空着。',
    'Besides the first, divided by commas; leave empty if none.',
  ),
  format: both('版式', 'Layout'),
  direction: both('行文方向', 'Direction'),
  urgency: both('紧急程度', 'Urgency'),
  notUrgent: both('不标注', 'None'),
  main: both('主送机关', 'Main addressees'),
  mainHint: both(
    '用顿号分开。区内单位写全称或者简称；也可以写“各乡镇（街道）”“区级各部门”或者本单位的分组。',
    'Divided by 、 or commas. Names of organisations here, groups such as 各乡镇（街道）, or words for somebody outside.',
  ),
  copies: both('抄送机关', 'Copies to'),
  text: both('正文', 'Body'),
  textHint: both(
    '一段一行，主送机关不用再写。层次写“一、”“（一）”“1.”“（1）”；表格写成“| 单位 | 数量 |”，首行是表头；引用写《法律名称》第几条、×政发〔2026〕1号。',
    'A paragraph a line, without the addressees. Headings 一、 （一） 1. （1）; tables as | a | b | lines; references as 《law》第N条 and numbers.',
  ),
  notes: both('附注', 'Notes'),
  notesHint: both('如“此件公开发布”，不写括号。', 'Such as “for publication”, without brackets.'),
  contact: both('联系人和电话', 'Contact'),
  disclosure: both('公开属性', 'Disclosure'),
  disclosures: {
    open: both('主动公开', 'Open'),
    'on-request': both('依申请公开', 'On request'),
    withheld: both('不予公开', 'Withheld'),
  },
  ground: both('不主动公开的依据', 'Ground for not publishing it'),
  grounds: {
    'on-request': both(
      '不在主动公开范围内（政府信息公开条例第十九条、第二十七条）',
      'Not among what is published of itself (art. 19, 27)',
    ),
    'law-forbids': both('法律、行政法规禁止公开（第十四条）', 'Laws forbid it (art. 14)'),
    stability: both('公开后可能危及安全和稳定（第十四条）', 'It could endanger safety and stability (art. 14)'),
    'rights-of-others': both('涉及商业秘密、个人隐私等（第十五条）', 'Trade secrets, privacy of others (art. 15)'),
    internal: both('内部事务信息（第十六条第一款）', 'Internal affairs (art. 16 para. 1)'),
    process: both('过程性信息（第十六条第二款）', 'Information of a process (art. 16 para. 2)'),
  },
  drafts: both('公文起草过程中的信息（政府信息公开条例第十六条第二款）', 'A document being drafted (art. 16 para. 2)'),
  void: both('公文已撤销，自始无效', 'Recalled: void from the start'),
  present: both('出席', 'Present'),
  absent: both('请假', 'Excused'),
  observers: both('列席', 'Sat in'),
  special: both('特殊情况说明', 'Special circumstances'),
  specialHint: both(
    '越级行文、上级负责人直接交办等，写明理由；不印在公文上。',
    'Why a level is passed over, or that a superior ordered it directly; not printed.',
  ),
  save: both('保存', 'Save'),
  saveIntro: both('每次保存都留一稿，可以随时比较。', 'Each saving is kept as a version and can be compared.'),
  attachments: both('附件', 'Attachments'),
  attach: both('添加附件', 'Add files'),
  detach: both('删去', 'Take off'),
  noAttachments: both('没有附件。', 'No attachments.'),
  obligations: both('督办事项', 'Obligations'),
  obligationsHint: both(
    '空着的行不保存；“承办单位”空着表示全部主送机关。',
    'Empty rows are left out; no organisation means all main addressees.',
  ),
  obligation: (at: number) => both(`事项 ${at}`, `Obligation ${at}`),
  clause: both('条款', 'Clause'),
  what: both('要做什么', 'What is to be done'),
  who: both('承办单位', 'Who'),
  due: both('期限', 'By'),
  dueHint: both(
    '不写日期的，从签收起按期限规则计算。',
    'Without a day it is counted by the rule from the signature of receipt.',
  ),
  evidence: both('以什么为凭', 'Evidence'),
  evidences: {
    figure: both('一个数据', 'A figure'),
    file: both('一份材料', 'A file'),
    operation: both('系统里的办理记录', 'An operation in the system'),
    words: both('文字说明', 'Words'),
  },
  unit: both('计量单位', 'Unit'),
  recurring: both('重复', 'Recurring'),
  once: both('一次', 'Once'),
  recurrings: {
    monthly: both('每月', 'Monthly'),
    quarterly: both('每季度', 'Quarterly'),
    yearly: both('每年', 'Yearly'),
  },
  touched: both('最近修改', 'Last saved'),
  documentNumber: both('发文字号', 'Number'),
  signedOn: both('成文日期', 'Dated'),
  draftTask: both('起草公文', 'Draft the document'),
  edit: both('起草', 'Draft'),
  version: (version: number) => both(`第 ${version} 稿`, `Version ${version}`),
  tasks: {
    reviewing: both('审核公文', 'Review a document'),
    signing: both('签发公文', 'Sign a document'),
    rechecking: both('复核公文', 'Re-check a signed document'),
    registering: both('登记编号', 'Register a document'),
  },
  cameBack: (title: Text, how: Text) => both(`《${title.zh}》${how.zh}`, `“${title.en}”: ${how.en}`),
  answeredLate: (title: Text, answer: Text) =>
    both(
      `《${title.zh}》的会签有迟到的答复：${answer.zh}。请在签发前处理。`,
      `A late answer about “${title.en}”: ${answer.en}. Look at it before the signature.`,
    ),
  goneOn: (title: Text) =>
    both(
      `《${title.zh}》的会签期限已过，文稿已往下办；签发之前仍可答复。`,
      `The time to answer about “${title.en}” is over and it has gone on; you may still answer until it is signed.`,
    ),
  delegatedTo: (post: Text, until: string) =>
    both(`您（${post.zh}）获授权签发公文，至${until}。`, `You (${post.en}) may sign documents until ${until}.`),
  annulTask: both('决定是否撤销签发', 'Decide whether to annul a signed document'),
  annulAsked: (title: Text) =>
    both(
      `办公室建议撤销签发《${title.zh}》，请决定。`,
      `The office proposes to annul “${title.en}”, which you signed.`,
    ),
  annulled: (title: Text) =>
    both(`《${title.zh}》已撤销签发，不再制发。`, `“${title.en}” was annulled and is not issued.`),
  annulmentRefused: (title: Text) =>
    both(`签发人决定不撤销《${title.zh}》，请继续办理。`, `“${title.en}” is not annulled: go on with it.`),
  dispatchTask: both('核发公文', 'Dispatch the document'),
  sealPurpose: (title: string) => both(`公文用印：${title}`, `Seal of the document: ${title}`),
  consultTask: both('会签公文草稿', 'Answer about a draft document'),
}
