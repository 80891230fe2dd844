import { usePage } from '../../../kernel/page.ts'
import {
  Button,
  DateField,
  Details,
  Field,
  Form,
  formatDay,
  Hidden,
  Link,
  Page,
  Pagination,
  Section,
  Select,
  Table,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { phrases, stateColours, states } from '../phrases.ts'
import type { list } from '../queries.ts'

type Data = Awaited<ReturnType<typeof list>>
const base = '/desk/handovers'

/** Posts that change hands, and who stands in for whom. */
export function ListView({ data }: { data: Data }) {
  const t = useText()
  const { language, url } = usePage()
  const { rows, next, office, led } = data
  return (
    <Page desk title={phrases.title} description={phrases.intro}>
      <Section title={phrases.handovers} aside={office && t(office.name)}>
        <Table
          caption={phrases.handovers}
          captionHidden
          empty={phrases.noHandovers}
          rows={rows}
          columns={[
            {
              head: phrases.post,
              main: true,
              cell: ({ handover }) => <Link href={`${base}/${handover.id}`}>{t(handover.postName)}</Link>,
            },
            { head: phrases.fromTo, cell: ({ handover: { leaverName, takerName } }) => `${leaverName} → ${takerName}` },
            { head: phrases.plannedOn, cell: ({ handover }) => formatDay(handover.plannedOn, language) },
            { head: phrases.state, cell: ({ state }) => <Tag color={stateColours[state]}>{t(states[state])}</Tag> },
          ]}
        />
        <Pagination next={next && withQuery(url, { before: next })} />
        {led.length > 0 && <Begin data={data} />}
      </Section>
      <Section title={phrases.substitutions}>
        <Substitutions data={data} />
        {led.length > 0 && <NewSubstitute data={data} />}
      </Section>
    </Page>
  )
}

function Begin({ data: { leavers, today, office } }: { data: Data }) {
  const t = useText()
  const text = ({ post, appointment }: Data['leavers'][number]) => `${t(post.name)} · ${appointment.personName}`
  return (
    <Details summary={phrases.newHandover} openFor={base}>
      <Form action={base} submit={phrases.submitOpen}>
        <Hidden name="organisation" value={office?.id ?? ''} />
        <Select
          name="appointmentId"
          label={phrases.leaver}
          options={leavers.map((seat) => ({ value: seat.appointment.id, text: text(seat) }))}
          required
        />
        <Field name="who" label={phrases.taker} hint={phrases.whoHint} width="medium" required />
        <DateField name="plannedOn" label={phrases.plannedOn} hint={phrases.dayHint} min={today} required />
      </Form>
    </Details>
  )
}

function Substitutions({ data: { substitutions, led } }: { data: Data }) {
  const t = useText()
  const { language } = usePage()
  return (
    <Table
      caption={phrases.substitutions}
      captionHidden
      empty={phrases.noSubstitutions}
      rows={substitutions}
      columns={[
        { head: phrases.post, main: true, cell: ({ post }) => t(post.name) },
        { head: phrases.person, cell: ({ appointment }) => appointment.personName },
        { head: phrases.from, cell: ({ appointment }) => formatDay(appointment.startsOn, language) },
        { head: phrases.to, cell: ({ appointment: { endsOn } }) => endsOn && formatDay(endsOn, language) },
        {
          head: phrases.act,
          cell: ({ post, appointment }) =>
            led.some(({ id }) => id === post.id) && (
              <Form action={`${base}/substitutes/${appointment.id}/end`}>
                <Button variant="secondary">{phrases.endFor(appointment.personName)}</Button>
              </Form>
            ),
        },
      ]}
    />
  )
}

function NewSubstitute({ data: { led, today, office } }: { data: Data }) {
  const t = useText()
  const action = `${base}/substitutes`
  return (
    <Details summary={phrases.newSubstitute} openFor={action}>
      <Form action={action} submit={phrases.submitSubstitute}>
        <Hidden name="organisation" value={office?.id ?? ''} />
        <Select
          name="postId"
          label={phrases.post}
          options={led.map(({ id, name }) => ({ value: id, text: t(name) }))}
          required
        />
        <Field name="who" label={phrases.person} hint={phrases.whoHint} width="medium" required />
        <DateField name="startsOn" label={phrases.from} min={today} required />
        <DateField name="endsOn" label={phrases.to} min={today} required />
      </Form>
    </Details>
  )
}
