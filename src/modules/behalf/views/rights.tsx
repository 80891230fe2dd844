import { usePage } from '../../../kernel/page.ts'
import {
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  Field,
  Form,
  formatDay,
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
  /** Whether this reader can confirm it; ending is offered for all that is not over. */
  readonly canAgree?: (right: ShownRight) => boolean
  readonly canEnd?: (right: ShownRight) => boolean
  /** Where the forms go. */
  readonly base: string
}

/** Rights, one a row, with what the reader may do about each. */
export function Rights({ caption, empty, rights, name, base, ...may }: TableProps) {
  const t = useText()
  const { language } = usePage()
  const nameOf = ({ right }: ShownRight) => (name === 'party' ? right.partyName : right.agentName)
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
        { head: phrases.state, cell: ({ state }) => <Tag>{t(phrases.states[state])}</Tag> },
        {
          head: phrases.act,
          cell: (shown) => (
            <>
              {may.canAgree?.(shown) && (
                <Form action={`${base}/${shown.right.id}/agreement`}>
                  <Button>{phrases.agree(nameOf(shown))}</Button>
                </Form>
              )}
              {may.canEnd?.(shown) && (
                <Form action={`${base}/${shown.right.id}/end`}>
                  <Button variant="secondary">{phrases.end(nameOf(shown))}</Button>
                </Form>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

/** What may be done, and for which services. */
export function Reach({ shown: { right, items } }: { shown: Pick<ShownRight, 'right' | 'items'> }) {
  const t = useText()
  const services = items ? items.map(t).join('、') : t(phrases.allItems)
  return `${t(reachNames[reaches[right.acts.length - 1] ?? 'read'])} · ${services}`
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
      <DateField name="endsOn" label={phrases.lastDay} min={offer.today} max={offer.latest} required />
    </>
  )
}

/** Offered to firms only: a person's mandate is not passed on. */
export function ManagesField() {
  return <Checkbox name="manages" label={phrases.manages} />
}
