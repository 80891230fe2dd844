import type { ApiTable } from '../../../kernel/api.ts'
import { type PageTable, show } from '../../../kernel/page.ts'
import { showVoices } from './queries.ts'
import { VoicesPage } from './view.tsx'

export const voicePages: PageTable = { 'GET /desk/oversight/voices': show(showVoices, VoicesPage) }
export const voiceApi: ApiTable = { 'GET /oversight/voices': showVoices }
