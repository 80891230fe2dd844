import { both, same, type Text } from '../../kernel/text.ts'
import { maskAddress, maskName } from '../directory/index.ts'
import { heldIn } from './form/held.ts'
import type { Answers } from './form/model.ts'
import { formatYuan } from './form/money.ts'
import { placedFields } from './form/walk.ts'
import type { PublishedFact } from './guide-publicity.ts'
import type { Guide } from './model.ts'
import type { Known } from './release-check.ts'

/** A line as it is shown. */
export interface ShownFact {
  readonly code: string
  readonly label: Text
  readonly value: Text
}

/** What the facts of a rule are taken from. */
export interface FactSource {
  readonly applicant: string
  /** The name of a firm is public, that of a person is masked. */
  readonly isFirm: boolean
  /** Others whom the directory names beside a firm that applies: who acts for it. */
  readonly contacts: readonly string[]
  readonly place: Text | null
  readonly amountFen: number | null
  readonly answers: Answers
}

/** What a matter says of whom: persons who must not be named in full, firms that may, and telephones that the guide gives out. */
export function knownNames(guide: Guide, { applicant, isFirm, contacts, answers }: FactSource): Known {
  const { form, publicity, consult, complain, remedies } = guide
  const typed = heldIn(form, answers, ['person', 'household', 'beneficiary', 'account-holder']).filter(isPersonal)
  const asked = placedFields(form).flatMap(({ field }) =>
    'source' in field && field.source === 'applicant.name' ? [field.name] : [],
  )
  const named = namesIn(answers, [...asked, ...(publicity?.results.people ?? [])])
  return {
    persons: [...new Set([...(isFirm ? [] : [applicant]), ...contacts, ...named, ...typed])],
    firms: [...(isFirm ? [applicant] : []), ...heldIn(form, answers, ['trade-name'])],
    telephones: [
      ...[...consult, ...complain].flatMap(({ kind, value }) => (kind === 'phone' ? [value] : [])),
      ...remedies.flatMap(({ phone }) => phone ?? []),
    ],
  }
}

/** Names of persons in the answers, by the fields that hold them; a company among founders is none. */
function namesIn(answers: Answers, fields: readonly string[]): string[] {
  const found = fields.flatMap((path) => {
    const [name = '', column] = path.split('.')
    const answer = answers[name]
    if (column === undefined) return [answer]
    return Array.isArray(answer) ? answer.map((row) => row[column]) : []
  })
  return found.filter((value) => typeof value === 'string').filter(isPersonal)
}

/** Han names have two to four characters; longer ones of other nationalities carry a point. */
const isPersonal = (name: string) => ([...name].length >= 2 && [...name].length <= 4) || name.includes('·')

/** The facts that a rule names, masked as it says; what is not there is left out. */
export function shownFacts(guide: Guide, facts: readonly PublishedFact[], source: FactSource): ShownFact[] {
  return facts.flatMap(({ code, label, from, mask }) => {
    const value = readFact(guide, { from, mask }, source)
    return value ? [{ code, label, value }] : []
  })
}

function readFact(guide: Guide, { from, mask }: Pick<PublishedFact, 'from' | 'mask'>, source: FactSource) {
  if (from === '@place') return source.place
  if (from === '@amount') return source.amountFen === null ? null : yuan(source.amountFen)
  if (mask === 'people') return people(source.answers[from])
  if (from === '@applicant' && source.isFirm) return same(source.applicant)
  const text = from === '@applicant' ? same(source.applicant) : answerText(guide, from, source.answers)
  return text && masked(text, mask)
}

function masked(text: Text, mask: PublishedFact['mask']): Text {
  if (mask === 'name') return same(maskName(text.zh))
  return mask === 'place' ? same(maskAddress(text.zh)) : text
}

function yuan(fen: number): Text {
  return both(`${formatYuan(fen)} 元`, `${formatYuan(fen)} yuan`)
}

/** The household: whoever stands in the table, and the applicant. */
function people(answer: Answers[string] | undefined): Text {
  const count = 1 + (Array.isArray(answer) ? answer.length : 0)
  return both(`${count} 人`, String(count))
}

/** An answer as its form says it: options by their names. */
function answerText(guide: Guide, name: string, answers: Answers): Text | null {
  const answer = answers[name]
  if (answer === undefined || answer === null || answer === '') return null
  const field = placedFields(guide.form).find((one) => one.field.name === name)?.field
  const options = field && 'options' in field ? field.options : []
  const named = options.find(({ value }) => value === answer)?.label
  if (named) return named
  if (typeof answer === 'number' && field?.widget === 'money') return yuan(answer)
  return typeof answer === 'string' || typeof answer === 'number' ? same(String(answer)) : null
}
