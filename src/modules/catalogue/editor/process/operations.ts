import { z } from 'zod'
import type { Context } from '../../../../kernel/context.ts'
import { Upload } from '../../../../kernel/http/upload.ts'
import { operation } from '../../../../kernel/operation.ts'
import { both } from '../../../../kernel/text.ts'
import { ItemCode } from '../../model.ts'
import { mayWrite } from '../../policy.ts'
import { drawProcess } from '../../process/arrange-xml.ts'
import { readPicture } from '../../process/picture.ts'
import { readProcess } from '../../process/read.ts'
import { changePart, requireUnchanged } from '../change.ts'
import { type DraftSubject, lockDraft } from '../subject.ts'
import { textOfUpload } from '../uploads.ts'
import { addStepAfter, removeStep, stepKinds, writeStep } from './change-step.ts'
import { closeProcess, type OpenProcess, openProcess, requireSafeXml } from './edit-xml.ts'

const byCode = z.object({ code: ItemCode })

/** Changes the process and lays its drawing out anew. */
async function change(ctx: Context, subject: DraftSubject, work: (open: OpenProcess) => string): Promise<string> {
  const open = await openProcess(xmlOf(subject))
  const made = work(open)
  await changePart(ctx, subject, 'process', await drawProcess(await closeProcess(open)))
  return made
}

function xmlOf({ draft }: DraftSubject): string {
  return typeof draft.content.process === 'string' ? draft.content.process : ''
}

/** Saves the properties of a step or of a way between steps. */
export const writeProcessStep = operation({
  name: 'catalogue.write-process-step',
  summary: both(
    '保存流程一个环节或走向的设置。',
    'Save the properties of a step of the process, or of a way between steps.',
  ),
  input: z.looseObject({ code: ItemCode, node: z.string().max(80), _seen: z.string().max(40) }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, input, subject) {
    requireUnchanged(subject.draft.content.process, input._seen)
    await change(ctx, subject, (open) => {
      writeStep(open, input.node, input)
      return input.node
    })
    return { node: input.node }
  },
})

/** Puts a step after another, or takes one out. */
export const arrangeProcess = operation({
  name: 'catalogue.arrange-process',
  summary: both('在流程中增加或删除环节。', 'Add a step to the process, or take one out.'),
  input: byCode.extend({
    act: z.enum(['add', 'remove']),
    node: z.string().max(80),
    kind: z.enum(stepKinds).default('task'),
    seen: z.string().max(40),
  }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, { act, node, kind, seen }, subject) {
    requireUnchanged(subject.draft.content.process, seen)
    const opened = await change(ctx, subject, (open) => {
      if (act === 'add') return addStepAfter(open, node, kind)
      removeStep(open, node)
      return ''
    })
    return { opened }
  },
})

/** Puts a whole process in the place of the old: from the drawing, from a text, or from a file. */
export const replaceProcess = operation({
  name: 'catalogue.replace-process',
  summary: both('用图形、文本或文件替换流程。', 'Replace the process by a drawing, a text or a file.'),
  input: byCode.extend({
    xml: z.string().optional(),
    uploads: z.array(Upload).max(3).default([]),
    /** Whether the drawing is to be laid out anew. */
    redraw: z.literal('yes').optional(),
    seen: z.string().max(40).optional(),
  }),
  find: (ctx, { code }) => lockDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, { xml, uploads, redraw, seen }, subject) {
    if (seen !== undefined) requireUnchanged(subject.draft.content.process, seen)
    const written = requireSafeXml(xml ?? (await textOfUpload(ctx, uploads, 'file')))
    await readProcess(written)
    const drawn = (await readPicture(written)).shapes.length > 0
    await changePart(ctx, subject, 'process', drawn && !redraw ? written : await drawProcess(written))
    return { code: subject.code }
  },
})
