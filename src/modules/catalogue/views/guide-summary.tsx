import type { Text } from '../../../kernel/text.ts'
import { Card, CardGrid, LinkButton, Prose, Section, Stat, Stats, useText } from '../../../ui/index.ts'
import type { Guide } from '../model.ts'
import { limitText, listText, names } from '../names.ts'
import { applicationPath } from '../paths.ts'
import { finding, guide as phrases } from '../view-phrases.ts'

/** What decides: how long, what it costs, whether one has to come. */
export function KeyFacts({ guide }: { guide: Guide }) {
  const t = useText()
  const { times, fees, visits, channels } = guide
  const ways = t(listText(channels.map((channel) => names.channel[channel])))
  return (
    <Stats>
      <Stat label={phrases.promised} value={t(limitText(times.promised))} note={noteOf(times.statutory)} />
      <Stat
        label={phrases.fee}
        value={t(fees.length === 0 ? finding.free : finding.charged)}
        color={fees.length === 0 ? 'success' : 'warning'}
      />
      <Stat
        label={phrases.visits}
        value={t(finding.visits(visits.count))}
        color={visits.count === 0 ? 'success' : 'main'}
        {...(visits.count > 0 && { note: visits.reason })}
      />
      <Stat label={phrases.channels} value={ways} />
    </Stats>
  )
}

function noteOf(statutory: Guide['times']['statutory']): Text {
  const limit = limitText(statutory)
  return { zh: `${phrases.statutory.zh} ${limit.zh}`, en: `${phrases.statutory.en}: ${limit.en}` }
}

/** The guide in plain words, before anything official. */
export function PlainWords({ guide }: { guide: Guide }) {
  const t = useText()
  const parts: [Text, Text][] = [
    [phrases.youGet, guide.youGet],
    [phrases.whoCan, guide.whoCan],
    [phrases.youNeed, guide.youNeed],
    [phrases.howLong, guide.howLong],
    [phrases.itCosts, guide.itCosts],
  ]
  return (
    <Section id="plain" title={phrases.plain}>
      <CardGrid>
        {parts.map(([title, text]) => (
          <Card key={title.en} title={title}>
            <p>{t(text)}</p>
          </Card>
        ))}
      </CardGrid>
      {guide.goodToKnow.length > 0 && (
        <Prose>
          <h3>{t(phrases.goodToKnow)}</h3>
          <ul>
            {guide.goodToKnow.map((text) => (
              <li key={text.en}>{t(text)}</li>
            ))}
          </ul>
        </Prose>
      )}
    </Section>
  )
}

/** The way in. */
export function ApplyCard({ code, guide }: { code: string; guide: Guide }) {
  const t = useText()
  const phone = guide.complain.find(({ kind }) => kind === 'phone')
  return (
    <Card look="sun" title={phrases.apply} level={2}>
      <p>{t(guide.howLong)}</p>
      <p class="no-print">
        <LinkButton href={applicationPath(code)}>{phrases.apply}</LinkButton>
      </p>
      <p class="small">{t(phrases.applyHint)}</p>
      {phone && (
        <p class="small">
          {t(phrases.complain)} <a href={`tel:${phone.value}`}>{phone.value}</a>
        </p>
      )}
    </Card>
  )
}
