import { both, same, type Text } from '../../kernel/text.ts'

/** A ground of a stop as tables name it: what its guide says before the colon; the code where no guide names it any more. */
export function groundName(code: string, text: Text | null): Text {
  return text ? both(text.zh.split('：')[0] ?? code, text.en.split(':')[0] ?? code) : same(code)
}
