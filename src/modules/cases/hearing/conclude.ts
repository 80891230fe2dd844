import type { Context } from '../../../kernel/context.ts'
import { addStep, closeWork } from '../../docket/index.ts'
import { requestPaper } from '../../papers/index.ts'
import { calledName } from '../interested/model.ts'
import { participantsOf } from '../interested/store.ts'
import { tellHeard } from '../interested/telling.ts'
import type { CaseSubject } from '../policy.ts'
import { settleStop } from '../special/stops.ts'
import { type Hearing, signatures } from './model.ts'
import { hearingWork } from './open.ts'
import { hearingPhrases } from './phrases.ts'
import { findRecord, presencesOf } from './record-store.ts'
import { updateHearing } from './store.ts'
import { momentText } from './when.ts'

/** The record is confirmed or noted as refused by everybody who was there: it is put on file, and the clock runs again. */
export async function conclude(ctx: Context, subject: CaseSubject, hearing: Hearing): Promise<void> {
  const { matter } = subject
  await updateHearing(ctx.tx, hearing.id, { state: 'concluded', ended_at: ctx.now, ended_why: null })
  await closeWork(ctx, matter, { task: hearingWork.signatures }, 'concluded')
  await addStep(ctx, matter, { kind: 'hearing-concluded', words: hearingPhrases.concluded })
  await writeRecord(ctx, subject, hearing)
  const due = (await settleStop(ctx, subject)) ?? ''
  const heard = await participantsOf(ctx.tx, subject.id)
  await tellHeard(ctx, matter, heard, hearingPhrases.concludedNotice(matter.title, due))
}

/** 听证笔录 as a paper; those concerned appear by their number, for the applicant reads it too. */
async function writeRecord(ctx: Context, { id, matter }: CaseSubject, hearing: Hearing): Promise<void> {
  const record = await findRecord(ctx.tx, hearing.id)
  if (!record) return
  const heard = new Map((await participantsOf(ctx.tx, id)).map((one) => [one.id, one]))
  const signed = (await presencesOf(ctx.tx, hearing.id)).flatMap(({ participantId, signed: how, note }) => {
    const one = heard.get(participantId)
    if (!one || !how) return []
    return [[calledName(one).zh, `${signatures[how].zh}${note ? `：${note}` : ''}`] satisfies [string, string]]
  })
  const cut = (words: string) => words.slice(0, 8000)
  await requestPaper(ctx, {
    ...{ matter, kind: 'notice', organisationId: matter.organisationId },
    data: {
      heading: '听证笔录',
      addressee: '',
      paragraphs: [
        `审查人员提供的证据、理由：${record.evidence}`,
        `当事人的陈述：${record.statements}`,
        `申辩和质证：${record.debate}`,
      ].map(cut),
      items: [
        ['事项', matter.title.zh],
        ['办件编号', matter.number],
        ['时间', hearing.startsAt ? momentText(hearing.startsAt, ctx.settings.DISTRICT_ZONE).zh : ''],
        ['地点', hearing.place ?? ''],
        ['主持人', hearing.chairName ?? ''],
        ...(record.others ? [['其他到场人员', record.others] satisfies [string, string]] : []),
        ...signed.slice(0, 50),
      ],
      closing: ['依据：《中华人民共和国行政许可法》第四十八条。行政机关应当根据听证笔录，作出行政许可决定。'],
    },
  })
}
