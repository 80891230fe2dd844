import { usePage } from '../../kernel/page.ts'
import { Link, useText, type Words } from '../../ui/index.ts'
import { mayFollow } from './policy.ts'

/** The page of a matter, for those who may open it; its words for everybody else. */
export function MatterLink({
  number,
  organisation,
  words = number,
}: {
  number: string
  organisation: string
  words?: Words
}) {
  const t = useText()
  const { actor } = usePage()
  return mayFollow(actor, organisation) ? <Link href={`/matters/${number}`}>{t(words)}</Link> : <span>{t(words)}</span>
}
