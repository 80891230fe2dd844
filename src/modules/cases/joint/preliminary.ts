import type { Actor, Context } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { getOrganisation } from '../../directory/index.ts'
import { addStep, involve } from '../../docket/index.ts'
import { type CaseSubject, isHandler, isOfAuthority } from '../policy.ts'

/** A case with the organisation that examines it first (初审), where its guide has two levels. */
export interface LevelsSubject extends CaseSubject {
  readonly lowerOffice: string | null
}

export async function withLevels(ctx: Context, subject: CaseSubject): Promise<LevelsSubject> {
  const { preliminary } = (await getGuideVersion(ctx.tx, subject.case.guideVersionId)).content
  const offices: Readonly<Record<string, string | undefined>> = subject.case.offices
  return { ...subject, lowerOffice: (preliminary && offices[preliminary.level]) ?? null }
}

/** 将初步审查意见和全部申请材料直接报送上级行政机关 (行政许可法 art. 35): from now on the upper level has the papers. */
export async function sendUp(ctx: Context, { matter }: CaseSubject): Promise<void> {
  const { name } = await getOrganisation(ctx.tx, matter.organisationId)
  await involve(ctx, matter, matter.organisationId)
  const words = both(
    `初审意见和全部申请材料已报送${name.zh}。`,
    `The preliminary opinion and all papers were sent up to ${name.en}.`,
  )
  await addStep(ctx, matter, { kind: 'sent-up', words })
}

/** Handlers of the holder. The upper level comes as far as the refusal that tells it the law. */
export function mayAskForCorrection(actor: Actor, subject: LevelsSubject): boolean {
  return isHandler(actor, subject) || (subject.lowerOffice !== null && isOfAuthority(actor, subject))
}

/**
 * 上级行政机关不得要求申请人重复提供申请材料: what the applicant handed in at the lower level is sent up whole.
 *
 * @throws Refusal 'conflict' naming the article
 */
export function requireLowerLevel(actor: Actor, { lowerOffice, case: theCase }: LevelsSubject): void {
  if (lowerOffice === null) return
  if (actor.post?.organisationId === lowerOffice && theCase.acceptedAt === null) return
  throw new Refusal(
    'conflict',
    both(
      '初审受理以后，上级行政机关不得要求申请人重复提供申请材料（行政许可法第三十五条）。材料由下级机关全部报送；有疑问的，向下级机关征求意见。',
      'Once the lower level has accepted, the upper level may not ask the applicant for papers again (Administrative Licensing Law art. 35). The lower level sends them all up; ask it if anything is unclear.',
    ),
  )
}
