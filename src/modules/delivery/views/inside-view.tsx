import { ConfirmForm, Field, Form, Hidden, Moment, Tag, Timeline, useText } from '../../../ui/index.ts'
import type { ShownIncoming } from '../incoming-queries.ts'
import { type Assignment, isInHand, isReading, isUnread, type Reader } from '../inside.ts'
import { says } from '../page-phrases.ts'

/** Proposals, instructions, who handles it, and who has it to read; only inside the organisation. */
export function InsideView({ data }: { data: ShownIncoming }) {
  const t = useText()
  const { proposals, instructions, assignments, readers } = data.inside
  if (proposals.length + instructions.length + assignments.length + readers.length === 0)
    return <p>{t(says.insideEmpty)}</p>
  const steps = [
    ...proposals.map((one) => ({ ...one, title: says.propose, body: <p class="pre-line">{one.words}</p> })),
    ...instructions.map((one) => ({
      ...{ at: one.at, by: one.by, title: says.instruct },
      body: <Said words={one.words} picture={one.attachmentId} number={data.subject.matter.number} />,
    })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return (
    <>
      <Timeline
        steps={steps.map(({ at, by, title, body }) => ({ at, title, body, who: data.people.get(by)?.name ?? '' }))}
      />
      {assignments.length > 0 && (
        <ul>
          {assignments.map((one) => (
            <Handled key={one.id} data={data} one={one} />
          ))}
        </ul>
      )}
      {readers.length > 0 && (
        <ol>
          {readers.map((one) => (
            <Read key={`${one.circulationId}${one.ordinal}`} data={data} one={one} />
          ))}
        </ol>
      )}
    </>
  )
}

function Said({ words, picture, number }: { words: string | null; picture: string | null; number: string }) {
  const t = useText()
  return (
    <>
      {words && <p class="pre-line">{words}</p>}
      {picture && (
        <p>
          <a class="link" href={`/matters/${number}/attachments/${picture}`}>
            <img class="handwritten" src={`/matters/${number}/attachments/${picture}`} alt={t(says.handwriting)} />
          </a>
        </p>
      )}
    </>
  )
}

function nameOf({ posts }: ShownIncoming, postId: string) {
  return posts.find(({ id }) => id === postId)?.name ?? says.notYet
}

function Handled({ data, one }: { data: ShownIncoming; one: Assignment }) {
  const t = useText()
  const unit = data.units.find(({ id }) => id === one.unitId)
  const who = [unit && t(unit.name), one.postId && t(nameOf(data, one.postId))].filter(Boolean).join(' · ')
  const state = one.doneAt ? says.done : one.withdrawnAt ? says.takenBack : one.postId ? says.doing : says.toTakeOn
  const at = `/matters/${data.subject.matter.number}/incoming/withdrawals`
  return (
    <li>
      {t(one.part === 'host' ? says.host : says.helpers)}：{who}{' '}
      <Tag color={one.doneAt ? 'success' : one.withdrawnAt ? 'neutral' : 'info'}>{t(state)}</Tag>
      {(one.result ?? one.withdrawnReason) && <p class="pre-line">{one.result ?? one.withdrawnReason}</p>}
      {data.turn.takesIn && isInHand(one) && (
        <ConfirmForm action={at} open={says.takeBack} question={says.takeBackQuestion} submit={says.takeBack}>
          <Hidden name="assignment" value={one.id} />
          <Field name="reason" label={says.why} required />
        </ConfirmForm>
      )}
    </li>
  )
}

function Read({ data, one }: { data: ShownIncoming; one: Reader }) {
  const t = useText()
  const state = one.readAt ? says.read : one.passedAt ? says.passedOver : one.since ? says.has : says.waits
  const at = `/matters/${data.subject.matter.number}/incoming/passing`
  return (
    <li>
      {t(nameOf(data, one.postId))} {one.readBy && data.people.get(one.readBy)?.name}{' '}
      <Tag color={one.readAt ? 'success' : isReading(one) ? 'info' : 'neutral'}>{t(state)}</Tag>{' '}
      {one.readAt && <Moment at={one.readAt} />}
      {one.words && <p class="pre-line">{one.words}</p>}
      {data.turn.takesIn && isUnread(one) && (
        <Form action={at} submit={says.passOver} variant="tertiary">
          <Hidden name="circulation" value={one.circulationId} />
          <Hidden name="ordinal" value={String(one.ordinal)} />
        </Form>
      )}
    </li>
  )
}
