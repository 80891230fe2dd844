import { z } from 'zod'
import type { Module } from '../kernel/module.ts'
import { type PageTable, show } from '../kernel/page.ts'
import { query } from '../kernel/query.ts'
import { both, type Text } from '../kernel/text.ts'
import { Gallery } from './gallery/gallery.tsx'
import { AboutPage, AccessibilityPage } from './statements/views.tsx'

/** A page that reads nothing and that anybody may see. */
function statement(name: `ui.${string}`, summary: Text) {
  return query({
    name,
    summary,
    input: z.object({}),
    find: async () => ({ id: name }),
    allow: () => true,
    run: async () => ({}),
  })
}

const pages: PageTable = {
  'GET /about': show(statement('ui.show-about', both('了解平台。', 'Read what the platform is.')), AboutPage),
  'GET /accessibility': show(
    statement('ui.show-accessibility', both('查看无障碍说明。', 'Read the accessibility statement.')),
    AccessibilityPage,
  ),
  'GET /design': show(
    statement('ui.show-design', both('查看界面部件样例。', 'See samples of the parts that pages are made of.')),
    Gallery,
  ),
}

/** Pages that say something of the platform itself; mounted beside those of the modules. It owns no tables. */
export const uiModule: Module = { name: 'ui', pages }
