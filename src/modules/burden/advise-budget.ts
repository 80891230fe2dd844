import type { Context } from '../../kernel/context.ts'
import { type Draft, type Finding, membersOf, paragraphsOf } from '../documents/index.ts'
import { advice } from './advice-phrases.ts'
import { type Amounts, exceeds, kindsIn, nothing, type Recipients, type Standing } from './model.ts'
import { standings } from './store/budget.ts'

/** GB/T 9704-2012: a page has 22 lines of 28 characters. */
const page = { lines: 22, characters: 28 }

/** Says of a draft which budgets of those who issue it would be exceeded. */
export async function adviseOnBudgets(ctx: Context, draft: Draft): Promise<Finding[]> {
  const zone = ctx.settings.DISTRICT_ZONE
  const { issuer, joint } = draft.document.elements
  const inForce = await standings(ctx.tx, { now: ctx.now, zone }, [issuer, ...joint])
  return inForce.flatMap((standing) => overdrawn(standing, draft))
}

function overdrawn(standing: Standing, draft: Draft): Finding[] {
  const { budget, used, allowed } = standing
  const more = demandedBy(draft, budget.recipients)[budget.kind]
  if (allowed === null || !exceeds(standing, more)) return []
  const joined =
    draft.document.elements.joint.length > 0 ? draft.book.organisations.get(budget.issuerId)?.name : undefined
  const at = {
    documents: 'main',
    pages: 'text',
    meetings: 'meetingDay',
    forms: 'obligations',
    figures: 'obligations',
  } as const
  return [
    {
      ...{ code: `budget-${budget.id}`, grade: budget.holds ? 'held' : 'advice', at: at[budget.kind] },
      article: advice.budget(budget.reason),
      words: advice.over(budget, { total: used + more, allowed, issuer: joined }),
      href: '/desk/burden/budgets',
    },
  ]
}

/** What the draft would demand of a group: pages as far as the text tells before it is set. */
export function demandedBy({ document, book }: Draft, group: Recipients): Amounts {
  const { main, copies, joint, issuer, content, obligations, meeting } = document.elements
  const issuers = new Set([issuer, ...joint])
  const kinds = kindsIn[group]
  const isMeant = (id: string) => {
    const kind = book.organisations.get(id)?.kind
    return !issuers.has(id) && (kinds === null || (kind !== undefined && kinds.includes(kind)))
  }
  if (!membersOf(book, [...main, ...copies]).some(isMeant)) return nothing
  const meant = obligations.filter(({ organisations }) =>
    membersOf(book, organisations.length > 0 ? organisations : main).some(isMeant),
  )
  const lines = paragraphsOf(content).reduce((sum, text) => sum + Math.ceil((text.length + 2) / page.characters), 0)
  return {
    ...{ documents: 1, pages: Math.max(1, Math.ceil(lines / page.lines)), meetings: meeting ? 1 : 0 },
    forms: meant.filter(({ evidence }) => evidence === 'file').length,
    figures: meant.filter(({ evidence }) => evidence === 'figure').length,
  }
}
