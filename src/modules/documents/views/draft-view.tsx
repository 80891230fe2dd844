import type { View } from '../../../kernel/page.ts'
import { Button, Columns, FileField, Form, LinkButton, Page, Section, useText } from '../../../ui/index.ts'
import { remarks } from '../editing/phrases.ts'
import { ImportedPart, ImportPart } from '../editing/views/import-part.tsx'
import { flow } from '../flow-phrases.ts'
import { words } from '../phrases.ts'
import type { Drafted } from '../queries.ts'
import { stageOf, titleOf } from '../title.ts'
import { DraftForm } from './draft-form.tsx'
import { CameBack, Findings, Reviews } from './flow-parts.tsx'
import { DocumentText } from './text-view.tsx'

/** Where a document is written; whoever may only read it reads it. */
export const DraftView: View<Drafted> = ({ data }) => {
  const t = useText()
  const { document, matter } = data.subject
  const isOpen = document.state === 'drafting' || document.state === 'consulting'
  return (
    <Page
      title={titleOf(document.elements)}
      crumbs={[
        { text: words.list, href: '/desk/documents' },
        { text: matter.number, href: `/matters/${matter.number}` },
      ]}
      description={`${t(words.version(document.version))} · ${t(stageOf(data.subject))}`}
      actions={
        <>
          <LinkButton href={`/matters/${matter.number}/document/flow`}>{flow.open}</LinkButton>
          <LinkButton variant="secondary" href={`/matters/${matter.number}/document/remarks`}>
            {remarks.title}
          </LinkButton>
        </>
      }
      desk
      wide
    >
      {data.mayWrite && isOpen ? (
        <Columns aside={<Aside data={data} />}>
          <CameBack subject={data.subject} />
          <ImportedPart imported={data.imported} version={document.version} />
          <DraftForm document={document} book={data.book} />
          <ImportPart document={document} />
          <Attachments data={data} />
        </Columns>
      ) : (
        <>
          <Reviews subject={data.subject} />
          <DocumentText elements={document.elements} book={data.book} />
        </>
      )}
    </Page>
  )
}

function Aside({ data }: { data: Drafted }) {
  return (
    <>
      <Findings findings={data.findings} at={`/matters/${data.subject.matter.number}/document`} />
      <Reviews subject={data.subject} />
    </>
  )
}

function Attachments({ data }: { data: Drafted }) {
  const t = useText()
  const { document } = data.subject
  const at = `/matters/${document.number}/document/files`
  return (
    <Section title={words.attachments} id="files">
      {document.elements.attachments.length === 0 && <p>{t(words.noAttachments)}</p>}
      <ol class="document-files">
        {document.elements.attachments.map(({ id, name }) => (
          <li key={id}>
            <a class="link" href={`/matters/${document.number}/attachments/${id}`}>
              {name}
            </a>
            <Form action={`${at}/${id}/removal`} layout="row">
              <Button variant="tertiary">{words.detach}</Button>
            </Form>
          </li>
        ))}
      </ol>
      <Form action={at} submit={words.attach} uploads>
        <FileField name="files" label={words.attachments} multiple required />
      </Form>
    </Section>
  )
}
