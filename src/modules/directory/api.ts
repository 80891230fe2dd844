import type { ApiTable } from '../../kernel/api.ts'
import { endingApi } from './endings/pages.ts'
import { changePassword, closeAccount, createAccount, resetPassword, unlockAccount } from './operations/accounts.ts'
import {
  closeOrganisation,
  createOrganisation,
  moveOrganisation,
  renameOrganisation,
} from './operations/organisations.ts'
import { addPerson, changeContact, recordFact, registerFirm } from './operations/people.ts'
import { addPost, addUnit, appoint, closePost, endAppointment } from './operations/posts.ts'
import { createFirstAdministrator, registerPerson } from './operations/register.ts'
import { actFor, revokeSession, signOut, switchPost } from './operations/sessions.ts'
import { signIn, signInDemo } from './operations/sign-in.ts'
import { getMe, listReads, listSessions } from './queries/account.ts'
import { listOrganisations, showOrganisation, showTree } from './queries/organisations.ts'
import { listPeople, viewPerson } from './queries/people.ts'
import { recordFirmRegister } from './representation/register.ts'

export const api: ApiTable = {
  ...endingApi,
  'POST /sessions': signIn,
  'POST /sessions/demo': signInDemo,
  'GET /sessions': listSessions,
  'DELETE /sessions': signOut,
  'DELETE /sessions/:sessionId': revokeSession,
  'POST /setup': createFirstAdministrator,
  'PUT /account/password': changePassword,
  'PUT /account/contact': changeContact,
  'PUT /account/post': switchPost,
  'PUT /account/party': actFor,
  'POST /people/registrations': registerPerson,
  'GET /people/me': getMe,
  'GET /people/me/reads': listReads,
  'GET /people': listPeople,
  'POST /people': addPerson,
  'GET /people/:personId': viewPerson,
  'POST /people/:personId/facts': recordFact,
  'POST /people/:personId/account': createAccount,
  'POST /accounts/:accountId/password': resetPassword,
  'DELETE /accounts/:accountId/lock': unlockAccount,
  'POST /accounts/:accountId/closure': closeAccount,
  'POST /firms': registerFirm,
  'PUT /firms/register/:uscc': recordFirmRegister,
  'GET /organisations': listOrganisations,
  'GET /organisations/tree': showTree,
  'POST /organisations': createOrganisation,
  'GET /organisations/:organisationId': showOrganisation,
  'PUT /organisations/:organisationId/name': renameOrganisation,
  'PUT /organisations/:organisationId/parent': moveOrganisation,
  'POST /organisations/:organisationId/closure': closeOrganisation,
  'POST /organisations/:organisationId/units': addUnit,
  'POST /organisations/:organisationId/posts': addPost,
  'POST /posts/:postId/closure': closePost,
  'POST /posts/:postId/appointments': appoint,
  'POST /appointments/:appointmentId/end': endAppointment,
}
