import type { View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  Callout,
  ClockFace,
  Definitions,
  Link,
  Page,
  Said,
  Section,
  Table,
  Timeline,
  useText,
} from '../../../ui/index.ts'
import { amountText } from '../../calendar/index.ts'
import { FileList } from '../../files/index.ts'
import type { Extension, Report } from '../model.ts'
import { says } from '../page-phrases.ts'
import { words } from '../phrases.ts'
import type { ShownObligation } from '../queries.ts'
import { sumOfFigures } from '../rollup.ts'
import { ObligationActs } from './obligation-acts.tsx'
import { ObligationFacts } from './obligation-facts.tsx'
import { rowColumns } from './row-columns.tsx'

/** Where an obligation is worked on, by who has to do it and by who demands it. */
export const ObligationView: View<ShownObligation> = ({ data }) => {
  const t = useText()
  const { matter, obligation } = data.subject
  return (
    <Page
      title={words.kind}
      crumbs={[
        { text: says.list, href: '/desk/obligations' },
        { text: matter.number, href: `/matters/${matter.number}` },
      ]}
      description={matter.title}
      desk
    >
      {obligation.state === 'ended' ? (
        <Callout kind="info" title={matter.stageText} />
      ) : (
        data.clock && <ClockFace reading={data.clock} />
      )}
      <ObligationFacts obligation={obligation} />
      <Definitions
        items={[
          { term: says.organisation, value: data.organisation && t(data.organisation) },
          { term: says.demander, value: data.demander && t(data.demander) },
        ]}
      />
      <Reports data={data} />
      <Children data={data} />
      <ObligationActs data={data} />
    </Page>
  )
}

function Reports({ data }: { data: ShownObligation }) {
  const t = useText()
  const { reports, extensions } = data.subject
  const said = [
    ...reports.flatMap((one) => reportSteps(one, data)),
    ...extensions.flatMap((one) => extensionSteps(one, data)),
  ]
  return (
    <Section title={says.reports}>
      {said.length === 0 ? (
        <p>{t(says.noReports)}</p>
      ) : (
        <Timeline steps={said.toSorted((a, b) => a.at.getTime() - b.at.getTime())} />
      )}
      {data.files.length > 0 && <FileList files={data.files} />}
    </Section>
  )
}

/** What was reported, and what whoever demands it said to that. */
function reportSteps(report: Report, { people, subject }: ShownObligation) {
  const body = <ReportBody report={report} unit={subject.obligation.unit} />
  const { reportedAt: at, reportedBy, verdict } = report
  const asked = { at, title: says.reported, who: people.get(reportedBy) ?? '', kind: 'done' as const, body }
  return [asked, ...decided(report, says.verdicts[verdict ?? 'accepted'], { people, words: report.reasons })]
}

/** More time: how much was asked for and why, and the decision. */
function extensionSteps(extension: Extension, { people, unit, subject }: ShownObligation) {
  const { askedAt: at, askedBy, amount, reason, verdict, answer } = extension
  const isOver = subject.obligation.state === 'done' || subject.obligation.state === 'ended'
  const body = <Asked most={amountText(amount, unit)} reason={reason} waits={verdict === null && !isOver} />
  const asked = { at, title: says.askExtension, who: people.get(askedBy) ?? '', kind: 'done' as const, body }
  return [asked, ...decided(extension, says.decidedExtension[verdict ?? 'refused'], { people, words: answer })]
}

interface Decision {
  readonly verdict: 'accepted' | 'returned' | 'granted' | 'refused' | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
}

function decided(
  { verdict, decidedAt, decidedBy }: Decision,
  title: Text,
  { people, words: said }: { people: ReadonlyMap<string, string>; words: string | null },
) {
  if (!verdict || !decidedAt) return []
  const kind: 'good' | 'bad' = verdict === 'accepted' || verdict === 'granted' ? 'good' : 'bad'
  const body = said ? <p class="pre-line">{said}</p> : undefined
  return [{ at: decidedAt, title, who: (decidedBy && people.get(decidedBy)) || '', kind, body }]
}

function ReportBody({ report, unit }: { report: Report; unit: string | null }) {
  const t = useText()
  const { words: said, figure, linked, linkedStage, reuses, verdict } = report
  return (
    <>
      <p class="pre-line">{said}</p>
      {figure && <p>{`${t(says.figure)} ${figure} ${unit ?? ''}`}</p>}
      {linked && (
        <p>
          {t(says.linkedTo)} <Link href={`/matters/${linked}`}>{linked}</Link>{' '}
          {linkedStage && <Said text={linkedStage} />}
        </p>
      )}
      {reuses && <p>{`${t(says.reused)} ${reuses}`}</p>}
      {verdict === null && <p>{t(says.waitsForAcceptance)}</p>}
    </>
  )
}

function Asked({ most, reason, waits }: { most: Text; reason: string; waits: boolean }) {
  const t = useText()
  return (
    <>
      <p class="pre-line">{`${t(says.longerBy(most))}${reason}`}</p>
      {waits && <p>{t(says.waits)}</p>}
    </>
  )
}

/** What was given to lower organisations, and what their accepted figures come to. */
function Children({ data: { children, subject } }: { data: ShownObligation }) {
  const t = useText()
  const sum = sumOfFigures(children)
  if (children.length === 0) return null
  return (
    <Section title={says.below}>
      <Table caption={says.below} captionHidden columns={rowColumns('below')} rows={children} empty={says.empty} />
      {sum && <p>{`${t(says.sum)} ${sum} ${subject.obligation.unit ?? ''}`}</p>}
    </Section>
  )
}
