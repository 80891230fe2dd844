import { hasRole } from '../../../kernel/context.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import { same } from '../../../kernel/text.ts'
import {
  type Column,
  Definitions,
  Details,
  formatDay,
  Link,
  LinkButton,
  Page,
  Section,
  Table,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { amountText } from '../phrases.ts'
import type { StopGround } from '../rule.ts'
import { rulesPage } from '../rule-phrases.ts'
import type { KeptRule } from '../store/rules.ts'

/** Every deadline rule. */
export const RulesPage: View<{ rules: readonly KeptRule[] }> = ({ data, page }) => {
  const t = useText()
  const columns: Column<KeptRule>[] = [
    {
      head: rulesPage.name,
      main: true,
      cell: ({ code, name }) => <Link href={`/desk/deadline-rules/${code}`}>{t(name)}</Link>,
    },
    { head: rulesPage.amount, cell: ({ amount, unit }) => t(amountText(amount, unit)) },
    { head: rulesPage.extension, cell: (rule) => t(extensionText(rule)) },
    { head: rulesPage.basis, cell: ({ legalBasis }) => t(legalBasis) },
    { head: rulesPage.mark, cell: ({ mark }) => <Mark mark={mark} /> },
  ]
  const add = hasRole(page.actor, 'administrator') && (
    <LinkButton href="/desk/deadline-rules/draft">{rulesPage.add}</LinkButton>
  )
  return (
    <Page title={rulesPage.title} description={rulesPage.intro} actions={add} desk wide>
      <Table caption={rulesPage.title} captionHidden columns={columns} rows={data.rules} empty={rulesPage.none} />
    </Page>
  )
}

function Mark({ mark }: { mark: KeptRule['mark'] }) {
  const t = useText()
  const colours = { V: 'success', M: 'warning', 'V-local': 'info' } as const
  return <Tag color={colours[mark]}>{t(rulesPage.marks[mark])}</Tag>
}

function extensionText({ extension, unit }: KeptRule) {
  if (!extension) return rulesPage.noExtension
  const { zh, en } = amountText(extension.amount, unit)
  return extension.maxExtensions === 1
    ? { zh: `${zh}，一次`, en: `${en}, once` }
    : { zh: `${zh}，${extension.maxExtensions} 次`, en: `${en}, ${extension.maxExtensions} times` }
}

interface RuleData {
  readonly newest: KeptRule
  readonly versions: readonly KeptRule[]
}

/** One deadline rule with all its versions. */
export const RulePage: View<RuleData> = ({ data, page }) => {
  const edit = hasRole(page.actor, 'administrator') && (
    <LinkButton href={`/desk/deadline-rules/draft?code=${data.newest.code}`}>{rulesPage.newVersion}</LinkButton>
  )
  return (
    <Page
      title={data.newest.name}
      crumbs={[{ text: rulesPage.title, href: '/desk/deadline-rules' }]}
      actions={edit}
      desk
    >
      <RuleView rule={data.newest} />
      {data.versions.length > 1 && (
        <Section title={rulesPage.versions}>
          {data.versions.slice(1).map((rule) => (
            <Details key={rule.id} summary={rulesPage.version(rule.version)}>
              <RuleView rule={rule} />
            </Details>
          ))}
        </Section>
      )}
    </Page>
  )
}

function RuleView({ rule }: { rule: KeptRule }) {
  const t = useText()
  return (
    <>
      <Definitions
        items={[
          { term: rulesPage.amount, value: t(amountText(rule.amount, rule.unit)) },
          { term: rulesPage.extension, value: <ExtensionView rule={rule} /> },
          { term: rulesPage.roll, value: t(rule.rollForward ?? rulesPage.noRoll) },
          { term: rulesPage.basis, value: t(rule.legalBasis) },
          { term: rulesPage.mark, value: <Mark mark={rule.mark} /> },
          { term: rulesPage.source, value: rule.source },
          { term: rulesPage.validFrom, value: <Validity rule={rule} /> },
          { term: rulesPage.code, value: <code>{rule.code}</code> },
        ]}
      />
      <Section title={rulesPage.grounds} level={3}>
        <Grounds grounds={rule.stopGrounds} />
      </Section>
    </>
  )
}

function ExtensionView({ rule }: { rule: KeptRule }) {
  const t = useText()
  return (
    <>
      {t(extensionText(rule))}
      {rule.extension && <span class="hint"> {t(rule.extension.by.words)}</span>}
    </>
  )
}

function Validity({ rule }: { rule: KeptRule }) {
  const t = useText()
  const { language } = usePage()
  const until = rule.validTo ? `${t(rulesPage.validTo)} ${formatDay(rule.validTo, language)}` : t(rulesPage.open)
  return <>{`${formatDay(rule.validFrom, language)} · ${until} · ${t(rulesPage.version(rule.version))}`}</>
}

function Grounds({ grounds }: { grounds: readonly StopGround[] }) {
  const t = useText()
  const columns: Column<StopGround>[] = [
    { head: rulesPage.ground, main: true, cell: ({ name }) => t(name) },
    { head: rulesPage.holder, cell: ({ holder }) => t(rulesPage.holders[holder]) },
    {
      head: rulesPage.limit,
      align: 'end',
      cell: ({ maxWorkingDays }) => t(maxWorkingDays ? same(String(maxWorkingDays)) : rulesPage.noLimit),
    },
    { head: rulesPage.notice, cell: ({ needsNotice }) => t(needsNotice ? rulesPage.yes : rulesPage.no) },
    { head: rulesPage.basis, cell: ({ article }) => t(article) },
  ]
  return (
    <Table caption={rulesPage.grounds} captionHidden columns={columns} rows={grounds} empty={rulesPage.noGrounds} />
  )
}
