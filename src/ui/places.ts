/** Addresses that the frame of every page links to. Modules serve them. */
export const places = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  account: '/account',
  self: '/account/post',
  actingAs: '/account#post',
  about: '/about',
  services: '/services/about',
  receipts: '/receipts',
  ledger: '/ledger',
  oversight: '/oversight',
  calendar: '/calendar',
  apiDocs: '/api/docs',
  accessibility: '/accessibility',
  mode: '/mode',
  help: '/help',
} as const
