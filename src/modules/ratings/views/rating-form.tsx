import { usePage } from '../../../kernel/page.ts'
import { Callout, Checkbox, Field, Fieldset, Form, Hidden, Radios, Select, Tabs, useText } from '../../../ui/index.ts'
import { gradeNames, grades, sides, type Way, wayNames } from '../model.ts'
import { refusals, words } from '../phrases.ts'

const options = grades.map((grade) => ({ value: String(grade), text: gradeNames[grade] ?? words.grade }))

/** The two ways as two addresses, so that the right sides are asked about without script. */
function Ways({ way, at }: { way: Way; at: string }) {
  const tabs = (['online', 'counter'] as const).map((one) => ({
    ...{ text: wayNames[one], href: `${at}?way=${one}`, current: one === way },
  }))
  return <Tabs label={words.way} tabs={tabs} />
}

/** Grade, sides and words. Nothing is chosen beforehand. */
export function RatingFields({ way, phone = false }: { way: Way; phone?: boolean }) {
  return (
    <>
      <Hidden name="way" value={way} />
      <Radios name="grade" label={words.grade} options={options} required />
      <Fieldset legend={words.side}>
        {sides[way].map(({ code, text }) => (
          <Select key={code} name={`mark-${code}`} label={text} options={options} />
        ))}
      </Fieldset>
      <Field name="words" label={words.words} hint={phone ? undefined : words.wordsHint} rows={3} maxlength={1000} />
      <Checkbox name="anonymous" label={words.anonymous} hint={words.anonymousHint} />
    </>
  )
}

/** The whole form, or why it cannot be given here and now. */
export function RatingForm(props: { at: string; way: Way; fromDesk: boolean; isOver: boolean; endsOn: string }) {
  const t = useText()
  const { refusal } = usePage()
  if (props.fromDesk && !refusal) return <Callout kind="warning">{t(refusals.desk)}</Callout>
  if (props.isOver) return <Callout kind="warning">{t(refusals.over)}</Callout>
  return (
    <>
      <p>{t(words.intro)}</p>
      <p>{t(words.until(props.endsOn))}</p>
      <Ways way={props.way} at={props.at} />
      <Form action={props.at} submit={words.send}>
        <RatingFields way={props.way} />
      </Form>
    </>
  )
}
