import { usePage } from '../../../kernel/page.ts'
import {
  Definitions,
  formatDay,
  formatInstant,
  Page,
  PrintButton,
  Section,
  Table,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { partNames, phrases, stateColours, states } from '../phrases.ts'
import type { show } from '../queries.ts'
import { ListParts } from './list-parts.tsx'
import { Sign } from './sign.tsx'

type Data = Awaited<ReturnType<typeof show>>

/** One hand-over: what, from whom, to whom; its list; who signed; what the reader does next. Printed, it is the paper. */
export function OneView({ data }: { data: Data }) {
  const t = useText()
  const { language } = usePage()
  const { handover, state, list, digest, may } = data
  return (
    <Page
      desk
      title={phrases.postOf(handover.postName)}
      description={handover.organisationName}
      crumbs={[{ text: phrases.title, href: '/desk/handovers' }]}
      actions={<PrintButton />}
    >
      <Definitions
        items={[
          { term: partNames.leaver, value: handover.leaverName },
          { term: partNames.taker, value: handover.takerName },
          { term: phrases.plannedOn, value: formatDay(handover.plannedOn, language) },
          { term: phrases.state, value: <Tag color={stateColours[state]}>{t(states[state])}</Tag> },
          { term: phrases.reasonGiven, value: handover.reason },
          { term: phrases.digest, value: digest && <code>{digest.match(/.{8}/g)?.join(' ')}</code> },
        ]}
      />
      <Section title={phrases.list}>
        <p>{t(digest ? phrases.fixed : phrases.living)}</p>
        <ListParts list={list} mayName={may.name} id={handover.id} />
      </Section>
      <Signatures data={data} />
      <Sign may={may} id={handover.id} />
    </Page>
  )
}

function Signatures({ data: { signatures } }: { data: Data }) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <Section title={phrases.signatures}>
      <Table
        caption={phrases.signatures}
        captionHidden
        empty={phrases.noSignatures}
        rows={signatures}
        columns={[
          { head: phrases.part, main: true, cell: ({ part }) => t(partNames[part]) },
          {
            head: phrases.signer,
            cell: ({ name, reason }) => (reason === null ? name : t(phrases.inPlaceOf(name, reason))),
          },
          { head: phrases.signedAt, cell: ({ signedAt }) => formatInstant(signedAt, language, settings.DISTRICT_ZONE) },
        ]}
      />
    </Section>
  )
}
