import { type Samples, sampleCast, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { office, township } = sampleOrganisations
export const samples: Samples = {
  'papers.try-again': {
    'a paper on the resident’s matter, held by the office': {
      subject: {
        matter: {
          partyIds: [sampleCast.resident.id],
          holderOrganisationId: office,
          organisationIds: [office, township],
        },
      },
    },
  },
}
