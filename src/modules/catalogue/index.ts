import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { words } from './editor/views/phrases.ts'
import { pages } from './pages.tsx'
import { finding, importing } from './view-phrases.ts'

export { type Bundle, bundles, findBundle, type SharedField } from './bundles.ts'
export { arrangeField, writeField } from './editor/form/operations.ts'
export { showFormField } from './editor/form/queries.ts'
export { beginGuide } from './editor/operations/begin.ts'
export {
  Answers,
  type Attachment,
  applyCorrection,
  applyKnown,
  changeRows,
  type Editable,
  Form,
  type FormAction,
  FormAnswers,
  FormPage,
  heldIn,
  isOpen,
  type Known,
  type Missing,
  mergeCorrection,
  mergePosted,
  missing,
  newlyShown,
  pageAfter,
  parsePosted,
  placedFields,
  readAction,
  requireValid,
  shownFor,
  shownPages,
  validateForm,
} from './form/index.ts'
export { fenOf, formatYuan } from './form/money.ts'
export { exampleAnswers } from './guides/example-answers.ts'
export { guides } from './guides/index.ts'
export type { ItemSummary } from './item.ts'
export type {
  Commitment,
  Condition,
  Contact,
  Fee,
  FollowUp,
  Ground,
  JointHandling,
  JointPart,
  LegalBasis,
  Level,
  Material,
  Outcome,
  Preliminary,
  Publicity,
  PublishedFact,
  Quota,
  Remedy,
  Result,
  ResultCertificate,
  StopGround,
  Tacit,
  TimeLimit,
} from './model.ts'
export { Guide, type GuideDraft, GuideVersion } from './model.ts'
export { limitText } from './names.ts'
export { importItems, resumeItem, suspendItem } from './operations.ts'
export { applicationPath, processPath, servicePath, versionPath } from './paths.ts'
export {
  type Due as ProcessDue,
  drawProcess,
  type Effect as ProcessEffect,
  type Picture,
  ProcessDiagram,
  ProcessEvent,
  type ProcessMarks,
  ProcessModel,
  ProcessPicture,
  ProcessState,
  readPicture,
  type SystemAct,
  step,
  type Task as ProcessTask,
  untouched,
  type Value as ProcessValue,
} from './process/index.ts'
export { type FactSource, knownNames, type ShownFact, shownFacts } from './published-facts.ts'
export { draftGuide, publishGuide } from './publishing.ts'
export {
  type Known as KnownNames,
  type Leak,
  type LeakKind,
  leakKinds,
  leaksIn,
  withMaskedNames,
} from './release-check.ts'
export { seedCatalogue } from './seed.ts'
export { shippedItems } from './shipped-items.ts'
export { findPublishedGuide, getGuideVersion, getPublishedGuide } from './store/guides.ts'
export { getItem, guidedItems, itemSummaries } from './store/items.ts'

/** Service items, their guides, forms and processes; the portal's first page. */
export const catalogueModule: Module = {
  name: 'catalogue',
  api,
  pages,
  navigation: [
    { href: '/services', text: finding.title, for: 'everybody', order: 10, essential: true },
    { href: '/life-events', text: finding.events, for: 'everybody', order: 20 },
    { href: '/desk/guides', text: words.title, for: ['publisher'], order: 290 },
    { href: '/desk/catalogue/imports', text: importing.imports, for: ['administrator'], order: 300 },
  ],
}
