import type { Context } from '../../../kernel/context.ts'
import type { Text } from '../../../kernel/text.ts'
import { readClocks } from '../../calendar/index.ts'
import { organisationsByIds } from '../../directory/index.ts'
import type { Opinion } from './model.ts'
import { jointPhrases } from './phrases.ts'
import { opinionsOf } from './store.ts'

/** Something asked, as pages show it. */
export interface ShownOpinion {
  readonly opinion: Opinion
  readonly office: Text
  readonly dueDay: string
}

/** Everything that was asked about a case, ready to be shown. A number of statements that does not grow. */
export async function shownOpinions(ctx: Context, matterId: string): Promise<ShownOpinion[]> {
  const opinions = await opinionsOf(ctx.tx, matterId)
  const clocks = await readClocks(
    ctx,
    opinions.map(({ clockId }) => clockId),
  )
  const offices = await organisationsByIds(
    ctx.tx,
    opinions.map(({ organisationId }) => organisationId),
  )
  return opinions.map((opinion) => ({
    opinion,
    office: offices.get(opinion.organisationId)?.name ?? jointPhrases.office,
    dueDay: clocks.get(opinion.clockId)?.dueDay ?? '',
  }))
}
