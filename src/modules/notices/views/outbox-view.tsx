import type { View } from '../../../kernel/page.ts'
import { Form, Page, Pagination, Prose, Table, Tabs, useText, withQuery } from '../../../ui/index.ts'
import { type Message, type MessageState, messageStates } from '../model.ts'
import { phrases } from '../phrases.ts'
import { Moment, Proof, State } from './messages.tsx'

interface Outbox {
  readonly state: MessageState
  readonly counts: Readonly<Partial<Record<MessageState, number>>>
  readonly messages: readonly Omit<Message, 'words' | 'href'>[]
  readonly next: string | null
}

/** Messages by state, for whoever keeps the installation running. */
export const OutboxPage: View<Outbox> = ({ data, page }) => {
  const t = useText()
  const tabs = messageStates.map((state) => ({
    href: `/desk/messages?state=${state}`,
    text: phrases.states[state],
    count: data.counts[state] ?? 0,
    current: state === data.state,
  }))
  return (
    <Page title={phrases.messages} wide>
      <Prose>
        <p>{t(phrases.messagesIntro)}</p>
      </Prose>
      <Tabs label={phrases.state} tabs={tabs} />
      <Table
        caption={phrases.messages}
        captionHidden
        empty={phrases.noMessages}
        rows={data.messages}
        columns={[
          { head: phrases.when, main: true, cell: ({ madeAt }) => <Moment at={madeAt} /> },
          { head: phrases.by, cell: ({ channel, address }) => `${t(phrases.channel[channel])} ${address ?? ''}` },
          { head: phrases.state, cell: ({ state }) => <State state={state} /> },
          { head: phrases.proof, cell: ({ attempts }) => <Proof attempts={attempts} /> },
          { head: phrases.sendAgain, cell: ({ id, state }) => state === 'failed' && <Again id={id} /> },
        ]}
      />
      <Pagination next={data.next && withQuery(page.url, { before: data.next })} />
    </Page>
  )
}

function Again({ id }: { id: string }) {
  return <Form action={`/desk/messages/${id}/sending`} submit={phrases.sendAgain} variant="secondary" />
}
