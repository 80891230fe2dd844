import { both } from '../../../kernel/text.ts'
import type { LegalBasis } from '../model.ts'

/**
 * What a regulation says as far as it is remembered: no text of it was at hand. It is a setting of the district, marked as
 * local, and says so to every reader until somebody has compared it with the original.
 */
export function fromMemory(zh: string, en: string) {
  return (articleZh: string, articleEn: string, gist: string): LegalBasis => ({
    law: both(
      `${zh}（凭记忆整理的大意，未对照原文；作为本区配置）`,
      `${en} (the gist from memory, not compared with the text; a setting of the district)`,
    ),
    article: both(articleZh, articleEn),
    text: `大意：${gist}使用前请对照原文核对。`,
    local: true,
  })
}
