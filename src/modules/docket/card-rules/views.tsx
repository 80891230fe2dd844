import type { Day } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import {
  CardTag,
  type Column,
  ConfirmForm,
  DateField,
  Field,
  Form,
  formatDay,
  Page,
  Radios,
  Section,
  Select,
  Table,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { holdsOn, VersionFields, versionWords } from '../../calendar/index.ts'
import { phrases } from '../phrases.ts'
import { type KeptCardRule, mayKeepCardRules } from './model.ts'
import { cardRulePhrases as words } from './phrases.ts'

interface Rules {
  readonly rules: readonly KeptCardRule[]
  readonly today: Day
}

/** Every version of every rule; who keeps them finds the forms below. */
export const CardRulesPage: View<Rules> = ({ data, page }) => {
  const t = useText()
  const columns: Column<KeptCardRule>[] = [
    { head: words.rule, main: true, cell: (rule) => <Said rule={rule} /> },
    { head: words.colour, cell: ({ colour }) => <CardTag card={colour} /> },
    { head: words.when, cell: ({ when, days }) => `${t(words.whens[when])} ${days}` },
    { head: versionWords.source, cell: ({ source }) => source },
    { head: versionWords.validFrom, cell: (rule) => <Validity rule={rule} /> },
    { head: words.state, cell: (rule) => <State rule={rule} today={data.today} /> },
  ]
  return (
    <Page title={words.title} description={words.intro} desk wide>
      <Table caption={words.title} captionHidden columns={columns} rows={data.rules} empty={words.none} />
      {mayKeepCardRules(page.actor) && <Forms data={data} />}
    </Page>
  )
}

function Said({ rule }: { rule: KeptCardRule }) {
  const t = useText()
  return (
    <span id={`${rule.code}-${rule.version}`}>
      {t(rule.words)}
      <br />
      <span class="hint">
        {rule.code} · {t(versionWords.version(rule.version))}
      </span>
    </span>
  )
}

function Validity({ rule: { validFrom, validTo } }: { rule: KeptCardRule }) {
  const t = useText()
  const { language } = usePage()
  return <>{`${formatDay(validFrom, language)} – ${validTo ? formatDay(validTo, language) : t(words.open)}`}</>
}

function State({ rule, today }: { rule: KeptCardRule; today: Day }) {
  const t = useText()
  if (holdsOn(rule, today)) return <Tag color="success">{t(words.inForce)}</Tag>
  return <Tag color="neutral">{t(rule.validFrom > today ? words.coming : words.past)}</Tag>
}

function Forms({ data: { rules, today } }: { data: Rules }) {
  const colours = (['blue', 'yellow', 'red'] as const).map((value) => ({ value, text: phrases.cards[value] }))
  const whens = (['left', 'late'] as const).map((value) => ({ value, text: words.whens[value] }))
  return (
    <>
      <Section title={words.add} id="add">
        <Form action="/desk/card-rules" submit={words.submit}>
          <Field name="code" label={words.code} hint={words.codeHint} width="medium" required />
          <Select name="colour" label={words.colour} options={colours} required />
          <Radios name="when" label={words.when} options={whens} required />
          <Field name="days" label={words.days} type="number" width="short" required />
          <Field name="zh" label={words.zh} required />
          <Field name="en" label={words.en} required />
          <VersionFields from={today} />
        </Form>
      </Section>
      <Section title={words.retire}>
        {rules
          .filter((rule) => holdsOn(rule, today) && rule.validTo === null)
          .map(({ code }) => (
            <ConfirmForm
              key={code}
              action={`/desk/card-rules/${code}/end`}
              open={{ zh: `${words.retire.zh} ${code}`, en: `${words.retire.en} ${code}` }}
              question={words.retireQuestion(code)}
              submit={words.retire}
              danger
            >
              <DateField name="lastDay" label={words.validTo} value={today} min={today} required />
            </ConfirmForm>
          ))}
      </Section>
    </>
  )
}
