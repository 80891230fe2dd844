import { Moment, Tag, Timeline, useText } from '../../../ui/index.ts'
import type { ShownIncoming } from '../incoming-queries.ts'
import type { Assignment, Reader } from '../inside.ts'
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
  return (
    <li>
      {t(one.part === 'host' ? says.host : says.helpers)}：{t(nameOf(data, one.postId))}{' '}
      <Tag color={one.doneAt ? 'success' : 'info'}>{t(one.doneAt ? says.done : says.doing)}</Tag>
      {one.result && <p class="pre-line">{one.result}</p>}
    </li>
  )
}

function Read({ data, one }: { data: ShownIncoming; one: Reader }) {
  const t = useText()
  const state = one.readAt ? says.read : one.since ? says.has : says.waits
  return (
    <li>
      {t(nameOf(data, one.postId))} {one.readBy && data.people.get(one.readBy)?.name}{' '}
      <Tag color={one.readAt ? 'success' : one.since ? 'info' : 'neutral'}>{t(state)}</Tag>{' '}
      {one.readAt && <Moment at={one.readAt} />}
      {one.words && <p class="pre-line">{one.words}</p>}
    </li>
  )
}
