import { dayOf } from '../../../kernel/day.ts'
import { usePage } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  type Column,
  Definitions,
  Details,
  formatDay,
  Link,
  LinkButton,
  Table,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { FormAnswers, ProcessDiagram, processPath, versionPath } from '../../catalogue/index.ts'
import type { Panel } from '../../docket/index.ts'
import { feePhrases } from '../fees/phrases.ts'
import { FeeTable } from '../fees/views.tsx'
import { nameOfItem } from '../form-fields.ts'
import type { CaseFacts } from '../kind.ts'
import type { CorrectionItem, Stop, TaskResult } from '../model.ts'
import { panelPhrases } from '../page-phrases.ts'
import { phrases } from '../phrases.ts'
import { answersOf } from './answers.ts'
import { processMarks } from './process-marks.ts'

/** What a case adds to the page of its matter. */
export function panelsOf(facts: CaseFacts): Panel[] {
  const { correction, decision, fees, stops, results, staff, subject } = facts
  const panels: (Panel | false)[] = [
    decision !== undefined && {
      id: 'decision',
      urgent: true,
      title: panelPhrases.decision,
      view: () => <DecisionPanel facts={facts} />,
    },
    correction !== undefined && {
      id: 'correction',
      urgent: true,
      title: panelPhrases.correction,
      view: () => <CorrectionPanel facts={facts} />,
    },
    stops.length > 0 && {
      id: 'stops',
      urgent: true,
      title: panelPhrases.stops,
      view: () => <StopsPanel facts={facts} />,
    },
    fees.length > 0 && { id: 'fees', title: feePhrases.panel, view: () => <FeeTable fees={fees} /> },
    staff &&
      results.length > 0 && { id: 'results', title: panelPhrases.results, view: () => <ResultsPanel facts={facts} /> },
    subject.case.state !== 'draft' && {
      id: 'process',
      title: panelPhrases.process,
      view: () => <ProcessPanel facts={facts} />,
    },
    { id: 'answers', title: panelPhrases.answers, view: () => <AnswersPanel facts={facts} /> },
  ]
  return panels.filter((panel) => panel !== false)
}

function DecisionPanel({ facts }: { facts: CaseFacts }) {
  const t = useText()
  const { decision, guide, delivery, subject } = facts
  if (!decision) return null
  const outcome = guide.content.outcomes.find((one) => one.code === decision.outcome)
  const grounds = outcome?.grounds.filter((ground) => decision.grounds.includes(ground.code)) ?? []
  return (
    <>
      <p>
        <Tag color={decision.kind === 'grant' ? 'success' : 'danger'}>
          {outcome ? t(outcome.name) : decision.outcome}
        </Tag>{' '}
        <Day at={decision.decidedAt} />
      </p>
      <Definitions
        items={[
          { term: panelPhrases.reason, value: <span class="pre-line">{decision.reason}</span> },
          { term: panelPhrases.grounds, value: grounds.map((ground) => <Ground key={ground.code} ground={ground} />) },
          {
            term: panelPhrases.delivery,
            value: delivery && `${t(phrases.deliveryWays[delivery.way])} · ${delivery.detail}`,
          },
        ]}
      />
      <LinkButton href={`/matters/${subject.matter.number}/result`} variant="secondary">
        {panelPhrases.printDecision}
      </LinkButton>
    </>
  )
}

/** A ground with the article that carries it. */
export function Ground({ ground }: { ground: { text: Text; basis: { law: Text; article: Text } } }) {
  const t = useText()
  return (
    <p>
      {t(ground.text)} <span class="hint">{`${t(ground.basis.law)} ${t(ground.basis.article)}`}</span>
    </p>
  )
}

function CorrectionPanel({ facts }: { facts: CaseFacts }) {
  const t = useText()
  const { correction, guide } = facts
  if (!correction) return null
  const columns: Column<CorrectionItem>[] = [
    { head: panelPhrases.what, main: true, cell: (item) => t(nameOfItem(guide.content, item)) },
    { head: panelPhrases.problem, cell: (item) => t(phrases.reasons[item.reason]) },
    { head: panelPhrases.howTo, cell: (item) => item.note },
  ]
  return (
    <>
      <p class="pre-line">{correction.words}</p>
      <Table
        caption={panelPhrases.correction}
        captionHidden
        columns={columns}
        rows={correction.items}
        empty={panelPhrases.correction}
      />
      {correction.answeredAt && <CorrectedOn at={correction.answeredAt} />}
    </>
  )
}

function CorrectedOn({ at }: { at: Date }) {
  const t = useText()
  const { language, settings } = usePage()
  const day = formatDay(dayOf(at, settings.DISTRICT_ZONE), language)
  return (
    <p>
      <Tag color="success">{t(panelPhrases.correctionAnswered(day))}</Tag>
    </p>
  )
}

function StopsPanel({ facts }: { facts: CaseFacts }) {
  const t = useText()
  const { stops, guide } = facts
  const columns: Column<Stop>[] = [
    {
      head: panelPhrases.ground,
      main: true,
      cell: (stop) => (
        <StopGround facts={guide.content.stopGrounds.find((one) => one.code === stop.ground)} code={stop.ground} />
      ),
    },
    { head: panelPhrases.from, cell: (stop) => <Day at={stop.stoppedAt} /> },
    { head: panelPhrases.until, cell: (stop) => (stop.resumedAt ? <Day at={stop.resumedAt} /> : t(panelPhrases.now)) },
    { head: panelPhrases.expected, cell: (stop) => stop.expectedDays && t(phrases.workingDays(stop.expectedDays)) },
    { head: panelPhrases.notice, cell: (stop) => <span class="pre-line">{stop.notice}</span> },
  ]
  return <Table caption={panelPhrases.stops} captionHidden columns={columns} rows={stops} empty={panelPhrases.stops} />
}

function StopGround({
  facts,
  code,
}: {
  facts: { text: Text; basis: { law: Text; article: Text } } | undefined
  code: string
}) {
  return facts ? <Ground ground={facts} /> : code
}

function ResultsPanel({ facts }: { facts: CaseFacts }) {
  const t = useText()
  const { results, guide } = facts
  const nodeOf = (id: string) => guide.process?.nodes.find((node) => node.id === id)
  const columns: Column<TaskResult>[] = [
    { head: panelPhrases.step, main: true, cell: (result) => t(nodeOf(result.node)?.label ?? panelPhrases.step) },
    {
      head: panelPhrases.outcome,
      cell: (result) => <OutcomeName node={nodeOf(result.node)} outcome={result.outcome} />,
    },
    { head: panelPhrases.opinion, cell: (result) => <span class="pre-line">{result.opinion}</span> },
    { head: panelPhrases.when, cell: (result) => <Day at={result.doneAt} /> },
  ]
  return (
    <Table caption={panelPhrases.results} captionHidden columns={columns} rows={results} empty={panelPhrases.results} />
  )
}

type ProcessNode = NonNullable<CaseFacts['guide']['process']>['nodes'][number]

function OutcomeName({ node, outcome }: { node: ProcessNode | undefined; outcome: string | null }) {
  const t = useText()
  const label = node?.kind === 'task' ? node.outcomes.find((one) => one.id === outcome)?.label : undefined
  return <>{label ? t(label) : ''}</>
}

/** The whole form, folded away: the page of a matter is about what happens to it. */
function AnswersPanel({ facts }: { facts: CaseFacts }) {
  return (
    <Details summary={panelPhrases.readAnswers} open={facts.subject.case.state === 'draft'}>
      <FormAnswers {...answersOf(facts)} />
    </Details>
  )
}

function ProcessPanel({ facts }: { facts: CaseFacts }) {
  const t = useText()
  const { guide } = facts
  return (
    <>
      <p>
        <Link href={versionPath(guide.itemCode, guide.version)}>{t(panelPhrases.guide(guide.version))}</Link>
      </p>
      {guide.process && (
        <ProcessDiagram
          picture={facts.picture}
          model={guide.process}
          href={processPath(guide.itemCode, guide.version)}
          marks={processMarks(facts)}
        />
      )}
    </>
  )
}

function Day({ at }: { at: Date }) {
  const { language, settings } = usePage()
  const day = dayOf(at, settings.DISTRICT_ZONE)
  return <time datetime={day}>{formatDay(day, language)}</time>
}
