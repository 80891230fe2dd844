import type { Context } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  type Answers,
  type Bundle,
  Form,
  type GuideVersion,
  getGuideVersion,
  getPublishedGuide,
  missing,
} from '../../catalogue/index.ts'
import { usableAttachmentsOf } from '../../docket/index.ts'
import { waivedBy } from '../commitment/model.ts'
import { pledgesOf } from '../commitment/store.ts'
import { beginCase } from '../operations/start-application.ts'
import type { CaseSubject } from '../policy.ts'
import { lockCase, lockCaseById, updateCase } from '../store/case.ts'

/** The guide in force of a part. */
export function guideOf(ctx: Context, bundle: Bundle, part: string): Promise<GuideVersion> {
  const itemCode = bundle.parts.find(({ code }) => code === part)?.itemCode ?? ''
  return getPublishedGuide(ctx.tx, itemCode, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
}

/** Begins a part as a case of the applicant. */
export async function beginPart(
  ctx: Context,
  bundle: Bundle,
  { part, applicantId }: { part: string; applicantId: string },
): Promise<{ subject: CaseSubject; name: Text }> {
  const guide = await guideOf(ctx, bundle, part)
  const { number } = await beginCase(ctx, guide, applicantId)
  return { subject: await lockCase(ctx.tx, number), name: guide.content.name }
}

/** What a part says to the questions that are asked once. */
export function sharedIn(bundle: Bundle, part: string, answers: Answers): Record<string, string> {
  return Object.fromEntries(
    bundle.shared.flatMap(({ name, fields }) => {
      const answer = answers[fields[part] ?? '']
      return typeof answer === 'string' ? [[name, answer]] : []
    }),
  )
}

/** Writes what is asked once into a part's draft; nothing is changed once it was sent. */
export async function writeShared(
  ctx: Context,
  bundle: Bundle,
  part: { code: string; matterId: string },
  shared: Readonly<Record<string, string>>,
): Promise<void> {
  const subject = await lockCaseById(ctx.tx, part.matterId)
  if (subject.case.state !== 'draft') return
  const mapped = bundle.shared.flatMap(({ name, fields }) => {
    const [field, value] = [fields[part.code], shared[name]]
    return field && value ? [[field, value]] : []
  })
  await updateCase(ctx.tx, subject.id, { answers: { ...subject.case.answers, ...Object.fromEntries(mapped) } })
}

/** How many things a draft still lacks. */
export async function gapsOf(ctx: Context, { id, case: theCase }: CaseSubject): Promise<number> {
  const guide = await getGuideVersion(ctx.tx, theCase.guideVersionId)
  const files = (await usableAttachmentsOf(ctx.tx, id)).map(({ slot }) => ({ material: slot }))
  const waived = waivedBy(guide.content, await pledgesOf(ctx.tx, id))
  const gaps = missing(Form.parse(guide.content.form), theCase.answers, files)
  return gaps.filter(({ material }) => !material || !waived.has(material)).length
}
