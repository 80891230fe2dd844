import type { View } from '../../../../kernel/page.ts'
import { Callout, Page } from '../../../../ui/index.ts'
import { FormPage } from '../../form/form-page.tsx'
import type { Answers, Form } from '../../form/model.ts'
import type { Item } from '../../item.ts'
import { guidePath } from '../paths.ts'
import { crumbs } from '../views/crumbs.ts'
import { designPhrases as phrases } from './phrases.ts'

/** A page of the form as the applicant sees it; its buttons lead on, nothing is kept. */
export const FormPreviewView: View<{ item: Item; form: Form | null; values: Answers; pageId: string }> = ({ data }) => {
  const { item, form, values, pageId } = data
  const here = guidePath(item.code, 'form', 'preview')
  return (
    <Page title={item.name} crumbs={crumbs(item, { text: phrases.title, href: guidePath(item.code, 'form') })}>
      <Callout kind="info" title={phrases.previewLead} />
      {form ? (
        <FormPage
          form={form}
          page={pageId}
          values={values}
          attachments={[]}
          trial={here}
          href={(page) => `${here}?page=${page}`}
        />
      ) : (
        <Callout kind="warning" title={phrases.broken} />
      )}
    </Page>
  )
}
