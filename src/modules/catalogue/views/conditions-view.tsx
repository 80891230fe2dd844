import { usePage, type View } from '../../../kernel/page.ts'
import { Button, Callout, LinkButton, Page, Prose, Radios, useText } from '../../../ui/index.ts'
import type { Item } from '../item.ts'
import type { Condition, Template } from '../model.ts'
import { applicationPath, conditionsPath, servicePath } from '../paths.ts'
import { finding, guide as phrases } from '../view-phrases.ts'
import { Named } from './named.tsx'

interface Judged {
  readonly condition: Condition
  readonly answer: 'yes' | 'no' | null
  readonly fits: boolean
}
interface Check {
  readonly item: Item
  readonly judged: readonly Judged[]
  readonly answered: boolean
  readonly fits: boolean
}

/** The guide's questions, answered for oneself; a GET form, so nothing is kept. */
export const ConditionsView: View<Check> = ({ data }) => {
  const t = useText()
  const { item, judged } = data
  return (
    <Page title={phrases.checkTitle} description={phrases.conditionsLead} crumbs={crumbsOf(item)}>
      <Verdict data={data} />
      <form class="form" method="get" action={conditionsPath(item.code)}>
        {judged.map(({ condition, answer }) => (
          <Radios
            key={condition.code}
            name={condition.code}
            required
            label={condition.question}
            value={answer}
            options={[
              { value: 'yes', text: phrases.yes },
              { value: 'no', text: phrases.no },
            ]}
          />
        ))}
        <div class="form-buttons">
          <Button>{phrases.checkNow}</Button>
        </div>
      </form>
      <p class="small">{t(phrases.stillApply)}</p>
    </Page>
  )
}

function crumbsOf(item: Item) {
  return [
    { text: finding.title, href: '/services' },
    { text: item.name, href: servicePath(item.code) },
  ]
}

function Verdict({ data: { item, judged, answered, fits } }: { data: Check }) {
  const t = useText()
  const { query } = usePage()
  if (Object.keys(query).length === 0) return null
  if (!answered) return <Callout kind="warning" title={phrases.unanswered} />
  if (fits) {
    return (
      <Callout kind="success" title={phrases.fits}>
        <p>
          <LinkButton href={applicationPath(item.code)}>{phrases.apply}</LinkButton>
        </p>
      </Callout>
    )
  }
  return (
    <Callout kind="warning" title={phrases.fitsNot}>
      <ul>
        {judged
          .filter((one) => !one.fits)
          .map(({ condition }) => (
            <li key={condition.code}>{t(condition.otherwise)}</li>
          ))}
      </ul>
    </Callout>
  )
}

interface Sheet {
  readonly item: Item
  readonly kind: 'blank' | 'example' | 'sample'
  readonly template: Template
}

/** A form or sample on a sheet of its own, made to be printed. */
export const TemplateView: View<Sheet> = ({ data: { item, kind, template } }) => {
  const t = useText()
  return (
    <Page title={template.title} description={phrases[kind]} crumbs={crumbsOf(item)}>
      <article class="sheet-paper">
        <Prose>
          {t(template.body)
            .split('\n')
            .map((line, at) => (
              <p key={at}>{line || '\u00a0'}</p>
            ))}
        </Prose>
      </article>
      <p class="small no-print">{t(phrases.print)}</p>
      <p class="unseen">
        <Named text={item.name} />
      </p>
    </Page>
  )
}
