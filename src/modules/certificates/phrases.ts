import { both, type Text } from '../../kernel/text.ts'
import type { State } from './model.ts'

/** What each state is called. */
export const stateNames: Readonly<Record<State | 'not-yet', Text>> = {
  'not-yet': both('尚未生效', 'Not yet in force'),
  valid: both('有效', 'Valid'),
  suspended: both('暂扣', 'Suspended'),
  revoked: both('吊销', 'Revoked'),
  withdrawn: both('撤回', 'Withdrawn'),
  deregistered: both('注销', 'Deregistered'),
  cancelled: both('撤销', 'Cancelled'),
  expired: both('失效', 'Expired'),
}

export const grounds = {
  issued: both('准予许可，颁发证照', 'Granted and issued'),
  issuedAgain: both('准予延续或者变更，换发新证', 'Renewed or changed, and issued anew'),
  replaced: both('已换发新证，本证失效', 'Replaced by a renewed certificate'),
  ended: both('有效期届满', 'The period of validity has ended'),
}

export const refusals = {
  noSuch: both('没有这份证照。', 'There is no such certificate.'),
  mayNotFollow: (from: State, to: State) =>
    both(
      `“${stateNames[from].zh}”的证照不能改为“${stateNames[to].zh}”。请先核对证照目前的状态。`,
      `A certificate that is ${stateNames[from].en.toLowerCase()} cannot become ${stateNames[to].en.toLowerCase()}. Check its present state first.`,
    ),
  twice: both('这一事项已经颁发过这种证照。', 'This matter has already given a certificate of this type.'),
  renewed: both('这份证照已经换发过新证。', 'This certificate has been renewed already.'),
  notRenewable: both(
    '只有有效、暂扣或失效的证照可以延续换发。',
    'Only a certificate that is valid, suspended or expired can be renewed.',
  ),
  staffOnly: both('请切换到工作岗位后再看。', 'Switch to a post to see this.'),
  noDocument: both('请选择要核对的 PDF 文件。', 'Choose the PDF to compare.'),
  notYetStated: both('机读说明正在生成，请稍后再试。', 'The statement is being made; try again in a moment.'),
  noPaperYet: both('证照文件正在制作，请过一会儿再下载。', 'The paper is being made; try again in a moment.'),
  shareEnded: both(
    '分享链接已失效或不存在。请让持证人重新分享。',
    'This link has ended or never was. Ask the holder for another one.',
  ),
  tooManyShares: both(
    '同时有效的分享太多，请先收回不用的。',
    'Too many links are open. Shut those that are not needed.',
  ),
  noTypeLeft: both('该机构的证照类型编号已用完。', 'The organisation has no number left for another type.'),
}

export const phrases = {
  sealPurpose: (title: Text) => both(`颁发《${title.zh}》`, `Issue of: ${title.en}`),
  statementPurpose: (title: Text) => both(`签署《${title.zh}》的状态`, `State of: ${title.en}`),
  ready: (title: Text) =>
    both(
      `您的电子证照《${title.zh}》已制作完成，可以查看和下载。`,
      `Your electronic certificate “${title.en}” is ready to view and save.`,
    ),
  changed: (title: Text, to: State) =>
    both(
      `您的电子证照《${title.zh}》状态变为“${stateNames[to].zh}”。`,
      `Your electronic certificate “${title.en}” is now: ${stateNames[to].en.toLowerCase()}.`,
    ),
}

/** One sentence for each, for the API reference and the permission table. */
export const summaries = {
  setPaper: both('排版、盖章并保存证照文件。', 'Set, seal and keep the paper of a certificate.'),
  state: both('签署证照当前状态的机读说明。', 'Sign what machines read of a certificate in its present state.'),
  expire: both('有效期届满的证照标为失效。', 'Mark a certificate whose last day is over.'),
  changeState: both(
    '由颁发机构负责人暂扣、恢复或注销证照。',
    'Suspend, restore or strike off a certificate, by the head of its issuer.',
  ),
  check: both('按二维码或编号查验证照。', 'Check a certificate by its QR code, or by number and code.'),
  compare: both('核对一份 PDF 是否就是颁发的证照。', 'Compare a PDF with the certificate that was issued.'),
  machine: both('读取证照状态的机读说明。', 'Read the signed statement of a certificate’s state, for machines.'),
  signature: both('读取机读说明的签名。', 'Read the signature of that statement.'),
  listOwn: both('列出自己和所代表单位的证照。', 'List one’s own certificates and those of one’s firms.'),
  listIssued: both('列出本机构颁发的证照。', 'List the certificates that an organisation issued.'),
  show: both('查看一份证照。', 'Show a certificate.'),
  readPaper: both('下载证照文件。', 'Save the paper of a certificate.'),
  share: both('生成有期限的证照分享链接或出示码。', 'Open a door to a certificate that shuts by itself.'),
  endShare: both('收回证照分享。', 'Shut such a door at once.'),
  openShare: both('查看他人分享的证照。', 'Look at a certificate that somebody shared.'),
  readShared: both('下载他人分享的证照文件。', 'Save the paper of a certificate that somebody shared.'),
}

export const traces = {
  paper: (identifier: string) =>
    both(
      `电子证照 ${identifier} 的文件已制作并盖章。`,
      `The paper of electronic certificate ${identifier} was set and sealed.`,
    ),
  issued: (identifier: string) =>
    both(`颁发电子证照 ${identifier}。`, `Electronic certificate ${identifier} was issued.`),
  changed: (identifier: string, to: State) =>
    both(
      `电子证照 ${identifier} 的状态改为“${stateNames[to].zh}”。`,
      `Electronic certificate ${identifier} became: ${stateNames[to].en.toLowerCase()}.`,
    ),
}

/** Words of the pages. */
export const pagePhrases = {
  checkTitle: both('查验证照', 'Check a certificate'),
  checkLead: both(
    '扫描证照上的二维码，或输入编号和核验码。不需要登录。',
    'Scan the QR code on the certificate, or enter its number and code. No sign-in is needed.',
  ),
  number: both('证照编号', 'Certificate number'),
  numberHint: both(
    '形如 1.2.156.3005.2.……，在证照标题下方。',
    'Like 1.2.156.3005.2.…, below the title of the certificate.',
  ),
  code: both('核验码', 'Code'),
  codeHint: both(
    '二维码旁的 12 位字符，如 7K3M-Q2XA-VB9T。只填编号时显示的内容较少。',
    'The 12 characters beside the QR code, such as 7K3M-Q2XA-VB9T. The number alone tells less.',
  ),
  check: both('查验', 'Check'),
  sealLink: both('收到盖有电子印章的文件？查验印章', 'Were you given a sealed document? Check its seal'),
  another: both('查验另一份', 'Check another one'),
  unknown: both('没有查到这份证照', 'No such certificate'),
  unknownBody: both(
    '请核对编号和核验码。如果它们与证照上印的一致，这份证照不是本平台颁发的，请向颁发机构核实。',
    'Check the number and the code. If they are as printed, this platform did not issue the certificate: ask the authority that it names.',
  ),
  means: {
    valid: both('这份证照现在有效。', 'This certificate is in force.'),
    suspended: both(
      '这份证照现在不能使用，可能会恢复。',
      'This certificate cannot be used at present; it may be restored.',
    ),
    revoked: both(
      '这份证照已被吊销，不能再用。',
      'This certificate was revoked as a penalty and can no longer be used.',
    ),
    withdrawn: both('这份证照已被撤回，不能再用。', 'This certificate was withdrawn and can no longer be used.'),
    deregistered: both(
      '这份证照已注销，不能再用。',
      'This certificate was struck off the register and can no longer be used.',
    ),
    cancelled: both('这份证照已被撤销，不能再用。', 'This certificate was cancelled and can no longer be used.'),
    expired: both('这份证照已失效，不能再用。', 'This certificate is no longer in force.'),
    'not-yet': both('这份证照还没有到生效日期。', 'This certificate is not in force yet.'),
  },
  kind: both('证照类型', 'Certificate'),
  holder: both('持有者', 'Holder'),
  issuer: both('颁发机构', 'Issued by'),
  validity: both('有效期', 'Valid'),
  noEnd: both('长期', 'without end'),
  since: both('此状态始于', 'In this state since'),
  ground: both('原因', 'Ground'),
  article: both('依据', 'Legal basis'),
  checkedAt: both('查验时间', 'Checked at'),
  less: both(
    '只凭编号，这里不显示持有者和有效期。请扫描二维码，或补上核验码。',
    'By its number alone, holder and validity are not shown. Scan the QR code, or add the code.',
  ),
  compareTitle: both('核对手里的文件', 'Compare a document'),
  compareBody: both(
    '上传收到的 PDF，看它是否就是颁发的那一份。文件只用来计算摘要，不公开，一小时内清除。',
    'Hand in the PDF you were given to see whether it is the one that was issued. Only its digest is taken; it is removed within the hour.',
  ),
  document: both('PDF 文件', 'PDF document'),
  compare: both('核对', 'Compare'),
  same: both(
    '一致：这就是颁发的那份文件，一个字节也没有改动。',
    'The same: this is the document that was issued, not one byte altered.',
  ),
  other: both(
    '不一致：这不是颁发的那份文件，可能被改动过，或者是另一份证照。不要采信。',
    'Different: this is not the document that was issued. It was altered, or belongs to another certificate. Do not rely on it.',
  ),
  machines: both('供程序读取', 'For programs'),
  machinesBody: both(
    '状态的机读说明（JSON）和颁发机构印章的签名（CMS）。说明文档见接口文档。',
    'The state as JSON, and its signature by the issuer’s seal (CMS). Described in the API reference.',
  ),
  json: both('机读说明', 'Statement'),
  signature: both('签名', 'Signature'),
  mine: both('我的证照', 'My certificates'),
  mineLead: both(
    '政府颁发给您和您所代表单位的电子证照，与纸质证照同等有效（在线政务服务的若干规定第十条）。',
    'Certificates issued to you and to firms you stand for; they are as good as paper (State Council rules on online services, art. 10).',
  ),
  none: both('还没有电子证照。', 'There are no certificates yet.'),
  noneHint: both('申请准予后颁发的证照会出现在这里。', 'What is issued when an application is granted appears here.'),
  issuedTitle: both('颁发的证照', 'Issued certificates'),
  state: both('状态', 'State'),
  any: both('全部', 'All'),
  download: both('下载证照文件（PDF）', 'Save the certificate (PDF)'),
  beingMade: both('证照文件正在制作，稍后刷新。', 'The paper is being made. Reload in a moment.'),
  unsealed: both(
    '颁发时机构没有可用的电子印章，文件未盖章；请以查验结果为准。',
    'The issuer had no valid seal at the time, so the paper is not sealed; rely on the check.',
  ),
  history: both('经过', 'History'),
  askAbout: both('申请延续、变更或者注销', 'Ask for renewal, change or deregistration'),
  actsAbout: both('撤回、撤销、吊销或者注销', 'Withdraw, cancel, revoke or deregister'),
  show: both('当面出示', 'Show it'),
  showBody: both(
    '请对方用手机扫描，看到的是此刻的状态。',
    'Let the other scan this: what they see is the state at that moment.',
  ),
  qrLabel: both('查验这份证照的二维码', 'QR code that checks this certificate'),
  shareTitle: both('给别人看完整证照', 'Let somebody see all of it'),
  shareBody: both(
    '链接到期自动失效，可以随时收回。每次查看都会记录，在“谁看过我的信息”里可以看到。',
    'A link ends by itself and can be taken back at any time. Each look is recorded where you see who read your data.',
  ),
  days: both('有效天数', 'Days'),
  makeLink: both('生成链接', 'Make a link'),
  makeCode: both('生成窗口出示码（10 分钟）', 'Make a code for the counter (10 minutes)'),
  open: both('有效的分享', 'Open links'),
  kinds: { link: both('链接', 'Link'), counter: both('窗口出示码', 'Code for the counter') },
  until: both('有效至', 'Until'),
  end: both('收回', 'Take back'),
  sharedBy: both('持证人分享的证照', 'A certificate shared by its holder'),
  change: both('变更状态', 'Change the state'),
  changeQuestion: both(
    '立即生效，查验页面马上显示，并通知持证人。吊销、撤销、撤回须按各自程序办理，不在这里。',
    'It takes effect at once, the check page shows it, and the holder is told. Revocation, cancellation and withdrawal have procedures of their own.',
  ),
  to: both('改为', 'Becomes'),
}
