import type { View } from '../../../kernel/page.ts'
import { ButtonRow, formatDay, Link, LinkButton, Page, Section, Tag, useText } from '../../../ui/index.ts'
import { DocumentText, documentStages } from '../../documents/index.ts'
import type { ShownOpen } from '../open-queries.ts'
import { words } from '../phrases.ts'

/** An issued document that everybody who works with documents may read. */
export const OpenView: View<ShownOpen> = ({ data, page }) => {
  const t = useText()
  const { document, elements, book, issuer } = data
  const at = `/desk/documents/open/${document.matterNumber}`
  const facts = [issuer && t(issuer), document.documentNumber, formatDay(document.signedOn, page.language)]
  return (
    <Page
      title={document.title}
      crumbs={[{ text: words.title, href: '/desk/documents/search' }]}
      description={facts.filter(Boolean).join(' · ')}
      desk
    >
      <p>
        <Tag color={document.state === 'dispatched' ? 'success' : 'danger'}>
          {t(documentStages[document.state].text)}
        </Tag>{' '}
        <Tag color="info">{t(words.open)}</Tag>
      </p>
      <Section id="text" title={words.text}>
        <DocumentText elements={elements} book={book} />
        <ButtonRow>
          <LinkButton href={`${at}/document.pdf`}>{words.pdf}</LinkButton>
        </ButtonRow>
        {elements.attachments.length > 0 && (
          <ul aria-label={t(words.files)}>
            {elements.attachments.map(({ id, name }) => (
              <li key={id}>
                <Link href={`${at}/files/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  )
}
