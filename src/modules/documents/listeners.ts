import { on } from '../../kernel/event.ts'
import './events.ts'
import { eraseDocument } from './operations/erase.ts'
import { followDisclosure, followVerdict } from './operations/find-again.ts'

export const listeners = [
  on('docket.disclosure-decided', 'documents.follow-disclosure', async (caller, { matterId, kind }) => {
    if (kind === 'document') await followDisclosure(caller, { id: matterId })
  }),
  on('files.verdict-changed', 'documents.follow-verdict', async (caller, { fileIds }) => {
    await followVerdict(caller, { fileIds })
  }),
  on('archives.destroyed', 'documents.erase', async (caller, { documents }) => {
    for (const id of documents) await eraseDocument(caller, { id })
  }),
]
