import { usePage } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import { Callout, type Definition, Definitions, dayText, formatDay, Moment, Tag, useText } from '../../../ui/index.ts'
import { typeFacts, type Urgency, urgencyNames } from '../../documents/index.ts'
import type { OutsideReply, OutsideSource } from '../from-outside/model.ts'
import { outsideSays } from '../from-outside/phrases.ts'
import type { Delivery, Ending, Source } from '../model.ts'
import { wayNames } from '../outside-ways.ts'
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

interface Enveloped {
  readonly source: Source
  readonly delivery: Delivery
  readonly replies?: readonly OutsideReply[]
}

/** What stands outside: number, type, how urgent, until when it is signed for; of what came from outside how it came, and went back. */
export function Envelope({ source, delivery, replies = [] }: Enveloped) {
  const t = useText()
  return (
    <Definitions
      items={[
        { term: says.documentNumber, value: source.documentNumber },
        { term: says.title, value: `${source.title}（${t(typeFacts[source.type].name)}）` },
        { term: says.urgency, value: source.urgency && <UrgencyTag urgency={source.urgency} /> },
        { term: says.part, value: t(says.parts[delivery.part]) },
        { term: says.state, value: t(stateNames[delivery.state]) },
        { term: says.signBy, value: delivery.signBy && <Moment at={delivery.signBy} /> },
        ...(source.from === 'outside' ? cameBy(source, t) : []),
        ...replies.map(({ state, way, sentOn, documentNumber }) => ({
          term: outsideSays.replied[state],
          value: t(outsideSays.replyWords(wayNames[way], dayText(sentOn), documentNumber)),
        })),
      ]}
    />
  )
}

function cameBy(source: OutsideSource, t: (text: Text) => string): Definition[] {
  const { issuer, signedOn, receivedOn, way, pages, copies, asksAnswer, answerBy } = source
  const answer = answerBy ? dayText(answerBy) : asksAnswer ? outsideSays.answerByRule : outsideSays.noAnswer
  return [
    { term: outsideSays.issuer, value: issuer },
    { term: outsideSays.datedOn, value: t(dayText(signedOn)) },
    { term: outsideSays.receivedOn, value: `${t(dayText(receivedOn))}（${t(wayNames[way])}）` },
    { term: outsideSays.pages, value: t(outsideSays.pagesAndCopies(pages, copies)) },
    { term: outsideSays.answerBy, value: t(answer) },
  ]
}
