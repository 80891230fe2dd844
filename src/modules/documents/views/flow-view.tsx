import type { View } from '../../../kernel/page.ts'
import {
  ButtonRow,
  Callout,
  Columns,
  ConfirmForm,
  Field,
  LinkButton,
  Page,
  Section,
  useText,
} from '../../../ui/index.ts'
import { remarks } from '../editing/phrases.ts'
import { flow } from '../flow-phrases.ts'
import type { Flow } from '../flow-queries.ts'
import { words } from '../phrases.ts'
import { stageOf, titleOf } from '../title.ts'
import { Acts } from './acts.tsx'
import { Facts } from './facts-part.tsx'
import { Annulments, CameBack, Consultations, Findings, Reviews, Signatures } from './flow-parts.tsx'
import { DocumentText } from './text-view.tsx'

/** The way of a document: where it is, what was said, what the reader may do now. */
export const FlowView: View<Flow> = ({ data }) => {
  const t = useText()
  const { document, matter } = data.subject
  const at = `/matters/${matter.number}/document`
  return (
    <Page
      title={flow.title}
      heading={titleOf(document.elements)}
      crumbs={[
        { text: words.list, href: '/desk/documents' },
        { text: matter.number, href: `/matters/${matter.number}` },
      ]}
      description={`${t(words.version(document.version))} · ${t(stageOf(data.subject))}${document.documentNumber ? ` · ${document.documentNumber}` : ''}`}
      desk
      wide
    >
      <Columns aside={<Aside data={data} at={at} />}>
        <CameBack subject={data.subject} />
        <Where data={data} at={at} />
        <Acts data={data} at={at} />
        <Section title={words.text}>
          <DocumentText elements={document.elements} book={data.book} />
        </Section>
        <Facts elements={document.elements} book={data.book} />
        {data.may.annul && (
          <ConfirmForm
            action={`${at}/annulment`}
            open={flow.annul}
            question={flow.annulIntro}
            submit={flow.propose}
            danger
          >
            <Field name="reason" label={flow.reason} rows={2} required />
          </ConfirmForm>
        )}
        {data.may.void && (
          <ConfirmForm
            action={`${at}/number/void`}
            open={flow.void}
            question={flow.voidIntro}
            submit={flow.void}
            danger
          >
            <Field name="reason" label={flow.reason} rows={2} required />
          </ConfirmForm>
        )}
        {data.may.withdraw && (
          <ConfirmForm
            action={`${at}/withdrawal`}
            open={flow.withdraw}
            question={flow.withdrawIntro}
            submit={flow.withdraw}
            danger
          >
            <Field name="reason" label={flow.reason} rows={2} required />
          </ConfirmForm>
        )}
      </Columns>
    </Page>
  )
}

/** What became of the pages, once it has a number. */
function Where({ data, at }: { data: Flow; at: string }) {
  const t = useText()
  const { document } = data.subject
  if (document.failure)
    return (
      <Callout kind="danger" title={flow.failed}>
        <p>{t(document.failure)}</p>
      </Callout>
    )
  if (document.state === 'setting') return <Callout>{t(flow.setting)}</Callout>
  return (
    <>
      {document.state === 'ready' && <Callout kind="success">{t(flow.ready)}</Callout>}
      <ButtonRow>
        {document.state === 'ready' && data.may.void && (
          <LinkButton href={`/matters/${document.number}/dispatch`}>{flow.toDispatch}</LinkButton>
        )}
        {data.pdf && (
          <LinkButton href={data.pdf} variant={document.state === 'ready' ? 'secondary' : 'primary'}>
            {flow.readPdf}
          </LinkButton>
        )}
        {data.pdf && (
          <LinkButton href={`${at}/words.docx`} variant="secondary">
            {flow.exportWord}
          </LinkButton>
        )}
        {data.may.draft && <LinkButton href={at}>{words.edit}</LinkButton>}
        <LinkButton variant="secondary" href={`${at}/remarks`}>
          {remarks.title}
        </LinkButton>
        <LinkButton variant="secondary" href={`${at}/versions`}>
          {flow.versions}
        </LinkButton>
      </ButtonRow>
    </>
  )
}

function Aside({ data, at }: { data: Flow; at: string }) {
  return (
    <>
      {data.findings && <Findings findings={data.findings} at={at} />}
      <Reviews subject={data.subject} />
      <Consultations subject={data.subject} book={data.book} />
      <Signatures subject={data.subject} book={data.book} />
      <Annulments subject={data.subject} />
    </>
  )
}
