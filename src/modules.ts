import type { Module } from './kernel/module.ts'
import { archivesModule, destructionKind, filedExtra, filingKind } from './modules/archives/index.ts'
import { behalfModule } from './modules/behalf/index.ts'
import { burdenAdvisers, burdenModule } from './modules/burden/index.ts'
import { calendarModule } from './modules/calendar/index.ts'
import {
  afterExtra,
  caseKind,
  casesModule,
  jointExtra,
  noticeExtra,
  procedureExtra,
  resultActKind,
} from './modules/cases/index.ts'
import { catalogueModule } from './modules/catalogue/index.ts'
import { certificatesModule } from './modules/certificates/index.ts'
import { complaintExtra, complaintKind, complaintsModule } from './modules/complaints/index.ts'
import { deliveryModule, dispatchExtra, incomingKind } from './modules/delivery/index.ts'
import { directivesModule, obligationKind, treeExtra } from './modules/directives/index.ts'
import { directoryModule } from './modules/directory/index.ts'
import { docketModule } from './modules/docket/index.ts'
import { documentKind, documentsModule } from './modules/documents/index.ts'
import { exceptionsModule } from './modules/exceptions/index.ts'
import { filesModule } from './modules/files/index.ts'
import { handoverModule } from './modules/handover/index.ts'
import { helpModule } from './modules/help/index.ts'
import { ledgerModule } from './modules/ledger/index.ts'
import { noticesModule } from './modules/notices/index.ts'
import { cardKind, cardsExtra, oversightModule } from './modules/oversight/index.ts'
import { papersExtra, papersModule } from './modules/papers/index.ts'
import { publicityExtra, publicityModule } from './modules/publicity/index.ts'
import { ratingExtra, ratingsModule, rectificationKind } from './modules/ratings/index.ts'
import { retrievalModule } from './modules/retrieval/index.ts'
import { savingsModule } from './modules/savings/index.ts'
import { sealsModule } from './modules/seals/index.ts'
import { uiModule } from './ui/pages.ts'

/** Every module of the product, in rank order. The docket is told of the kinds of matter that the modules above it bring. */
export const modules: readonly Module[] = [
  uiModule,
  directoryModule,
  calendarModule,
  ledgerModule,
  filesModule,
  helpModule,
  exceptionsModule,
  sealsModule,
  docketModule(
    [
      caseKind,
      resultActKind,
      cardKind,
      rectificationKind,
      complaintKind,
      documentKind,
      incomingKind,
      obligationKind,
      filingKind,
      destructionKind,
    ],
    [
      jointExtra,
      procedureExtra,
      papersExtra,
      afterExtra,
      noticeExtra,
      publicityExtra,
      cardsExtra,
      ratingExtra,
      complaintExtra,
      dispatchExtra,
      treeExtra,
      filedExtra,
    ],
  ),
  noticesModule,
  catalogueModule,
  certificatesModule,
  papersModule,
  casesModule,
  behalfModule,
  documentsModule(burdenAdvisers),
  ratingsModule,
  complaintsModule,
  publicityModule,
  handoverModule,
  deliveryModule,
  oversightModule,
  directivesModule,
  archivesModule,
  burdenModule,
  savingsModule,
  retrievalModule,
]
