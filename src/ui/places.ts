/** Addresses that the frame of every page links to. Modules serve them. */
export const places = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  account: '/account',
  about: '/about',
  services: '/services/about',
  receipts: '/receipts',
  ledger: '/ledger',
  calendar: '/calendar',
  apiDocs: '/api/docs',
  accessibility: '/accessibility',
} as const
