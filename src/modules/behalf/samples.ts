import { type Samples, sampleCast } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { resident, neighbour, villageHelper } = sampleCast
const mandate = {
  ...{ kind: 'mandate', partyKind: 'person', partyId: resident.id, agreedAt: null, endedAt: null },
  ...{ agentId: neighbour.id, agentPostId: null, givenBy: resident.id },
}
const helpers = {
  ...mandate,
  agentId: villageHelper.id,
  agentPostId: villageHelper.post?.id,
  givenBy: villageHelper.id,
}
const firms = {
  ...{ ...mandate, kind: 'appointed', partyKind: 'firm', partyId: villageHelper.id },
}
const rights = {
  'the resident’s mandate to the neighbour': { subject: { right: mandate, stewards: [] } },
  'the resident’s mandate, prepared by the village helper': { subject: { right: helpers, stewards: [] } },
  'a grant of the resident’s firm to the neighbour': { subject: { right: firms, stewards: [resident.id] } },
  'a guardianship': { subject: { right: { ...mandate, kind: 'guardian' }, stewards: [] } },
}

export const samples: Samples = {
  'behalf.grant': { 'a firm that the resident represents': { subject: { stewards: [resident.id] } } },
  'behalf.agree': rights,
  'behalf.end': rights,
  'behalf.confirm-by-code': rights,
  'behalf.confirm-by-slip': rights,
  'behalf.show-slip': rights,
  'behalf.read-signed-slip': rights,
}
