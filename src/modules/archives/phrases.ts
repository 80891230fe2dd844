import { both, type Text } from '../../kernel/text.ts'
import { formatDay } from '../../ui/index.ts'
import type { Retention } from './model.ts'

const zhDay = (day: string) => formatDay(day, 'zh-Hans')
const enDay = (day: string) => formatDay(day, 'en')

export const retentionNames: Readonly<Record<Retention, Text>> = {
  permanent: both('永久', 'Permanent'),
  '30': both('30年', '30 years'),
  '10': both('10年', '10 years'),
}

export const directionNames = { outgoing: both('发文', 'Outgoing'), incoming: both('收文', 'Incoming') } as const

export const obstacleNames = {
  unfinished: both('还没有办结', 'Not finished yet'),
  obliged: both('督办事项还没有办结', 'What it demands is not done yet'),
} as const

export const refusals = {
  fondsTaken: both(
    '另一个单位已经使用这个全宗号和机构代码，请核对。',
    'Another organisation has this fonds number and code. Check them.',
  ),
  noFonds: both('请先设置全宗号和机构代码。', 'Set the fonds number and the code first.'),
  noRule: both(
    '没有这条规则，或者它不是本单位的，或者已经停用。',
    'There is no such rule of this organisation in force.',
  ),
  notYet: both('这个年度还没有到，不能归档。', 'This year has not begun yet.'),
  nothing: both('这个年度没有可以归档的文件。', 'Nothing of this year can be filed now.'),
  changed: (now: number) =>
    both(
      `名单在您打开页面以后有变化，现在可归档 ${now} 件。请核对后再确认。`,
      `The list has changed since you opened the page: ${now} can be filed now. Check it and confirm again.`,
    ),
  noCandidate: both('这件公文不在这个年度的待归档名单里。', 'This document is not on the list of this year.'),
  noPiece: both('没有这件档案。', 'There is no such piece.'),
  noPackage: both('没有这个归档包。', 'There is no such package.'),
  notReady: both('归档包还没有做好，或者没有做成。', 'The package is not ready, or was not made.'),
  sameThere: both('同样的归档包已经在制作或者已经做好。', 'The same package is being made, or is ready.'),
  destroyed: both('这件档案已经销毁。', 'This piece was destroyed.'),
  held: both('已经暂停销毁。', 'It is held already.'),
  notHeld: both('没有暂停销毁。', 'It is not held.'),
  noList: both('没有这份销毁清册。', 'There is no such list of destruction.'),
  noneExpired: both('没有保管期满、可以鉴定的档案。', 'Nothing has expired that could be appraised.'),
  listOpen: both('上一份销毁清册还没有办完。', 'The last list of destruction is not settled yet.'),
  notNow: both('清册现在不能这样办理，请刷新页面。', 'This cannot be done with the list now. Reload the page.'),
  chooseLines: both('请选择要鉴定的档案。', 'Choose the pieces that you appraise.'),
  years: both('延长保管请填写年数（1 至 100）。', 'Say for how many more years it is kept (1 to 100).'),
  allLines: both('还有档案没有鉴定意见，请逐件鉴定。', 'Some pieces have not been appraised yet.'),
  heldNow: both(
    '清册中有档案已经暂停销毁，请先改为延长保管或者解除暂停。',
    'A piece of the list is held now: keep it longer, or lift the hold first.',
  ),
  tooLarge: both(
    '内容太大，不能做成一个归档包，请逐件制作。',
    'It is too large for one package. Make packages piece by piece.',
  ),
  erased: both(
    '有一件档案的原文已经不在，归档包没有做成。',
    'The pages of a piece are gone; the package was not made.',
  ),
} as const

export const stages = {
  open: { code: 'filing', text: both('待归档', 'To be filed') },
  filed: { code: 'year-filed', text: both('年度归档完成', 'The year is filed') },
  appraising: { code: 'appraising', text: both('鉴定中', 'Being appraised') },
  approving: { code: 'approving', text: both('待审批', 'To be approved') },
  approved: { code: 'destroying', text: both('已批准，正在销毁', 'Approved, being destroyed') },
  done: { code: 'destroyed', text: both('已销毁', 'Destroyed') },
  withdrawn: { code: 'withdrawn', text: both('已撤回', 'Withdrawn') },
} as const

export const steps = {
  opened: (year: number) => both(`开始整理 ${year} 年度的归档文件。`, `The filing of ${year} begins.`),
  filed: (pieces: number, ordinal: number) =>
    ordinal === 1
      ? both(`归档 ${pieces} 件。`, `Filed ${pieces} pieces.`)
      : both(`补充归档 ${pieces} 件（第 ${ordinal} 次）。`, `Filed ${pieces} more pieces (turn ${ordinal}).`),
  chosen: (title: string, to: Text) => both(`《${title}》改为${to.zh}。`, `“${title}” was set to: ${to.en}.`),
  packed: (pieces: number) =>
    both(
      `制作归档包，${pieces} 件，封存清单摘要。`,
      `Made a package of ${pieces} pieces and recorded the digest of its manifest.`,
    ),
  held: (archiveNumber: string) => both(`暂停销毁 ${archiveNumber}。`, `Holds ${archiveNumber} from being destroyed.`),
  released: (archiveNumber: string) => both(`解除暂停销毁 ${archiveNumber}。`, `Lifts the hold of ${archiveNumber}.`),
  drawn: (lines: number) => both(`编制销毁清册，${lines} 件。`, `Drew up a list of destruction of ${lines} pieces.`),
  appraised: (destroy: number, keep: number) =>
    both(
      `鉴定完成：拟销毁 ${destroy} 件，延长保管 ${keep} 件。`,
      `Appraised: ${destroy} to destroy, ${keep} to keep longer.`,
    ),
  returned: both('退回重新鉴定。', 'Returned to be appraised again.'),
  approved: (destroy: number, keep: number) =>
    both(`批准销毁 ${destroy} 件，延长保管 ${keep} 件。`, `Approved: ${destroy} destroyed, ${keep} kept longer.`),
  destroyed: (pieces: number) =>
    both(
      `销毁 ${pieces} 件的内容和归档包，目录和清册永久保留。`,
      `Destroyed contents and packages of ${pieces} pieces; catalogue and list stay.`,
    ),
  withdrawn: both('撤回销毁清册。', 'Withdrew the list of destruction.'),
} as const

export const words = {
  filingKind: both('年度归档', 'Filing of a year'),
  filingTitle: (year: number) => both(`${year}年度文件归档`, `Filing of ${year}`),
  destructionKind: both('档案销毁清册', 'List of destruction'),
  destructionTitle: (day: string) => both(`档案销毁清册（${zhDay(day)}）`, `List of destruction of ${enDay(day)}`),
  tasks: {
    file: both('整理归档', 'File the year'),
    appraise: both('鉴定到期档案', 'Appraise expired pieces'),
    approve: both('审批销毁清册', 'Approve the list of destruction'),
  },
  next: {
    filing: both('本单位文秘核对名单后确认归档。', 'The office checks the list and confirms it.'),
    appraising: both('本单位文秘逐件鉴定后报审批。', 'The office appraises each piece and hands the list to the head.'),
    approving: both('单位负责人审批，不能由鉴定人本人审批。', 'The head approves, never who appraised.'),
    approved: both('系统正在销毁。', 'The system is destroying the contents.'),
  },
  byRule: (name: Text, basis: Text) => both(`规则：${name.zh}（${basis.zh}）`, `Rule: ${name.en} (${basis.en})`),
  noRule: both('没有适用的规则，先按永久保管', 'No rule fits, so it is kept for ever'),
  byPerson: (reason: string) => both(`人工确定：${reason}`, `Set by a person: ${reason}`),
  leftOut: both('不归档', 'Not for the archive'),
  openFiling: (year: number) => both(`${year} 年度归档`, `Filing of ${year}`),
} as const

export const summaries = {
  overview: both('查看档案总览。', 'Show the archive of an organisation: years, what is due, what has expired.'),
  candidates: both('查看待归档名单。', 'List what can be filed of a year, and what cannot yet, with why.'),
  candidatesFile: both('导出待归档名单。', 'The same as a file.'),
  candidate: both('查看一件待归档公文。', 'Show one document of the list.'),
  choose: both(
    '改定保管期限或者不归档。',
    'Give a document another retention than the rule proposes, or leave it out, with a reason.',
  ),
  start: both('开始年度归档。', 'Begin the filing of a year.'),
  open: both('系统开启年度归档。', 'Open the filing of the past year for an organisation, against its clock.'),
  file: both(
    '确认归档。',
    'File everything of a year that can be filed, with numbers without gaps; later what was left.',
  ),
  pieces: both('查看归档文件目录。', 'List the catalogue.'),
  piecesFile: both('导出归档文件目录。', 'The catalogue as a file.'),
  piece: both('查看一件档案。', 'Show one piece.'),
  hold: both('暂停销毁。', 'Keep a piece from being destroyed while there is a dispute.'),
  release: both('解除暂停销毁。', 'Lift the hold of a piece.'),
  rules: both('查看保管期限规则和全宗设置。', 'Show retention rules and the fonds.'),
  keepFonds: both('设置全宗号和机构代码。', 'Set fonds number and code.'),
  keepRule: both('增加本单位的保管期限规则。', 'Add a retention rule of the organisation.'),
  endRule: both('停用本单位的保管期限规则。', 'End a retention rule of the organisation.'),
  packages: both('查看归档包。', 'List packages.'),
  order: both('制作归档包。', 'Order a package of a year and retention, or of one piece.'),
  make: both('系统制作归档包。', 'Pack what was ordered and record the digest of its manifest.'),
  seal: both('系统封存归档包。', 'Add the proof that the digest of the manifest is in the ledger.'),
  again: both('重新制作归档包。', 'Make a package once more that could not be made.'),
  download: both('下载归档包。', 'Save a package.'),
  lists: both('查看销毁清册。', 'List the lists of destruction.'),
  list: both('查看一份销毁清册。', 'Show a list of destruction.'),
  listFile: both('导出销毁清册。', 'A list of destruction as a file.'),
  draw: both('编制销毁清册。', 'Draw up a list of everything that has expired.'),
  appraise: both('鉴定档案。', 'Say of pieces whether they are destroyed or kept longer, with the reason.'),
  submit: both('报审批。', 'Hand the appraised list to the head.'),
  approve: both('批准销毁清册。', 'Approve a list that another person has appraised.'),
  sendBack: both('退回销毁清册。', 'Send a list back to be appraised again.'),
  withdraw: both('撤回销毁清册。', 'Withdraw a list that is not approved yet.'),
  destroy: both('系统执行销毁。', 'Destroy contents and packages of an approved list.'),
  book: both('查看登记簿。', 'Show the register book of a year.'),
  bookFile: both('导出登记簿。', 'The register book as a file.'),
} as const
