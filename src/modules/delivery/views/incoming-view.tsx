import type { View } from '../../../kernel/page.ts'
import { ButtonRow, Link, LinkButton, Page, Section, Timeline, useText } from '../../../ui/index.ts'
import { DocumentText } from '../../documents/index.ts'
import type { ShownIncoming } from '../incoming-queries.ts'
import { deliveryStates } from '../model.ts'
import { says } from '../page-phrases.ts'
import { stateNames } from '../phrases.ts'
import { Acts } from './acts.tsx'
import { Ended, Envelope } from './envelope.tsx'
import { InsideView } from './inside-view.tsx'

/** An incoming document: what it says, what is to be done, what has been done. First the text: leaders read it on phones. */
export const IncomingView: View<ShownIncoming> = ({ data }) => {
  const t = useText()
  const { subject, registered, issuer, receipts } = data
  const { dispatch, delivery, matter, ending } = subject
  const at = `/matters/${matter.number}/incoming`
  const numbers = [dispatch.documentNumber, registered && t(says.serial(registered.year, registered.serial))]
  return (
    <Page
      title={dispatch.title}
      crumbs={[
        { text: says.incoming, href: '/desk/incoming' },
        { text: matter.number, href: `/matters/${matter.number}` },
      ]}
      description={[issuer && t(issuer), ...numbers].filter(Boolean).join(' · ')}
      desk
    >
      <Ended ending={ending} />
      <Section id="text" title={says.text}>
        <DocumentText elements={data.elements} book={data.book} />
        <ButtonRow>
          <LinkButton href={`${at}/document.pdf`}>{says.pdf}</LinkButton>
          <LinkButton variant="secondary" href={`${at}/document.pdf?save=yes`} download>
            {says.pdfSave}
          </LinkButton>
        </ButtonRow>
        <IssuedFiles data={data} at={at} />
      </Section>
      <Section id="now" title={says.now}>
        <Obliges data={data} />
        <Acts data={data} />
      </Section>
      <Section id="inside" title={says.inside}>
        <InsideView data={data} />
      </Section>
      <Section id="receipts" title={says.receipts}>
        <Envelope dispatch={dispatch} delivery={delivery} />
        <Timeline
          steps={deliveryStates.flatMap((state) => {
            const receipt = receipts[state]
            return receipt ? [{ at: receipt.at, title: stateNames[state], who: receipt.who ?? '' }] : []
          })}
        />
      </Section>
    </Page>
  )
}

/** What it demands is followed up elsewhere; whoever signs is told that there is something. */
function Obliges({ data: { elements, subject } }: { data: ShownIncoming }) {
  const t = useText()
  const count = elements.obligations.length
  if (count === 0) return null
  return (
    <p>
      {t(says.obliges(count))}{' '}
      <Link href={`/desk/obligations?q=${encodeURIComponent(subject.dispatch.documentNumber)}`}>
        {t(says.toObligations)}
      </Link>
    </p>
  )
}

function IssuedFiles({ data, at }: { data: ShownIncoming; at: string }) {
  const t = useText()
  const { attachments } = data.elements
  if (attachments.length === 0) return null
  return (
    <>
      <p>{t(says.attachments)}</p>
      <ul>
        {attachments.map(({ id, name }) => (
          <li key={id}>
            <a class="link" href={`${at}/files/${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
