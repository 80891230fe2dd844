import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/text.ts'
import { readClock } from '../../calendar/index.ts'
import { postsOf } from '../../directory/index.ts'
import {
  addStep,
  closeWork,
  involve,
  MatterNumber,
  openWork,
  setStage,
  startMatterClock,
  tellClock,
  workOf,
} from '../../docket/index.ts'
import { loadBook, readAddressees } from '../addressees.ts'
import { answerNames, refusals, stages, steps, words } from '../phrases.ts'
import { isUnsigned, mayDraft, openQuestion } from '../policy.ts'
import { refuseSecretWords } from '../secrecy.ts'
import { answerConsultation, insertConsultation, withdrawConsultation } from '../store/consultation.ts'
import { updateDocument } from '../store/document.ts'
import { lockDocument } from '../store/subject.ts'
import { Answer, type Consultation, type DocumentSubject } from '../subject.ts'
import { summaries } from '../summaries.ts'
import { type Told, tell } from '../telling.ts'
import { requireDrafting } from './draft.ts'

const numbered = z.object({ number: MatterNumber })
const taskPrefix = 'consultation:'
const find = (ctx: Context, { number }: { number: string }) => lockDocument(ctx, number)

/** Asks other organisations about the draft, all at the same time, each against a clock of its own (条例 art. 19). */
export const askConsultation = operation({
  name: 'documents.consult',
  summary: summaries.consult,
  input: numbered.extend({
    organisations: z.string().trim().min(1).max(2000),
    question: z.string().trim().max(1000).optional(),
  }),
  find,
  allow: mayDraft,
  async run(ctx, { number, organisations, question }, subject) {
    requireDrafting(subject)
    refuseSecretWords('question', question)
    const ids = await askedIn(ctx, subject, organisations)
    for (const organisationId of ids) await ask(ctx, subject, { organisationId, question: question || null })
    await updateDocument(ctx, subject.id, { state: 'consulting' })
    await setStage(ctx, subject.matter, stages.consulting)
    await addStep(ctx, subject.matter, {
      kind: 'document-consulted',
      words: steps.consulted(ids.length),
      data: { ids },
    })
    return { number }
  },
})

/** Organisations by name; nobody is asked twice at once, nor the drafter itself. */
async function askedIn(ctx: Context, { document, consultations }: DocumentSubject, text: string): Promise<string[]> {
  const book = await loadBook(ctx.tx, document.officeId)
  const waiting = consultations.filter((one) => isOpen(one) && one.dueAt > ctx.now)
  const open = new Set(waiting.map(({ organisationId }) => organisationId))
  return readAddressees(book, text).map((one) => {
    const id = 'organisation' in one ? one.organisation : undefined
    if (!id) throw invalidField('organisations', refusals.unknownJoint('words' in one ? one.words : text))
    if (id === document.officeId || open.has(id)) throw invalidField('organisations', refusals.askedAlready)
    return id
  })
}

async function ask(
  ctx: Context,
  subject: DocumentSubject,
  { organisationId, question }: { organisationId: string; question: string | null },
): Promise<void> {
  const { id, matter, document } = subject
  await endSilence(ctx, subject, organisationId)
  const clockId = await startMatterClock(ctx, matter, {
    ...{ kind: 'consultation', rule: 'document-consultation', holder: organisationId, shown: false },
  })
  const { reading } = await readClock(ctx, clockId)
  const clock = { id: clockId, dueAt: reading.dueAt }
  await involve(ctx, matter, organisationId)
  await insertConsultation(ctx, { documentId: id, organisationId, version: document.version, question, clock })
  await openWork(ctx, matter, {
    ...{ task: `${taskPrefix}${organisationId}`, title: words.consultTask, clock },
    ...{ href: `/matters/${matter.number}/document/flow`, organisationId },
    for: { organisation: organisationId, role: await answering(ctx, organisationId) },
  })
}

/** Its office; where it has none, its head: both may answer. */
async function answering(ctx: Context, organisationId: string): Promise<'office' | 'head'> {
  const posts = await postsOf(ctx.tx, organisationId)
  return posts.some(({ roles }) => roles.includes('office')) ? 'office' : 'head'
}

/** Who kept silent until the time had passed may be asked once more; the older question then waits no longer. */
async function endSilence(
  ctx: Context,
  { matter, consultations }: DocumentSubject,
  organisationId: string,
): Promise<void> {
  const old = consultations.find((one) => isOpen(one) && one.organisationId === organisationId)
  if (!old) return
  await endTask(ctx, matter, { task: `${taskPrefix}${organisationId}`, outcome: 'ended' })
  await withdrawConsultation(ctx, old.id)
}

/** Takes a question off the list; its clock ends with it, once. */
async function endTask(
  ctx: Context,
  matter: DocumentSubject['matter'],
  { task, outcome }: { task: string; outcome: string },
): Promise<void> {
  for (const clockId of await closeWork(ctx, matter, { task }, outcome))
    await tellClock(ctx, matter, clockId, { kind: 'finished' })
}

function isOpen({ answeredAt, withdrawnAt }: Consultation): boolean {
  return answeredAt === null && withdrawnAt === null
}

/**
 * An organisation that was asked agrees, agrees with comments, or disagrees, in the name of its head or office. Late, too, as long as
 * nobody has signed: the rules count what it says.
 */
export const answerQuestion = operation({
  name: 'documents.answer',
  summary: summaries.answer,
  input: numbered.extend({ answer: Answer, words: z.string().trim().max(4000).optional() }),
  find,
  allow: (actor, subject) => openQuestion(actor, subject) !== undefined,
  async run(ctx, { number, answer, words: said }, subject) {
    const question = openQuestion(ctx.actor, subject)
    if (!question || !isUnsigned(subject)) throw new Refusal('conflict', refusals.notNow)
    refuseSecretWords('words', said)
    if (answer !== 'agree' && !said) throw invalidField('words', refusals.sayWhy)
    const { matter } = subject
    await answerConsultation(ctx, question.id, { answer, words: said || null })
    await endTask(ctx, matter, { task: `${taskPrefix}${question.organisationId}`, outcome: answer })
    await addStep(ctx, matter, {
      ...{ kind: 'document-answered', words: steps.answered(answerNames[answer]), note: said || undefined },
      data: { answer, version: question.version },
    })
    if (subject.document.state !== 'consulting') await tell(ctx, subject, lateAnswer(subject, answerNames[answer]))
    else if ((await openTasks(ctx, matter)).length === 0) await backToDrafter(ctx, subject)
    return { number }
  },
})

function lateAnswer({ document, matter }: DocumentSubject, answer: Text): Told {
  return { people: [document.draftedBy], offices: [document.officeId], words: words.answeredLate(matter.title, answer) }
}

/** Everybody has answered: the drafter goes on. */
async function backToDrafter(ctx: Context, { id, matter }: DocumentSubject): Promise<void> {
  await updateDocument(ctx, id, { state: 'drafting' })
  await setStage(ctx, matter, stages.drafting)
}

/** The document goes on without those who kept silent, who are told. */
export async function endQuestions(ctx: Context, { matter }: Pick<DocumentSubject, 'matter'>): Promise<void> {
  const tasks = await openTasks(ctx, matter)
  for (const task of tasks) await endTask(ctx, matter, { task, outcome: 'ended' })
  const offices = tasks.map((task) => task.slice(taskPrefix.length))
  await tell(ctx, { matter }, { offices, words: words.goneOn(matter.title) })
}

/** Questions that still wait on the list of somebody. */
async function openTasks(ctx: Context, { id }: DocumentSubject['matter']): Promise<string[]> {
  const waiting = (await workOf(ctx.tx, id)).filter(({ closedAt }) => closedAt === null)
  return waiting.map(({ task }) => task).filter((task) => task.startsWith(taskPrefix))
}
