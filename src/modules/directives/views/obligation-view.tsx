import type { View } from '../../../kernel/page.ts'
import { ClockFace, Definitions, Link, Page, Said, Section, Table, Timeline, useText } from '../../../ui/index.ts'
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
      {data.clock && <ClockFace reading={data.clock} />}
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
  const said = [...reports.map((one) => reportStep(one, data)), ...extensions.map((one) => extensionStep(one, data))]
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

function reportStep(report: Report, { people, subject }: ShownObligation) {
  return {
    ...{ at: report.reportedAt, title: says.reports, who: people.get(report.reportedBy) ?? '' },
    kind: report.verdict === 'returned' ? ('bad' as const) : ('done' as const),
    body: <ReportBody report={report} unit={subject.obligation.unit} />,
  }
}

function ReportBody({ report, unit }: { report: Report; unit: string | null }) {
  const t = useText()
  const { words: said, figure, linked, linkedStage, reuses, verdict, reasons } = report
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
      <p>
        {t(verdict ? says.verdicts[verdict] : says.waits)} {reasons}
      </p>
    </>
  )
}

function extensionStep(extension: Extension, { people }: ShownObligation) {
  return {
    ...{ at: extension.askedAt, title: says.askExtension, who: people.get(extension.askedBy) ?? '' },
    kind: extension.verdict === 'refused' ? ('bad' as const) : ('done' as const),
    body: <ExtensionBody extension={extension} />,
  }
}

function ExtensionBody({ extension: { amount, reason, verdict, answer } }: { extension: Extension }) {
  const t = useText()
  return (
    <>
      <p class="pre-line">{`${amount} · ${reason}`}</p>
      <p>
        {t(verdict ? says.verdicts[verdict] : says.waits)} {answer}
      </p>
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
