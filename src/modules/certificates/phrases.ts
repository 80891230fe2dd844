import { both, type Text } from '../../kernel/text.ts'
import type { State } from './model.ts'

/** What each state is called. */
export const stateNames: Readonly<Record<State, Text>> = {
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
