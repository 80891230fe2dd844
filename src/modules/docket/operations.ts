import { z } from 'zod'
import { type Context, hasRole } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { emit } from '../../kernel/event.ts'
import { operation } from '../../kernel/operation.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import { both } from '../../kernel/text.ts'
import { fileAnswer } from '../files/index.ts'
import { buildReceipt } from '../ledger/index.ts'
import { MatterNumber } from './matter-page.ts'
import type { Matter } from './model.ts'
import { phrases } from './phrases.ts'
import { isHolder, mayReadMatter } from './policy.ts'
import { getAttachment, isForStaff, type MatterAttachment } from './store/attachment.ts'
import { getMatter, lockMatter, setDisclosure } from './store/matter.ts'
import { addStep } from './store/step.ts'

const Numbered = z.object({ number: MatterNumber })
/** What staff read of a matter is about its parties: each such look is recorded. */
const recorded = {
  sensitive: (_answer: unknown, matter: Matter) => matter.partyIds,
  purpose: (matter: Matter) => phrases.purpose(matter.number),
}

/** The receipt of a matter: every step with its proof, for its parties and those who handle it. */
export const getReceipt = query({
  name: 'docket.get-receipt',
  summary: both(
    '取得办件回执。',
    'Get the receipt of a matter: every step in plain words with its proof from the ledger.',
  ),
  input: Numbered,
  find: (ctx, { number }) => getMatter(ctx.tx, number),
  allow: mayReadMatter,
  ...recorded,
  run: (ctx, _input, matter) => buildReceipt(ctx, { number: matter.number, title: matter.title }),
})

/** The receipt as a file to keep. */
export const downloadReceipt = query({
  name: 'docket.download-receipt',
  summary: both('下载办件回执。', 'Download the receipt of a matter.'),
  input: Numbered,
  find: (ctx, { number }) => getMatter(ctx.tx, number),
  allow: mayReadMatter,
  ...recorded,
  async run(ctx, _input, matter) {
    const receipt = await buildReceipt(ctx, { number: matter.number, title: matter.title })
    return {
      type: 'application/json',
      body: `${JSON.stringify(receipt, null, 1)}\n`,
      downloadAs: `receipt-${matter.number}.json`,
    }
  },
})

/** A file of a matter, through the permission of the matter. */
export const readAttachment = query({
  name: 'docket.read-attachment',
  summary: both('查看附件。', 'Read an attachment of a matter.'),
  input: Numbered.extend({ attachment: z.uuid(), save: z.literal('yes').optional() }),
  find: (ctx, { number }) => getMatter(ctx.tx, number),
  allow: mayReadMatter,
  ...recorded,
  async run(ctx, { attachment, save }, matter): Promise<FileAnswer> {
    const { file } = await attachmentFor(ctx, matter, attachment)
    return fileAnswer(ctx, file, { save: save === 'yes' })
  },
})

/** An attachment that this reader may see: what is for the offices is not there for parties. */
async function attachmentFor(ctx: Context, matter: Matter, id: string): Promise<MatterAttachment> {
  const found = await getAttachment(ctx.tx, matter.id, id)
  if (isForStaff(found) && ctx.actor.post === null) throw new Refusal('not-found', phrases.noSuchAttachment)
  return found
}

/** Decides whether the public may know of a matter; withholding needs a ground and an end. */
export const decideDisclosure = operation({
  name: 'docket.decide-disclosure',
  summary: both('决定事项的公开属性。', 'Decide whether the public may know of a matter.'),
  input: Numbered.extend({
    decision: z.enum(['open', 'on-request', 'withheld']),
    ground: z.string().trim().max(1000).optional(),
    until: z.iso.date().optional(),
  }),
  find: (ctx, { number }) => lockMatter(ctx.tx, number),
  allow: (actor, matter) => isHolder(actor, matter) && (hasRole(actor, 'handler') || hasRole(actor, 'head')),
  async run(ctx, { decision, ground, until }, matter) {
    if (decision !== 'open') {
      if (!ground) throw invalidField('ground', phrases.groundNeeded)
      if (!until || until <= dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
        throw invalidField('until', phrases.untilNeeded)
      await setDisclosure(ctx, matter, { decision, ground: both(ground, ground), until })
    } else {
      await setDisclosure(ctx, matter, { decision })
    }
    await addStep(ctx, matter, {
      kind: 'disclosure',
      words: phrases.disclosureDecided(phrases.disclosures[decision]),
      note: ground,
      visible: 'staff',
    })
    await emit(ctx, 'docket.disclosure-decided', { matterId: matter.id, kind: matter.kind })
    return { number: matter.number }
  },
})
