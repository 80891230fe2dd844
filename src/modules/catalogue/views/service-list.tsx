import { Tag, useText } from '../../../ui/index.ts'
import { type ItemSummary, isOpen } from '../item.ts'
import { limitText, names } from '../names.ts'
import { servicePath } from '../paths.ts'
import { finding, guide as phrases } from '../view-phrases.ts'
import { Named } from './named.tsx'

/** Services one below the other, each with what decides whether to open it. */
export function ServiceList({ items, level = 2 }: { items: readonly ItemSummary[]; level?: 2 | 3 }) {
  return (
    <ul class="services">
      {items.map((item) => (
        <ServiceLine key={item.id} item={item} level={level} />
      ))}
    </ul>
  )
}

function ServiceLine({ item, level }: { item: ItemSummary; level: 2 | 3 }) {
  const t = useText()
  const Heading = `h${level}` as const
  const { guide } = item
  return (
    <li class="service" data-open={isOpen(item) ? '' : undefined}>
      <Heading class="service-name">
        <a href={servicePath(item.code)}>
          <Named text={item.name} />
        </a>
      </Heading>
      {guide && <p>{t(guide.summary)}</p>}
      <p class="service-facts">
        <span>
          <Named text={item.organisation?.name ?? { zh: item.office, en: item.office }} />
        </span>
        <span>{t(names.type[item.type])}</span>
        {guide && (
          <>
            <span>
              {t(phrases.promised)} {t(limitText(guide.promised))}
            </span>
            <span>{t(guide.fees === 0 ? finding.free : finding.charged)}</span>
            <span>{t(finding.visits(guide.visits))}</span>
          </>
        )}
      </p>
      <p class="service-state">
        <State item={item} />
      </p>
    </li>
  )
}

function State({ item }: { item: ItemSummary }) {
  const t = useText()
  if (item.suspended) return <Tag color="warning">{t(finding.suspended)}</Tag>
  if (!item.guide) return <Tag>{t(finding.notYet)}</Tag>
  return <Tag color="success">{t(finding.guidedTag)}</Tag>
}
