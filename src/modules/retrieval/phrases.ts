import { both, type Text } from '../../kernel/text.ts'
import { documentStages } from '../documents/index.ts'
import type { FoundState } from './model.ts'

export const summaries = {
  search: both(
    '按文字、文号、文种、机关、人员、时间和状态检索本机关可以查阅的公文。',
    'Find the documents that one’s organisation may read by words, number, type, organisation, person, time and state.',
  ),
  export: both('把检索结果保存为文件。', 'The documents found, as a file.'),
  showOpen: both('查阅主动公开的公文。', 'Read an issued document that is open.'),
  readOpen: both('下载主动公开的公文及其附件。', 'An issued document that is open, or a file that was issued with it.'),
  takeUp: both('把原有公文和刚读出文字的附件编入检索。', 'Let older documents, and attachments just read, be found.'),
}

export const refusals = {
  noSuch: both('没有这份公开的公文。', 'There is no such open document.'),
}

/** How a state is called. */
export function stateName(state: FoundState): Text {
  return state === 'outside' ? both('外来公文', 'From outside') : documentStages[state].text
}

export const words = {
  title: both('公文检索', 'Find documents'),
  lead: both(
    '检索本机关起草、收到、参与会签或者签发的公文，以及主动公开的公文。其他机关的公文检索不到。',
    'Documents that your organisation drafted, received, was asked about or signs, and issued documents that are open. Those of others are not found.',
  ),
  search: both('检索', 'Find'),
  q: both('文字', 'Words'),
  qHint: both(
    '标题、正文、附件里的文字，至少两个字；几个词用空格隔开，须同时出现',
    'In title, text and attachments; two characters at least. Several words are all looked for',
  ),
  number: both('文号', 'Number'),
  numberHint: both('全部或一部分，如 12号、云政发', 'Whole or part, such as 12号 or 云政发'),
  type: both('文种', 'Type'),
  scope: both('范围', 'Which'),
  all: both('全部', 'All'),
  scopes: {
    sent: both('本机关发文', 'Sent by us'),
    received: both('本机关收文', 'Received'),
    part: both('参与会签、联合签发', 'Consulted on, signed jointly'),
    open: both('其他机关主动公开', 'Open, of others'),
  },
  more: both('更多条件', 'More'),
  organisation: both('机关', 'Organisation'),
  organisationHint: both('名称或其中一部分', 'Name or part of it'),
  organisationAs: both('该机关是', 'That organisation is'),
  organisationParts: { issuer: both('发文机关', 'the issuer'), recipient: both('主送、抄送机关', 'an addressee') },
  person: both('人员', 'Person'),
  personHint: both('姓名，可只写姓', 'Name, or its beginning'),
  personAs: both('该人员是', 'That person'),
  personParts: {
    drafter: both('起草人', 'drafted it'),
    signer: both('签发人', 'signed it'),
    handler: both('经办人', 'handled it'),
    instructor: both('批示人', 'instructed on it'),
  },
  from: both('成文日期从', 'Dated from'),
  to: both('成文日期到', 'Dated to'),
  dateHint: both('未签发的按起草日期', 'Before it is signed, the day it was begun'),
  receivedFrom: both('收文日期从', 'Received from'),
  receivedTo: both('收文日期到', 'Received to'),
  state: both('状态', 'State'),
  sort: both('排序', 'Order'),
  sorts: { relevance: both('标题相符的在前', 'Best match first'), date: both('新的在前', 'Newest first') },
  documentNumber: both('文号', 'Number'),
  documentTitle: both('标题', 'Title'),
  issuer: both('发文机关', 'Issuer'),
  signedOn: both('成文日期', 'Date'),
  receivedOn: both('收文日期', 'Received'),
  matterNumber: both('编号', 'Matter number'),
  found: (count: number, isMore: boolean): Text =>
    isMore
      ? both(`找到 ${count} 份以上`, `More than ${count.toLocaleString('en')} found`)
      : both(`找到 ${count} 份`, count === 1 ? '1 found' : `${count.toLocaleString('en')} found`),
  inFiles: both('文字在附件里', 'The words stand in an attachment'),
  unopened: both('尚未打开，正文打开后可见', 'Not opened yet; its text shows once it is'),
  received: (day: string): Text => both(`${day} 收到`, `received ${day}`),
  begun: (day: string): Text => both(`${day} 起草`, `begun ${day}`),
  incoming: both('收文办理', 'As received'),
  open: both('主动公开', 'Open'),
  none: both('没有找到公文', 'No document was found'),
  tryThis: both('可以这样试试', 'You may try'),
  without: (text: Text): Text => both(`不限${text.zh}`, `Without ${text.en}`),
  fewerWords: (text: string): Text => both(`只找“${text}”`, `Only “${text}”`),
  lookAtNumber: (text: string): Text => both(`按文号找“${text}”`, `“${text}” as a number`),
  startAgain: both('清除全部条件', 'Start again'),
  nobody: both('没有这个姓名的工作人员', 'No official bears that name'),
  noOrganisation: both('没有这个名称的机关', 'No organisation bears that name'),
  tooShort: both('请输入至少两个字', 'Write two characters at least'),
  takingUp: both(
    '部分公文正在编入检索，稍后才能按正文和附件找到。',
    'Some documents are still being taken up; they are found by text and attachments a little later.',
  ),
  exportHint: (most: number): Text =>
    both(`最多导出前 ${most} 份。`, `The first ${most.toLocaleString('en')} at most.`),
  cut: (most: number): Text =>
    both(
      `只导出了前 ${most} 份，请缩小范围后再导出其余部分。`,
      `Only the first ${most} are here; narrow the search for the rest.`,
    ),
  again: both(
    '条件都在网址里：收藏本页即保存了这次检索。',
    'What you asked stands in the address: keep this page as a bookmark to ask it again.',
  ),
  text: both('正文', 'Text'),
  pdf: both('打开正本', 'Open the sealed document'),
  files: both('附件', 'Attachments'),
  takeUpTask: both('编入检索', 'Taking up'),
}
