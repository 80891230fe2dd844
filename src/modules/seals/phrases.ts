import { both, type Text } from '../../kernel/text.ts'
import type { ProposalKind, SealState } from './model.ts'

export const kindNames: Readonly<Record<ProposalKind, Text>> = {
  issue: both('制发', 'Issue'),
  suspend: both('暂停使用', 'Suspend'),
  resume: both('恢复使用', 'Resume'),
  renew: both('更换证书', 'Renew'),
  revoke: both('撤销', 'Revoke'),
}

export const stateNames: Readonly<Record<SealState | 'expired', Text>> = {
  valid: both('有效', 'Valid'),
  suspended: both('已暂停', 'Suspended'),
  revoked: both('已撤销', 'Revoked'),
  expired: both('证书已到期', 'Certificate expired'),
}

export const phrases = {
  notSealable: both(
    '这不是可以盖章的 PDF 文件，可能已损坏或加密。请重新生成后再试。',
    'This is no PDF that can be sealed; it may be damaged or encrypted. Make it again.',
  ),
  sealing: both('盖章', 'Sealing'),
  onSeal: '电子印章',
  sealOf: (organisation: Text) => both(`${organisation.zh}电子印章`, `Seal of ${organisation.en}`),
  noSuch: both('没有这枚印章。', 'There is no such seal.'),
  noSuchProposal: both('没有这项提议。', 'There is no such proposal.'),
  hasOne: both(
    '该机构已有印章。先撤销现有的，才能制发新的。',
    'The organisation has a seal already. Revoke that one before another is issued.',
  ),
  notNow: both(
    '印章目前的状态不允许这样做。请刷新后核对。',
    'The seal’s present state does not allow this. Reload and check.',
  ),
  decided: both('这项提议已经有了结果。', 'This proposal has been decided already.'),
  tooLate: both('这项提议已过期，请重新提出。', 'This proposal has run out. Make it again.'),
  pictureTooLarge: both('图样不能超过 2 MB。', 'The picture may have at most 2 MB.'),
  noPicture: both('打不开这张图片。请用 PNG、JPEG 或 WebP。', 'The picture cannot be opened. Use PNG, JPEG or WebP.'),
  noAuthority: both(
    '本平台的签发证书还没有建立，启动后自动生成。',
    'The installation has no authority for seals yet; it is made when the product starts.',
  ),
  staffOnly: both('请切换到工作岗位后再看。', 'Switch to a post to see this.'),
  traces: {
    proposed: (kind: ProposalKind, of: Text) =>
      both(
        `提议${kindNames[kind].zh}${of.zh}的电子印章。`,
        `Proposed: ${kindNames[kind].en.toLowerCase()} the seal of ${of.en}.`,
      ),
    confirmed: (kind: ProposalKind, of: Text) =>
      both(
        `第二人确认：${kindNames[kind].zh}${of.zh}的电子印章。`,
        `A second person confirmed: ${kindNames[kind].en.toLowerCase()} the seal of ${of.en}.`,
      ),
    declined: (kind: ProposalKind, of: Text) =>
      both(
        `第二人不同意${kindNames[kind].zh}${of.zh}的电子印章。`,
        `A second person declined to ${kindNames[kind].en.toLowerCase()} the seal of ${of.en}.`,
      ),
    withdrawn: (kind: ProposalKind, of: Text) =>
      both(
        `撤回提议：${kindNames[kind].zh}${of.zh}的电子印章。`,
        `Proposal withdrawn: ${kindNames[kind].en.toLowerCase()} the seal of ${of.en}.`,
      ),
  },
}

/** Words of the desk's pages. */
export const pagePhrases = {
  title: both('电子印章', 'Seals'),
  lead: both(
    '制发、暂停、恢复、更换和撤销印章须两人：一人提议，另一人确认。',
    'To issue, suspend, resume, renew or revoke a seal takes two persons: one proposes, another one confirms.',
  ),
  waiting: both('等待第二人确认', 'Waiting for a second person'),
  noneWaiting: both('没有待确认的提议。', 'No proposal waits.'),
  seals: both('印章', 'Seals'),
  none: both('还没有印章。', 'There are no seals yet.'),
  organisation: both('机构', 'Organisation'),
  seal: both('印章', 'Seal'),
  state: both('状态', 'State'),
  ends: both('证书到期', 'Certificate ends'),
  issuedAt: both('制发时间', 'Issued at'),
  what: both('提议', 'Proposal'),
  why: both('理由', 'Reason'),
  by: both('提议人', 'Proposed by'),
  until: both('确认期限', 'To be confirmed before'),
  act: both('处理', 'Act'),
  confirm: both('确认', 'Confirm'),
  confirmQuestion: both('确认后立即生效，记录两人的姓名。', 'It takes effect at once and is recorded with both names.'),
  decline: both('不同意', 'Decline'),
  withdraw: both('撤回提议', 'Take back'),
  waitsForOther: both('等另一位负责人或管理员确认', 'Waits for another head or administrator'),
  propose: both('提议制发印章', 'Propose a new seal'),
  proposeQuestion: both(
    '系统按机构名称绘制圆形印章；也可以上传自己的图样。提议七天内由另一人确认。',
    'A round seal with the organisation’s name is drawn; a picture of one’s own may be uploaded instead. Another person confirms within seven days.',
  ),
  name: both('印章名称', 'Name of the seal'),
  nameHint: both('不填则为“机构名称＋电子印章”。', 'When left empty: the organisation’s name and 电子印章.'),
  picture: both('图样', 'Picture'),
  pictureHint: both('PNG、JPEG 或 WebP，透明背景最好。', 'PNG, JPEG or WebP, best on a transparent background.'),
  pictureOf: (name: string) => both(`${name}的图样`, `Picture of ${name}`),
  send: both('提议', 'Propose'),
  certificate: both('数字证书', 'Certificate'),
  subject: both('持有者', 'Subject'),
  serial: both('序列号', 'Serial'),
  digest: both('SHA-256 指纹', 'SHA-256 fingerprint'),
  validity: both('有效期', 'Valid'),
  suite: both('签名算法', 'Signature'),
  suites: { p256: both('ECDSA P-256，SHA-256', 'ECDSA P-256 with SHA-256'), sm2: both('SM2，SM3', 'SM2 with SM3') },
  history: both('经过', 'History'),
  outcomes: {
    confirmed: both('已确认', 'confirmed'),
    declined: both('不同意', 'declined'),
    withdrawn: both('已撤回', 'taken back'),
    waiting: both('待确认', 'waiting'),
    lapsed: both('逾期未确认', 'ran out'),
  },
  change: both('提议变更', 'Propose a change'),
  changeQuestion: both(
    '由另一位负责人或管理员确认后生效。',
    'It takes effect when another head or administrator confirms it.',
  ),
  changeKind: both('变更', 'Change'),
  uses: both('使用记录', 'Uses'),
  noUses: both('还没有使用过。', 'It has not been used yet.'),
  usedAt: both('时间', 'Time'),
  usedFor: both('用途', 'Used for'),
  reference: both('办件或证照编号', 'Matter or certificate'),
  usedBy: both('经手', 'By'),
  system: both('系统自动', 'Automatic'),
  document: both('文件摘要 SHA-256', 'Digest SHA-256'),
  usesHidden: both(
    '使用记录只有本机构负责人和监察人员可以看。',
    'What it was used for is shown to the organisation’s head and to auditors.',
  ),
  more: both('查看', 'View'),
}

/** Words of the public check. */
export const checkPhrases = {
  title: both('查验电子印章', 'Check a seal'),
  lead: both(
    '上传盖有电子印章的 PDF，看是谁盖的、什么时候盖的、盖后有没有改动。不需要登录。',
    'Hand in a sealed PDF to learn who sealed it, when, and whether it was altered since. No sign-in is needed.',
  ),
  document: both('PDF 文件', 'PDF document'),
  documentHint: both(
    '文件只用来查验，不公开，一小时内清除。',
    'It is used for the check only, shown to nobody, and removed within the hour.',
  ),
  check: both('查验', 'Check'),
  choose: both('请选择一份 PDF 文件。', 'Choose a PDF.'),
  tooLarge: both('文件不能超过 10 MB。', 'The document may have at most 10 MB.'),
  noPdf: both('这不是 PDF 文件。', 'This is no PDF.'),
  gone: both('文件已清除。请重新上传。', 'The document has been removed. Hand it in again.'),
  verdicts: {
    intact: both('印章有效，盖章后没有改动', 'The seals are valid; nothing was altered since'),
    broken: both(
      '不可信：文件被改动过，或印章已损坏',
      'Not to be trusted: the document was altered, or a seal is damaged',
    ),
    unknown: both('无法确认：有不是本平台颁发的签名', 'Not known: a signature is not of this platform'),
    'not-allowed': both(
      '不可信：盖章时印章不在有效状态',
      'Not to be trusted: the seal was not allowed to seal at that time',
    ),
    none: both('这份文件没有电子印章', 'This document carries no seal'),
  },
  seal: {
    valid: both('有效', 'Valid'),
    broken: both('已损坏', 'Broken'),
    unknown: both('来历不明', 'Unknown'),
    'not-allowed': both('当时无权使用', 'Not allowed then'),
  },
  one: (number: number) => both(`第 ${number} 枚印章`, `Seal ${number}`),
  result: both('结论', 'Result'),
  organisation: both('盖章机构', 'Sealed by'),
  name: both('印章', 'Seal'),
  at: both('盖章时间', 'Sealed at'),
  later: both(
    '盖章之后文件又有增加，由后面的印章负责。',
    'The document was added to later; the seal behind vouches for that.',
  ),
  stateNow: both('印章目前状态', 'State of the seal now'),
  digest: both('文件摘要 SHA-256', 'Digest SHA-256'),
  yourself: both('用自己的程序查验', 'Check with programs of your own'),
  yourselfBody: both(
    '本平台的印章是 PAdES 签名（P-256 与 SHA-256），带 RFC 3161 时间戳。下载根证书，导入 PDF 阅读器或下面的程序，就不必相信这个页面。',
    'Seals here are PAdES signatures (P-256 with SHA-256) with an RFC 3161 time stamp. Save the root certificate and give it to a PDF reader or to the programs below; then you need not trust this page.',
  ),
  root: both('下载根证书', 'Save the root certificate'),
  rootName: both('根证书', 'Root certificate'),
  fingerprint: both('SHA-256 指纹', 'SHA-256 fingerprint'),
  test: both(
    '这是平台自带的测试根证书，未经电子认证服务许可（电子签名法第十八条）。正式使用须改用依法设立的电子认证服务机构签发的证书。',
    'This is the platform’s own test root; it is licensed by nobody (Electronic Signature Law, art. 18). Real use needs certificates of a licensed authority.',
  ),
}

/** One sentence for each, for the API reference and the permission table. */
export const summaries = {
  proposeIssue: both('提议为机构制发电子印章。', 'Propose that an organisation gets a seal.'),
  proposeChange: both('提议暂停、恢复、更换或撤销印章。', 'Propose to suspend, resume, renew or revoke a seal.'),
  confirm: both('由第二人确认关于印章的提议。', 'Confirm a proposal about a seal, as the second person.'),
  decline: both('由第二人否决关于印章的提议。', 'Decline a proposal about a seal, as the second person.'),
  withdraw: both('撤回自己关于印章的提议。', 'Take back one’s own proposal about a seal.'),
  list: both(
    '列出本机构及下级的印章和待确认的提议。',
    'List the seals of an organisation and those below, with proposals that wait.',
  ),
  show: both('查看一枚印章及其经过。', 'Show a seal and what became of it.'),
  uses: both('列出一枚印章的使用记录。', 'List what a seal was used for.'),
  picture: both('读取印章图样。', 'Read the picture of a seal.'),
  proposedPicture: both('读取提议中的印章图样。', 'Read the picture that a proposal would give a seal.'),
  root: both('下载本平台的根证书。', 'Download the root certificate of this installation.'),
  handIn: both('交来一份 PDF 查验印章。', 'Hand in a PDF to have its seals checked.'),
  check: both(
    '查验交来的 PDF 上的电子印章；未交文件时说明怎样查验。',
    'Check the seals on a PDF that was handed in; without one, tell how seals are checked.',
  ),
}
