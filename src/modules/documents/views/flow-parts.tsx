import { usePage } from '../../../kernel/page.ts'
import { Callout, dayText, formatInstant, Link, Section, Tag, useText } from '../../../ui/index.ts'
import type { AddressBook } from '../addressees.ts'
import { flow } from '../flow-phrases.ts'
import { answerNames, words } from '../phrases.ts'
import type { Finding } from '../rules/index.ts'
import type { Consultation, DocumentSubject, Signature } from '../subject.ts'

/** What the rules of writing find, each with its article and the way to the place. */
export function Findings({ findings, at }: { findings: readonly Finding[]; at: string }) {
  const t = useText()
  return (
    <Section title={flow.findings} id="findings">
      {findings.length === 0 && <p>{t(flow.clean)}</p>}
      <ul class="document-findings">
        {findings.map(({ code, grade, words: said, article, at: field, href }) => (
          <li key={code}>
            <Tag color={colours[grade]}>{t(flow[grade])}</Tag>{' '}
            <a class="link" href={`${at}#matters-${at.split('/')[2]}-document-${field}`}>
              {t(said)}
            </a>{' '}
            <small>{t(article)}</small> {href && <Link href={href}>{t(flow.readSource)}</Link>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const colours = { blocking: 'danger', held: 'warning', advice: 'info' } as const

interface Said {
  readonly subject: DocumentSubject
  readonly book: AddressBook
}

/** Who was asked, by when, and what they said. */
export function Consultations({ subject, book }: Said) {
  const { consultations } = subject
  if (consultations.length === 0) return null
  return (
    <Section title={flow.consultations} id="consultations">
      <ul class="document-findings">
        {consultations.map((one) => (
          <li key={one.id}>
            <Asked one={one} book={book} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Asked({ one, book }: { one: Consultation; book: AddressBook }) {
  const t = useText()
  const { now, language, settings } = usePage()
  const name = book.organisations.get(one.organisationId)?.name
  const due = formatInstant(one.dueAt, language, settings.DISTRICT_ZONE)
  const waiting = one.withdrawnAt ? flow.stopped : now > one.dueAt ? flow.late : flow.waiting
  return (
    <>
      <strong>{name && t(name)}</strong>{' '}
      {one.answer ? (
        <Tag color={one.answer === 'disagree' ? 'danger' : 'success'}>{t(answerNames[one.answer])}</Tag>
      ) : (
        <Tag color="warning">{t(waiting)}</Tag>
      )}
      <br />
      <small>
        {t(words.version(one.version))} · {t(flow.dueAt)} {due}
      </small>
      {one.question && <p class="pre-line">{one.question}</p>}
      {one.words && <p class="pre-line">{one.words}</p>}
    </>
  )
}

/** What the office said of it, the last first: why it goes out although something is held against it, or what was to be changed. */
export function Reviews({ subject }: Pick<Said, 'subject'>) {
  const t = useText()
  const { language, settings } = usePage()
  if (subject.reviews.length === 0) return null
  return (
    <Section title={flow.reviews} id="reviews">
      <ul class="document-findings">
        {subject.reviews.toReversed().map(({ version, verdict, reasons, reviewer, reviewedAt }) => (
          <li key={reviewedAt.toISOString()}>
            <Tag color={verdict === 'passed' ? 'success' : 'warning'}>{t(flow.reviewOutcomes[verdict])}</Tag> {reviewer}
            <br />
            <small>
              {t(words.version(version))} · {formatInstant(reviewedAt, language, settings.DISTRICT_ZONE)}
            </small>
            {reasons && <p class="pre-line">{reasons}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A draft that came back says so first: who sent it back, and what has to be changed. */
export function CameBack({ subject }: Pick<Said, 'subject'>) {
  const { document, reviews, signatures } = subject
  if (document.state !== 'drafting') return null
  const review = reviews.at(-1)
  if (review?.verdict === 'returned')
    return (
      <Callout kind="warning" title={flow.reviewReturned(review.reviewer)}>
        <p class="pre-line">{review.reasons}</p>
      </Callout>
    )
  const unsigned = signatures.find(({ verdict }) => verdict === 'returned')
  return (
    unsigned && (
      <Callout kind="warning" title={flow.signerReturned(unsigned.signerName ?? '')}>
        <p class="pre-line">{unsigned.opinion}</p>
      </Callout>
    )
  )
}

/** Who has signed what, with opinion and date. */
export function Signatures({ subject, book }: Said) {
  const t = useText()
  const { signatures, document } = subject
  if (signatures.length === 0) return null
  return (
    <Section title={flow.signatures} id="signatures">
      <ul class="document-findings">
        {signatures.map((one) => (
          <li key={one.organisationId}>
            <Signed one={one} book={book} />
          </li>
        ))}
      </ul>
      {document.contentSha256 && (
        <p>
          <small>
            {t(flow.digest)} <code class="document-digest">{document.contentSha256}</code>
          </small>
        </p>
      )}
    </Section>
  )
}

function Signed({ one, book }: { one: Signature; book: AddressBook }) {
  const t = useText()
  const name = book.organisations.get(one.organisationId)?.name
  return (
    <>
      <strong>{name && t(name)}</strong>{' '}
      {one.verdict ? (
        <>
          <Tag color={one.verdict === 'signed' ? 'success' : 'danger'}>
            {t(one.verdict === 'signed' ? flow.hasSigned : flow.hasReturned)}
          </Tag>
          <br />
          {one.signerName} {one.signedOn && t(dayText(one.signedOn))}
          <p class="pre-line">{one.opinion}</p>
        </>
      ) : (
        <Tag color="warning">{t(flow.notYet)}</Tag>
      )}
    </>
  )
}

/** Who proposed to annul it, why, and what the signer decided. */
export function Annulments({ subject }: Pick<Said, 'subject'>) {
  const t = useText()
  const { language, settings } = usePage()
  const { annulments } = subject
  if (annulments.length === 0) return null
  return (
    <Section title={flow.annulments} id="annulments">
      <ul class="document-findings">
        {annulments.map(({ proposer, proposedAt, reason, verdict, decider, opinion }) => (
          <li key={proposedAt.toISOString()}>
            <strong>{t(flow.proposed(proposer))}</strong>{' '}
            <small>{formatInstant(proposedAt, language, settings.DISTRICT_ZONE)}</small>
            <p class="pre-line">{reason}</p>
            <Tag color={verdict === 'annulled' ? 'danger' : 'warning'}>
              {t(verdict ? flow.annulOutcomes[verdict] : flow.undecided)}
            </Tag>{' '}
            {decider}
            {opinion && <p class="pre-line">{opinion}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
