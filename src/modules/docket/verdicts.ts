import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { emit, on } from '../../kernel/event.ts'
import { operation } from '../../kernel/operation.ts'
import { both } from '../../kernel/text.ts'
import { peopleIn } from '../directory/index.ts'
import { filesByIds } from '../files/index.ts'
import { phrases } from './phrases.ts'
import { lockMatter } from './store/matter.ts'
import { addStep } from './store/step.ts'
import { markThreat, mattersWithFiles } from './store/verdict.ts'

/** The scanner found something in attachments of a matter, or no longer does: the timeline says so, parties and holder are told. */
export const tellVerdict = operation({
  name: 'docket.tell-verdict',
  summary: both('附件查出病毒时记入经过并告知。', 'Tell on a matter what a virus scanner found in its attachments.'),
  input: z.object({ number: z.string(), fileIds: z.array(z.uuid()), threat: z.string().nullable() }),
  find: (ctx, { number }) => lockMatter(ctx.tx, number),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, told, matter) {
    const attachments = await markThreat(ctx, matter, told)
    if (attachments.length === 0) return
    const files = await filesByIds(
      ctx.tx,
      attachments.map(({ fileId }) => fileId),
    )
    const names = files.map(({ name }) => name).join('、')
    const words = told.threat ? phrases.infected(names, told.threat) : phrases.cleared(names)
    const digests = [...new Set(files.map(({ sha256 }) => sha256))]
    await addStep(ctx, matter, { kind: told.threat ? 'infected' : 'cleared', words, data: { digests } })
    const { holderOrganisationId: office, barredIds } = matter
    const holder = office && !barredIds.includes(office) ? await handlersOf(ctx, office) : []
    const concerned = new Set([...matter.partyIds, ...attachments.map(({ addedBy }) => addedBy), ...holder])
    const people = [...concerned].filter((id) => !barredIds.includes(id))
    const cause = `verdict ${ctx.trace.auditId}`
    await emit(ctx, 'notices.due', { people, cause, words, href: `/matters/${matter.number}`, matter: matter.number })
  },
})

function handlersOf(ctx: Context, organisationId: string): Promise<string[]> {
  const wanted = ['handler', 'helper'].map((role) => ({ organisationId, role }))
  return peopleIn(ctx.tx, wanted, { today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE), everybody: true })
}

export const verdictListeners = [
  on('files.verdict-changed', 'docket.tell-verdict', async (caller, told) => {
    const numbers = await caller.db.transaction().execute((tx) => mattersWithFiles(tx, told.fileIds))
    for (const number of numbers) await tellVerdict(caller, { number, ...told, fileIds: [...told.fileIds] })
  }),
]
