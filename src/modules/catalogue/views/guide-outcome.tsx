import { Card, CardGrid, Definitions, Link, places, Section, Table, useText } from '../../../ui/index.ts'
import type { Contact, Guide } from '../model.ts'
import { listText, names } from '../names.ts'
import { templatePath } from '../paths.ts'
import { guide as phrases } from '../view-phrases.ts'
import { Basis } from './guide-law.tsx'

/** What one gets in the end. */
export function Results({ code, guide }: { code: string; guide: Guide }) {
  const t = useText()
  return (
    <Section id="results" title={phrases.results}>
      <CardGrid>
        {guide.results.map((result) => (
          <Card key={result.code} title={result.name}>
            <Definitions
              items={[
                { term: phrases.validity, value: t(result.validity) },
                { term: phrases.delivery, value: t(listText(result.delivery.map((way) => names.delivery[way]))) },
              ]}
            />
            {result.sample && (
              <p>
                <Link href={templatePath(code, 'sample', result.code)}>{t(phrases.sample)}</Link>
              </p>
            )}
          </Card>
        ))}
      </CardGrid>
    </Section>
  )
}

/** What it costs; no fee that is not here can be charged. */
export function Fees({ guide }: { guide: Guide }) {
  const t = useText()
  return (
    <Section id="fees" title={phrases.fees}>
      {guide.fees.length === 0 ? (
        <p>{t(phrases.noFees)}</p>
      ) : (
        <Table
          caption={phrases.fees}
          captionHidden
          rows={guide.fees}
          empty={phrases.noFees}
          columns={[
            { head: phrases.fee, main: true, cell: (fee) => t(fee.name) },
            { head: phrases.standardOfFee, cell: (fee) => t(fee.standard) },
            { head: phrases.reduction, cell: (fee) => (fee.reduction ? t(fee.reduction) : '—') },
            { head: phrases.basis, cell: (fee) => <Basis basis={fee.basis} /> },
          ]}
        />
      )}
    </Section>
  )
}

/** Who handles it, where, whom to ask and to whom to complain. */
export function Offices({ code, guide }: { code: string; guide: Guide }) {
  const t = useText()
  return (
    <>
      <Section id="handlers" title={phrases.handlers}>
        <Definitions
          items={guide.handlers.map(({ part, name, level }) => ({
            term: names.part[part],
            value: `${t(name)} · ${t(names.level[level])}`,
          }))}
        />
      </Section>
      <Section id="places" title={phrases.places}>
        <CardGrid>
          {guide.places.map((place) => (
            <Card key={place.name.en} title={place.name}>
              <Definitions
                items={[
                  { term: phrases.address, value: t(place.address) },
                  { term: phrases.hours, value: t(place.hours) },
                  { term: phrases.way, value: place.directions && t(place.directions) },
                ]}
              />
            </Card>
          ))}
        </CardGrid>
      </Section>
      <Section id="contacts" title={phrases.consult}>
        <Contacts contacts={guide.consult} />
      </Section>
      <Section id="complaints" title={phrases.complain}>
        <Contacts contacts={guide.complain} />
        <p class="no-print">
          <Link href={`${places.complaints}?item=${encodeURIComponent(code)}`}>{t(phrases.complainHere)}</Link>
        </p>
      </Section>
    </>
  )
}

function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const t = useText()
  return (
    <Definitions
      items={contacts.map((contact) => ({
        term: contact.name,
        value: <Reach contact={contact} hours={contact.hours && t(contact.hours)} />,
      }))}
    />
  )
}

function Reach({ contact: { kind, value }, hours }: { contact: Contact; hours: string | null }) {
  const href = { phone: `tel:${value}`, mail: `mailto:${value}`, web: value, letter: null, counter: null }[kind]
  return (
    <>
      {href ? <Link href={href}>{value}</Link> : value}
      {hours && <p class="small">{hours}</p>}
    </>
  )
}
