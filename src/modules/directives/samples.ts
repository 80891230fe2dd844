import { type Samples, sampleOrganisations } from '../../kernel/samples.ts'

// On what the permission table tries this module's rules.
const { district, office, otherOffice, township } = sampleOrganisations

const matter = {
  ...{
    partyIds: [],
    organisationId: township,
    organisationIds: [township, office],
    organisationPath: [district, township],
  },
  ...{ barredIds: [], holderOrganisationId: township, state: 'open' },
}
const demanded = { issuerId: district, officeId: office, demanderId: office, parentId: null }
const obligations = {
  'of the township, demanded by the office': {
    subject: { matter, obligation: { ...demanded, organisationId: township, lineage: [township] } },
  },
  'of the office, demanded by the other office': {
    subject: {
      matter,
      obligation: {
        ...{ ...demanded, issuerId: otherOffice, officeId: otherOffice, demanderId: otherOffice },
        ...{ organisationId: office, lineage: [office] },
      },
    },
  },
}
const trees = {
  'of a document of the office': { subject: { sides: { officeId: office, issuerId: district }, isObliged: false } },
  'of another’s document that obliges the reader': {
    subject: { sides: { officeId: district, issuerId: district }, isObliged: true },
  },
}

export const samples: Samples = {
  'directives.list-obligations': { 'of one’s own organisation': { subject: {} } },
  'directives.export-obligations': { 'of one’s own organisation': { subject: {} } },
  'directives.show-obligation': obligations,
  'directives.show-tree': trees,
  'directives.export-tree': trees,
  'directives.report': obligations,
  'directives.reuse-report': obligations,
  'directives.accept-report': obligations,
  'directives.return-report': obligations,
  'directives.ask-extension': obligations,
  'directives.decide-extension': obligations,
  'directives.break-down': obligations,
}
