import { z } from 'zod'
import { type Actor, actsAsParty, actsFor, type Context, partyOf } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { query } from '../../../kernel/query.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { both, type Text } from '../../../kernel/text.ts'
import { type Bundle, findBundle } from '../../catalogue/index.ts'
import type { Matter } from '../../docket/index.ts'
import { requireServed, whyNotServed } from '../applicant.ts'
import { sendCase } from '../operations/submit.ts'
import { caseOf, lockCaseById } from '../store/case.ts'
import { getMatterOf } from './matters.ts'
import { beginPart, gapsOf, guideOf, sharedIn, writeShared } from './parts.ts'
import { bundlePhrases } from './phrases.ts'
import { type BundleApplication, draftBundle, getBundle, insertPart, lockBundle, markSent } from './store.ts'

const Id = z.object({ id: z.uuid() })
const isOwn = (actor: Actor, { applicantId }: Pick<BundleApplication, 'applicantId'>) =>
  actsFor(actor, applicantId, 'read')

async function bundleNamed(_ctx: Context, { code }: { code: string }) {
  const bundle = findBundle(code)
  if (!bundle) throw new Refusal('not-found', bundlePhrases.noSuch)
  return { id: code, bundle }
}

/** What a bundle contains, for everybody. */
export const showBundle = query({
  name: 'cases.show-bundle',
  summary: both('查看一件事。', 'Show a bundle of services that one application asks for.'),
  input: z.object({ code: z.string().max(60) }),
  find: bundleNamed,
  allow: () => true,
  async run(ctx, _input, { bundle }) {
    const names: Record<string, Text> = {}
    const kind = ctx.actor.behalf?.partyKind ?? 'person'
    let notServed: Text | null = null
    for (const { code } of bundle.parts) {
      const { content } = await guideOf(ctx, bundle, code)
      names[code] = content.name
      notServed ??= whyNotServed(content, kind)
    }
    return { bundle, names, notServed, may: actsAsParty(ctx.actor, 'apply') }
  },
})

/** Begins one application for all parts; those that wait for another begin when that is granted. */
export const beginBundle = operation({
  name: 'cases.begin-bundle',
  behalf: 'party',
  summary: both('开始一件事的一次申请，或者接着填写。', 'Begin one application for a bundle, or go on with it.'),
  input: z.object({ code: z.string().max(60) }),
  find: bundleNamed,
  allow: (actor) => actsAsParty(actor, 'apply'),
  async run(ctx, { code }, { bundle }) {
    const { id, fresh } = await draftBundle(ctx, code)
    ctx.trace.content.push({ step: 'bundle-begun', words: bundlePhrases.stepBegun, data: { code } })
    if (!fresh) return { id }
    await requireAllServed(ctx, bundle)
    for (const { code: part, after } of bundle.parts) {
      const begun = after ? undefined : await beginPart(ctx, bundle, { part, applicantId: partyOf(ctx.actor) })
      await insertPart(ctx.tx, id, part, begun?.subject.id ?? null)
    }
    return { id }
  },
})

/** None of the parts begins when one that comes later could not begin for such an applicant. */
async function requireAllServed(ctx: Context, bundle: Bundle): Promise<void> {
  const kind = ctx.actor.behalf?.partyKind ?? 'person'
  for (const { code } of bundle.parts) requireServed((await guideOf(ctx, bundle, code)).content, { kind })
}

/** Keeps what is asked once, in every part that was not sent yet. */
export const saveShared = operation({
  name: 'cases.save-shared',
  behalf: 'party',
  summary: both('保存一件事的共用信息。', 'Keep what the parts of a bundle share.'),
  input: Id.catchall(z.union([z.string().max(1000), z.array(z.string())])),
  find: (ctx, { id }) => lockBundle(ctx.tx, id),
  allow: (actor, application) => isOwn(actor, application),
  async run(ctx, { id, ...typed }, { bundle, parts }) {
    const names = new Set(bundle.shared.map(({ name }) => name))
    const shared = Object.fromEntries(
      Object.entries(typed).flatMap(([name, value]) => (names.has(name) ? [[name, String(value).trim()]] : [])),
    )
    for (const { part: code, matterId } of parts)
      if (matterId) await writeShared(ctx, bundle, { code, matterId }, shared)
    ctx.trace.content.push({
      step: 'bundle-saved',
      words: bundlePhrases.stepSaved,
      data: { names: Object.keys(shared) },
    })
    return { id }
  },
})

/** Sends every part that is complete; each is a matter of its own from then on. */
export const sendBundle = operation({
  name: 'cases.send-bundle',
  behalf: 'party',
  summary: both('提交一件事中已填好的事项。', 'Send the parts of a bundle that are complete.'),
  input: Id,
  find: (ctx, { id }) => lockBundle(ctx.tx, id),
  allow: (actor, application) => isOwn(actor, application),
  async run(ctx, { id }, { parts }) {
    let sent = 0
    let left = 0
    for (const { matterId } of parts) {
      const subject = matterId ? await lockCaseById(ctx.tx, matterId) : undefined
      if (subject?.case.state !== 'draft') continue
      if ((await gapsOf(ctx, subject)) > 0) left++
      else {
        await sendCase(ctx, subject)
        sent++
      }
    }
    if (sent === 0) throw new Refusal('conflict', bundlePhrases.noneReady)
    if (left === 0) await markSent(ctx, id)
    return { id }
  },
})

/** One part as its applicant sees it. */
export interface ShownPart {
  readonly part: string
  readonly name: Text
  readonly after: Text | null
  readonly matter: Matter | null
  readonly gaps: number
  readonly draft: boolean
  readonly blocked: boolean
}

/** One page of progress and results for all parts. */
export const showBundleProgress = query({
  name: 'cases.show-bundle-progress',
  summary: both('查看一件事的进度和结果。', 'Show progress and results of a bundle on one page.'),
  input: Id,
  find: (ctx, { id }) => getBundle(ctx.tx, id),
  allow: (actor, application) => isOwn(actor, application),
  async run(ctx, _input, application): Promise<BundleProgress> {
    const { bundle, parts } = application
    const shown: ShownPart[] = []
    let shared: Record<string, string> = {}
    for (const { part, matterId, blocked } of parts) {
      const after = bundle.parts.find(({ code }) => code === part)?.after
      const subject = matterId ? await getMatterOf(ctx.tx, await caseOf(ctx.tx, matterId)) : undefined
      const draft = subject?.case.state === 'draft'
      if (subject) shared = { ...sharedIn(bundle, part, subject.case.answers), ...shared }
      shown.push({
        ...{ part, draft, matter: subject?.matter ?? null, blocked: blocked !== null },
        name: (await guideOf(ctx, bundle, part)).content.name,
        after: after ? (await guideOf(ctx, bundle, after)).content.name : null,
        gaps: subject && draft ? await gapsOf(ctx, subject) : 0,
      })
    }
    return { id: application.id, bundle, parts: shown, shared }
  },
})
export interface BundleProgress {
  readonly id: string
  readonly bundle: BundleApplication['bundle']
  readonly parts: readonly ShownPart[]
  readonly shared: Readonly<Record<string, string>>
}
