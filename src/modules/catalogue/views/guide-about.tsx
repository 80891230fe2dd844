import { dayOf } from '../../../kernel/day.ts'
import { usePage } from '../../../kernel/page.ts'
import { Definitions, Details, formatDay, Link, Prose, Section, Table, useText } from '../../../ui/index.ts'
import type { Item, VersionLine } from '../item.ts'
import type { Guide, GuideVersion } from '../model.ts'
import { names } from '../names.ts'
import { versionPath } from '../paths.ts'
import { guide as phrases } from '../view-phrases.ts'
import { Named } from './named.tsx'

/** Questions and answers. */
export function Faq({ guide }: { guide: Guide }) {
  const t = useText()
  if (guide.faq.length === 0) return null
  return (
    <Section id="faq" title={phrases.faq}>
      {guide.faq.map(({ question, answer }) => (
        <Details key={question.en} summary={question}>
          <Prose>
            {t(answer)
              .split('\n')
              .map((line, at) => (
                <p key={at}>{line}</p>
              ))}
          </Prose>
        </Details>
      ))}
    </Section>
  )
}

/** Identity, sources, date and history of the guide. */
export function AboutGuide({
  item,
  version,
  versions,
}: {
  item: Item
  version: GuideVersion
  versions: readonly VersionLine[]
}) {
  const t = useText()
  const { language, settings } = usePage()
  const { content, publishedAt } = version
  const sources = (
    <ul>
      {content.version.sources.map((source) => (
        <li key={source.en}>{t(source)}</li>
      ))}
    </ul>
  )
  return (
    <Section id="about" title={phrases.about}>
      <Definitions
        items={[
          { term: phrases.department, value: t(content.department.name) },
          { term: phrases.type, value: t(names.type[content.type]) },
          { term: phrases.area, value: t(names.area[content.area]) },
          { term: phrases.code, value: <code>{item.code}</code> },
          { term: phrases.versions, value: t(phrases.version(version.version)) },
          {
            term: phrases.published,
            value: publishedAt && formatDay(dayOf(publishedAt, settings.DISTRICT_ZONE), language),
          },
          { term: phrases.sources, value: sources },
        ]}
      />
      <Table
        caption={phrases.versions}
        rows={versions}
        empty={phrases.versions}
        columns={[
          {
            head: phrases.versions,
            main: true,
            cell: (line) => <Link href={versionPath(item.code, line.version)}>{t(phrases.version(line.version))}</Link>,
          },
          { head: phrases.validFrom, cell: (line) => formatDay(line.validFrom, language) },
          { head: phrases.changeNote, cell: (line) => t(line.changeNote) },
        ]}
      />
    </Section>
  )
}

/** What is known of an item that has no guide yet. */
export function ItemFacts({ item }: { item: Item }) {
  const t = useText()
  const office = { zh: item.office, en: item.office }
  return (
    <Definitions
      items={[
        { term: phrases.department, value: item.organisation && <Named text={item.organisation.name} /> },
        { term: phrases.office, value: <Named text={office} /> },
        { term: phrases.type, value: t(names.type[item.type]) },
        { term: phrases.family, value: item.family && <Named text={{ zh: item.family, en: item.family }} /> },
        { term: phrases.code, value: <code>{item.code}</code> },
      ]}
    />
  )
}
