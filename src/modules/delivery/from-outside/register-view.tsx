import type { View } from '../../../kernel/page.ts'
import {
  Checkbox,
  DateField,
  Field,
  Fieldset,
  FileField,
  Form,
  optionsOf,
  Page,
  Radios,
  Select,
} from '../../../ui/index.ts'
import { DocumentType, typeFacts, Urgency, urgencyNames } from '../../documents/index.ts'
import { outsideWays, wayNames } from '../outside-ways.ts'
import { says } from '../page-phrases.ts'
import { scanEndings } from './model.ts'
import { outsideSays } from './phrases.ts'

const types = DocumentType.options.map((value) => ({ value, text: typeFacts[value].name }))

/** What whoever registers a document from outside reads off the paper, in the order in which it stands there. */
export const OutsideView: View<{ today: string }> = ({ data: { today } }) => (
  <Page
    title={outsideSays.register}
    description={outsideSays.intro}
    crumbs={[{ text: says.incoming, href: '/desk/incoming' }]}
    desk
  >
    <Form action="/desk/incoming/outside" submit={outsideSays.submit} uploads>
      <Fieldset legend={outsideSays.onPaper}>
        <Field name="issuer" label={outsideSays.issuer} hint={outsideSays.issuerHint} maxlength={120} required />
        <Field
          name="documentNumber"
          label={outsideSays.documentNumber}
          hint={outsideSays.documentNumberHint}
          maxlength={60}
          width="medium"
        />
        <Field name="title" label={outsideSays.title} maxlength={200} required />
        <Select
          name="type"
          label={outsideSays.type}
          hint={outsideSays.typeHint}
          empty={outsideSays.choose}
          options={types}
          required
        />
        <DateField name="datedOn" label={outsideSays.datedOn} max={today} required />
        <Select
          name="urgency"
          label={outsideSays.urgency}
          empty={outsideSays.notUrgent}
          options={optionsOf(Urgency.options, urgencyNames)}
        />
        <Radios
          name="part"
          label={outsideSays.part}
          value="main"
          options={optionsOf(['main', 'copy'], says.parts)}
          required
        />
      </Fieldset>
      <Fieldset legend={outsideSays.receiving}>
        <DateField name="receivedOn" label={outsideSays.receivedOn} value={today} max={today} required />
        <Radios name="way" label={outsideSays.way} options={optionsOf(outsideWays, wayNames)} required />
        <Field name="pages" label={outsideSays.pages} type="number" width="short" required />
        <Field name="copies" label={outsideSays.copies} type="number" width="short" value={1} required />
        <FileField
          name="files"
          label={outsideSays.scan}
          hint={outsideSays.scanHint}
          accept={scanEndings}
          multiple
          required
        />
      </Fieldset>
      <Fieldset legend={outsideSays.answering}>
        <Checkbox name="asksAnswer" label={outsideSays.asksAnswer} />
        <DateField name="answerBy" label={outsideSays.answerBy} hint={outsideSays.answerByHint} />
      </Fieldset>
    </Form>
  </Page>
)
