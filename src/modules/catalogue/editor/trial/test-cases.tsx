import { Button, ButtonRow, Callout, Field, Form, Hidden, Link, Section, Table, useText } from '../../../../ui/index.ts'
import type { TestCase } from '../model.ts'
import { guidePath } from '../paths.ts'
import { trialPhrases as phrases } from './phrases.ts'
import { SoFar, type TrialData } from './so-far.tsx'

/** Test cases kept with the guide, and a form that keeps the present run as one. */
export function TestCases({ data }: { data: TrialData }) {
  const t = useText()
  const { item, tests, failing, trial } = data
  const action = guidePath(item.code, 'tests')
  return (
    <Section title={phrases.tests}>
      {failing > 0 && <Callout kind="warning" title={phrases.failing(failing)} />}
      <Table
        caption={phrases.tests}
        captionHidden
        rows={tests}
        empty={phrases.noTests}
        columns={[
          { head: phrases.testName, main: true, cell: (one) => <Link href={runPath(item.code, one)}>{one.name}</Link> },
          { head: phrases.expected, cell: ({ expected }) => <code>{expected.state}</code> },
          { head: phrases.drop, cell: ({ name }) => <Drop code={item.code} name={name} /> },
        ]}
      />
      {trial && (
        <Form action={action}>
          <SoFar data={data} />
          <p>{t(phrases.keepLead)}</p>
          <Field name="name" label={phrases.testName} width="medium" required />
          <ButtonRow>
            <Button variant="secondary">{phrases.keep}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}

/** Taking a case away asks nothing: it can be kept again from its run. */
function Drop({ code, name }: { code: string; name: string }) {
  return (
    <Form action={guidePath(code, 'tests', 'removal')}>
      <Hidden name="name" value={name} />
      <Button variant="tertiary">{phrases.drop}</Button>
    </Form>
  )
}

function runPath(code: string, { steps, variables }: TestCase): string {
  const query = new URLSearchParams(Object.entries(variables).map(([name, value]) => [`v.${name}`, value]))
  for (const step of steps) query.append('do', step)
  return `${guidePath(code, 'trial')}?${query}`
}
