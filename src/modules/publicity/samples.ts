import { type Samples, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { office } = sampleOrganisations

const everything = { results: { subject: {} } }
const held = {
  'a result of the office that is held': { subject: { result: { organisationId: office, state: 'held' } } },
}
const published = {
  'a published result of the office': { subject: { result: { organisationId: office, state: 'published' } } },
}

export const samples: Samples = {
  'publicity.expire-results': everything,
  'publicity.feed-of-notices': everything,
  'publicity.feed-of-results': everything,
  'publicity.figures-csv': everything,
  'publicity.list-results': everything,
  'publicity.publish-result': everything,
  'publicity.release-result': { ...held, ...published },
  'publicity.results-csv': everything,
  'publicity.retire-results': everything,
  'publicity.show-open': everything,
  'publicity.show-result': { ...held, ...published },
  'publicity.show-sunlight': everything,
  'publicity.take-down-result': published,
}
