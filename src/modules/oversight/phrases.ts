import { both } from '../../kernel/text.ts'

export const phrases = {
  desk: both('监督台', 'Oversight'),
  tabs: {
    board: both('实时看板', 'Live board'),
    cards: both('亮牌', 'Cards'),
    findings: both('线索', 'Findings'),
    stops: both('停表统计', 'Stopped time'),
    voices: both('评价与投诉', 'Ratings and complaints'),
    reports: both('月报', 'Monthly reports'),
  },
} as const
