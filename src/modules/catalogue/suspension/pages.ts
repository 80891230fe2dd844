import { act, type PageTable, show } from '../../../kernel/page.ts'
import { resumeItem, suspendItem } from '../operations.ts'
import { suspensionPath } from '../paths.ts'
import { showSuspension } from './queries.ts'
import { SuspensionView } from './views.tsx'

const suspension = show(showSuspension, SuspensionView)
const then = ({ code }: { code: string }) => suspensionPath(code)

export const suspensionPages: PageTable = {
  'GET /desk/services/:code/suspension': suspension,
  'POST /desk/services/:code/suspension': act(suspendItem, { then, again: suspension }),
  'POST /desk/services/:code/resumption': act(resumeItem, { then, again: suspension }),
}
