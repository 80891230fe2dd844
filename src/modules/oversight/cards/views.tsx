import type { View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  CardTag,
  type Column,
  Definitions,
  Field,
  FileField,
  FilterBar,
  Form,
  Link,
  LinkButton,
  Moment,
  Page,
  Pagination,
  Radios,
  Select,
  Table,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { MatterLink } from '../matter-link.tsx'
import { OversightTabs } from '../tabs.tsx'
import { triggerNames, triggerOptions } from '../triggers.ts'
import { type Card, Outcome, outcomeOf, Stage } from './model.ts'
import { colourNames, outcomeNames, stageNames, cardPhrases as words } from './phrases.ts'
import type { CardRow, CardShown } from './queries.ts'

interface Listed {
  readonly rows: readonly CardRow[]
  readonly next: string | null
  readonly organisations: readonly { readonly value: string; readonly text: Text }[]
  readonly mayIssue: boolean
}

/** Every card that one may read, with where it stands. */
export const CardsPage: View<Listed> = ({ data, page }) => {
  const t = useText()
  const columns: Column<CardRow>[] = [
    { head: words.about, main: true, cell: (row) => <CardLink row={row} /> },
    { head: words.colour, cell: ({ colour }) => <CardTag card={colour} /> },
    { head: words.trigger, cell: ({ trigger }) => t(triggerNames[trigger]) },
    { head: words.organisation, cell: ({ organisation, post }) => [t(organisation), post && ` · ${t(post)}`] },
    { head: words.issuedAt, cell: ({ issuedAt }) => <Moment at={issuedAt} /> },
    { head: words.stage, cell: (row) => <Standing card={row} /> },
  ]
  const add = data.mayIssue && <LinkButton href="/desk/oversight/cards/new">{words.issueTitle}</LinkButton>
  return (
    <Page title={words.list} description={words.listIntro} actions={add} desk wide>
      <OversightTabs current="cards" />
      <Filters organisations={data.organisations} />
      <Table caption={words.list} captionHidden columns={columns} rows={data.rows} empty={words.none} />
      <Pagination next={data.next && withQuery(page.url, { after: data.next })} />
    </Page>
  )
}

function Filters({ organisations }: Pick<Listed, 'organisations'>) {
  const colours = (['yellow', 'red'] as const).map((value) => ({ value, text: colourNames[value] }))
  const stages = Stage.options.map((value) => ({ value, text: stageNames[value] }))
  return (
    <FilterBar>
      {organisations.length > 1 && (
        <Select name="organisation" label={words.organisation} options={organisations} empty={words.anyOrganisation} />
      )}
      <Select name="colour" label={words.colour} options={colours} empty={words.anyColour} />
      <Select name="trigger" label={words.trigger} options={triggerOptions} empty={words.anyTrigger} />
      <Select name="stage" label={words.stage} options={stages} empty={words.anyStage} />
    </FilterBar>
  )
}

function CardLink({ row }: { row: CardRow }) {
  return (
    <>
      <MatterLink number={row.number} organisation={row.organisationId} words={row.aboutNumber ?? row.number} />
      <br />
      <span class="number">{row.number}</span>
    </>
  )
}

function Standing({ card }: { card: Card }) {
  const t = useText()
  const outcome = outcomeOf(card)
  return (
    <>
      <Tag color={card.stage === 'final' ? 'neutral' : 'info'}>{t(stageNames[card.stage])}</Tag>
      {outcome && ` ${t(outcomeNames[outcome])}`}
    </>
  )
}

/** What a card says, with what was said and decided about it. */
export function CardFacts({ card, rule }: { card: Card; rule: { code: string; version: number } | null }) {
  const t = useText()
  const said = (one: Card['statement']) => one && <Said words={one.words} at={one.at} />
  const decided = (one: Card['first']) =>
    one && <Said words={`${t(outcomeNames[one.outcome])} — ${one.reason}`} at={one.at} />
  return (
    <Definitions
      items={[
        { term: words.colour, value: <CardTag card={card.colour} /> },
        { term: words.trigger, value: t(triggerNames[card.trigger]) },
        {
          term: words.about,
          value: card.aboutNumber && <MatterLink number={card.aboutNumber} organisation={card.organisationId} />,
        },
        { term: words.evidence, value: card.evidence },
        { term: words.rule, value: rule ? <RuleLink rule={rule} /> : t(words.byHand) },
        {
          term: words.finding,
          value: card.findingId && <Link href={`/desk/oversight/findings/${card.findingId}`}>{t(words.finding)}</Link>,
        },
        { term: words.statement, value: said(card.statement) ?? (card.stage !== 'statement' && t(words.noStatement)) },
        { term: words.decision, value: decided(card.first) },
        { term: words.appealed, value: said(card.appeal) },
        { term: words.reviewed, value: decided(card.review) },
      ]}
    />
  )
}

function RuleLink({ rule: { code, version } }: { rule: { code: string; version: number } }) {
  return <Link href={`/desk/card-rules#${code}-${version}`}>{useText()(words.ruleVersion(code, version))}</Link>
}

function Said({ words: said, at }: { words: string; at: Date }) {
  return (
    <>
      <span class="typed">{said}</span>{' '}
      <span class="hint">
        <Moment at={at} />
      </span>
    </>
  )
}

/** The cards about a matter, on its page. */
export function CardsAbout({ cards }: { cards: readonly Card[] }) {
  const t = useText()
  const columns: Column<Card>[] = [
    {
      head: words.colour,
      main: true,
      cell: (card) => <Link href={`/matters/${card.number}`}>{t(colourNames[card.colour])}</Link>,
    },
    { head: words.trigger, cell: ({ trigger }) => t(triggerNames[trigger]) },
    { head: words.issuedAt, cell: ({ issuedAt }) => <Moment at={issuedAt} /> },
    { head: words.stage, cell: (card) => <Standing card={card} /> },
  ]
  return <Table caption={words.list} captionHidden columns={columns} rows={cards} empty={words.none} />
}

/** Where the organisation says its side. */
export const StatementView: View<CardShown> = ({ data }) => (
  <SayView subject={data} title={words.makeStatement} intro={words.statementIntro} page="card-statement" />
)
/** Where the organisation appeals. */
export const AppealView: View<CardShown> = ({ data }) => (
  <SayView subject={data} title={words.makeAppeal} intro={words.appealIntro} page="card-appeal" />
)

function SayView({ subject, title, intro, page }: { subject: CardShown; title: Text; intro: Text; page: string }) {
  const at = `/matters/${subject.matter.number}`
  return (
    <Page title={title} description={intro} crumbs={[{ text: subject.matter.title, href: at }]} desk>
      <CardFacts card={subject.card} rule={subject.rule} />
      <Form action={`${at}/${page}`} submit={title}>
        <Field name="words" label={words.words} rows={8} required />
      </Form>
    </Page>
  )
}

/** Where supervision decides, and another person after an appeal. */
export const DecisionView: View<CardShown> = ({ data: { matter, card, rule } }) => {
  const at = `/matters/${matter.number}`
  const again = card.stage === 'reviewing'
  const title = again ? words.review : words.decide
  const outcomes = Outcome.options.map((value) => ({ value, text: outcomeNames[value] }))
  return (
    <Page
      title={title}
      description={again ? words.reviewIntro : words.decideIntro}
      crumbs={[{ text: matter.title, href: at }]}
      desk
    >
      <CardFacts card={card} rule={rule} />
      <Form action={`${at}/card-decision`} submit={title}>
        <Radios name="outcome" label={words.outcome} options={outcomes} required />
        <Field name="reason" label={words.reason} rows={6} required />
      </Form>
    </Page>
  )
}

/** Where supervision issues a card by hand. */
export const IssueView: View<{ number: string | null }> = ({ data }) => (
  <Page
    title={words.issueTitle}
    description={words.issueIntro}
    crumbs={[{ text: words.list, href: '/desk/oversight/cards' }]}
    desk
  >
    <Form action="/desk/oversight/cards" submit={words.issue} uploads>
      <Field name="number" label={words.aboutNumber} hint={words.aboutHint} value={data.number} required />
      <Radios
        name="colour"
        label={words.colour}
        options={(['yellow', 'red'] as const).map((value) => ({ value, text: colourNames[value] }))}
        required
      />
      <Select name="trigger" label={words.trigger} options={triggerOptions} required />
      <Field name="evidence" label={words.evidence} hint={words.evidenceHint} rows={6} required />
      <FileField name="file.evidence" label={words.file} multiple />
    </Form>
  </Page>
)
