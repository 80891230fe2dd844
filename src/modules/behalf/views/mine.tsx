import { usePage } from '../../../kernel/page.ts'
import { Details, Field, Form, Page, Section, useText } from '../../../ui/index.ts'
import { phrases } from '../phrases.ts'
import type { listMine, ShownRight } from '../queries.ts'
import { GivenFields, ManagesField, Rights } from './rights.tsx'

type Data = Awaited<ReturnType<typeof listMine>>
const base = '/account/behalf'
const agent = { name: phrases.name, who: phrases.who }

/** Everything about acting for others that concerns one person. */
export function MineView({ data }: { data: Data }) {
  const { mine, ofMe, firms, offer, may } = data
  const { actor } = usePage()
  const isAsked = ({ right, state }: ShownRight) =>
    may && state === 'waiting' && (right.givenBy === right.agentId ? right.partyId : right.agentId) === actor.id
  const ends = ({ right, state }: ShownRight) =>
    may && state !== 'ended' && (right.kind === 'mandate' || right.kind === 'appointed')
  return (
    <Page title={phrases.title} description={phrases.intro} wide crumbs={[{ text: phrases.account, href: '/account' }]}>
      <Section title={phrases.mine} id="mine">
        <Rights
          {...{ caption: phrases.mine, empty: phrases.noneMine, rights: mine, name: 'party', base }}
          can={{ use: ({ state }) => state === 'current', agree: isAsked, end: ends }}
        />
      </Section>
      <Section title={phrases.ofMe} id="of-me">
        <Rights
          {...{ caption: phrases.ofMe, empty: phrases.noneOfMe, rights: ofMe, name: 'agent', base }}
          can={{ agree: isAsked, slip: ({ right }) => may && right.agentPostId !== null, end: ends }}
        />
        {may && (
          <Details summary={phrases.give} openFor={base}>
            <Form action={base} submit={phrases.submitGive}>
              <GivenFields offer={offer} person={agent} />
            </Form>
          </Details>
        )}
      </Section>
      {firms.map((firm) => (
        <Firm key={firm.id} firm={firm} data={data} ends={ends} />
      ))}
      {may && <Claim />}
    </Page>
  )
}

function Firm({
  firm,
  data: { offer, may },
  ends,
}: {
  firm: Data['firms'][number]
  data: Data
  ends: (one: ShownRight) => boolean
}) {
  const action = `${base}/firms/${firm.id}`
  return (
    <Section title={phrases.ofFirm(firm.name)} id={`firm-${firm.id}`}>
      <Rights
        {...{ caption: phrases.ofFirm(firm.name), empty: phrases.noneOfFirm, rights: firm.rights, name: 'agent', base }}
        can={{ end: ends }}
      />
      {may && (
        <Details summary={phrases.giveFor(firm.name)} openFor={action}>
          <Form action={action} submit={phrases.submitGive}>
            <GivenFields offer={offer} person={agent} />
            <ManagesField />
          </Form>
        </Details>
      )}
    </Section>
  )
}

function Claim() {
  const t = useText()
  return (
    <Section title={phrases.claim} id="claim">
      <p>{t(phrases.claimHint)}</p>
      <Form action={`${base}/firms`} submit={phrases.submitClaim} variant="secondary">
        <Field name="uscc" label={phrases.uscc} width="medium" maxlength={18} required />
      </Form>
    </Section>
  )
}
