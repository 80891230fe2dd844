import { both } from '../../../kernel/text.ts'

export const quotaRefusals = {
  none: both('这个事项没有数量限制。', 'This service has no limited number.'),
  full: (most: number) =>
    both(
      `名额 ${most} 个已经用完，不能再准予（行政许可法第五十七条）。`,
      `All ${most} places are taken; no more can be granted (Administrative Licensing Law art. 57).`,
    ),
  earlier: (count: number) =>
    both(
      `前面还有 ${count} 件先受理的，剩下的名额先归它们；按受理的先后顺序决定（行政许可法第五十七条）。`,
      `${count} were accepted before this one and the places left are theirs first: decisions follow the order of acceptance (Administrative Licensing Law art. 57).`,
    ),
}

export const quotaPhrases = {
  panel: both('名额和排队', 'Places and queue'),
  title: both('排队情况', 'The queue'),
  most: both('名额', 'Places'),
  granted: both('已经准予', 'Granted'),
  mine: both('这一件排在', 'This one’s place'),
  nth: (place: number, of: number) => both(`第 ${place} 位，共 ${of} 件`, `${place} of ${of}`),
  waiting: both('等候决定的申请', 'Applications that wait'),
  place: both('顺序', 'Place'),
  accepted: both('受理时间', 'Accepted'),
  order: both(
    '符合条件的，按受理的先后顺序准予（行政许可法第五十七条）。没有通知逾期受理的，从收到材料时算起。',
    'Of those who meet the conditions, whoever was accepted first is first (Administrative Licensing Law art. 57). Where no notice went out in time, from receipt.',
  ),
  nobody: both('没有等待决定的申请。', 'Nobody is waiting.'),
  see: both('查看全部排队情况', 'See the whole queue'),
}
