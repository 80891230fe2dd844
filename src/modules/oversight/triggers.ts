import { z } from 'zod'
import { both, type Text } from '../../kernel/text.ts'

/** For what a card may be issued: the nine triggers of electronic supervision (电子监察), a local list. */
export const Trigger = z.enum([
  'not-accepting',
  'promise-exceeded',
  'step-overtime',
  'first-review-late',
  'refusal-unexplained',
  'not-online',
  'unlisted-charge',
  'not-told-at-once',
  'other',
])
export type Trigger = z.infer<typeof Trigger>

export const triggerNames: Readonly<Record<Trigger, Text>> = {
  'not-accepting': both('不受理合法申请', 'A lawful application was not accepted'),
  'promise-exceeded': both('超承诺期', 'The promised time was exceeded'),
  'step-overtime': both('环节超时', 'A step took longer than its time'),
  'first-review-late': both('初审超期', 'The first review was late'),
  'refusal-unexplained': both('不予许可未说明理由', 'A refusal without its reason'),
  'not-online': both('不按规定网上审批', 'Not handled on line as it must be'),
  'unlisted-charge': both('擅自收费', 'A charge that is not listed'),
  'not-told-at-once': both('未一次告知', 'Not told everything at once'),
  other: both('其他', 'Something else'),
}

export const triggerOptions = Trigger.options.map((value) => ({ value, text: triggerNames[value] }))
