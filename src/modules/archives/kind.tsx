import type { MatterExtra, MatterKind } from '../docket/index.ts'
import { hrefOf } from './opening.ts'
import { hrefOfList } from './operations/destruction.ts'
import { says } from './page-phrases.ts'
import { words } from './phrases.ts'
import { mayRead } from './policy.ts'
import { findFilingById } from './store/filing.ts'
import { findPieceOf } from './store/piece.ts'

/** 年度归档 of an organisation. */
export const filingKind: MatterKind = {
  kind: 'filing',
  name: words.filingKind,
  async describe({ tx, actor }, matter) {
    const filing = await findFilingById(tx, matter.id)
    const archive = { organisationId: matter.organisationId, path: matter.organisationPath }
    const href = `${hrefOf(filing?.year ?? 0)}&organisation=${matter.organisationId}`
    return {
      panels: [],
      actions: filing && mayRead(actor, archive) ? [{ href, text: says.pending, primary: !filing.doneAt }] : [],
      next: filing?.doneAt ? null : words.next.filing,
      slots: {},
    }
  },
}

/** 档案销毁清册. */
export const destructionKind: MatterKind = {
  kind: 'destruction',
  name: words.destructionKind,
  async describe({ actor }, matter) {
    const archive = { organisationId: matter.organisationId, path: matter.organisationPath }
    const next =
      matter.stage === 'appraising'
        ? words.next.appraising
        : matter.stage === 'approving'
          ? words.next.approving
          : words.next.approved
    return {
      panels: [],
      actions: mayRead(actor, archive)
        ? [{ href: hrefOfList(matter.number), text: words.destructionKind, primary: matter.state === 'open' }]
        : [],
      next: matter.state === 'open' ? next : null,
      slots: {},
    }
  },
}

/** Leads from a document to where it was filed. */
export const filedExtra: MatterExtra = {
  async describe({ tx, actor }, matter) {
    if ((matter.kind !== 'document' && matter.kind !== 'incoming') || matter.state !== 'closed') return {}
    const organisationId = actor.post?.organisationId
    const piece = organisationId ? await findPieceOf(tx, matter.id, organisationId) : undefined
    return piece ? { actions: [{ href: `/desk/archives/pieces/${piece.id}`, text: says.piece }] } : {}
  },
}
