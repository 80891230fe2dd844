import type { Context } from '../../kernel/context.ts'
import { getMatter } from '../docket/index.ts'
import { shownToOrganisation } from './store/complaint.ts'

/** A complaint as the organisation complained of may know it, and who of it may not. */
export async function findShownFor(ctx: Context, number: string) {
  const complaint = await shownToOrganisation(ctx.tx, number)
  const { barredIds } = await getMatter(ctx.tx, number)
  return { id: complaint.id, complaint, barredIds }
}
