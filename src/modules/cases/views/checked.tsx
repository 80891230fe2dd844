import type { ComponentChildren } from 'preact'
import { RequestProvider, usePage } from '../../../kernel/page.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'

interface CheckedProps {
  /** Where the form inside is sent. */
  readonly action: string
  /** What is wrong with what was kept, by field. */
  readonly errors: Readonly<Record<string, Text>>
  readonly children: ComponentChildren
}

/** Shows a kept draft as if it had just been refused: each error beside its field, all of them above. */
export function Checked({ action, errors, children }: CheckedProps) {
  const page = usePage()
  if (page.refusal || Object.keys(errors).length === 0) return <>{children}</>
  const refusal = new Refusal(
    'invalid',
    both('已经保存。下面标出的内容还要改。', 'Kept. What is marked below still has to be changed.'),
    errors,
  )
  return (
    <RequestProvider value={{ ...page, url: new URL(action, page.url), refusal, form: {} }}>{children}</RequestProvider>
  )
}
