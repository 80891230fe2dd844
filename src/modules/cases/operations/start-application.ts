import { z } from 'zod'
import { actsAsParty, type Context, partyOf } from '../../../kernel/context.ts'
import { addDays, dayOf } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { both } from '../../../kernel/text.ts'
import { type GuideVersion, getPublishedGuide } from '../../catalogue/index.ts'
import { findDistrict, holdBehalf } from '../../directory/index.ts'
import { type Matter, openMatter, tellPrincipal } from '../../docket/index.ts'
import { type Applicant, applicantOf, requireServed } from '../applicant.ts'
import { authorityOf } from '../offices.ts'
import { stages, steps } from '../phrases.ts'
import { insertCase, lockDraft, updateCase } from '../store/case.ts'

/** Personal matters are proposed as not open to the public; the handling authority decides (政府信息公开条例 art. 15). */
const personalGround = both(
  '涉及个人隐私（政府信息公开条例第十五条）。',
  'Personal privacy (Regulation on Open Government Information, art. 15).',
)
const withholdDays = 365 * 5

/** Begins an application, or goes on with the draft that the person has begun. */
export const startApplication = operation({
  name: 'cases.start-application',
  behalf: 'party',
  summary: both('开始申请，或者接着填写草稿。', 'Begin an application for a service, or go on with one’s draft.'),
  input: z.object({ code: z.string().min(1).max(64) }),
  find: async (ctx, { code }) => getPublishedGuide(ctx.tx, code, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)),
  allow: (actor, { itemCode }) => actsAsParty(actor, 'apply', { item: itemCode }),
  async run(ctx, _input, guide) {
    return beginCase(ctx, guide, partyOf(ctx.actor))
  },
})

/** The party's draft for a guide's service: the one that is there, or a new one. Used for single services and parts of bundles. */
export async function beginCase(ctx: Context, guide: GuideVersion, applicantId: string): Promise<Begun> {
  const code = guide.itemCode
  await holdBehalf(ctx)
  const applicant = await applicantOf(ctx.tx, applicantId)
  requireServed(guide.content, applicant)
  const begun = await lockDraft(ctx.tx, applicantId, code)
  if (begun) {
    if (begun.guideVersionId !== guide.id) await updateCase(ctx.tx, begun.matterId, { guide_version_id: guide.id })
    return { number: begun.number, page: begun.page, resumed: true }
  }
  const matter = await openDraft(ctx, guide, applicant)
  await insertCase(ctx, {
    matterId: matter.id,
    number: matter.number,
    itemCode: code,
    guideVersionId: guide.id,
    applicantId,
    channel: ctx.actor.behalf?.isHelper ? 'helper' : 'online',
    residenceId: applicant.residenceId,
  })
  ctx.trace.matter = matter.number
  ctx.trace.content.push({ step: 'begun', words: steps.begun })
  await tellPrincipal(ctx, matter, steps.begun)
  return { number: matter.number, page: null, resumed: false }
}

/** A draft, and where its applicant left it. */
export interface Begun {
  readonly number: string
  readonly page: string | null
  readonly resumed: boolean
}

/** The matter of a new draft. */
async function openDraft(ctx: Context, guide: GuideVersion, applicant: Applicant): Promise<Matter> {
  const { name, matterKind, serves } = guide.content
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const personal = serves.includes('natural-person') && applicant.kind === 'person'
  return openMatter(ctx, {
    kind: 'case',
    numberKind: matterKind,
    title: name,
    subjectId: guide.itemCode,
    organisationId: await authorityOf(ctx.tx, guide.content),
    parties: [{ personId: applicant.id, part: 'applicant' }],
    stage: stages.draft,
    disclosure: personal
      ? { decision: 'withheld', ground: personalGround, until: addDays(today, withholdDays) }
      : { decision: 'open' },
    area: (await findDistrict(ctx.tx))?.code ?? '000000',
  })
}
