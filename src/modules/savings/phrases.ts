import { both, type Text } from '../../kernel/text.ts'
import type { Code, Kind } from './model.ts'

export const kindNames: Readonly<Record<Kind, Text>> = {
  pages: both('少印页数', 'Pages not printed'),
  postage: both('少花邮资', 'Postage'),
  trips: both('少跑趟数', 'Courier trips'),
  days: both('早到天数', 'Days earlier'),
}
export const kindUnits: Readonly<Record<Kind, Text>> = {
  pages: both('页', 'pages'),
  postage: both('元', 'yuan'),
  trips: both('趟', 'trips'),
  days: both('天', 'days'),
}

export const parameterNames: Readonly<Record<Code, Text>> = {
  copies: both('发给一个单位的纸质份数', 'Paper copies for one recipient'),
  printed: both('收文后仍然自行打印的比例', 'Share that is printed on arrival all the same'),
  'reading-copies': both('传阅时给每位阅读人另印的份数', 'Copies made for each reader in circulation'),
  'post-share': both('原来邮寄的比例', 'Share that went by post'),
  'post-fee': both('每件邮资', 'Postage of one'),
  'courier-share': both('原来专人取送的比例', 'Share that was fetched or brought'),
  'per-trip': both('一趟合并取送的件数', 'Documents carried in one trip'),
  'paper-days': both('纸质公文从发出到签收的天数', 'Days from sending to signature on paper'),
}
export const parameterUnits: Readonly<Record<Code, Text>> = {
  copies: both('份', 'copies'),
  printed: both('%', '%'),
  'reading-copies': both('份', 'copies'),
  'post-share': both('%', '%'),
  'post-fee': both('元', 'yuan'),
  'courier-share': both('%', '%'),
  'per-trip': both('件', 'documents'),
  'paper-days': both('天', 'days'),
}

export const formulas: readonly { readonly kind: Kind; readonly words: Text }[] = [
  {
    kind: 'pages',
    words: both(
      '每次送达的页数之和 × 纸质份数 ×（1 − 仍然打印的比例）＋ 每次传阅阅读的页数之和 × 每人另印的份数',
      'Pages of each delivery added up × paper copies × (1 − share printed all the same) + pages of each reading in circulation × copies for each reader',
    ),
  },
  { kind: 'postage', words: both('送达次数 × 邮寄的比例 × 每件邮资', 'Deliveries × share by post × postage') },
  {
    kind: 'trips',
    words: both('送达次数 × 专人取送的比例 ÷ 一趟的件数', 'Deliveries × share carried ÷ documents in one trip'),
  },
  {
    kind: 'days',
    words: both(
      '签收次数 × 纸质公文的天数 − 实际从发出到签收的天数之和（比纸质慢的算负数）',
      'Signatures × days on paper − days they took here, added up (slower than paper counts as negative)',
    ),
  },
]

export const refusals = {
  order: both(
    '应当低 ≤ 最可能 ≤ 高；比例不超过 100，件数至少 1。',
    'Low ≤ likely ≤ high; a share is at most 100, documents at least 1.',
  ),
}

export const steps = {
  set: (name: Text, version: number) =>
    both(`参数“${name.zh}”第 ${version} 版`, `Parameter “${name.en}”, version ${version}`),
}

export const summaries = {
  show: both(
    '查看少印、少寄、少跑、早到的估算：范围、公式、参数和来源。',
    'Show what was not printed, posted or carried, as ranges, with formulas, parameters and sources.',
  ),
  file: both('按单位和月份导出节约账。', 'Export the ledger of savings by organisation and month.'),
  close: both('系统结算已经过去的月份。', 'Keep what a month that is over came to.'),
  parameters: both('查看估算参数的全部版本。', 'Show every version of the parameters.'),
  set: both(
    '设定估算参数的新版本，写明来源，从以后的某一天起用。',
    'Set a new version of a parameter with its source, from a later day on.',
  ),
}

export const says = {
  title: both('节约账', 'Ledger of savings'),
  intro: both(
    '公文在网上送达、传阅，少印了多少页，少花了多少邮资，少跑了多少趟，早到了多少天。送达、页数、签收时间是数出来的，其余是估算，所以每个结果都是一个范围，人人可以复核。',
    'What official documents saved by being delivered and circulated online: pages, postage, trips, days. Deliveries, pages and times of signature are counted, the rest is assumed; so each result is a range, and everybody can check it.',
  ),
  counted: both('数出来的', 'Counted'),
  deliveries: both('送达次数', 'Deliveries'),
  pages: both('送达页数', 'Pages delivered'),
  readings: both('传阅人次', 'Readings'),
  readingPages: both('传阅页数', 'Pages read in circulation'),
  signed: both('签收次数', 'Signatures'),
  meanDays: both('平均签收用时（天）', 'Days to signature, on average'),
  estimated: both('估算的', 'Estimated'),
  likely: (figure: string) => both(`最可能 ${figure}`, `most likely ${figure}`),
  range: (low: string, high: string) => both(`${low} 至 ${high}`, `${low} to ${high}`),
  year: both('年度', 'Year'),
  allYears: both('全部年度', 'All years'),
  organisation: both('单位', 'Organisation'),
  any: both('全区', 'The whole district'),
  kind: both('图上显示', 'Shown in the picture'),
  byMonth: (kind: Text) => both(`逐月：${kind.zh}`, `By month: ${kind.en}`),
  legend: both(
    '条形是最可能的值，细线是从低到高的范围。',
    'The bar is the most likely value, the thin line the range from low to high.',
  ),
  byOrganisation: both('各单位', 'By organisation'),
  month: both('月份', 'Month'),
  none: both('还没有网上送达的公文。', 'No document was delivered online yet.'),
  how: both('怎样计算', 'How it is reckoned'),
  whose: both(
    '送达和签收记在发文单位，传阅记在收文单位；记在事情发生的当月，过去的月份不再变动。参数改动只影响以后。',
    'Deliveries and signatures count for the issuer, readings for the recipient, in the month in which they happened; a month that is over does not change. A changed parameter holds for what comes later.',
  ),
  notKnown: both(
    '系统看不到谁在自己的电脑上打印，所以打印只能按比例扣除；打印设备、用电、系统建设的成本没有计入，因此这不是净节约。',
    'What people print on their own machines cannot be seen, so it is taken off as a share. Printers, electricity and the cost of this system are not in it, so this is no net saving.',
  ),
  parameters: both('参数和来源', 'Parameters and sources'),
  allVersions: both('参数的全部版本', 'All versions of the parameters'),
  parameter: both('参数', 'Parameter'),
  low: both('低', 'Low'),
  middle: both('最可能', 'Likely'),
  high: both('高', 'High'),
  unit: both('单位', 'Unit'),
  source: both('来源', 'Source'),
  version: both('版本', 'Version'),
  validFrom: both('起用日', 'From'),
  set: both('设定新版本', 'Set a new version'),
  setIntro: both(
    '请填本地核对过的值和来源，例如抽查记录、收文登记、邮政资费表。',
    'Give values that were checked here, and where they come from: a sample, the register of incoming documents, a list of postage.',
  ),
} as const
