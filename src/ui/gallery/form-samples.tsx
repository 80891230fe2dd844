import { RequestProvider, usePage } from '../../kernel/page.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { both } from '../../kernel/text.ts'
import { SummaryShown } from '../error-summary.tsx'
import {
  Button,
  Callout,
  Checkbox,
  Checkboxes,
  Columns,
  ConfirmForm,
  DateField,
  ErrorSummary,
  Field,
  Fieldset,
  FileField,
  Form,
  LinkButton,
  Radios,
  Section,
  Select,
  Steps,
} from '../index.ts'

const ways = [
  {
    value: 'online',
    text: both('网上办理', 'Online'),
    hint: both('随时可办，进度随时可查', 'At any time; progress always in sight'),
  },
  { value: 'counter', text: both('窗口办理', 'At the counter') },
] as const

/** A form, and the same form after a refusal. */
export function FormSamples() {
  const page = usePage()
  const refusal = new Refusal('invalid', both('请检查标出的内容。', 'Check the marked fields.'), {
    name: both('请填写姓名。', 'Enter the name.'),
    way: both('请从所列选项中选择。', 'Choose one of the listed options.'),
    consent: both('未经同意不能继续。', 'We cannot go on without your consent.'),
  })
  const refused = {
    ...page,
    refusal,
    form: { income: '一千二', kinds: ['disabled'], reason: '家中一人重度残疾，另一人在读。' },
  }
  return (
    <>
      <Section title={both('表单', 'Forms')}>
        <Columns aside={<Aside />}>
          <Steps
            current={2}
            steps={[
              { text: both('申请人', 'Applicant'), href: '/design' },
              { text: both('家庭情况', 'Household') },
              { text: both('材料', 'Materials') },
              { text: both('确认', 'Check') },
            ]}
          />
          <Sample />
        </Columns>
      </Section>
      <Section title={both('退回的表单', 'A refused form')}>
        <RequestProvider value={{ ...refused, url: new URL('/design/refused', page.url) }}>
          <SummaryShown value={false}>
            <ErrorSummary />
          </SummaryShown>
          <Sample />
        </RequestProvider>
      </Section>
    </>
  )
}

function Aside() {
  return (
    <>
      <Callout kind="info" title={both('随时可停', 'You can stop at any time')}>
        <p>{'已填内容会保存，换一台设备也能继续。'}</p>
      </Callout>
      <ConfirmForm
        action="/design/confirm"
        open={both('撤回申请…', 'Withdraw…')}
        question={both('撤回后本次申请终止，可以重新申请。', 'The application ends; you may apply again.')}
        submit={both('确认撤回', 'Withdraw')}
        danger
      >
        <Field name="reason" label={both('原因', 'Reason')} />
      </ConfirmForm>
    </>
  )
}

function Sample() {
  return (
    <Form>
      <Field
        name="name"
        label={both('申请人姓名', 'Name of the applicant')}
        hint={both('与身份证件一致', 'As on the identity card')}
        required
        autocomplete="name"
      />
      <Fieldset legend={both('家庭收入', 'Household income')}>
        <Field
          name="income"
          label={both('月收入', 'Monthly income')}
          type="number"
          width="short"
          suffix={both('元', 'yuan')}
          required
        />
        <DateField name="since" label={both('自何时起', 'Since when')} required />
      </Fieldset>
      <Select
        name="village"
        label={both('村（社区）', 'Village')}
        required
        options={[
          { value: '1', text: both('青石村', 'Qingshi') },
          { value: '2', text: both('柳湾社区', 'Liuwan') },
        ]}
      />
      <Radios name="way" label={both('办理方式', 'How to apply')} options={ways} required />
      <Checkboxes
        name="kinds"
        label={both('家庭特殊情况', 'Circumstances')}
        options={[
          { value: 'disabled', text: both('有残疾人', 'A person with a disability') },
          { value: 'pupil', text: both('有在读学生', 'A pupil or student') },
        ]}
      />
      <FileField
        name="proof"
        label={both('收入证明', 'Proof of income')}
        accept=".pdf,image/*"
        maxBytes={20_000_000}
        required
      />
      <Field name="reason" label={both('补充说明', 'Anything else')} rows={3} />
      <Checkbox
        name="consent"
        label={both(
          '我同意民政局向人社、不动产登记机构核对上述信息。',
          'I consent to checks with the other authorities.',
        )}
      />
      <div class="form-buttons">
        <Button name="then" value="save" variant="secondary">
          {both('保存', 'Save')}
        </Button>
        <LinkButton href="/design" variant="tertiary">
          {both('返回', 'Back')}
        </LinkButton>
      </div>
    </Form>
  )
}
