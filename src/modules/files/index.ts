/** Attachments: what may be handed in, by content. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { api } from './api.ts'
import { inspectFile } from './inspection/inspect.ts'
import { fileInfected, inspectOpen, removeErased, rescanFiles, sweepBlobs } from './jobs.ts'
import { beginInspection, recordReading, recordVerdict } from './operations.ts'
import { pages } from './pages.tsx'
import { phrases } from './phrases.ts'
import { getThreat } from './queries.ts'

export { fileAnswer } from './answer.ts'
export { FileList, scanWords } from './file-cards.tsx'
export { scannerVersion } from './inspection/clamd.ts'
export { type Lost, Outline, type OutlineBlock } from './inspection/outline.ts'
export { outlineOf } from './inspection/read-apart.ts'
export { markInText } from './marks.ts'
export { acceptAttribute, acceptedNames, classificationMark, StoredFile } from './model.ts'
export { recordVerdict } from './operations.ts'
export { secretMarkOf } from './secrecy.ts'
export { eraseFiles } from './store/erase.ts'
export {
  acceptUpload,
  filesByIds,
  filesInBatches,
  getFile,
  type Incoming,
  keepPacked,
  thumbnailsOf,
} from './store/file.ts'

export const filesModule: Module = {
  name: 'files',
  api,
  pages,
  jobs: [sweepBlobs, inspectFile, inspectOpen, rescanFiles, fileInfected, removeErased],
  inner: [beginInspection, recordVerdict, recordReading, getThreat],
  navigation: [{ href: '/desk/files', text: phrases.title, for: ['administrator'], order: 325 }],
}
