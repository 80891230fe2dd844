/** Written papers of offices on matters: numbered, set, sealed, checked by anybody. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { act, show, showPublic } from '../../kernel/page.ts'
import { checkPaper, setPaper, setPaperJob, trySettingAgain } from './operations.ts'
import { CheckView } from './views/check-view.tsx'

export { papersExtra } from './extra.tsx'
export type { PaperData, PaperKind } from './model.ts'
export { type PaperWanted, requestPaper } from './request.ts'

export const papersModule: Module = {
  name: 'papers',
  api: { 'GET /papers': checkPaper, 'GET /papers/:code': checkPaper },
  pages: {
    'GET /papers': showPublic(checkPaper, CheckView),
    'GET /papers/:code': showPublic(checkPaper, CheckView),
    'POST /matters/:number/papers/:id/setting': act(trySettingAgain, {
      then: ({ number }) => `/matters/${number}#papers`,
      again: show(checkPaper, CheckView),
    }),
  },
  jobs: [setPaperJob],
  inner: [setPaper],
}
