import type { Context } from '../../../kernel/context.ts'
import { addStep, openWork } from '../../docket/index.ts'
import type { CaseSubject } from '../policy.ts'
import { tellParties } from '../telling.ts'
import { beginPart, guideOf, sharedIn, writeShared } from './parts.ts'
import { bundlePhrases } from './phrases.ts'
import { bundleOf, setPart } from './store.ts'

/** The parts of a bundle that waited for this one begin when it is granted; otherwise their applicant is told that they do not. */
export async function openDependents(ctx: Context, subject: CaseSubject, granted: boolean): Promise<void> {
  const application = await bundleOf(ctx.tx, subject.id)
  if (!application) return
  const { bundle, applicantId, id, parts } = application
  const own = parts.find(({ matterId }) => matterId === subject.id)?.part ?? ''
  const waiting = bundle.parts.filter(
    ({ code, after }) => after === own && parts.some(({ part, matterId }) => part === code && matterId === null),
  )
  for (const { code } of waiting) {
    if (granted) {
      const begun = await beginPart(ctx, bundle, { part: code, applicantId })
      const { matter } = begun.subject
      await setPart(ctx.tx, id, code, { matterId: matter.id })
      await writeShared(ctx, bundle, { code, matterId: matter.id }, sharedIn(bundle, own, subject.case.answers))
      const href = `/bundles/applications/${id}`
      const work = { task: 'bundle', title: bundlePhrases.begun(begun.name), href, organisationId: null }
      await openWork(ctx, subject.matter, { ...work, for: { person: applicantId } })
      await addStep(ctx, subject.matter, { kind: 'bundle-part-begun', words: bundlePhrases.begun(begun.name) })
      await tellParties(ctx, subject.matter, bundlePhrases.begun(begun.name))
    } else {
      const { name } = (await guideOf(ctx, bundle, code)).content
      await setPart(ctx.tx, id, code, { blocked: bundlePhrases.notGranted.zh })
      await addStep(ctx, subject.matter, { kind: 'bundle-part-blocked', words: bundlePhrases.blockedNotice(name) })
      await tellParties(ctx, subject.matter, bundlePhrases.blockedNotice(name))
    }
  }
}
