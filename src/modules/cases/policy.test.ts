import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../kernel/context.ts'
import { sampleCast, sampleOrganisations } from '../../kernel/samples.ts'
import { type CaseSubject, isApplicant, isHandler, isMachine, isOfAuthority, mayExtend, mayHandle } from './policy.ts'

const { district, office, township } = sampleOrganisations
const subject = (holder: string | null) =>
  ({
    matter: {
      partyIds: [sampleCast.resident.id],
      organisationId: office,
      organisationPath: [district, office],
      barredIds: [],
      organisationIds: [office, township],
      holderOrganisationId: holder,
    },
  }) as unknown as CaseSubject

const table: readonly [
  name: string,
  rule: (actor: Actor, of: CaseSubject) => boolean,
  holder: string | null,
  who: string[],
][] = [
  ['isApplicant', isApplicant, township, ['resident', 'agent', 'onlooker']],
  ['isHandler', isHandler, township, ['townshipHandler']],
  ['isHandler', isHandler, office, ['officeHandler', 'officeHead']],
  ['isHandler', isHandler, null, ['townshipHandler', 'officeHandler', 'officeHead']],
  ['isOfAuthority', isOfAuthority, township, ['officeHandler', 'officeHead']],
  ['mayHandle', mayHandle, township, ['townshipHandler', 'officeHandler', 'officeHead']],
  ['mayExtend', mayExtend, township, ['officeHead']],
  ['isMachine', isMachine, township, ['machine']],
]

for (const [name, rule, holder, who] of table) {
  const held = holder === null ? 'the applicant' : holder === office ? 'the office' : 'the township'
  test(`${name}, while ${held} holds the matter`, () => {
    const may = Object.entries<Actor>(sampleCast).flatMap(([of, actor]) => (rule(actor, subject(holder)) ? [of] : []))
    assert.deepEqual(may, who)
  })
}
