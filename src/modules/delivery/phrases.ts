import { both, type Text } from '../../kernel/text.ts'
import { formatDay } from '../../ui/index.ts'
import { type Urgency, urgencyNames } from '../documents/index.ts'
import type { DeliveryState, EndingWay } from './model.ts'

const inEnglish = (day: string) => formatDay(day, 'en')
const inChinese = (day: string) => formatDay(day, 'zh-Hans')

export const refusals = {
  noSuch: both('没有这件收文。', 'There is no such incoming document.'),
  notSent: both('这件公文还没有分发。', 'This document has not been dispatched.'),
  notReady: both(
    '公文用印以后才能分发，已经分发的不能重复分发。',
    'A document is dispatched once, after it was sealed.',
  ),
  nobody: both(
    '没有可以送达的区内单位，请核对主送和抄送机关。',
    'No organisation of this district is among the addressees. Check them.',
  ),
  notNow: both('这件收文现在不能这样办理，请刷新页面。', 'This cannot be done with the document now. Reload the page.'),
  recalled: both(
    '公文已经撤销，自始无效，不再办理。',
    'The document was recalled, void from the start; nothing more is done.',
  ),
  holdsNoLonger: both(
    '公文已经失效，不再催办、改送。',
    'The document holds no longer; nobody is nagged, and it is not sent on.',
  ),
  nobodyToNag: both(
    '没有可以催办的单位：都已办复，或者一小时内催办过。',
    'There is nobody to nag: all have acted, or were nagged within the hour.',
  ),
  nothingToClose: both(
    '没有可以办结的：收文单位要先签收或者办复。',
    'Nothing can be closed: the recipient signs or acts first.',
  ),
  notReturned: both('这一份没有退回，不能改送。', 'This one did not come back; it cannot be sent on.'),
  alreadyRedirected: both('这一份已经改送。', 'This one has been sent on already.'),
  toItself: both(
    '发文机关和承办发文的办公室不收自己发的文，请写别的单位。',
    'An issuer and its office do not receive what they send: name another organisation.',
  ),
  hasItAlready: both('这个单位已经收到这件公文。', 'This organisation has the document already.'),
  noOrganisation: both('没有这个单位，请写全称或者简称。', 'No organisation here is called so.'),
  notBefore: both(
    '废止日期不能早于今天；要自始无效，请用撤销。',
    'The day is today or later. To void it from the start, recall it.',
  ),
  noSuccessor: both(
    '没有找到本机关已经分发的这个文号，请先分发替代的公文。',
    'No dispatched document of this issuer has this number. Dispatch the new one first.',
  ),
  successorEnded: both(
    '这件公文自己也已撤销、废止或者被替代，不能用来替代。',
    'That document was itself recalled, repealed or superseded; it cannot take the place.',
  ),
  daysNeeded: both(
    '紧急公文应当明确办理时限（条例第二十四条），请填写工作日数。',
    'An urgent document is handled within a limit that is named (art. 24). Give the working days.',
  ),
  closedBefore: both(
    '发文单位已经办结，不用再答复或者退文。',
    'The sender has closed it; nothing is answered or returned.',
  ),
  notAssigned: both(
    '这一项已经办完、收回或者有人认领。',
    'This has been finished, taken back, or taken on by somebody.',
  ),
  yoursAlready: both('您的岗位已经在承办这件公文。', 'Your post handles this document already.'),
  notWaiting: both('这一位已经阅毕，或者已经跳过。', 'This reader has read it, or was passed over.'),
  noHead: both('请选本单位的负责人岗位。', 'Choose a head of this organisation.'),
  sayOrWrite: both('请写批示：选用语、打字或者手写。', 'Write the instruction: a phrase, typed, or by hand.'),
  pictureOnly: both('手写批示要是图片。', 'Handwriting is a picture.'),
  noPhrase: both('没有这条常用语。', 'There is no such phrase.'),
  notOurPost: both('只能交给本单位的岗位或者科室。', 'Only posts and units of this organisation can have it.'),
  hasHost: both('已经有主办，要换请先收回。', 'There is a host already; take it back first.'),
  answered: both('已经答复过发文单位。', 'The sender has been answered already.'),
  stillHandled: both('还有岗位在承办，不能归卷。', 'Somebody still handles it; it cannot be filed.'),
  stillRead: both('还有人没有阅完，不能归卷。', 'Somebody has still to read it; it cannot be filed.'),
  nobodyToRead: both('请选还没有在阅的岗位。', 'Choose posts that do not have it already.'),
  endedBefore: both(
    '这件公文已经撤销、废止或者被替代。',
    'This document has been recalled, repealed or superseded already.',
  ),
}

export const summaries = {
  dispatch: both('核发公文。', 'Dispatch a sealed document to all its recipients.'),
  offer: both('公文用印后列入待分发。', 'Put a sealed document on the list of what waits to be dispatched.'),
  open: both('记录收文单位首次打开公文。', 'Record that a recipient opened a document for the first time.'),
  sign: both('签收公文，可以同时登记。', 'Sign for an incoming document, and register it if wanted.'),
  register: both('登记收文。', 'Register an incoming document.'),
  take: both('初审通过。', 'Take an incoming document after the first look.'),
  giveBack: both('退文。', 'Return a misdirected document with the reason.'),
  nag: both('催办。', 'Nag one recipient, or all that have not signed or acted.'),
  close: both('发文单位办结。', 'Close the delivery of a recipient that has acted.'),
  redirect: both('改送退回的公文。', 'Send a returned document on to another organisation.'),
  recall: both('撤销公文。', 'Recall a document: void from the start.'),
  repeal: both('废止公文。', 'Repeal a document from a day on.'),
  supersede: both('以新公文替代。', 'Let another document take its place.'),
  applyRepeal: both('到期执行废止。', 'Apply a repeal whose day has come.'),
  propose: both('提出拟办意见。', 'Propose how to handle an incoming document.'),
  instruct: both('批示。', 'Instruct on an incoming document.'),
  keepPhrase: both('保存批示常用语。', 'Keep a phrase that one often instructs with.'),
  dropPhrase: both('删去批示常用语。', 'Remove a phrase that one keeps.'),
  assign: both('交办收文。', 'Assign an incoming document to a host and helpers.'),
  takeOn: both('科室人员认领承办。', 'Take on what was assigned to one’s unit.'),
  takeBack: both('收回交办。', 'Take back what was assigned, with the reason.'),
  passOver: both('传阅跳过不在岗的人。', 'Pass over a reader who is away.'),
  finish: both('报告承办结果。', 'Say what was done.'),
  answer: both('答复发文单位。', 'Answer the sender with evidence.'),
  file: both('收文归卷。', 'File an incoming document.'),
  circulate: both('传阅收文。', 'Circulate an incoming document.'),
  signReading: both('签阅。', 'Sign that one has read it.'),
  listIncoming: both('列出本单位的收文。', 'List what came to one’s organisation, newest first.'),
  exportIncoming: both('导出本单位的收文。', 'Save the list of what came in.'),
  listOutgoing: both('列出本单位分发的公文。', 'List what one’s organisation dispatched, newest first.'),
  showDispatch: both('查看公文的分发和回执。', 'Show to whom a document goes, and how far each recipient is.'),
  watch: both('得知回执有没有变化。', 'Tell whether receipts of a document have changed.'),
  exportDispatch: both('导出公文的回执。', 'Save the receipts of a document.'),
  showRecipient: both('查看一个收文单位的回执。', 'Show the receipts of one recipient.'),
  readEvidence: both('查看收文单位答复的材料。', 'Read a file with which a recipient answered.'),
  proof: both('取得收文单位的阳光账本回执。', 'Get the proof of what a recipient has done.'),
  showIncoming: both('查看收文，首次打开即留回执。', 'Show an incoming document; the first look leaves a receipt.'),
  readPdf: both('查看收文的正本。', 'Read the sealed PDF of an incoming document.'),
  listPhrases: both('列出自己的批示常用语。', 'List the phrases that one keeps.'),
  escalate: both('紧急公文逾时未签收时上报。', 'Tell others that an urgent document was not signed for in time.'),
}

export const stateNames: Readonly<Record<DeliveryState, Text>> = {
  delivered: both('送达', 'Delivered'),
  opened: both('已阅', 'Opened'),
  signed: both('签收', 'Signed for'),
  acted: both('办复', 'Acted'),
  closed: both('办结', 'Closed'),
  returned: both('退文', 'Returned'),
}

export const endingNames: Readonly<Record<EndingWay, Text>> = {
  recalled: both('已撤销', 'Recalled'),
  repealed: both('已废止', 'Repealed'),
  superseded: both('已被替代', 'Superseded'),
}

export const stages = {
  signing: stage('signing', '待签收', 'To be signed for'),
  registering: stage('registering', '待登记', 'To be registered'),
  looking: stage('looking', '初审', 'First look'),
  proposing: stage('proposing', '拟办', 'Handling to be proposed'),
  instructing: stage('instructing', '批示', 'With the leader'),
  assigning: stage('assigning', '待交办', 'To be assigned'),
  handling: stage('handling', '承办', 'Being handled'),
  reading: stage('reading', '阅知', 'Being read'),
  filed: stage('filed', '已归卷', 'Filed'),
  returned: stage('returned', '已退文', 'Returned'),
  ended: stage('ended', '已撤销', 'Recalled'),
  recalled: stage('recalled', '已撤销', 'Recalled'),
} as const

function stage<Code extends string>(code: Code, zh: string, en: string): { readonly code: Code; readonly text: Text } {
  return { code, text: both(zh, en) }
}

export const steps = {
  delivered: (issuer: Text, number: string) =>
    both(`收到${issuer.zh}的公文 ${number}。`, `Document ${number} of ${issuer.en} was delivered.`),
  deliveredTo: (to: Text) => both(`送达${to.zh}。`, `Delivered to ${to.en}.`),
  opened: both('首次打开公文。', 'Opened the document for the first time.'),
  signed: both('签收。', 'Signed for it.'),
  registered: (year: number, serial: number) =>
    both(`登记为〔${year}〕收文 ${serial} 号。`, `Registered as incoming ${serial} of ${year}.`),
  taken: both('初审通过，应由本单位办理。', 'First look: it is for this organisation.'),
  returned: both('退文。', 'Returned it to the sender.'),
  nagged: both('发文单位催办。', 'The sender nagged.'),
  naggedAll: (count: number) => both(`催办 ${count} 个单位。`, `Nagged ${count} recipients.`),
  proposed: both('提出拟办意见。', 'Proposed how to handle it.'),
  instructed: both('批示。', 'Instructed.'),
  instructedByHand: both('手写批示。', 'Instructed by hand.'),
  assigned: (count: number) =>
    both(`交办，共 ${count} 个承办岗位或者科室。`, `Assigned it to ${count} posts or units.`),
  takenOn: both('认领承办。', 'Took it on.'),
  takenBack: both('收回交办。', 'Took the assignment back.'),
  passedOver: both('传阅跳过一位。', 'Passed over a reader.'),
  handled: both('报告承办结果。', 'Said what was done.'),
  answered: both('答复发文单位。', 'Answered the sender.'),
  filed: both('归卷。', 'Filed it.'),
  circulating: {
    parallel: (count: number) => both(`送 ${count} 个岗位同时传阅。`, `Circulated it to ${count} posts at once.`),
    'in-order': (count: number) =>
      both(`送 ${count} 个岗位依次传阅。`, `Circulated it to ${count} posts, one after the other.`),
  },
  read: both('阅毕。', 'Read and signed.'),
  closedByIssuer: both('发文单位确认办结。', 'The sender closed it.'),
  closedAll: (count: number) => both(`确认 ${count} 个单位办结。`, `Closed the deliveries of ${count} recipients.`),
  redirected: (to: Text) => both(`改送${to.zh}。`, `Sent on to ${to.en}.`),
  ended: {
    recalled: (_day: string) => both('撤销公文，自始无效。', 'Recalled the document: void from the start.'),
    repealed: (day: string) =>
      both(`废止公文，自${inChinese(day)}起失效。`, `Repealed the document: void from ${inEnglish(day)}.`),
    superseded: (day: string) =>
      both(`公文自${inChinese(day)}起被新公文替代。`, `From ${inEnglish(day)} another document takes its place.`),
  },
  escalated: {
    1: both(
      '逾时未签收，告知收文人员、替补人员和负责人。',
      'Not signed for in time: told who takes documents in, who stands in, and the heads.',
    ),
    2: both('仍未签收，告知发文单位。', 'Still not signed for: told the sender.'),
  },
}

export const words = {
  kind: both('收文', 'Incoming document'),
  sender: both('发文单位', 'the sender'),
  recipient: both('收文单位', 'the recipient'),
  incomingTitle: (title: string) => both(title, title),
  internal: both('内部事务信息（政府信息公开条例第十六条第一款）', 'Internal affairs (art. 16 para. 1)'),
  tasks: {
    dispatch: both('分发公文', 'Dispatch the document'),
    sign: both('签收公文', 'Sign for the document'),
    register: both('登记收文', 'Register it'),
    look: both('初审', 'Take a first look'),
    propose: both('提出拟办意见', 'Propose how to handle it'),
    instruct: both('批示', 'Instruct'),
    assign: both('交办', 'Assign it'),
    answer: both('答复发文单位', 'Answer the sender'),
    share: both('安排传阅或者归卷', 'Circulate it, or file it'),
    file: both('归卷', 'File it'),
    take: both('科室待认领', 'Take it on for the unit'),
    circulate: both('传阅', 'Read and sign'),
  },
  parts: { host: both('主办', 'Handle it as host'), helper: both('协办', 'Help to handle it') },
  arrived: (issuer: Text, number: string, urgency: Urgency | null) => {
    const mark = urgency ? urgencyNames[urgency] : both('', '')
    return both(
      `${mark.zh && `【${mark.zh}】`}收到${issuer.zh}的公文 ${number}，请签收。`,
      `${mark.en && `${mark.en}: `}document ${number} of ${issuer.en} has arrived. Sign for it.`,
    )
  },
  nagged: (number: string) =>
    both(`发文单位催办公文 ${number}，请尽快办理。`, `The sender asks you to deal with document ${number} now.`),
  late: (number: string, urgency: Urgency | null) => {
    const mark = urgency ? urgencyNames[urgency] : both('', '')
    return both(
      `【${mark.zh}】公文 ${number} 逾时无人签收，请立即处理。`,
      `${mark.en}: nobody has signed for document ${number} in time. Deal with it at once.`,
    )
  },
  ended: {
    recalled: (number: string, _day: string) =>
      both(
        `公文 ${number} 已经撤销，自始无效，请停止办理。`,
        `Document ${number} was recalled, void from the start. Stop working on it.`,
      ),
    repealed: (number: string, day: string) =>
      both(`公文 ${number} 自${inChinese(day)}起废止。`, `Document ${number} is repealed from ${inEnglish(day)}.`),
    superseded: (number: string, day: string) =>
      both(
        `公文 ${number} 自${inChinese(day)}起由新公文替代。`,
        `From ${inEnglish(day)} another document replaces ${number}.`,
      ),
  },
  rings: (issuer: Text, number: string, { urgency, isLate }: { urgency: Urgency; isLate: boolean }) => {
    const mark = urgencyNames[urgency]
    return both(
      `【${mark.zh}】${issuer.zh}的公文 ${number} ${isLate ? '逾时未签收' : '待签收'}`,
      `${mark.en}: document ${number} of ${issuer.en} ${isLate ? 'has not been signed for in time' : 'waits to be signed for'}`,
    )
  },
  told: {
    returned: (who: Text, number: string) =>
      both(
        `${who.zh}退回了公文 ${number}，请看理由，可以改送。`,
        `${who.en} returned document ${number}. Read why; you may send it on.`,
      ),
    acted: (who: Text, number: string) =>
      both(`${who.zh}答复了公文 ${number}。`, `${who.en} has answered document ${number}.`),
    late: (who: Text, number: string) =>
      both(
        `${who.zh}仍未签收紧急公文 ${number}，请电话联系。`,
        `${who.en} has still not signed for the urgent document ${number}. Telephone them.`,
      ),
  },
}
