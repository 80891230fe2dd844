import { usePage } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import { useText } from '../../../ui/index.ts'

/** A name in the language of the page; one that exists in Chinese only is marked as such, so that it is read out right. */
export function Named({ text }: { text: Text }) {
  const t = useText()
  const { language } = usePage()
  if (language !== 'en' || text.en !== text.zh) return t(text)
  return <span lang="zh-CN">{text.zh}</span>
}

/** Words of a law: always the official Chinese wording. */
export function Quote({ text }: { text: string }) {
  return (
    <blockquote class="quote" lang="zh-CN">
      {text.split('\n').map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </blockquote>
  )
}
