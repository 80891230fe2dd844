import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import './endings/events.ts'
import { organisationPages, peoplePages } from './desk-phrases.ts'
import { endingPhrases } from './endings/phrases.ts'
import { jobs } from './jobs.ts'
import { forgetSessions } from './operations/forget-sessions.ts'
import { pages } from './pages.tsx'

export { actorInPost, actorUnder } from './actors.ts'
export { castDeeds, type DemoName, demoCast, demoPassword, refuseUnsafeDemo } from './demo.ts'
export type { Ending } from './endings/model.ts'
export { askEndingUndo, noteEnding, settleEnding, settleEndingUndo } from './endings/operations.ts'
export { findEnding as endingOf } from './endings/store.ts'
export {
  isMobile,
  isOrgCode,
  isResidentId,
  isUscc,
  makeResidentId,
  makeUscc,
  residentIdFacts,
  tidyCode,
} from './identifiers.ts'
export { type Level, levelOf, levels, OrganisationKind, organisationKinds } from './kinds.ts'
export { ageOn, maskAddress, maskId, maskName, maskPhone } from './masking.ts'
export { Appointment, Firm, isInForce, KnownFact, Organisation, Person, Post } from './model.ts'
export { appointmentNames, factName, kindNames, roleNames } from './names.ts'
export { closeAccount, createAccount, resetPassword, unlockAccount } from './operations/accounts.ts'
export {
  closeOrganisation,
  createOrganisation,
  moveOrganisation,
  renameOrganisation,
} from './operations/organisations.ts'
export { addPerson, recordFact, registerFirm } from './operations/people.ts'
export { addPost, addUnit, appoint, closePost, endAppointment } from './operations/posts.ts'
export { createFirstAdministrator, registerPerson } from './operations/register.ts'
export { viewSignIn } from './queries/account.ts'
export { groundNames, isUsable, lastDayAsMinor, Representation } from './representation/model.ts'
export {
  FirmRegister,
  findFirmRegister,
  firmFromRegister,
  lockFirmByUscc,
  recordFirmRegister,
} from './representation/register.ts'
export {
  agreeTo,
  endRepresentation,
  getRepresentation,
  holdBehalf,
  insertRepresentation,
  lockRepresentation,
  type NewRepresentation,
  representationsBy,
  representationsOf,
  representationsOfPost,
  stewardsOf,
} from './representation/store.ts'
export { leaveSeat, personNamed, requireOwnPassword, takeSeat } from './seats.ts'
export { findAccountByLogin as accountByLogin, isUnfounded } from './store/accounts.ts'
export { identify } from './store/identify.ts'
export { peopleIn } from './store/in-roles.ts'
export {
  ancestorOfKind,
  childrenOf,
  findDistrict,
  getOrganisation,
  organisationByCode,
  organisationsByIds,
  organisationsUnder,
  supervisorOf,
} from './store/organisations.ts'
export {
  findFirmByUscc,
  findPersonByResidentId,
  firmsOf,
  getFirm,
  knownFacts,
  partyNames,
  peopleByIds,
  personForParty,
} from './store/people.ts'
export {
  appointmentsTo,
  getPost,
  holdersOf,
  lockAppointment,
  lockPost,
  postsByIds,
  postsHeldBy,
  postsOf,
  unitsOf,
} from './store/posts.ts'

/** Organisations, posts, people and firms, and who is signed in. */
export const directoryModule: Module = {
  name: 'directory',
  api,
  pages,
  jobs,
  inner: [forgetSessions],
  navigation: [
    { href: '/desk/people', text: peoplePages.title, for: ['helper', 'handler', 'head', 'administrator'], order: 800 },
    { href: '/desk/endings', text: endingPhrases.title, for: ['handler', 'head'], order: 805 },
    { href: '/desk/organisations', text: organisationPages.title, for: 'staff', order: 810 },
  ],
}
