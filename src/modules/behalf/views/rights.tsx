import { usePage } from '../../../kernel/page.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  Checkboxes,
  DateField,
  Field,
  Form,
  formatDay,
  Hidden,
  LinkButton,
  Radios,
  Table,
  Tag,
  useText,
  type Words,
} from '../../../ui/index.ts'
import { groundNames } from '../../directory/index.ts'
import { reaches } from '../model.ts'
import { phrases, reachNames } from '../phrases.ts'
import type { listMine, ShownRight } from '../queries.ts'

type Offer = Awaited<ReturnType<typeof listMine>>['offer']

interface TableProps {
  readonly caption: Words
  readonly empty: Words
  readonly rights: readonly ShownRight[]
  /** Which of the two names the reader does not know anyway. */
  readonly name: 'party' | 'agent'
  /** What is offered to this reader; nothing unless said. */
  readonly can?: Partial<Record<Deed, (right: ShownRight) => boolean>>
  /** Where the forms go. */
  readonly base: string
}

/** What a reader may do about a right: act under it, confirm it, read its slip, end it. */
type Deed = 'use' | 'agree' | 'slip' | 'end'

/** Rights, one a row, with what the reader may do about each. */
export function Rights({ caption, empty, rights, name, base, can = {} }: TableProps) {
  const t = useText()
  const { language } = usePage()
  const nameOf = ({ right }: ShownRight) => (name === 'party' ? right.partyName : right.agentName)
  const acts = {
    head: phrases.act,
    cell: (shown: ShownRight) => <Acts shown={shown} called={nameOf(shown)} can={can} base={base} />,
  }
  const isAny = rights.some((shown) => Object.values(can).some((may) => may(shown)))
  return (
    <Table
      caption={caption}
      captionHidden
      empty={empty}
      rows={rights}
      columns={[
        { head: name === 'party' ? phrases.party : phrases.agent, main: true, cell: nameOf },
        { head: phrases.ground, cell: ({ right }) => t(groundNames[right.kind]) },
        { head: phrases.reach, cell: (shown) => <Reach shown={shown} /> },
        {
          head: phrases.until,
          cell: ({ right }) => (right.endsOn ? formatDay(right.endsOn, language) : t(phrases.noEnd)),
        },
        { head: phrases.state, cell: ({ state }) => <Tag color={colours[state]}>{t(phrases.states[state])}</Tag> },
        ...(isAny ? [acts] : []),
      ]}
    />
  )
}

const colours = { current: 'success', waiting: 'warning', ended: 'neutral', resting: 'neutral' } as const

function Acts({
  shown,
  called,
  can,
  base,
}: Required<Pick<TableProps, 'can' | 'base'>> & { shown: ShownRight; called: string }) {
  const { id } = shown.right
  return (
    <ButtonRow>
      {can.use?.(shown) && (
        <Form action="/account/party">
          <Hidden name="representationId" value={id} />
          <Button>{phrases.use(called)}</Button>
        </Form>
      )}
      {can.agree?.(shown) && (
        <Form action={`${base}/${id}/agreement`}>
          <Button>{phrases.agree(called)}</Button>
        </Form>
      )}
      {can.slip?.(shown) && (
        <LinkButton href={`/mandates/${id}/slip`} variant="secondary">
          {phrases.openSlip(called)}
        </LinkButton>
      )}
      {can.end?.(shown) && (
        <Form action={`${base}/${id}/end`}>
          <Button variant="secondary">{phrases.end(called)}</Button>
        </Form>
      )}
    </ButtonRow>
  )
}

/** What may be done, and for which services. */
export function Reach({ shown: { right, items } }: { shown: Pick<ShownRight, 'right' | 'items'> }) {
  const t = useText()
  const limits = [
    ...(right.matter === null || items ? [items ? items.map(t).join('、') : t(phrases.allItems)] : []),
    ...(right.matter === null ? [] : [t(phrases.onlyMatter(right.matter))]),
  ]
  return [t(reachNames[reaches[right.acts.length - 1] ?? 'read']), ...limits].join(' · ')
}

/** Whom, how far, until when: asked the same way for firms, for oneself and for a resident. */
export function GivenFields({ offer, person }: { offer: Offer; person: { name: Words; who: Words } }) {
  const t = useText()
  return (
    <>
      <Field name="name" label={person.name} width="medium" required />
      <Field name="who" label={person.who} hint={phrases.whoHint} width="medium" required />
      <Radios
        name="reach"
        label={phrases.howFar}
        options={reaches.map((value) => ({ value, text: reachNames[value] }))}
        required
      />
      <Checkboxes
        name="items"
        label={phrases.items}
        hint={phrases.itemsHint}
        options={offer.items.map(({ code, name }) => ({ value: code, text: t(name) }))}
      />
      <Field name="matter" label={phrases.matter} hint={phrases.matterHint} width="medium" maxlength={40} />
      <DateField name="endsOn" label={phrases.lastDay} min={offer.today} max={offer.latest} required />
    </>
  )
}

/** Offered to firms only: a person's mandate is not passed on. */
export function ManagesField() {
  return <Checkbox name="manages" label={phrases.manages} />
}
