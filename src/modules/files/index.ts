/** Attachments: what may be handed in, by content. Everything else in this folder is private. */
import type { Module } from '../../kernel/module.ts'
import { sweepBlobs } from './jobs.ts'

export { fileAnswer } from './answer.ts'
export { acceptAttribute, acceptedNames, StoredFile } from './model.ts'
export { acceptUpload, filesByIds, filesInBatches, getFile } from './store.ts'

export const filesModule: Module = { name: 'files', jobs: [sweepBlobs] }
