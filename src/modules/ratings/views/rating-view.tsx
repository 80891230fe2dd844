import { dayOf } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  Callout,
  Definitions,
  Field,
  Form,
  formatInstant,
  Link,
  Page,
  PrintButton,
  Radios,
  Section,
  useText,
} from '../../../ui/index.ts'
import { QrCode } from '../../ledger/index.ts'
import { channelNames, gradeNames, type Invitation, type Rating, sides, type Way, wayNames } from '../model.ts'
import { words } from '../phrases.ts'
import { RatingFields, RatingForm } from './rating-form.tsx'

interface OwnRating {
  readonly invitation: Invitation
  readonly rating: Rating | null
  readonly way: Way
  readonly organisation: Text
  readonly fromDesk: boolean
  /** Not those who may only look, and no helper. */
  readonly mayRate: boolean
  readonly isOver: boolean
  readonly answer: string | null
  readonly asked: string | null
  readonly putRight: boolean
  readonly excluded: string | null
}

/** The party rates the matter, or reads what was given and what came of it. */
export const RatingView: View<OwnRating> = ({ data, page }) => {
  const t = useText()
  const { invitation, rating } = data
  const zone = page.settings.DISTRICT_ZONE
  return (
    <Page
      title={rating ? words.thanks : words.rate}
      crumbs={[{ text: invitation.title, href: `/matters/${invitation.number}` }]}
      description={`${t(invitation.title)} · ${t(data.organisation)}`}
    >
      {rating && <Given data={data} rating={rating} />}
      {!rating && !data.mayRate && <Callout kind="warning">{t(words.notYours)}</Callout>}
      {!rating && data.mayRate && (
        <RatingForm
          at={`/matters/${invitation.number}/rating`}
          {...{ way: data.way, fromDesk: data.fromDesk, isOver: data.isOver, endsOn: dayOf(invitation.endsAt, zone) }}
        />
      )}
      <Report number={invitation.number} />
    </Page>
  )
}

function Given({ data, rating }: { data: OwnRating; rating: Rating }) {
  const t = useText()
  return (
    <>
      <Answer data={data} />
      <RatingFacts rating={rating} />
      {data.asked && data.mayRate && (
        <Section title={words.askedBack}>
          <p class="pre-line">{data.asked}</p>
          <Form action={`/matters/${data.invitation.number}/rating/reply`} submit={words.sendReply}>
            <Radios
              name="satisfied"
              label={words.satisfied}
              options={[
                { value: 'yes', text: words.yes },
                { value: 'no', text: words.no },
              ]}
              required
            />
            <Field name="reply" label={words.reply} rows={3} required />
          </Form>
        </Section>
      )}
      {data.excluded && <Callout title={words.excluded}>{t({ zh: data.excluded, en: data.excluded })}</Callout>}
    </>
  )
}

function Answer({ data }: { data: OwnRating }) {
  const t = useText()
  if (data.answer)
    return (
      <Callout kind="success" title={words.answer}>
        <p class="pre-line">{data.answer}</p>
      </Callout>
    )
  return data.putRight && !data.excluded ? <Callout>{t(words.noAnswer)}</Callout> : null
}

/** A rating as it was given. */
export function RatingFacts({ rating }: { rating: Omit<Rating, 'matterId'> }) {
  const t = useText()
  const { language, settings } = usePage()
  const marks = sides[rating.way].flatMap(({ code, text }) => {
    const mark = rating.marks[code]
    return mark ? [{ term: text, value: t(gradeNames[mark] ?? words.grade) }] : []
  })
  return (
    <Definitions
      items={[
        { term: words.grade, value: t(gradeNames[rating.grade] ?? words.grade) },
        ...marks,
        { term: words.words, value: rating.words && <span class="pre-line">{rating.words}</span> },
        { term: words.way, value: t(wayNames[rating.way]) },
        { term: words.channel, value: t(channelNames[rating.channel]) },
        { term: words.anonymous, value: rating.anonymous && t(words.yesAnonymous) },
        { term: words.given, value: formatInstant(rating.givenAt, language, settings.DISTRICT_ZONE) },
      ]}
    />
  )
}

function Report({ number }: { number: string }) {
  const t = useText()
  return (
    <p class="small">
      {t(words.forced)} <Link href={`/complaints/new?matter=${number}&category=forced-rating`}>{t(words.report)}</Link>
    </p>
  )
}

interface ByCode {
  readonly code: string
  readonly organisation: Text
  readonly title: Text
  readonly endsAt: Date
  readonly way: Way
  readonly fromDesk: boolean
  readonly isOver: boolean
  readonly done: boolean
}

/** The form behind a one-time code, for whoever holds it. */
export const CodeView: View<ByCode> = ({ data, page }) => {
  const t = useText()
  return (
    <Page title={words.codeTitle} description={`${t(data.title)} · ${t(data.organisation)}`}>
      {data.done ? (
        <Callout kind="success">{t(words.done)}</Callout>
      ) : (
        <RatingForm
          at={`/ratings/codes/${encodeURIComponent(data.code)}`}
          {...{ way: data.way, fromDesk: data.fromDesk, isOver: data.isOver }}
          endsOn={dayOf(data.endsAt, page.settings.DISTRICT_ZONE)}
        />
      )}
      <p class="small">
        {t(words.forced)} <Link href="/complaints/new?category=forced-rating">{t(words.report)}</Link>
      </p>
    </Page>
  )
}

/** A slip to print: the code is made when the clerk asks for it. */
export const SlipView: View<{ number: string; title: Text; code: string | null }> = ({ data, page }) => {
  const t = useText()
  const { number, code } = data
  const address = code && new URL(`/ratings/codes/${code}`, page.settings.PUBLIC_URL ?? page.url).href
  return (
    <Page title={words.slip} crumbs={[{ text: data.title, href: `/matters/${number}` }]} desk description={number}>
      <div class="no-print">
        <p>{t(words.slipIntro)}</p>
        <Form action={`/matters/${number}/rating-slips`} submit={words.printSlip} />
      </div>
      {address && (
        <Section title={words.rate}>
          <p>{t(data.title)}</p>
          <p>{t(words.slipHow)}</p>
          <QrCode address={address} label={t(words.rate)} />
          <p class="number">{address}</p>
          <p>{t(words.slipFree)}</p>
          <div class="no-print">
            <PrintButton />
          </div>
        </Section>
      )}
    </Page>
  )
}

/** Where the supervision takes down what is told by telephone. */
export const TelephoneView: View<{ way: Way }> = ({ data }) => (
  <Page title={words.telephone} desk description={words.telephoneIntro}>
    <Form submit={words.takeDown}>
      <Field name="number" label={words.number} required />
      <RatingFields way={data.way} phone />
    </Form>
  </Page>
)
