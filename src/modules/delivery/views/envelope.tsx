import { usePage } from '../../../kernel/page.ts'
import { Callout, Definitions, formatDay, Moment, Tag, useText } from '../../../ui/index.ts'
import { typeFacts, type Urgency, urgencyNames } from '../../documents/index.ts'
import type { Delivery, Dispatch, Ending } from '../model.ts'
import { says } from '../page-phrases.ts'
import { stateNames } from '../phrases.ts'

/** That a document holds no longer, so that nobody misses it. */
export function Ended({ ending }: { ending: Ending | null }) {
  const t = useText()
  const { language } = usePage()
  if (!ending) return null
  const { how, startsOn, reason, successorNumber } = ending
  const said = {
    recalled: says.ended.recalled,
    repealed: says.ended.repealed(formatDay(startsOn, language)),
    superseded: says.ended.superseded(successorNumber ?? ''),
  }
  return (
    <Callout kind={how === 'recalled' ? 'danger' : 'warning'} title={said[how]}>
      <p>
        {t(says.reason)}：{reason}
      </p>
    </Callout>
  )
}

/** How urgent it is; nothing where it is not. */
export function UrgencyTag({ urgency }: { urgency: Urgency | null }) {
  const t = useText()
  if (!urgency) return null
  return <Tag color={urgency === 'urgent-most' ? 'danger' : 'warning'}>{t(urgencyNames[urgency])}</Tag>
}

/** What stands outside: number, type, how urgent, until when it is signed for. */
export function Envelope({ dispatch, delivery }: { dispatch: Dispatch; delivery: Delivery }) {
  const t = useText()
  return (
    <Definitions
      items={[
        { term: says.documentNumber, value: dispatch.documentNumber },
        { term: says.title, value: `${dispatch.title}（${t(typeFacts[dispatch.type].name)}）` },
        { term: says.urgency, value: dispatch.urgency && <UrgencyTag urgency={dispatch.urgency} /> },
        { term: says.part, value: t(says.parts[delivery.part]) },
        { term: says.state, value: t(stateNames[delivery.state]) },
        { term: says.signBy, value: delivery.signBy && <Moment at={delivery.signBy} /> },
      ]}
    />
  )
}
