import type { View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import { Callout, Columns, Link, LinkButton, Moment, Page, Section, useText } from '../../../ui/index.ts'
import type { Item, ItemSummary, Suspension, VersionLine } from '../item.ts'
import type { GuideVersion } from '../model.ts'
import { applicationPath, departmentPath, processPath, servicePath, suspensionPath } from '../paths.ts'
import type { Picture } from '../process/index.ts'
import { suspensionWords } from '../suspension/phrases.ts'
import { finding, guide as phrases } from '../view-phrases.ts'
import { AboutGuide, Faq, ItemFacts } from './guide-about.tsx'
import { JointHandlingOf } from './guide-joint.tsx'
import { Law, Refusals, Rights } from './guide-law.tsx'
import { Conditions, Materials } from './guide-materials.tsx'
import { Fees, Offices, Results } from './guide-outcome.tsx'
import { Promises } from './guide-promises.tsx'
import { PublicityOf } from './guide-publicity.tsx'
import { ApplyCard, KeyFacts, PlainWords } from './guide-summary.tsx'
import { StepsOfGuide, Times } from './guide-time.tsx'
import { Named } from './named.tsx'
import { ServiceList } from './service-list.tsx'

interface Service {
  readonly item: Item
  readonly guide: GuideVersion | null
  readonly picture: Picture | null
  readonly related: readonly ItemSummary[]
  readonly versions: readonly VersionLine[]
  /** Whether this reader may stop applications, or take them again. */
  readonly maySuspend?: boolean
}

/** A service: its guide, or that there is none yet. */
export const ServiceView: View<Service> = ({ data }) => {
  const { item, guide } = data
  if (!guide) return <Unguided data={data} />
  const open = item.suspension === null
  return (
    <Page
      title={guide.content.name}
      description={guide.content.summary}
      crumbs={crumbsOf(item)}
      actions={open && <LinkButton href={applicationPath(item.code)}>{phrases.apply}</LinkButton>}
    >
      {item.suspension && <SuspensionNote suspension={item.suspension} />}
      {data.maySuspend && <ForStaff item={item} />}
      <GuideBody data={data} version={guide} open={open} />
    </Page>
  )
}

/** A version of a guide by its number, also one no longer in force. */
export const VersionView: View<Service & { guide: GuideVersion }> = ({ data }) => {
  const { item, guide, versions } = data
  const t = useText()
  const newest = versions[0]?.version === guide.version
  return (
    <Page
      title={guide.content.name}
      description={guide.content.summary}
      crumbs={[...crumbsOf(item), { text: item.name, href: servicePath(item.code) }]}
    >
      <Callout kind={newest ? 'info' : 'warning'} title={phrases.version(guide.version)}>
        <p>{t(guide.content.version.changeNote)}</p>
        {!newest && <p>{t(phrases.oldVersion)}</p>}
        <p>
          <Link href={servicePath(item.code)}>{t(phrases.current)}</Link>
        </p>
      </Callout>
      <GuideBody data={data} version={guide} open={false} />
    </Page>
  )
}

function crumbsOf(item: Item) {
  const office = item.organisation
  return [
    { text: finding.title, href: '/services' },
    ...(office ? [{ text: office.name, href: departmentPath(office.id) }] : []),
  ]
}

interface BodyProps {
  readonly data: Service
  readonly version: GuideVersion
  readonly open: boolean
  /** Where the BPMN is, when it is not that of a published version. */
  readonly processHref?: string
}

/** Everything that a guide says; authors see their draft by it too. */
export function GuideBody({ data, version, open, processHref }: BodyProps) {
  const { item, picture, related, versions } = data
  const { content, process } = version
  return (
    <Columns aside={<Aside code={item.code} version={version} open={open} />}>
      <KeyFacts guide={content} />
      <PlainWords guide={content} />
      <Conditions code={item.code} guide={content} />
      <Materials code={item.code} guide={content} />
      <StepsOfGuide
        guide={content}
        process={process}
        picture={picture}
        href={processHref ?? processPath(item.code, version.version)}
      />
      <JointHandlingOf guide={content} />
      <Times guide={content} />
      <Fees guide={content} />
      <Promises guide={content} />
      <Results code={item.code} guide={content} />
      <PublicityOf guide={content} />
      <Refusals guide={content} />
      <Offices code={item.code} guide={content} />
      <Rights guide={content} />
      <Faq guide={content} />
      <Law guide={content} />
      <AboutGuide item={item} version={version} versions={versions} />
      <Related items={related} />
    </Columns>
  )
}

const parts: readonly (readonly [id: string, text: Text])[] = [
  ['plain', phrases.plain],
  ['conditions', phrases.conditions],
  ['materials', phrases.materials],
  ['steps', phrases.steps],
  ['times', phrases.times],
  ['fees', phrases.fees],
  ['results', phrases.results],
  ['refusals', phrases.refusals],
  ['handlers', phrases.handlers],
  ['places', phrases.places],
  ['contacts', phrases.consult],
  ['complaints', phrases.complain],
  ['rights', phrases.rights],
  ['remedies', phrases.remedies],
  ['law', phrases.law],
  ['about', phrases.about],
]

function Aside({ code, version, open }: { code: string; version: GuideVersion; open: boolean }) {
  const t = useText()
  return (
    <>
      {open && <ApplyCard code={code} guide={version.content} />}
      <nav class="contents no-print" aria-label={t(phrases.onThisPage)}>
        <h2>{t(phrases.onThisPage)}</h2>
        <ul>
          {parts.map(([id, text]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(text)}</a>
            </li>
          ))}
        </ul>
        <p class="small">{t(phrases.print)}</p>
      </nav>
    </>
  )
}

function Unguided({ data: { item, related, maySuspend } }: { data: Service }) {
  const t = useText()
  return (
    <Page title={item.name} heading={false} crumbs={crumbsOf(item)}>
      <h1>
        <Named text={item.name} />
      </h1>
      {item.suspension && <SuspensionNote suspension={item.suspension} />}
      {maySuspend && <ForStaff item={item} />}
      <Callout title={phrases.noGuide}>
        <p>{t(phrases.noGuideText)}</p>
      </Callout>
      <ItemFacts item={item} />
      <Related items={related} />
    </Page>
  )
}

function SuspensionNote({ suspension: { reason, since } }: { suspension: Suspension }) {
  const t = useText()
  return (
    <Callout kind="warning" title={phrases.suspended}>
      <p>{t(reason)}</p>
      <p>
        {t(suspensionWords.since)} <Moment at={since} />
        {t(suspensionWords.openGoOn)}
      </p>
    </Callout>
  )
}

/** For those who answer for the service: whether applications are taken. */
function ForStaff({ item }: { item: Item }) {
  const t = useText()
  return (
    <p class="no-print">
      <Link href={suspensionPath(item.code)}>
        {t(item.suspension ? suspensionWords.resume : suspensionWords.suspend)}
      </Link>
    </p>
  )
}

function Related({ items }: { items: readonly ItemSummary[] }) {
  if (items.length === 0) return null
  return (
    <Section id="related" title={phrases.related}>
      <ServiceList items={items} level={3} />
    </Section>
  )
}
