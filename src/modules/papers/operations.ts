import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { addJob, type Job } from '../../kernel/job.ts'
import { operation } from '../../kernel/operation.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { both } from '../../kernel/text.ts'
import { getOrganisation } from '../directory/index.ts'
import { attach, isHolder, isInvolved, lockMatterById } from '../docket/index.ts'
import type { Paper } from './model.ts'
import { phrases } from './phrases.ts'
import { makePdf } from './setting.ts'
import { findByCode, lockPaper, updatePaper } from './store/paper.ts'

const OnePaper = z.object({ id: z.uuid() })

/** The place of papers among the attachments of a matter. */
export const slot = 'paper'

/** Sets and seals a paper and puts it on its matter, once. A page that cannot be set is marked as failed. */
export const setPaper = operation({
  name: 'papers.set-paper',
  summary: both('排版、用印并归入事项。', 'Set a paper, seal it and put it on its matter.'),
  input: OnePaper,
  find: (ctx, { id }) => lockPaper(ctx.tx, id),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, _input, paper): Promise<'done' | 'failed'> {
    if (paper.state === 'set') return 'done'
    const made = await attempt(ctx, paper)
    if (!made) return 'failed'
    const matter = await lockMatterById(ctx.tx, paper.matterId)
    const { file } = await attach(ctx, matter, slot, { ...made.upload, madeHere: true })
    await updatePaper(ctx.tx, paper.id, { fileId: file.id, sha256: file.sha256, sealId: made.sealId, at: ctx.now })
    ctx.trace.matter = paper.matterNumber
    ctx.trace.content.push({ step: 'paper-set', words: phrases.made(paper.number), data: { sha256: file.sha256 } })
    return 'done'
  },
})

/** What people wrote may hold a character that no font has: that is nobody's fault in the program, and said on the matter. */
async function attempt(ctx: Context, paper: Paper) {
  try {
    return await makePdf(ctx, paper)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await updatePaper(ctx.tx, paper.id, { failure: error.text })
    return undefined
  }
}

/** A paper that failed stands on the exceptions page as well. */
export const setPaperJob: Job = {
  name: 'paper-set',
  run: async (caller, payload) => {
    const { id } = OnePaper.parse(payload)
    if ((await setPaper(caller, { id })) === 'failed')
      throw new Error(`Paper ${id} could not be set; the matter says why.`)
  },
}

/** Makes a paper that failed once more, after the cause was mended. */
export const trySettingAgain = operation({
  name: 'papers.try-again',
  summary: both('重新制作未能制作的文书。', 'Make a paper that failed once more.'),
  input: OnePaper.extend({ number: z.string() }),
  async find(ctx, { id }) {
    const paper = await lockPaper(ctx.tx, id)
    return { id, paper, matter: await lockMatterById(ctx.tx, paper.matterId) }
  },
  allow: (actor, { matter }) => isHolder(actor, matter) || isInvolved(actor, matter),
  async run(ctx, { id }, { paper }) {
    if (paper.state !== 'failed') throw new Refusal('conflict', phrases.notFailed)
    await addJob(ctx.tx, 'paper-set', { id })
    return { number: paper.matterNumber }
  },
})

const Code = z
  .string()
  .max(40)
  .transform((typed) => typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))

/** What anybody may know of a paper: that it was issued, by whom and when. */
export const checkPaper = query({
  name: 'papers.check',
  summary: both('凭查验码核对文书。', 'Check by its code whether a paper was issued here.'),
  input: z.object({ code: Code.optional() }),
  perMinute: 30,
  find: async () => ({ id: 'papers' }),
  allow: () => true,
  async run(ctx, { code }) {
    const paper = code ? await findByCode(ctx.tx, code) : undefined
    if (!paper) return { asked: code ?? '', paper: null }
    const office = await getOrganisation(ctx.tx, paper.organisationId)
    const { title, number, requestedAt, sha256, sealId } = paper
    return {
      asked: code ?? '',
      paper: { title, number, issuedAt: requestedAt, sha256, isSealed: sealId !== null, office: office.name },
    }
  },
})
export type Checked = Awaited<ReturnType<typeof checkPaper>>
