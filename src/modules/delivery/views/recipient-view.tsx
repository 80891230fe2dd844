import type { View } from '../../../kernel/page.ts'
import { ButtonRow, Field, Form, Hidden, LinkButton, Page, Section, Timeline, useText } from '../../../ui/index.ts'
import { FileList } from '../../files/index.ts'
import { deliveryStates, isAwaited } from '../model.ts'
import { says } from '../page-phrases.ts'
import { stateNames } from '../phrases.ts'
import type { ShownRecipient } from '../queries.ts'
import { Ended } from './envelope.tsx'

/** One recipient, as the sender sees it. */
export const RecipientView: View<ShownRecipient> = ({ data }) => {
  const t = useText()
  const { subject, row, files } = data
  const base = `/matters/${subject.matter.number}/dispatch`
  const at = `${base}/recipients/${row.id}`
  const shown = files.map(({ id, file }) => ({ id, file, href: `${at}/files/${id}` }))
  return (
    <Page
      title={row.organisation}
      crumbs={[
        { text: says.outgoing, href: '/desk/outgoing' },
        { text: subject.document.documentNumber, href: base },
      ]}
      description={subject.document.title}
      desk
    >
      <Ended ending={subject.ending} />
      <Section title={says.receipts}>
        <Timeline steps={stepsOf(data)} />
      </Section>
      {shown.length > 0 && (
        <Section title={says.evidence}>
          <FileList files={shown} />
        </Section>
      )}
      <Acts data={data} base={base} />
      <p>{t(says.proofHint)}</p>
      <ButtonRow>
        <LinkButton variant="secondary" href={`${at}/proof.json`} download>
          {says.proof}
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}

function stepsOf({ row: { receipts } }: ShownRecipient) {
  return deliveryStates
    .flatMap((state) => {
      const receipt = receipts[state]
      return receipt ? [{ ...receipt, state }] : []
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, who, note, state }) => ({
      ...{
        at,
        title: stateNames[state],
        who: who ?? '',
        kind: state === 'returned' ? ('bad' as const) : ('done' as const),
      },
      body: note && <p class="pre-line">{note}</p>,
    }))
}

function Acts({ data, base }: { data: ShownRecipient; base: string }) {
  const { row, may } = data
  if (!may.send) return null
  const { state } = row
  return (
    <>
      {may.nag && isAwaited(row) && (
        <Form action={`${base}/recipients/${row.id}/nag`} submit={says.nag} variant="secondary">
          <Hidden name="recipient" value={row.id} />
        </Form>
      )}
      {(state === 'signed' || state === 'acted') && (
        <Form action={`${base}/recipients/${row.id}/closing`} submit={says.close}>
          <Hidden name="recipient" value={row.id} />
        </Form>
      )}
      {may.nag && state === 'returned' && (
        <Form action={`${base}/recipients/${row.id}/redirection`} submit={says.redirect}>
          <Field name="to" label={says.to} hint={says.toHint} required />
        </Form>
      )}
    </>
  )
}
