import { Details, Section, Table, useText } from '../../../ui/index.ts'
import type { Guide, TimeLimit } from '../model.ts'
import { limitText, names } from '../names.ts'
import { type Picture, ProcessDiagram } from '../process/index.ts'
import type { ProcessModel } from '../process/model.ts'
import { guide as phrases } from '../view-phrases.ts'
import { Basis } from './guide-law.tsx'

/** How it goes, step by step, and the process as a drawing. */
export function StepsOfGuide({
  guide,
  process,
  picture,
  href,
}: {
  guide: Guide
  process: ProcessModel | null
  picture: Picture | null
  /** Where the BPMN of this version is served. */
  href: string
}) {
  const t = useText()
  return (
    <Section id="steps" title={phrases.steps}>
      <ol class="guide-steps">
        {guide.steps.map((step) => (
          <li key={step.code}>
            <h3>{t(step.name)}</h3>
            <p class="small">
              {t(step.who)} · {t(names.level[step.level])}
              {step.limit && ` · ${t(step.limit)}`}
            </p>
            <p>{t(step.what)}</p>
          </li>
        ))}
      </ol>
      {process && picture && (
        <Details summary={phrases.process}>
          <ProcessDiagram picture={picture} model={process} href={href} />
        </Details>
      )}
    </Section>
  )
}

/** Limits by law and by promise, what they mean, and what stops or extends them. */
export function Times({ guide }: { guide: Guide }) {
  const t = useText()
  const { times, extension, correction } = guide
  const rows = [
    { name: phrases.promised, limit: times.promised },
    { name: phrases.statutory, limit: times.statutory },
    ...times.parts,
  ]
  return (
    <Section id="times" title={phrases.times}>
      <p>{t(phrases.timesLead)}</p>
      <Table
        caption={phrases.times}
        captionHidden
        rows={rows}
        empty={phrases.times}
        columns={[
          { head: phrases.part, main: true, cell: ({ name }) => t(name) },
          { head: phrases.limit, cell: ({ limit }) => t(limitText(limit)) },
          { head: phrases.meaning, cell: ({ limit }) => <Meaning limit={limit} /> },
        ]}
      />
      <Stops guide={guide} />
      <h3>{t(phrases.extension)}</h3>
      {extension ? (
        <>
          <p>{t(extension.explain)}</p>
          <Basis basis={extension.basis} />
        </>
      ) : (
        <p>{t(phrases.noExtension)}</p>
      )}
      <h3>{t(phrases.correction)}</h3>
      <p>
        {t(phrases.correctionText(correction.workingDays))} {t(correction.onLapse)}
      </p>
      <Basis basis={correction.basis} />
    </Section>
  )
}

function Meaning({ limit }: { limit: TimeLimit }) {
  const t = useText()
  return (
    <>
      <p>{t(limit.explain)}</p>
      {limit.basis && <Basis basis={limit.basis} />}
    </>
  )
}

function Stops({ guide }: { guide: Guide }) {
  const t = useText()
  return (
    <>
      <h3>{t(phrases.stops)}</h3>
      {guide.stopGrounds.length === 0 && <p>{t(phrases.noStops)}</p>}
      {guide.stopGrounds.length > 0 && (
        <ul class="laws">
          {guide.stopGrounds.map(({ code, text, basis }) => (
            <li key={code}>
              <p>{t(text)}</p>
              <Basis basis={basis} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
