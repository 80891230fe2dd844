import type { ComponentChildren } from 'preact'
import { Day } from '../../../kernel/day.ts'
import { usePage } from '../../../kernel/page.ts'
import { listed } from '../../../kernel/text.ts'
import { formatDay, useText } from '../../../ui/index.ts'
import type { Column, Scalar } from './model.ts'
import { formatYuan } from './money.ts'
import { phrases } from './phrases.ts'

/** One answer in words; 'not answered' when there is none. */
export function Answer({ field, value }: { field: Column; value: Scalar | undefined }): ComponentChildren {
  const t = useText()
  const { language } = usePage()
  if (value === undefined || value === '') return <span class="answer-none">{t(phrases.noAnswer)}</span>
  if (typeof value === 'boolean') return t(value ? phrases.yes : phrases.no)
  if (field.widget === 'money' && typeof value === 'number') return `${formatYuan(value)} ${t(phrases.yuan)}`
  if (field.widget === 'number') return [String(value), field.unit && t(field.unit)].filter(Boolean).join(' ')
  if (field.widget === 'date' && Day.safeParse(value).success) return formatDay(String(value), language)
  if ('options' in field) return t(listed(wordsOf(field.options, value)))
  return <span class="answer">{String(value)}</span>
}

/** Labels of the chosen options; an option that the form no longer has is shown by its value. */
function wordsOf(options: readonly { value: string; label: { zh: string; en: string } }[], value: Scalar) {
  const chosen = Array.isArray(value) ? value : [String(value)]
  return chosen.map((choice) => options.find((option) => option.value === choice)?.label ?? String(choice))
}
