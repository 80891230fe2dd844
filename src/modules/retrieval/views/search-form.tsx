import type { Text } from '../../../kernel/text.ts'
import { DateField, Details, dayText, Field, FilterBar, optionsOf, Select, withQuery } from '../../../ui/index.ts'
import { DocumentType, typeFacts } from '../../documents/index.ts'
import { FoundState, orders, organisationParts, personParts, scopes, type Wanted } from '../model.ts'
import { stateName, words } from '../phrases.ts'

const typeOptions = DocumentType.options.map((value) => ({ value, text: typeFacts[value].name }))
const stateOptions = FoundState.options.map((value) => ({ value, text: stateName(value) }))
const scopeOptions = optionsOf(scopes, words.scopes)
const organisationOptions = optionsOf(organisationParts, words.organisationParts)
const personOptions = optionsOf(personParts, words.personParts)
const orderOptions = optionsOf(orders, words.sorts)

/** What may be asked; the rarer part is folded while nothing of it is asked. */
export function SearchForm({ wanted, url }: { wanted: Wanted; url: URL }) {
  const active = conditionsOf(wanted).map(({ names, text }) => ({ text, without: without(url, names) }))
  return (
    <FilterBar submit={words.search} active={active}>
      <Field name="q" type="search" label={words.q} hint={words.qHint} maxlength={100} />
      <Field name="number" label={words.number} hint={words.numberHint} maxlength={40} />
      <Select name="type" label={words.type} empty={words.all} options={typeOptions} />
      <Select name="scope" label={words.scope} empty={words.all} options={scopeOptions} />
      <div class="filters-more">
        <Details summary={words.more} open={isSpecial(wanted)}>
          <div class="filters-form">
            <Field name="organisation" label={words.organisation} hint={words.organisationHint} maxlength={60} />
            <Select
              name="organisationAs"
              label={words.organisationAs}
              empty={words.all}
              options={organisationOptions}
            />
            <Field name="person" label={words.person} hint={words.personHint} maxlength={60} />
            <Select name="personAs" label={words.personAs} empty={words.all} options={personOptions} />
            <DateField name="from" label={words.from} hint={words.dateHint} />
            <DateField name="to" label={words.to} />
            <DateField name="receivedFrom" label={words.receivedFrom} />
            <DateField name="receivedTo" label={words.receivedTo} />
            <Select name="state" label={words.state} empty={words.all} options={stateOptions} />
            <Select name="sort" label={words.sort} empty={false} options={orderOptions} value="relevance" />
          </div>
        </Details>
      </div>
    </FilterBar>
  )
}

function isSpecial({ organisation, person, from, to, receivedFrom, receivedTo, state, sort }: Wanted): boolean {
  return [organisation, person, from, to, receivedFrom, receivedTo, state, sort === 'date' || undefined].some(Boolean)
}

/** A condition in force: what it says, and the names in the address that make it. */
export interface InForce {
  readonly names: readonly string[]
  readonly label: Text
  readonly text: Text
}

/** What narrows the search now. Pure. */
export function conditionsOf(wanted: Wanted): InForce[] {
  const { q, number, type, scope, organisation, organisationAs, person, personAs, state } = wanted
  const found: (InForce | undefined)[] = [
    plain(words.q, ['q'], q),
    plain(words.number, ['number'], number),
    type && named(words.type, ['type'], typeFacts[type].name),
    scope && named(words.scope, ['scope'], words.scopes[scope]),
    plain(
      words.organisation,
      ['organisation', 'organisationAs'],
      organisation,
      organisationAs && words.organisationParts[organisationAs],
    ),
    plain(words.person, ['person', 'personAs'], person, personAs && words.personParts[personAs]),
    span(words.signedOn, ['from', 'to'], [wanted.from, wanted.to]),
    span(words.receivedOn, ['receivedFrom', 'receivedTo'], [wanted.receivedFrom, wanted.receivedTo]),
    state && named(words.state, ['state'], stateName(state)),
  ]
  return found.filter((one) => one !== undefined)
}

function named(label: Text, names: readonly string[], value: Text): InForce {
  return { names, label, text: { zh: `${label.zh}：${value.zh}`, en: `${label.en}: ${value.en}` } }
}

function plain(label: Text, names: readonly string[], value: string | undefined, as?: Text): InForce | undefined {
  if (!value) return undefined
  return named(label, names, { zh: as ? `${value}（${as.zh}）` : value, en: as ? `${value} (${as.en})` : value })
}

function span(label: Text, names: readonly string[], [from = '', to = '']: readonly (string | undefined)[]) {
  if (!from && !to) return undefined
  const [first, last] = [dayText(from), dayText(to)]
  return named(label, names, {
    zh: `${first.zh || '…'}至${last.zh || '…'}`,
    en: `${first.en || '…'} to ${last.en || '…'}`,
  })
}

/** The address without some names, from its first page on. */
export function without(url: URL, names: readonly string[]): string {
  return withQuery(url, { after: null, ...Object.fromEntries(names.map((name) => [name, null])) })
}
