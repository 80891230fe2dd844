import type { Context } from '../../../kernel/context.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import { lapseDue } from '../interested/heard.ts'
import { calledName, type Participant } from '../interested/model.ts'
import { heardPhrases } from '../interested/phrases.ts'
import { insertStatementAnswers, participantsOf } from '../interested/store.ts'
import { tellConcerned } from '../interested/telling.ts'
import type { CaseSubject } from '../policy.ts'
import { type Hearing, type HearingRecord, isOpen } from './model.ts'
import { hearingPhrases } from './phrases.ts'
import { findRecord, insertDecisionRecord } from './record-store.ts'
import { hearingsOf } from './store.ts'

/** What a decision must answer: the record of each hearing, and each statement (行政许可法 art. 36, 48). */
export interface ToAnswer {
  readonly records: readonly { readonly hearing: Hearing; readonly record: HearingRecord }[]
  readonly statements: readonly Participant[]
}

/** What the page of a decision shows and asks. */
export async function toAnswer({ tx }: Pick<Context, 'tx'>, matterId: string): Promise<ToAnswer> {
  const statements = (await participantsOf(tx, matterId)).filter(({ statement }) => statement !== null)
  const concluded = (await hearingsOf(tx, matterId)).filter(({ state }) => state === 'concluded')
  const records: ToAnswer['records'][number][] = []
  for (const hearing of concluded) {
    const record = await findRecord(tx, hearing.id)
    if (record) records.push({ hearing, record })
  }
  return { records, statements }
}

/** What was answered. */
export interface Answered {
  readonly records: readonly { readonly hearingId: string; readonly words: string }[]
  readonly statements: readonly { readonly participant: Participant; readonly adopted: boolean; readonly why: string }[]
}

/**
 * Reads the answers off the form of a decision.
 *
 * @throws Refusal 'conflict' while a hearing is open or somebody may still be heard; 'invalid' where an answer is missing
 */
export async function requireHeard(
  ctx: Context,
  subject: CaseSubject,
  typed: Readonly<Record<string, unknown>>,
): Promise<Answered> {
  const heard = await lapseDue(ctx, subject)
  if ((await hearingsOf(ctx.tx, subject.id)).some(isOpen)) throw new Refusal('conflict', hearingPhrases.decideLater)
  await requireNobodyWaits(ctx, heard)
  const { records, statements } = await toAnswer(ctx, subject.id)
  const missing: Record<string, Text> = {}
  const words = textIn(typed, 'onRecord')
  if (records.length > 0 && words.length < 10) missing.onRecord = hearingPhrases.mustCite
  const answers = statements.map((participant) => {
    const adopted = textIn(typed, `adopted.${participant.id}`)
    const why = textIn(typed, `why.${participant.id}`)
    if (adopted !== 'yes' && adopted !== 'no') missing[`adopted.${participant.id}`] = heardPhrases.answerNeeded
    if (why.length < 5) missing[`why.${participant.id}`] = heardPhrases.answerNeeded
    return { participant, adopted: adopted === 'yes', why }
  })
  const [first] = Object.values(missing)
  if (first) throw new Refusal('invalid', first, missing)
  return { records: records.map(({ hearing }) => ({ hearingId: hearing.id, words })), statements: answers }
}

async function requireNobodyWaits(ctx: Context, heard: readonly Participant[]): Promise<void> {
  const waiting = heard.flatMap(({ hearingState, hearingClock, statementState, statementClock }) => [
    ...(hearingState === 'open' && hearingClock ? [hearingClock] : []),
    ...(statementState === 'open' && statementClock ? [statementClock] : []),
  ])
  if (waiting.length === 0) return
  const days: string[] = []
  for (const clock of waiting) days.push((await readClock(ctx, clock)).reading.dueDay)
  throw new Refusal('conflict', heardPhrases.stillOpen(days.toSorted().at(-1) ?? ''))
}

/** Keeps the answers with the decision, and tells those concerned that there is one. */
export async function keepAnswers(ctx: Context, subject: CaseSubject, answered: Answered): Promise<void> {
  await insertStatementAnswers(
    ctx,
    answered.statements.map(({ participant, adopted, why }) => ({ participantId: participant.id, adopted, why })),
  )
  for (const cited of answered.records) await insertDecisionRecord(ctx, { matterId: subject.id, ...cited })
  const heard = await participantsOf(ctx.tx, subject.id)
  await tellConcerned(ctx, subject.matter, heard, heardPhrases.decisionNotice(subject.matter.title))
}

/** What the written decision says of those who were heard, in Chinese. */
export function heardParagraphs({ records, statements }: Answered): string[] {
  return [
    ...records.map(({ words }) => `根据听证笔录：${words}`),
    ...statements.map(
      ({ participant, adopted, why }) =>
        `${calledName(participant).zh}的陈述、申辩，${adopted ? '予以采纳' : '不予采纳'}：${why}`,
    ),
  ]
}

function textIn(typed: Readonly<Record<string, unknown>>, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value.trim().slice(0, 4000) : ''
}
