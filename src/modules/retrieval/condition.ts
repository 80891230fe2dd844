import { bigramCandidates } from '../../kernel/bigram.ts'
import { looksLikeNumber, mark, nameMarks, numberMarks, type Term, termsOf } from '../documents/index.ts'
import type { Wanted } from './model.ts'

/** Who looks, and whom the names mean that were typed. */
export interface Known {
  readonly organisationId: string
  /** Undefined when nobody was named. */
  readonly organisations: readonly string[] | undefined
  readonly people: readonly string[] | undefined
}

/** What the index is asked. */
export interface Condition {
  /** `tsquery` for the marks; what the reader may find is in every one of them. */
  readonly marks: string
  /** The part of it that every search has, when nothing is said of how one's organisation has the document. */
  readonly reach: string
  /** The same, for documents whose number holds what was typed among the words. */
  readonly orMarks: string | null
  /** `tsquery` for the words, '' when none were asked for. */
  readonly words: string
  readonly terms: readonly Term[]
  /** Nothing but the reader's reach and the date narrows it: the newest are read one after the other. */
  readonly isPlain: boolean
  /** Words were typed of which none can be looked for. */
  readonly isTooShort: boolean
}

/** Reads what was asked into conditions of one index. Pure. */
export function conditionOf(wanted: Wanted, known: Known): Condition {
  const asNumber = wanted.q && looksLikeNumber(wanted.q) ? wanted.q : undefined
  const terms = wanted.q && !asNumber ? termsOf(wanted.q) : []
  const words = terms.map(({ text }) => bigramCandidates(text)).join(' & ')
  const numbers = [wanted.number, asNumber].flatMap((one) => (one ? numberMarks(one) || nothing : []))
  const facets = [...facetsOf(wanted, known), ...numbers]
  const marks = [reachOf(known.organisationId, wanted.scope), ...facets].join(' & ')
  const part = terms.length === 1 && /\p{Script=Han}/u.test(wanted.q ?? '') ? numberMarks(wanted.q ?? '') : ''
  return {
    ...{ marks, words, terms, orMarks: part ? `${marks} & ${part}` : null },
    reach: reachOf(known.organisationId, undefined),
    isTooShort: Boolean(wanted.q) && !asNumber && words === '',
    isPlain: isPlain(wanted, { words, facets }),
  }
}

/** Days alone narrow it: they stand in the index by which the newest are read. */
function isPlain(wanted: Wanted, { words, facets }: { words: string; facets: readonly string[] }): boolean {
  const { scope, person, receivedFrom, receivedTo } = wanted
  return words === '' && facets.length === 0 && !(scope || person || receivedFrom || receivedTo)
}

/** A mark that nothing has. */
const nothing = mark('none')

/** What a member of an organisation may find: what it works on, what it received, what is open. */
function reachOf(id: string, scope: Wanted['scope']): string {
  const [works, received, office, issuer] = ['w', 'r', 'o', 'i'].map((kind) => mark(`${kind}:${id}`))
  if (scope === 'sent') return `${works} & (${office} | ${issuer})`
  if (scope === 'received') return `${received}`
  if (scope === 'part') return `${works} & !(${office} | ${issuer})`
  if (scope === 'open') return `${mark('open')} & !(${works} | ${received})`
  return `(${works} | ${received} | ${mark('open')})`
}

function facetsOf({ type, state, organisation, organisationAs, personAs }: Wanted, known: Known): string[] {
  const facets: string[] = []
  if (type) facets.push(mark(`t:${type}`))
  if (state) facets.push(mark(`s:${state}`))
  if (known.organisations) {
    const kinds = { issuer: ['i'], recipient: ['m'] }[organisationAs ?? 'issuer']
    const here = anyOf(organisationAs ? kinds : ['i', 'm'], known.organisations)
    // an issuer outside is no organisation of the directory: it is known by its name
    const outside = organisationAs === 'recipient' ? [] : nameMarks(organisation ?? '').map(mark)
    facets.push(outside.length > 0 ? `(${here} | (${outside.join(' & ')}))` : here)
  }
  if (known.people && (personAs === 'drafter' || personAs === 'signer')) facets.push(peopleMarks(known, personAs))
  return facets
}

/**
 * People of the document's own flow are known to who works on it; whom it was delivered to know the signatory of an upward document,
 * which names its own.
 */
export function peopleMarks({ organisationId, people = [] }: Known, part: Wanted['personAs']): string {
  const kinds = { drafter: ['d'], signer: ['g'], handler: ['k'], instructor: [] }
  const wanted = part ? kinds[part] : ['d', 'g', 'k']
  const works = wanted.length > 0 ? `(${mark(`w:${organisationId}`)} & ${anyOf(wanted, people)})` : nothing
  if (part === 'drafter' || part === 'handler' || part === 'instructor') return works
  return `(${works} | (${mark(`r:${organisationId}`)} & ${anyOf(['p'], people)}))`
}

function anyOf(kinds: readonly string[], ids: readonly string[]): string {
  if (ids.length === 0) return nothing
  return `(${kinds.flatMap((kind) => ids.map((id) => mark(`${kind}:${id}`))).join(' | ')})`
}
