import type { View } from '../../../kernel/page.ts'
import { ButtonRow, Link, LinkButton, Page, Section, Timeline, useText } from '../../../ui/index.ts'
import { DocumentText, type Elements } from '../../documents/index.ts'
import { FileList } from '../../files/index.ts'
import { outsideSays } from '../from-outside/phrases.ts'
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
  const { source, delivery, matter, ending } = subject
  const at = `/matters/${matter.number}/incoming`
  const numbers = [source.documentNumber, registered && t(says.serial(registered.year, registered.serial))]
  return (
    <Page
      title={source.title}
      crumbs={[
        { text: says.incoming, href: '/desk/incoming' },
        { text: matter.number, href: `/matters/${matter.number}` },
      ]}
      description={[issuer && t(issuer), ...numbers].filter(Boolean).join(' · ')}
      desk
    >
      <Ended ending={ending} />
      {data.text ? <Sealed text={data.text} at={at} /> : <Scans data={data} />}
      <Section id="now" title={says.now}>
        <Obliges data={data} />
        <Acts data={data} />
      </Section>
      <Section id="inside" title={says.inside}>
        <InsideView data={data} />
      </Section>
      <Section id="receipts" title={says.receipts}>
        <Envelope source={source} delivery={delivery} replies={data.replies} />
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

/** What was sealed here, as it reads and as it looks. */
function Sealed({ text, at }: { text: NonNullable<ShownIncoming['text']>; at: string }) {
  return (
    <Section id="text" title={says.text}>
      <DocumentText elements={text.elements} book={text.book} />
      <ButtonRow>
        <LinkButton href={`${at}/document.pdf`}>{says.pdf}</LinkButton>
        <LinkButton variant="secondary" href={`${at}/document.pdf?save=yes`} download>
          {says.pdfSave}
        </LinkButton>
      </ButtonRow>
      <IssuedFiles attachments={text.elements.attachments} at={at} />
    </Section>
  )
}

/** What came from outside was scanned. */
function Scans({ data: { scans, subject } }: { data: ShownIncoming }) {
  const at = `/matters/${subject.matter.number}/attachments`
  const files = scans.map(({ id, file, thumbnail }) => ({ id, file, thumbnail, href: `${at}/${id}` }))
  return (
    <Section id="text" title={outsideSays.scans}>
      <FileList files={files} />
    </Section>
  )
}

/** What it demands is followed up elsewhere; whoever signs is told that there is something. */
function Obliges({ data: { text, subject } }: { data: ShownIncoming }) {
  const t = useText()
  const count = text?.elements.obligations.length ?? 0
  if (count === 0) return null
  return (
    <p>
      {t(says.obliges(count))}{' '}
      <Link href={`/desk/obligations?q=${encodeURIComponent(subject.source.documentNumber ?? '')}`}>
        {t(says.toObligations)}
      </Link>
    </p>
  )
}

function IssuedFiles({ attachments, at }: { attachments: Elements['attachments']; at: string }) {
  const t = useText()
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
