import { usePage } from '../../../kernel/page.ts'
import { district, Hero, Link, LinkButton, Page, SearchBox, Section, useText } from '../../../ui/index.ts'
import { elderHome as phrases } from '../elder-phrases.ts'
import type { ItemSummary } from '../item.ts'
import { servicePath } from '../paths.ts'
import { home } from '../view-phrases.ts'
import { Named } from './named.tsx'

/** So many services at a time; the rest is behind one link. */
const fewest = 6

/** The first page for elder people: help by telephone and in person first, then the few services that can be asked for here. */
export function ElderHome({ services }: { services: readonly ItemSummary[] }) {
  const t = useText()
  return (
    <Page title={home.name} heading={false} hero={<Hero title={phrases.title} lead={phrases.lead} />}>
      <Section title={phrases.help}>
        <Ways />
      </Section>
      <Section title={phrases.services} aside={<Link href="/services">{t(home.allServices)}</Link>}>
        <ul class="elder-services">
          {services.slice(0, fewest).map(({ id, code, name }) => (
            <li key={id}>
              <a class="elder-service" href={servicePath(code)}>
                <Named text={name} />
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <SearchBox action="/services" label={phrases.search} example={phrases.example} />
    </Page>
  )
}

function Ways() {
  const t = useText()
  const { actor } = usePage()
  return (
    <ul class="elder-ways">
      <li>
        <h3>{t(phrases.call)}</h3>
        <p>
          <Link class="elder-call" href={`tel:${district.hotline}`}>
            {district.hotline}
          </Link>
        </p>
        <p>{t(phrases.callText)}</p>
      </li>
      <li>
        <h3>{t(phrases.visit)}</h3>
        <p>{t(phrases.visitText)}</p>
      </li>
      <li>
        <h3>{t(phrases.mine)}</h3>
        <p>{t(phrases.mineText)}</p>
        <p>
          <LinkButton href={actor.kind === 'person' ? '/matters' : '/sign-in?next=%2Fmatters'}>
            {phrases.toMine}
          </LinkButton>
        </p>
      </li>
    </ul>
  )
}
