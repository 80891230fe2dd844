import { z } from 'zod'
import type { FileAnswer } from '../../../../kernel/page.ts'
import { query } from '../../../../kernel/query.ts'
import { attempt, Refusal } from '../../../../kernel/refusal.ts'
import { both } from '../../../../kernel/text.ts'
import { ItemCode } from '../../model.ts'
import { mayWrite } from '../../policy.ts'
import { readPicture } from '../../process/picture.ts'
import { readProcess } from '../../process/read.ts'
import { coded } from '../choices.ts'
import { isIn, judge } from '../findings.ts'
import { markOf } from '../json.ts'
import { offersOf } from '../offers.ts'
import { readDraft } from '../subject.ts'
import { processPhrases as phrases } from './phrases.ts'

const byCode = z.object({ code: ItemCode })

/** The process of the draft, to be designed. */
export const showProcessDesign = query({
  name: 'catalogue.show-process-design',
  summary: both('设计流程。', 'Design the process of a draft.'),
  input: byCode,
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, _input, subject) {
    const { process } = subject.draft.content
    const xml = typeof process === 'string' ? process : ''
    const read = await attempt(readProcess(xml))
    const model = 'value' in read ? read.value : null
    const { findings } = await judge(ctx.tx, subject.draft.content)
    return {
      ...{ item: subject, draft: subject.draft, xml, model, seen: markOf(process) },
      picture: model ? await readPicture(xml) : null,
      findings: findings.filter(({ at }) => isIn(at, 'process')),
      offers: await offersOf(ctx.tx),
      outcomes: coded(subject.draft.content.outcomes),
    }
  },
})

/** One step of the process, or one way between steps, with its properties. */
export const showProcessStep = query({
  name: 'catalogue.show-process-step',
  summary: both('查看流程一个环节或走向的设置。', 'Show the properties of a step of the process.'),
  input: byCode.extend({ node: z.string().max(80) }),
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(ctx, { node: id }, subject) {
    const { process } = subject.draft.content
    const model = await readProcess(typeof process === 'string' ? process : '')
    const node = model.nodes.find((one) => one.id === id) ?? null
    const flow = model.flows.find((one) => one.id === id) ?? null
    if (!node && !flow) throw new Refusal('not-found', phrases.noStep)
    const { findings } = await judge(ctx.tx, subject.draft.content)
    return {
      ...{ item: subject, draft: subject.draft, node, flow, model, seen: markOf(process) },
      offers: await offersOf(ctx.tx),
      outcomes: coded(subject.draft.content.outcomes),
      findings: findings.filter(({ at }) => at === `process.${id}`),
    }
  },
})

/** The process of the draft as BPMN, for the drawing and for any other BPMN tool. */
export const downloadProcess = query({
  name: 'catalogue.download-draft-process',
  summary: both('下载草稿的流程（BPMN 2.0）。', 'Download the process of a draft as BPMN 2.0 XML.'),
  input: byCode,
  find: (ctx, { code }) => readDraft(ctx, code),
  allow: mayWrite,
  async run(_ctx, _input, { draft }): Promise<FileAnswer> {
    const { process } = draft.content
    return { type: 'application/xml; charset=utf-8', body: typeof process === 'string' ? process : '' }
  },
})
