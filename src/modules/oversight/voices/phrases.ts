import { both } from '../../../kernel/text.ts'

export const voicePhrases = {
  title: both('评价与投诉', 'Ratings and complaints'),
  intro: both(
    '按单位和季度比较群众的实际评价、已经作出处理决定的投诉、确认完成的整改。只有数量，没有办件和人。',
    'What people said of organisations in a quarter: real ratings, complaints that were decided, rectifications that were confirmed. Numbers only, no matters and no persons.',
  ),
  organisation: both('单位', 'Organisation'),
  quarter: both('季度', 'Quarter'),
  rated: both('实际评价', 'Ratings'),
  bad: both('差评', 'Bad'),
  good: both('好评率', 'Not bad'),
  complaints: both('投诉处理决定', 'Complaints decided'),
  right: both('其中属实', 'Of these right'),
  rectified: both('完成整改', 'Rectified'),
  inTime: both('其中按时', 'Of these in time'),
  perCent: (share: number) => both(`${share}%`, `${share} %`),
  tooFew: (least: number) => both(`不足 ${least} 件`, `fewer than ${least}`),
  least: (least: number, source: string) =>
    both(
      `实际评价不足 ${least} 件的单位不列评价数字。来源：${source}`,
      `Ratings are not shown for organisations with fewer than ${least}. Source: ${source}`,
    ),
  none: both('这个季度没有评价、投诉决定和整改。', 'Nothing was rated, decided or rectified in this quarter.'),
  ratings: both('公开的评价数字', 'Public figures of ratings'),
  figures: both('公开的投诉数字', 'Public figures of complaints'),
} as const
