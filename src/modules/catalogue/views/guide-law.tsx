import { both, same } from '../../../kernel/text.ts'
import { Details, Section, useText } from '../../../ui/index.ts'
import type { Guide, LegalBasis } from '../model.ts'
import { guide as phrases } from '../view-phrases.ts'
import { Quote } from './named.tsx'

/** Law and article; the wording behind it. */
export function Basis({ basis }: { basis: LegalBasis }) {
  const { law, article, local } = basis
  const mark = local ? phrases.local : same('')
  const summary = both(`${law.zh}${article.zh} ${mark.zh}`, `${law.en}, ${article.en} ${mark.en}`)
  return (
    <div class="basis">
      <Details summary={summary}>
        <Quote text={basis.text} />
      </Details>
    </div>
  )
}

/** The articles the service rests on. */
export function Law({ guide }: { guide: Guide }) {
  return (
    <Section id="law" title={phrases.law}>
      <ul class="laws">
        {guide.bases.map((basis, at) => (
          <li key={at}>
            <Basis basis={basis} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** When it is refused: the grounds, and only these. */
export function Refusals({ guide }: { guide: Guide }) {
  const t = useText()
  const grounds = guide.outcomes.filter(({ kind }) => kind === 'refuse').flatMap((outcome) => outcome.grounds)
  return (
    <Section id="refusals" title={phrases.refusals}>
      <p>{t(phrases.refusalsLead)}</p>
      <ul class="laws">
        {grounds.map(({ code, text, basis }) => (
          <li key={code}>
            <p>{t(text)}</p>
            <Basis basis={basis} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Rights, duties, and what to do when one disagrees. */
export function Rights({ guide }: { guide: Guide }) {
  const t = useText()
  return (
    <>
      <Section id="rights" title={phrases.rights}>
        <ul class="plain-list">
          {guide.rights.map((text) => (
            <li key={text.en}>{t(text)}</li>
          ))}
        </ul>
        <Details summary={phrases.duties}>
          <ul>
            {guide.duties.map((text) => (
              <li key={text.en}>{t(text)}</li>
            ))}
          </ul>
        </Details>
      </Section>
      <Section id="remedies" title={phrases.remedies}>
        <ul class="laws">
          {guide.remedies.map((remedy) => (
            <li key={remedy.name.en}>
              <h3>{t(remedy.name)}</h3>
              <p>{t(remedy.within)}</p>
              <p>
                {t(remedy.address)}
                {remedy.phone && (
                  <>
                    {' '}
                    <a href={`tel:${remedy.phone}`}>{remedy.phone}</a>
                  </>
                )}
              </p>
              <Basis basis={remedy.basis} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
