import { both } from '../../kernel/text.ts'
import { Card, CardGrid, Link, Page, Prose, places, Section, useText } from '../index.ts'
import { phrases } from '../phrases.ts'
import { about, accessibility } from './phrases.ts'

/** What the platform is, for anybody. */
export function AboutPage() {
  const t = useText()
  const ideas = [
    { title: about.docket, text: about.docketText },
    { title: about.clock, text: about.clockText },
    { title: about.ledger, text: about.ledgerText },
    { title: about.guide, text: about.guideText },
  ]
  return (
    <Page title={about.title} description={about.lead} crumbs={[]}>
      <CardGrid size="large">
        {ideas.map(({ title, text }) => (
          <Card key={title.en} title={title} level={2}>
            <p>{t(text)}</p>
          </Card>
        ))}
      </CardGrid>
      <Section title={about.more}>
        <Prose>
          <ul>
            <More href={places.ledger} text={phrases.ledger} />
            <More href={places.receipts} text={both('查验办件凭证', 'Check a receipt')} />
            <More href={places.calendar} text={phrases.calendar} />
            <More href={places.services} text={both('事项目录及其来源', 'The catalogue and its sources')} />
            <More href={places.apiDocs} text={phrases.apiDocs} />
            <More href={places.accessibility} text={phrases.accessibility} />
          </ul>
        </Prose>
      </Section>
    </Page>
  )
}

function More({ href, text }: { href: string; text: { zh: string; en: string } }) {
  const t = useText()
  return (
    <li>
      <Link href={href}>{t(text)}</Link>
    </li>
  )
}

/** The accessibility statement. */
export function AccessibilityPage() {
  const t = useText()
  return (
    <Page
      title={accessibility.title}
      description={accessibility.lead}
      crumbs={[{ text: phrases.about, href: places.about }]}
    >
      <Prose>
        <h2>{t(accessibility.aim)}</h2>
        <p>{t(accessibility.aimText)}</p>
        <h2>{t(accessibility.done)}</h2>
        <ul>
          {accessibility.items.map((item) => (
            <li key={item.en}>{t(item)}</li>
          ))}
        </ul>
        <h2>{t(accessibility.known)}</h2>
        <ul>
          {accessibility.knownItems.map((item) => (
            <li key={item.en}>{t(item)}</li>
          ))}
        </ul>
        <h2>{t(accessibility.tell)}</h2>
        <p>{t(accessibility.tellText)}</p>
      </Prose>
    </Page>
  )
}
