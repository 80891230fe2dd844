import type { Module } from '../../kernel/module.ts'

export type { ItemSummary } from './item.ts'
export {
  type Condition,
  type Contact,
  type Fee,
  type Ground,
  Guide,
  type GuideDraft,
  GuideVersion,
  type Handler,
  type LegalBasis,
  type Level,
  type Material,
  type Outcome,
  type Remedy,
  type Result,
  type StopGround,
  type TimeLimit,
} from './model.ts'
export { Answers, type Attachment, type Editable, Form, type Known } from './form/model.ts'
export { applicationPath, servicePath, versionPath } from './paths.ts'
export { drawProcess, lintProcess, type ProcessModel, ProcessState, readPicture, step, untouched } from './process/index.ts'
export { findPublishedGuide, getGuideVersion, getPublishedGuide } from './store/guides.ts'
export { getItem, itemSummaries } from './store/items.ts'

/** Service items, their guides, forms and processes. */
export const catalogueModule: Module = { name: 'catalogue' }
