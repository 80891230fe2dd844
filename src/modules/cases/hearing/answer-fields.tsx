import { Field, Radios, Section, useText } from '../../../ui/index.ts'
import { calledName } from '../interested/model.ts'
import { heardPhrases } from '../interested/phrases.ts'
import type { ToAnswer } from './decision.ts'
import { RecordWords } from './facts.tsx'
import { hearingPages } from './page-phrases.ts'

/** In the form of a decision: the record on which it rests, and an answer to each statement. */
export function AnswerFields({ records, statements }: ToAnswer) {
  const t = useText()
  const options = [
    { value: 'yes', text: heardPhrases.adopted },
    { value: 'no', text: heardPhrases.notAdopted },
  ]
  return (
    <>
      {records.length > 0 && (
        <Section title={hearingPages.citing}>
          <p class="hint">{t(hearingPages.citingIntro)}</p>
          {records.map(({ hearing, record }) => (
            <RecordWords key={hearing.id} record={record} />
          ))}
          <Field name="onRecord" label={hearingPages.onRecord} rows={4} required />
        </Section>
      )}
      {statements.length > 0 && (
        <Section title={heardPhrases.answers}>
          <p class="hint">{t(heardPhrases.answersIntro)}</p>
          {statements.map((one) => (
            <Section key={one.id} title={calledName(one)} level={3}>
              <p class="pre-line">{one.statement}</p>
              <Radios name={`adopted.${one.id}`} label={heardPhrases.adoptedOf(one)} options={options} required />
              <Field name={`why.${one.id}`} label={heardPhrases.whyOf(one)} rows={2} required />
            </Section>
          ))}
        </Section>
      )}
    </>
  )
}
