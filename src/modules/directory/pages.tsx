import { act, file, type PageRequest, type PageTable, show } from '../../kernel/page.ts'
import { endingPages } from './endings/pages.ts'
import { changePassword, closeAccount, createAccount, resetPassword, unlockAccount } from './operations/accounts.ts'
import {
  closeOrganisation,
  createOrganisation,
  moveOrganisation,
  renameOrganisation,
} from './operations/organisations.ts'
import { addPerson, changeContact, registerFirm } from './operations/people.ts'
import { addPost, addUnit, appoint, closePost, endAppointment } from './operations/posts.ts'
import { createFirstAdministrator, registerPerson } from './operations/register.ts'
import { actFor, chooseMode, revokeSession, signOut, switchPost } from './operations/sessions.ts'
import { signIn, signInDemo } from './operations/sign-in.ts'
import { downloadMe, listReads, viewAccount, viewRegistration, viewSetup, viewSignIn } from './queries/account.ts'
import { viewOrganisation, viewOrganisations } from './queries/organisations.ts'
import { listPeople, viewPerson } from './queries/people.ts'
import type { SignedIn } from './sign-in.ts'
import { AccountView, ReadsView } from './views/account.tsx'
import { OrganisationView } from './views/organisation.tsx'
import { OrganisationsView } from './views/organisations.tsx'
import { PeopleView } from './views/people.tsx'
import { PersonView } from './views/person.tsx'
import { RegisterView, SetupView, SignInView } from './views/sign-in.tsx'

const signInPage = show(viewSignIn, SignInView)
const setup = show(viewSetup, SetupView)
const register = show(viewRegistration, RegisterView)
const account = show(viewAccount, AccountView)
const organisation = show(viewOrganisation, OrganisationView)
const people = show(listPeople, PeopleView)
const person = show(viewPerson, PersonView)

const toOrganisation = {
  then: ({ organisationId }: { organisationId: string }) => `/desk/organisations/${organisationId}`,
  again: organisation,
}
const toItself = { then: ({ id }: { id: string }) => `/desk/organisations/${id}`, again: organisation }
const toPeople = { then: () => '/desk/people', again: person }

export const pages: PageTable = {
  ...endingPages,
  'GET /sign-in': signInPage,
  'POST /sessions': act(signIn, { then: enter, again: signInPage }),
  'POST /sessions/demo': act(signInDemo, { then: enter, again: signInPage }),
  'POST /sessions/:sessionId/end': act(revokeSession, { then: () => '/account#sessions', again: account }),
  'POST /mode': act(chooseMode, { then: ({ back }) => back, again: account }),
  'POST /sign-out': act(signOut, { then: () => ({ to: '/', session: null }), again: signInPage }),
  'GET /setup': setup,
  'POST /setup': act(createFirstAdministrator, { then: () => '/sign-in', again: setup }),
  'GET /register': register,
  'POST /register': act(registerPerson, { then: () => '/sign-in', again: register }),
  'GET /account': account,
  'GET /account/data': file(downloadMe),
  'GET /account/reads': show(listReads, ReadsView),
  'POST /account/password': act(changePassword, { then: () => '/account', again: account }),
  'POST /account/contact': act(changeContact, { then: () => '/account', again: account }),
  'POST /account/firms': act(registerFirm, { then: () => '/account#firms', again: account }),
  'POST /account/post': act(switchPost, { then: ({ postId }) => (postId ? '/desk' : '/account'), again: account }),
  'POST /account/party': act(actFor, { then: () => '/matters', again: account }),
  'GET /desk/organisations': show(viewOrganisations, OrganisationsView),
  'POST /desk/organisations': act(createOrganisation, toItself),
  'GET /desk/organisations/:organisationId': organisation,
  'POST /desk/organisations/:organisationId/name': act(renameOrganisation, toItself),
  'POST /desk/organisations/:organisationId/parent': act(moveOrganisation, toItself),
  'POST /desk/organisations/:organisationId/closure': act(closeOrganisation, toItself),
  'POST /desk/organisations/:organisationId/units': act(addUnit, toOrganisation),
  'POST /desk/organisations/:organisationId/posts': act(addPost, toOrganisation),
  'POST /desk/posts/:postId/appointments': act(appoint, toOrganisation),
  'POST /desk/posts/:postId/closure': act(closePost, toOrganisation),
  'POST /desk/appointments/:appointmentId/end': act(endAppointment, toOrganisation),
  'GET /desk/people': people,
  'POST /desk/people': act(addPerson, { then: ({ id }) => `/desk/people/${id}`, again: people }),
  'GET /desk/people/:personId': person,
  'POST /desk/people/:personId/account': act(createAccount, {
    then: (_made, { params }) => `/desk/people/${params.personId}`,
    again: person,
  }),
  'POST /desk/accounts/:accountId/password': act(resetPassword, toPeople),
  'POST /desk/accounts/:accountId/unlocking': act(unlockAccount, toPeople),
  'POST /desk/accounts/:accountId/closure': act(closeAccount, toPeople),
}

/** After signing in: to choose a password, back to where the person came from, or to one's work. */
function enter(signedIn: SignedIn, { url }: PageRequest): { to: string; session: string } {
  const home = signedIn.postId ? '/desk' : '/'
  const to = signedIn.passwordIsFirst ? '/account#password' : (safePath(url.searchParams.get('next')) ?? home)
  return { to, session: signedIn.token }
}

/** Only paths of this site: an address of another would lead people who trust ours astray. */
function safePath(next: string | null): string | undefined {
  if (!next?.startsWith('/') || !URL.canParse(next, 'http://here.invalid')) return undefined
  const { origin, pathname, search } = new URL(next, 'http://here.invalid')
  return origin === 'http://here.invalid' && !pathname.startsWith('//') ? pathname + search : undefined
}
