/** What a person is told, in the site. Other modules emit 'notices.due'; everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { both } from '../../kernel/text.ts'
import { api } from './api.ts'
import { listeners } from './listeners.ts'
import { tell } from './operations.ts'
import { pages } from './pages.tsx'

export const noticesModule: Module = {
  name: 'notices',
  api,
  pages,
  listeners,
  inner: [tell],
  navigation: [{ href: '/notices', text: both('通知', 'Notices'), for: 'person', order: 40 }],
}
