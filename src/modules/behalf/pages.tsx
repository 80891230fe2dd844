import { act, file, type PageTable, show, showPublic } from '../../kernel/page.ts'
import { confirmByCode, confirmBySlip, prepareMandate } from './operations/mandates.ts'
import { claimFirm, recordGuardian, verifyLegal } from './operations/proof.ts'
import { agree, end, giveMandate, grant } from './operations/rights.ts'
import { check, listMine, readSignedSlip, showDesk, showSlip } from './queries.ts'
import { DeskView } from './views/desk.tsx'
import { MineView } from './views/mine.tsx'
import { CheckView, SlipView } from './views/slip.tsx'

const mine = show(listMine, MineView)
const desk = show(showDesk, DeskView)
const toMine = { then: () => '/account/behalf', again: mine }
const toDesk = { then: () => '/desk/behalf', again: desk }

export const pages: PageTable = {
  'GET /account/behalf': mine,
  'POST /account/behalf': act(giveMandate, toMine),
  'POST /account/behalf/firms': act(claimFirm, toMine),
  'POST /account/behalf/firms/:firmId': act(grant, toMine),
  'POST /account/behalf/:id/agreement': act(agree, toMine),
  'POST /account/behalf/:id/end': act(end, toMine),
  'GET /desk/behalf': desk,
  'POST /desk/behalf': act(prepareMandate, { then: ({ id }) => `/mandates/${id}/slip`, again: desk }),
  'POST /desk/behalf/:id/code': act(confirmByCode, {
    then: ({ id, refused }) => (refused ? `/desk/behalf?wrong=${id}` : '/desk/behalf'),
    again: desk,
  }),
  'POST /desk/behalf/:id/slip': act(confirmBySlip, { ...toDesk, uploads: true }),
  'POST /desk/behalf/:id/end': act(end, toDesk),
  'POST /desk/behalf/guardians': act(recordGuardian, toDesk),
  'POST /desk/behalf/legal': act(verifyLegal, toDesk),
  'GET /mandates/:id/slip': show(showSlip, SlipView),
  'GET /mandates/:id/signed-slip': file(readSignedSlip),
  'GET /mandates/check': showPublic(check, CheckView),
}
