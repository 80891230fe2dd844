import { on } from '../../kernel/event.ts'
import './events.ts'
import { eraseDocument } from './operations/erase.ts'

export const listeners = [
  on('archives.destroyed', 'documents.erase', async (caller, { documents }) => {
    for (const id of documents) await eraseDocument(caller, { id })
  }),
]
