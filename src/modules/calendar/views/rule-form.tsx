import { roles } from '../../../kernel/context.ts'
import type { Day } from '../../../kernel/day.ts'
import type { View } from '../../../kernel/page.ts'
import { DateField, Details, Field, Fieldset, Form, Page, Radios, Select } from '../../../ui/index.ts'
import { amountText } from '../phrases.ts'
import { type StopGround, Unit } from '../rule.ts'
import { roleNames, ruleForm, rulesPage } from '../rule-phrases.ts'
import type { KeptRule } from '../store/rules.ts'

interface DraftData {
  readonly newest: KeptRule | null
  readonly today: Day
}

/** Rows offered for grounds beyond those there are. */
const SPARE_ROWS = 2

/** A new rule, or a new version that begins as a copy of the present one. */
export const RuleFormPage: View<DraftData> = ({ data: { newest, today } }) => (
  <Page
    title={newest ? ruleForm.titleVersion : ruleForm.title}
    description={ruleForm.hint}
    crumbs={[{ text: rulesPage.title, href: '/desk/deadline-rules' }]}
    desk
  >
    <Form action="/desk/deadline-rules" submit={ruleForm.submit}>
      <Field
        name="code"
        label={rulesPage.code}
        hint={ruleForm.codeHint}
        value={newest?.code}
        readOnly={newest !== null}
        width="medium"
        required
      />
      <Field name="name.zh" label={ruleForm.nameZh} value={newest?.name.zh} required />
      <Field name="name.en" label={ruleForm.nameEn} value={newest?.name.en} required />
      <Field name="amount" label={ruleForm.amount} type="number" width="short" value={newest?.amount} required />
      <Select
        name="unit"
        label={ruleForm.unit}
        value={newest?.unit}
        options={Unit.options.map((unit) => ({ value: unit, text: unitText(unit) }))}
        required
      />
      <DateField name="validFrom" label={rulesPage.validFrom} value={today} min={today} required />
      <BasisFields newest={newest} />
      <ExtensionFields newest={newest} />
      <GroundFields grounds={newest?.stopGrounds ?? []} />
    </Form>
  </Page>
)

function unitText(unit: Unit) {
  const { zh, en } = amountText(2, unit)
  return { zh: zh.replace('2 ', '').replace('个', ''), en: en.replace('2 ', '') }
}

function BasisFields({ newest }: { newest: KeptRule | null }) {
  return (
    <>
      <Field name="legalBasis.zh" label={ruleForm.basisZh} value={newest?.legalBasis.zh} rows={2} required />
      <Field name="legalBasis.en" label={ruleForm.basisEn} value={newest?.legalBasis.en} rows={2} required />
      <Radios
        name="mark"
        label={rulesPage.mark}
        value={newest?.mark}
        options={(['V', 'M', 'V-local'] as const).map((mark) => ({ value: mark, text: rulesPage.marks[mark] }))}
        required
      />
      <Field name="source" label={rulesPage.source} value={newest?.source} required />
      <Field name="rollForward.zh" label={ruleForm.rollZh} hint={ruleForm.rollHint} value={newest?.rollForward?.zh} />
      <Field name="rollForward.en" label={ruleForm.rollEn} value={newest?.rollForward?.en} />
    </>
  )
}

function ExtensionFields({ newest }: { newest: KeptRule | null }) {
  const extension = newest?.extension
  return (
    <Fieldset legend={ruleForm.extension} hint={ruleForm.extensionHint}>
      <Field
        name="extension.amount"
        label={ruleForm.extensionAmount}
        type="number"
        width="short"
        value={extension?.amount}
      />
      <Field
        name="extension.maxExtensions"
        label={ruleForm.maxExtensions}
        type="number"
        width="short"
        value={extension?.maxExtensions ?? 1}
      />
      <Select
        name="extension.role"
        label={ruleForm.role}
        empty={false}
        value={extension?.by.role ?? 'head'}
        options={roles.map((role) => ({ value: role, text: roleNames[role] }))}
      />
      <Select
        name="extension.of"
        label={ruleForm.of}
        empty={false}
        value={extension?.by.of}
        options={(['own-organisation', 'government'] as const).map((of) => ({ value: of, text: ruleForm.ofs[of] }))}
      />
      <Field name="extension.words.zh" label={ruleForm.wordsZh} value={extension?.by.words.zh} />
      <Field name="extension.words.en" label={ruleForm.wordsEn} value={extension?.by.words.en} />
    </Fieldset>
  )
}

function GroundFields({ grounds }: { grounds: readonly StopGround[] }) {
  const rows = [...grounds, ...Array.from({ length: SPARE_ROWS }, () => null)]
  return (
    <Fieldset legend={ruleForm.grounds} hint={ruleForm.groundsHint}>
      {rows.map((ground, index) => (
        <Details
          key={ground?.code ?? String(index)}
          summary={ground?.name ?? ruleForm.groundNumber(index + 1)}
          openFor="/desk/deadline-rules"
        >
          <GroundRow ground={ground} row={`stopGrounds.${index}`} />
        </Details>
      ))}
    </Fieldset>
  )
}

function GroundRow({ ground, row }: { ground: StopGround | null; row: string }) {
  return (
    <>
      <Field name={`${row}.code`} label={rulesPage.code} value={ground?.code} width="medium" />
      <Field name={`${row}.name.zh`} label={ruleForm.groundZh} value={ground?.name.zh} />
      <Field name={`${row}.name.en`} label={ruleForm.groundEn} value={ground?.name.en} />
      <Field name={`${row}.article.zh`} label={ruleForm.articleZh} value={ground?.article.zh} />
      <Field name={`${row}.article.en`} label={ruleForm.articleEn} value={ground?.article.en} />
      <Select
        name={`${row}.holder`}
        label={rulesPage.holder}
        value={ground?.holder}
        options={(['applicant', 'external', 'stopped-by-law'] as const).map((holder) => ({
          value: holder,
          text: rulesPage.holders[holder],
        }))}
      />
      <Field
        name={`${row}.maxWorkingDays`}
        label={rulesPage.limit}
        type="number"
        width="short"
        value={ground?.maxWorkingDays}
      />
      <Select
        name={`${row}.needsNotice`}
        label={rulesPage.notice}
        empty={false}
        value={ground?.needsNotice === false ? 'no' : 'yes'}
        options={[
          { value: 'yes', text: rulesPage.yes },
          { value: 'no', text: rulesPage.no },
        ]}
      />
    </>
  )
}
