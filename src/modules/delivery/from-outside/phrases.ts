import { both, type Text } from '../../../kernel/text.ts'
import { type OutsideWay, wayNames } from '../outside-ways.ts'

export const outsideRefusals = {
  noOrganisation: both(
    '只有单位收文人员可以登记外来公文。',
    'Only whoever takes documents in at an organisation registers them.',
  ),
  future: both('日期不能晚于今天。', 'The day cannot lie ahead.'),
  asksNothing: both('写了答复期限的，请勾选要求答复。', 'Where a day is named an answer is asked for: tick it.'),
  dueBefore: both('答复期限不能早于成文日期。', 'The answer cannot be due before the date on the document.'),
  needScan: both('请上传扫描件，PDF 或者图片。', 'Add the scan, a PDF or pictures.'),
  noScan: (name: string) =>
    both(`“${name}”不是 PDF 或者图片，请上传扫描件。`, `“${name}” is neither a PDF nor a picture. Add the scan.`),
  marked: (name: string, mark: string) =>
    both(
      `“${name}”中有“${mark}”标志。涉密文件不得上传，请按保密规定办理。`,
      `“${name}” carries the mark ${mark}. Secret papers have ways of their own and never come here.`,
    ),
  twice: (serial: Text | null) =>
    both(
      `这件公文已经登记过${serial ? `，收文号${serial.zh}` : ''}。`,
      `This document is registered already${serial ? `, as incoming ${serial.en}` : ''}.`,
    ),
  how: both('请选用什么方式送出。', 'Say how it was sent.'),
  when: both('请填写送出日期。', 'Say on which day it was sent.'),
  beforeItCame: both('送出日期不能早于收到日期。', 'It cannot have been sent before the document came in.'),
  noOwn: both('本单位没有这个文号的公文。', 'No document of this organisation has this number.'),
}

export const outsideSummaries = {
  register: both('登记外来公文。', 'Register a document that came from outside the district, with its scan.'),
  begin: both('登记外来公文的表单。', 'The form for registering a document from outside the district.'),
}

/** What pages say of documents from outside the district. */
export const outsideSays = {
  came: (issuer: string, called: string, way: OutsideWay) =>
    both(
      `收到${issuer}的公文 ${called}（${wayNames[way].zh}）。`,
      `Document ${called} of ${issuer} came in (${wayNames[way].en.toLowerCase()}).`,
    ),
  register: both('登记外来公文', 'Register a document from outside'),
  intro: both(
    '上级、外地机关和企业事业单位用纸质或者其他系统送来的公文，在这里登记编号，之后与其他收文同样办理。',
    'What the city, the province, others outside the district or enterprises sent on paper or through another system gets its number here, and is then handled as everything that comes in.',
  ),
  onPaper: both('来文', 'The document'),
  receiving: both('收到', 'Coming in'),
  answering: both('答复', 'Answer'),
  issuer: both('来文机关', 'Issued by'),
  issuerHint: both('照文件写全称，如“临江市人民政府办公室”。', 'The full name as it stands on the paper.'),
  documentNumber: both('发文字号', 'Document number'),
  documentNumberHint: both('没有的不填。', 'Leave empty where there is none.'),
  type: both('文种', 'Type'),
  typeHint: both('没有写明的，选最接近的。', 'Where none is named, the nearest.'),
  choose: both('请选择', 'Choose'),
  title: both('标题', 'Title'),
  datedOn: both('成文日期', 'Date on it'),
  urgency: both('紧急程度', 'Urgency'),
  notUrgent: both('无', 'None'),
  part: both('本单位是', 'This organisation is'),
  receivedOn: both('收到日期', 'Received on'),
  way: both('收到方式', 'How it came'),
  pages: both('页数', 'Pages'),
  copies: both('份数', 'Copies'),
  scan: both('扫描件', 'Scan'),
  scanHint: both(
    'PDF 或者图片，可以选多个。涉密文件不得扫描上传。',
    'A PDF or pictures, several if needed. Never secret papers.',
  ),
  asksAnswer: both('要求答复', 'An answer is asked for'),
  answerBy: both('答复期限', 'Answer by'),
  answerByHint: both(
    '来文写明日期的照填；没有写明的，从收到之日起按本区规则计时。',
    'The day that it names; without one the rule of the district counts from the day it came in.',
  ),
  submit: both('登记并编号', 'Register it'),
  toFirst: both('查看已经登记的那一件', 'See the one that was registered'),
  outside: both('外来', 'From outside'),
  from: both('来源', 'From'),
  froms: { here: both('区内', 'The district'), outside: both('外来', 'Outside') },
  scans: both('扫描件', 'Scan'),
  pagesAndCopies: (pages: number, copies: number) =>
    both(
      `${pages} 页，${copies} 份`,
      `${pages} ${pages === 1 ? 'page' : 'pages'}, ${copies} ${copies === 1 ? 'copy' : 'copies'}`,
    ),
  noAnswer: both('不要求', 'None asked for'),
  answerByRule: both('要求答复，未写明日期', 'Asked for, no day named'),
  answer: both('答复来文机关', 'Answer the sender'),
  answerIntro: both(
    '在本系统以外答复，这里记下怎样、何时答复的，以便查考。',
    'The answer itself goes another way; here it is kept how and when.',
  ),
  replyWay: both('送出方式', 'How it was sent'),
  sentOn: both('送出日期', 'Sent on'),
  ownDocument: both('答复公文的文号', 'Number of the answering document'),
  ownDocumentHint: both('以本单位公文答复的填写。', 'Where a document of this organisation answers it.'),
  replied: { acted: both('答复', 'Answered'), returned: both('退回', 'Sent back') },
  replyWords: (way: Text, day: Text, number: string | null) =>
    both(
      `${day.zh}以${way.zh}送出${number ? `，文号 ${number}` : ''}`,
      `sent on ${day.en}, ${way.en.toLowerCase()}${number ? `, by ${number}` : ''}`,
    ),
  giveBackQuestion: both(
    '不属于本单位的，写明理由退回来文机关，并记下怎样退回。',
    'Not ours: it goes back to where it came from. Say why, and how it was sent back.',
  ),
}
