/** What people complain of, dealt with by the supervision above. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import './events.ts'
import { pages } from './pages.ts'
import { words } from './phrases.ts'

export { complaintExtra, complaintKind } from './kind.tsx'
export { acceptComplaint, askStatement, decideComplaint, makeStatement } from './operations/handle.ts'
export { lodgeComplaint } from './operations/lodge.ts'

export const complaintsModule: Module = {
  name: 'complaints',
  api,
  pages,
  navigation: [{ href: '/desk/complaints', text: words.list, for: ['auditor'], order: 135 }],
}
