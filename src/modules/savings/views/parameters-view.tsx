import { addDays } from '../../../kernel/day.ts'
import type { View } from '../../../kernel/page.ts'
import { Field, Form, Page, Section, Select, useText } from '../../../ui/index.ts'
import { VersionFields } from '../../calendar/index.ts'
import { codes } from '../model.ts'
import { parameterNames, says } from '../phrases.ts'
import type { ShownParameters } from '../queries.ts'
import { ParameterTable } from './parameter-table.tsx'

/** Every version of the parameters; who keeps them finds the form below. */
export const ParametersView: View<ShownParameters> = ({ data }) => {
  const t = useText()
  return (
    <Page title={says.allVersions} crumbs={[{ text: says.title, href: '/savings' }]} description={says.whose} wide>
      <ParameterTable caption={says.allVersions} rows={data.versions} />
      {data.maySet && (
        <Section title={says.set}>
          <p>{t(says.setIntro)}</p>
          <Form action="/savings/parameters" submit={says.set}>
            <Select
              name="code"
              label={says.parameter}
              options={codes.map((value) => ({ value, text: parameterNames[value] }))}
              required
            />
            <div class="fields-row">
              <Field name="low" label={says.low} width="short" inputmode="decimal" required />
              <Field name="likely" label={says.middle} width="short" inputmode="decimal" required />
              <Field name="high" label={says.high} width="short" inputmode="decimal" required />
            </div>
            <VersionFields from={addDays(data.today, 1)} />
          </Form>
        </Section>
      )}
    </Page>
  )
}
