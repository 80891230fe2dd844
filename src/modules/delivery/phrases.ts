import { both, type Text } from '../../kernel/text.ts'
import { type Urgency, urgencyNames } from '../documents/index.ts'
import { formatDay } from '../../ui/index.ts'

const inEnglish = (day: string) => formatDay(day, 'en')
const inChinese = (day: string) => formatDay(day, 'zh-Hans')

export const refusals = {
  noSuch: both('没有这件收文。', 'There is no such incoming document.'),
  notSent: both('这件公文还没有分发。', 'This document has not been dispatched.'),
  notReady: both('公文用印以后才能分发，已经分发的不能重复分发。', 'A document is dispatched once, after it was sealed.'),
  nobody: both(
    '没有可以送达的区内单位，请核对主送和抄送机关。',
    'No organisation of this district is among the addressees. Check them.',
  ),
  notNow: both('这件收文现在不能这样办理，请刷新页面。', 'This cannot be done with the document now. Reload the page.'),
  recalled: both('公文已经撤销，自始无效，不再办理。', 'The document was recalled, void from the start; nothing more is done.'),
  nobodyToNag: both(
    '没有可以催办的单位：都已办复，或者一小时内催办过。',
    'There is nobody to nag: all have acted, or were nagged within the hour.',
  ),
  nothingToClose: both('没有可以办结的：收文单位要先签收或者办复。', 'Nothing can be closed: the recipient signs or acts first.'),
  notReturned: both('这一份没有退回，不能改送。', 'This one did not come back; it cannot be sent on.'),
  alreadyRedirected: both('这一份已经改送。', 'This one has been sent on already.'),
  hasItAlready: both('这个单位已经收到这件公文。', 'This organisation has the document already.'),
  notBefore: both('废止日期不能早于今天；要自始无效，请用撤销。', 'The day is today or later. To void it from the start, recall it.'),
  noSuccessor: both(
    '没有找到本机关已经分发的这个文号，请先分发替代的公文。',
    'No dispatched document of this issuer has this number. Dispatch the new one first.',
  ),
  endedBefore: both('这件公文已经撤销、废止或者被替代。', 'This document has been recalled, repealed or superseded already.'),
}

export const summaries = {
  dispatch: both('核发公文。', 'Dispatch a sealed document to all its recipients.'),
  offer: both('公文用印后列入待分发。', 'Put a sealed document on the list of what waits to be dispatched.'),
  open: both('记录收文单位首次打开公文。', 'Record that a recipient opened a document for the first time.'),
  sign: both('签收公文。', 'Sign for an incoming document.'),
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
  escalate: both('紧急公文逾时未签收时上报。', 'Tell others that an urgent document was not signed for in time.'),
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
    1: both('逾时未签收，告知替补人员和负责人。', 'Not signed for in time: told those who stand in, and the heads.'),
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
    handle: both('承办', 'Handle it'),
    circulate: both('传阅', 'Read and sign'),
  },
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
      both(`公文 ${number} 已经撤销，自始无效，请停止办理。`, `Document ${number} was recalled, void from the start. Stop working on it.`),
    repealed: (number: string, day: string) =>
      both(`公文 ${number} 自${inChinese(day)}起废止。`, `Document ${number} is repealed from ${inEnglish(day)}.`),
    superseded: (number: string, day: string) =>
      both(`公文 ${number} 自${inChinese(day)}起由新公文替代。`, `From ${inEnglish(day)} another document replaces ${number}.`),
  },
  told: {
    returned: (who: Text, number: string) =>
      both(`${who.zh}退回了公文 ${number}，请看理由，可以改送。`, `${who.en} returned document ${number}. Read why; you may send it on.`),
    acted: (who: Text, number: string) =>
      both(`${who.zh}答复了公文 ${number}。`, `${who.en} has answered document ${number}.`),
    late: (who: Text, number: string) =>
      both(`${who.zh}仍未签收紧急公文 ${number}，请电话联系。`, `${who.en} has still not signed for the urgent document ${number}. Telephone them.`),
  },
}
