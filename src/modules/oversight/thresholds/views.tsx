import type { Day } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import { type Column, Details, Field, Form, formatDay, Link, Page, Section, Table, useText } from '../../../ui/index.ts'
import { VersionFields, versionsOn, versionWords } from '../../calendar/index.ts'
import { mayKeepCardRules } from '../../docket/index.ts'
import { type SaidRule, sayRule } from '../findings/rules.ts'
import { type RuleVersion, thresholds } from './model.ts'
import { thresholdWords as words } from './phrases.ts'

interface Rules {
  readonly versions: readonly RuleVersion[]
  readonly today: Day
}

/** For everybody: what is looked for, by which thresholds, since when and on which source. */
export const PublicRulesPage: View<Rules> = ({ data, page }) => {
  const t = useText()
  return (
    <Page title={words.title} description={words.intro} crumbs={[{ text: words.oversight, href: '/oversight' }]} wide>
      {mayKeepCardRules(page.actor) && (
        <p class="no-print">
          <Link href="/desk/oversight/finding-rules">{t(words.keep)}</Link>
        </p>
      )}
      <InForce data={data} />
      <Versions data={data} />
    </Page>
  )
}

/** The same at the desk, with the forms of whoever keeps the rules. */
export const KeptRulesPage: View<Rules> = ({ data, page }) => {
  const t = useText()
  const rules = [...versionsOn(data.versions, data.today).values()]
  return (
    <Page title={words.title} description={words.intro} desk wide>
      <InForce data={data} />
      {mayKeepCardRules(page.actor) && (
        <Section title={words.change}>
          <p>{t(words.changeIntro)}</p>
          {rules
            .filter(({ limits }) => Object.keys(limits).length > 0)
            .map((rule) => (
              <ChangeForm key={rule.code} rule={rule} today={data.today} />
            ))}
        </Section>
      )}
      <Versions data={data} />
    </Page>
  )
}

function InForce({ data: { versions, today } }: { data: Rules }) {
  const t = useText()
  const { language } = usePage()
  const rows = [...versionsOn(versions, today).values()].map((rule) => ({ ...rule, said: sayRule(rule) }))
  const columns: Column<RuleVersion & { said: SaidRule }>[] = [
    { head: words.rule, main: true, cell: ({ said }) => <Said said={said} /> },
    { head: words.falsePositive, cell: ({ said }) => t(said.falsePositive) },
    {
      head: words.since,
      cell: ({ version, validFrom }) => `${t(versionWords.version(version))} · ${formatDay(validFrom, language)}`,
    },
    { head: versionWords.source, cell: ({ source }) => <span lang="zh-CN">{source}</span> },
  ]
  return <Table caption={words.title} captionHidden columns={columns} rows={rows} empty={words.none} />
}

function Said({ said: { name, rule } }: { said: SaidRule }) {
  const t = useText()
  return (
    <>
      <strong>{t(name)}</strong>
      <br />
      {t(rule)}
    </>
  )
}

function Versions({ data: { versions } }: { data: Rules }) {
  const t = useText()
  const { language } = usePage()
  const columns: Column<RuleVersion>[] = [
    {
      head: words.rule,
      main: true,
      cell: (rule) => (
        <span
          id={`${rule.code}-${rule.version}`}
        >{`${t(sayRule(rule).name)} · ${t(versionWords.version(rule.version))}`}</span>
      ),
    },
    { head: words.figures, cell: ({ limits }) => <Figures limits={limits} /> },
    { head: versionWords.validFrom, cell: ({ validFrom }) => formatDay(validFrom, language) },
    { head: words.enteredBy, cell: ({ enteredBy }) => enteredBy ?? t(words.shipped) },
    { head: versionWords.source, cell: ({ source }) => <span lang="zh-CN">{source}</span> },
  ]
  return (
    <Section title={words.versions}>
      <Table caption={words.versions} captionHidden columns={columns} rows={versions} empty={words.none} />
    </Section>
  )
}

function Figures({ limits }: Pick<RuleVersion, 'limits'>) {
  const t = useText()
  const said = figuresOf(limits)
  if (said.length === 0) return <span class="hint">{t(words.noFigures)}</span>
  return <>{said.map(({ meaning, figure }) => `${t(meaning.name)} ${figure}`).join('；')}</>
}

/** The thresholds of a version with what each means. */
function figuresOf(limits: RuleVersion['limits']) {
  return Object.entries(thresholds).flatMap(([name, meaning]) => {
    const figure = limits[name]
    return figure === undefined ? [] : [{ name, meaning, figure }]
  })
}

function ChangeForm({ rule, today }: { rule: RuleVersion; today: Day }) {
  const action = `/desk/oversight/finding-rules/${rule.code}`
  return (
    <Details summary={sayRule(rule).name} openFor={action}>
      <Form action={action} submit={words.submit}>
        {figuresOf(rule.limits).map(({ name, meaning, figure }) => (
          <Field
            key={name}
            name={`limits.${name}`}
            label={meaning.name}
            type="number"
            width="short"
            value={figure}
            required
          />
        ))}
        <VersionFields from={today} />
      </Form>
    </Details>
  )
}
