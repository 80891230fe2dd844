import { both } from '../../../../kernel/text.ts'
import type { LegalBasis } from '../../model.ts'

/** Quotes articles of one law: its two names once, then article and official wording for each. */
export function quoting(zh: string, en: string) {
  return (articleZh: string, articleEn: string, text: string): LegalBasis => ({
    law: both(zh, en),
    article: both(articleZh, articleEn),
    text,
    local: false,
  })
}

/** A figure or form that the district sets for itself: configuration, never law. `text` says what it rests on. */
export function districtRule(articleZh: string, articleEn: string, text: string): LegalBasis {
  return {
    law: both(
      '云川区政务服务办事规则（示范配置，可由本区修改）',
      'Service rules of Yunchuan District (demonstration settings, changeable by the district)',
    ),
    article: both(articleZh, articleEn),
    text,
    local: true,
  }
}
