import { sql } from 'kysely'
import type { Actor } from '../../kernel/context.ts'
import {
  answerSender,
  assignIncoming,
  dispatchDocument,
  fileIncoming,
  finishWork,
  instruct,
  propose,
  registerIncoming,
  signFor,
  takeIncoming,
} from '../../modules/delivery/index.ts'
import { acceptReport, reportObligation } from '../../modules/directives/index.ts'
import { codes } from '../district/departments.ts'
import { castTownship } from '../district/places.ts'
import type { ToldDocument } from './document-words.ts'
import { act, seatOf, type World } from './world.ts'

/** A document that has its number and was sealed over night. */
export interface Sealed {
  readonly told: ToldDocument
  /** Number of its matter. */
  readonly number: string
  /** Who keeps documents in the office that sends it. */
  readonly secretary: Actor
}

interface Arrived {
  readonly number: string
  readonly organisationId: string
}

/** Of so many recipients one has not signed for it; what is urgent would ring on every page until today. */
const silentOneIn = 7
const minute = 60_000

/** Sends it to everybody it is addressed to. */
export async function sendOut(world: World, { number, secretary: by }: Sealed, now: Date): Promise<void> {
  await act(world, { by, at: now, do: dispatchDocument }, { number })
}

/** Most recipients sign for it on the same day; the civil affairs bureau takes it as far as is told. */
export async function takeIn(world: World, { told, number }: Sealed, now: Date): Promise<void> {
  const bureau = seatOf(world, codes.civilAffairs, '局长').organisationId
  const township = seatOf(world, castTownship, '党政办文秘').organisationId
  for (const [at, arrived] of (await arrivedOf(world, number)).entries()) {
    const by = keeperOf(world, arrived.organisationId)
    const moment = new Date(now.getTime() + at * minute)
    const isSilent =
      at % silentOneIn === silentOneIn - 1 && arrived.organisationId !== bureau && !told.form.urgency && !told.isRoutine
    if (!by || isSilent) continue
    await act(world, { by, at: moment, do: signFor }, { number: arrived.number })
    await act(world, { by, at: moment, do: registerIncoming }, { number: arrived.number })
    if (told.isRoutine && arrived.organisationId === township)
      await fileAway(world, { by, number: arrived.number }, moment)
    if (arrived.organisationId === bureau && told.taken) await handle(world, { told, number: arrived.number }, moment)
  }
}

/** What is only to be read is read and filed. */
async function fileAway(world: World, { by, number }: { by: Actor; number: string }, at: Date): Promise<void> {
  await act(world, { by, at, do: takeIncoming }, { number })
  await act(world, { by, at, do: propose }, { number, way: 'read', words: '请各办公室阅知，按要求落实。' })
  await act(world, { by, at, do: fileIncoming }, { number })
}

/** From the first look to the leader's desk, and, for what is told so, to the answer. */
async function handle(world: World, { told, number }: Pick<Sealed, 'told' | 'number'>, now: Date): Promise<void> {
  const hand = (seat: string) => seatOf(world, codes.civilAffairs, seat).actor
  const [secretary, head, clerk] = [hand('办公室文秘'), hand('局长'), hand('社会救助经办')]
  const by = (actor: Actor) => ({ by: actor, at: now })
  await act(world, { ...by(secretary), do: takeIncoming }, { number })
  const words = '拟请局主要负责人阅批，由社会救助股办理。'
  // days are named only for what is answered in time: the other one would be late for months
  const days = told.taken === 'answered' ? { days: 10 } : {}
  const proposal = { number, way: 'handle', words, leader: head.post?.id, ...days }
  await act(world, { ...by(secretary), do: propose }, proposal)
  if (told.taken !== 'answered') return
  await act(world, { ...by(head), do: instruct }, { number, words: '请社会救助股牵头落实，按时反馈。' })
  await act(world, { ...by(secretary), do: assignIncoming }, { number, host: clerk.post?.id })
  await act(world, { ...by(clerk), do: finishWork }, { number, result: '已对全区敬老院、互助点逐一排查，隐患已整改。' })
  await act(world, { ...by(secretary), do: answerSender }, { number, result: '我局已完成排查整改，未发现重大隐患。' })
}

/** What the document demands comes in: from most in time, and most of that is accepted. */
export async function reportBack(world: World, { told, number, secretary }: Sealed, now: Date): Promise<void> {
  const { rows } = await sql<Arrived>`
    select o.number, o.organisation_id as "organisationId" from directives.pub_obligation o
    join delivery.pub_dispatch s on s.document_id = o.document_id
    where s.matter_number = ${number} and o.ordinal = 1 order by o.number`.execute(world.house.db)
  for (const [at, { number: obligation, organisationId }] of rows.entries()) {
    const by = keeperOf(world, organisationId)
    if (!by || (at % 3 === 2 && !told.isRoutine)) continue
    const words = told.isRoutine
      ? '已按要求落实，数据来自本单位台账。'
      : '已逐户核查并录入系统，危险房屋已张贴警示、落实专人看守。'
    await act(
      world,
      { by, at: now, do: reportObligation },
      { number: obligation, words, figure: String(320 + at * 37) },
    )
    if (at % 3 === 0 || told.isRoutine)
      await act(world, { by: secretary, at: now, do: acceptReport }, { number: obligation })
  }
}

async function arrivedOf(world: World, number: string): Promise<Arrived[]> {
  const { rows } = await sql<Arrived>`
    select d.number, d.organisation_id as "organisationId" from delivery.pub_delivery d
    join delivery.pub_dispatch s on s.document_id = d.document_id
    where s.matter_number = ${number} order by d.number`.execute(world.house.db)
  return rows
}

/** Who keeps an organisation's documents: its office, else its head. */
function keeperOf({ colleagues }: World, organisationId: string): Actor | undefined {
  const own = colleagues.filter((one) => one.organisationId === organisationId)
  const inRole = (role: 'office' | 'head') => own.find(({ actor }) => actor.post.roles.includes(role))?.actor
  return inRole('office') ?? inRole('head')
}
