import { z } from 'zod'
import { dayOf } from '../../../kernel/day.ts'
import { query } from '../../../kernel/query.ts'
import { both } from '../../../kernel/text.ts'
import { ItemCode } from '../model.ts'
import { mayPublish, mayWrite } from '../policy.ts'
import { findPublishedGuide } from '../store/guides.ts'
import { mayBePublished } from '../validator.ts'
import { compareContent } from './compare.ts'
import { compareForms, compareProcesses } from './compare-running.ts'
import { judge } from './findings.ts'
import { JsonObject } from './json.ts'
import { namedEdits } from './queries.ts'
import { authorsOfDraft, editsOf } from './store.ts'
import { readDraft } from './subject.ts'
import { runningOf } from './trial/ground.ts'
import { failingTests } from './trial/tests.ts'

/** The draft beside the guide in force, for who is to publish it. */
export const showPublication = query({
  name: 'catalogue.show-publication',
  summary: both(
    '比对草稿与现行指南，查看能否发布。',
    'Compare the draft with the guide in force and see whether it may be published.',
  ),
  input: z.object({ code: ItemCode }),
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, _input, subject) {
    const { draft } = subject
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const inForce = (await findPublishedGuide(ctx.tx, subject.code, today)) ?? null
    const before = inForce ? JsonObject.parse(inForce.content) : {}
    const { around, findings } = await judge(ctx.tx, draft.content)
    const failing = failingTests(draft.tests, await runningOf(ctx, draft.content))
    const authors = await authorsOfDraft(ctx.tx, subject.id)
    const all = [...findings, ...failing.map((one) => ({ ...one, at: one.at ?? '' }))]
    return {
      ...{ item: subject, draft, inForce, findings: all, tests: draft.tests.length, failing: failing.length },
      changes: [
        ...compareContent(before, draft.content),
        ...compareForms(before.form, draft.content.form),
        ...(await compareProcesses(before.process, draft.content.process)),
      ],
      edits: await namedEdits(ctx, (await editsOf(ctx.tx, draft.id, 500)).filter(onePerPerson)),
      ready: around !== null && mayBePublished(all),
      mayPublish: mayPublish(ctx.actor, { ...subject, authors }),
    }
  },
})

/** The newest saving of each author. */
function onePerPerson(
  edit: { madeBy: string; revision: number },
  _at: number,
  all: readonly { madeBy: string; revision: number }[],
) {
  return all.find(({ madeBy }) => madeBy === edit.madeBy)?.revision === edit.revision
}
