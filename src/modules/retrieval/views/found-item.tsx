import { dayOf } from '../../../kernel/day.ts'
import { usePage } from '../../../kernel/page.ts'
import { formatDay, Link, Tag, useText } from '../../../ui/index.ts'
import { typeFacts } from '../../documents/index.ts'
import type { Found } from '../model.ts'
import { stateName, words } from '../phrases.ts'
import { Marked, partsOf } from './marked.tsx'

/** One document: where it is read, what it is, and the words in their place. */
export function FoundItem({ row, terms }: { row: Found; terms: readonly string[] }) {
  const t = useText()
  const { title, type, state, pieces, incoming, works, isOpen } = row
  const isUnopened = !works && !isOpen && incoming !== null && !incoming.isOpened
  const isInTitle = partsOf(title, terms).some(({ isHit }) => isHit)
  return (
    <li class="found-item">
      <p class="found-title">
        <Link href={hrefOf(row)}>
          <Marked text={title || t(typeFacts[type].name)} terms={terms} />
        </Link>
      </p>
      <p class="found-facts">
        {row.documentNumber && (
          <span>
            <Marked text={row.documentNumber} terms={terms} />
          </span>
        )}
        <span>{t(typeFacts[type].name)}</span>
        <span>{t(row.issuer)}</span>
        <When row={row} />
        <Tag color={state === 'recalled' || state === 'repealed' ? 'danger' : 'info'}>{t(stateName(state))}</Tag>
        {isOpen && <Tag color="success">{t(words.open)}</Tag>}
        {works && incoming && <Link href={`/matters/${incoming.number}/incoming`}>{t(words.incoming)}</Link>}
      </p>
      {pieces.map((piece, at) => (
        <p key={at} class="found-piece" lang="zh-Hans">
          …<Marked text={piece.replace(/\s+/g, ' ')} terms={terms} />…
        </p>
      ))}
      {isUnopened && <p class="field-hint">{t(words.unopened)}</p>}
      {!isUnopened && terms.length > 0 && pieces.length === 0 && !isInTitle && (
        <p class="field-hint">{t(words.inFiles)}</p>
      )}
    </li>
  )
}

/** Where this reader reads it: in its own matter, as it came in, or because it is open. */
function hrefOf({ works, incoming, number }: Found): string {
  if (works) return `/matters/${number}`
  return incoming ? `/matters/${incoming.number}/incoming` : `/desk/documents/open/${number}`
}

function When({ row: { signedOn, dated, incoming } }: { row: Found }) {
  const t = useText()
  const { language, settings } = usePage()
  const received = incoming && formatDay(dayOf(incoming.sentAt, settings.DISTRICT_ZONE), language)
  return (
    <>
      <span>{signedOn ? formatDay(signedOn, language) : t(words.begun(formatDay(dated, language)))}</span>
      {received && <span>{t(words.received(received))}</span>}
    </>
  )
}
