import { z } from 'zod'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import { getGuideVersion } from '../../catalogue/index.ts'
import { addStep, MatterNumber, tellClock } from '../../docket/index.ts'
import { requireState } from '../guards.ts'
import { findOpenHearing } from '../hearing/store.ts'
import { writeResumption, writeStop } from '../papers.ts'
import { notices, refusals, steps } from '../phrases.ts'
import { mayHandle } from '../policy.ts'
import { handlingClocks } from '../run-process.ts'
import { beginSpecial } from '../special/begin.ts'
import { specialKindOf } from '../special/model.ts'
import { finishSpecial } from '../special/operations.ts'
import { specialPhrases } from '../special/phrases.ts'
import { hearingGround } from '../special/stops.ts'
import { findOpenSpecial } from '../special/store.ts'
import { endStop, insertStop, stopsOf } from '../store/acts.ts'
import { lockCase } from '../store/case.ts'
import { tellParties } from '../telling.ts'

/** Stops the clock on a ground of the guide, with the needed time told in writing (行政许可法 art. 45). */
export const stopClock = operation({
  name: 'cases.stop-clock',
  summary: both(
    '依法停止计算办理期限，并书面告知所需时间。',
    'Stop the clock on a ground of the guide, with written notice of the time needed.',
  ),
  input: z.object({
    number: MatterNumber,
    ground: z.string().min(1).max(64),
    notice: z.string().trim().min(10).max(4000),
    expectedDays: z.coerce.number().int().min(1).max(365),
    /** Who carries out the procedure: an office of the directory … */
    organisation: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
    /** … or somebody outside of it, by name. */
    body: z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().min(2).max(200).optional()),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: mayHandle,
  async run(ctx, { ground: code, notice, expectedDays, organisation, body }, subject) {
    requireState(subject, 'handling')
    const guide = await getGuideVersion(ctx.tx, subject.case.guideVersionId)
    const ground = guide.content.stopGrounds.find((one) => one.code === code)
    if (!ground) throw invalidField('ground', refusals.groundNotInGuide)
    if (code === hearingGround) throw invalidField('ground', specialPhrases.hearingElsewhere)
    const kind = specialKindOf(code)
    if (kind) {
      await beginSpecial(ctx, subject, { kind, ground, notice, expectedDays, organisation, body })
      return { number: subject.case.number }
    }
    if ((await stopsOf(ctx.tx, subject.id)).some((stop) => stop.resumedAt === null))
      throw new Refusal('conflict', refusals.stopped)
    const id = await insertStop(ctx, subject.id, { ground: code, notice, expectedDays })
    for (const clock of handlingClocks(subject))
      await tellClock(ctx, subject.matter, clock, { kind: 'stopped', ground: code, noticeRef: id, expectedDays })
    await addStep(ctx, subject.matter, {
      kind: 'stopped',
      words: steps.stopped(ground.text),
      note: notice,
      data: { ground: code, expectedDays },
    })
    await tellParties(ctx, subject.matter, notices.stopped(subject.matter.title))
    await writeStop(ctx, subject, { ground, notice, expectedDays })
    return { number: subject.case.number }
  },
})

/** Lets the clock run again. */
export const resumeClock = operation({
  name: 'cases.resume-clock',
  summary: both('恢复计算办理期限。', 'Let the clock run again.'),
  input: z.object({
    number: MatterNumber,
    /** What came of a procedure; a remark otherwise. */
    note: z.string().trim().max(4000).optional(),
    reference: z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().max(100).optional()),
    uploads: z.array(Upload).max(10).default([]),
  }),
  find: (ctx, { number }) => lockCase(ctx.tx, number),
  allow: mayHandle,
  async run(ctx, { note, reference, uploads }, subject) {
    requireState(subject, 'handling')
    const special = await findOpenSpecial(ctx.tx, subject.id)
    if (special) {
      const due = await finishSpecial(ctx, subject, special, { result: note, reference, uploads })
      return { number: subject.case.number, due }
    }
    if (await findOpenHearing(ctx.tx, subject.id)) throw new Refusal('conflict', specialPhrases.hearingElsewhere)
    if (!(await stopsOf(ctx.tx, subject.id)).some((stop) => stop.resumedAt === null))
      throw new Refusal('conflict', refusals.notStopped)
    await endStop(ctx, subject.id)
    const clocks = handlingClocks(subject)
    for (const clock of clocks) await tellClock(ctx, subject.matter, clock, { kind: 'resumed' })
    const due = clocks[0] ? (await readClock(ctx, clocks[0])).reading.dueDay : ''
    await addStep(ctx, subject.matter, { kind: 'resumed', words: steps.resumed(due), note, data: { due } })
    await tellParties(ctx, subject.matter, notices.resumed(subject.matter.title, due))
    await writeResumption(ctx, subject, { due, note })
    return { number: subject.case.number, due }
  },
})
