/** What becomes of documents after they are finished: filing, packages, destruction, register books. Everything else here is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { destroyList, destroyListJob } from './operations/destruction.ts'
import { filePieces, openFilings, openYear } from './operations/filing.ts'
import {
  keepPackage,
  makePackageJob,
  orderPackage,
  packPieces,
  sealPackage,
  sealPackageJob,
} from './operations/package.ts'
import { setFonds } from './operations/settings.ts'
import { says } from './page-phrases.ts'
import { pages } from './pages.ts'
import { listCandidates } from './queries.ts'

export { destructionKind, filedExtra, filingKind } from './kind.tsx'
export { filePieces, listCandidates, orderPackage, setFonds }

export const archivesModule: Module = {
  name: 'archives',
  ...{ api, pages },
  jobs: [openFilings, makePackageJob, sealPackageJob, destroyListJob],
  inner: [openYear, packPieces, keepPackage, sealPackage, destroyList],
  navigation: [{ href: '/desk/archives', text: says.archive, for: ['office', 'head', 'auditor'], order: 215 }],
}
