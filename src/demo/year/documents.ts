import type { Actor } from '../../kernel/context.ts'
import { addDays } from '../../kernel/day.ts'
import type { Callable } from '../../kernel/operation.ts'
import {
  askConsultation,
  delegateSigning,
  grantIssuerRight,
  keepAddressGroup,
  openSeries,
  passRecheck,
  registerDocument,
  reviewDocument,
  saveDraft,
  sendForReview,
  signDocument,
  startDocument,
  voidDocumentNumber,
} from '../../modules/documents/index.ts'
import { codes } from '../district/departments.ts'
import { castTownship, districtCode } from '../district/places.ts'
import { reportBack, sendOut, takeIn } from './deliveries.ts'
import { type ToldDocument, toldDocuments } from './document-words.ts'
import { limitBurden } from './limits.ts'
import { routineDocuments } from './routine.ts'
import { act, seatOf, type World } from './world.ts'

/** Who writes, reviews and signs in an office. */
interface Hands {
  readonly drafter: Actor
  readonly secretary: Actor
  readonly head: Actor
  readonly organisation: string
}

const minute = 60_000

/**
 * Official documents at every point of their way: what offices write month by month, and some on purpose, from a draft with a fault
 * to one whose number was voided.
 */
export function writeDocuments(world: World, year: { readonly from: Date; readonly to: Date }): void {
  const { hours } = world
  const { from, to } = year
  const on = (ago: number, minutes: number) => hours.moment(hours.workingDaysBefore(hours.dayOf(to), ago), minutes)
  const series = new Map<string, string>()
  const first = hours.workingDaysAfter(hours.dayOf(from), 1)
  world.at(hours.moment(first, 9 * 60 + 10), 'documents', (now) => setOffices(world, series, now))
  limitBurden(world, hours.moment(first, 10 * 60))
  for (const [at, told] of [...toldDocuments, ...routineDocuments(hours, year)].entries()) {
    const key = `document ${at}`
    let number = ''
    world.at(on(told.ago, 9 * 60 + 20 + (at % 12) * 3), key, async (now) => {
      number = await write(world, { told, series, now })
    })
    if (told.isRenumbered)
      world.at(on(told.ago - 1, 10 * 60), key, (now) => renumber(world, { told, series, number, now }))
    if (told.until !== 'ready') continue
    const sealed = () => ({ told, number, secretary: handsOf(world, told.office).secretary })
    const sent = told.ago - (told.isRenumbered ? 2 : 1)
    world.at(on(sent, 9 * 60 + 40), key, (now) => sendOut(world, sealed(), now))
    world.at(on(sent, 10 * 60 + 20), key, (now) => takeIn(world, sealed(), now))
    if (told.demands) world.at(on(sent - 8, 11 * 60), key, (now) => reportBack(world, sealed(), now))
  }
}

/** Series of numbers, the right to write for the district, a group, and a delegation. */
async function setOffices(world: World, series: Map<string, string>, now: Date): Promise<void> {
  const [government, bureau, township] = [
    handsOf(world, 'government'),
    handsOf(world, 'civilAffairs'),
    handsOf(world, 'township'),
  ]
  const leader = seatOf(world, districtCode, '区长')
  const district = leader.organisationId
  await act(
    world,
    { by: leader.actor, at: now, do: grantIssuerRight },
    { issuer: district, office: government.organisation },
  )
  const wanted = [
    [government, district, '云政发', '云川区人民政府文件', 'document'],
    [government, government.organisation, '云府办发', '区政府办公室文件', 'document'],
    [bureau, bureau.organisation, '云民发', '区民政局文件', 'document'],
    [bureau, bureau.organisation, '云民函', '区民政局函', 'letter'],
    [township, township.organisation, '清府报', '清溪镇人民政府文件', 'document'],
  ] as const
  for (const [{ secretary: by }, issuer, word, name, formats] of wanted) {
    const { id } = await act(world, { by, at: now, do: openSeries }, { issuer, word, name, formats })
    series.set(word, id)
  }
  const members = '区民政局、区财政局、区卫健局、区应急管理局'
  await act(world, { by: government.secretary, at: now, do: keepAddressGroup }, { name: '防灾减灾成员单位', members })
  const post = seatOf(world, codes.civilAffairs, '副局长').actor.post.id
  const startsOn = world.hours.dayOf(now)
  const endsOn = addDays(startsOn, 364) // a year, the longest that a delegation lasts
  const given = { post, types: ['letter'], startsOn, endsOn, reason: '分管工作的函件，由分管副局长签发' }
  await act(world, { by: bureau.head, at: now, do: delegateSigning }, given)
}

interface Telling {
  readonly told: ToldDocument
  readonly series: ReadonlyMap<string, string>
  readonly now: Date
}

/** Takes a document as far as it is told, a few minutes from hand to hand. @returns the number of its matter */
async function write(world: World, { told, series, now }: Telling): Promise<string> {
  const hands = handsOf(world, told.office)
  const leader = seatOf(world, districtCode, '区长')
  const issuer = told.issuer === 'district' ? leader.organisationId : hands.organisation
  let passed = 0
  const next = async <Output>(by: Actor, deed: Callable<Output>, input: object) => {
    passed += 4 * minute
    return act(world, { by, at: new Date(now.getTime() + passed), do: deed }, input)
  }
  const { number } = await next(hands.drafter, startDocument, { type: told.form.type, issuer })
  await next(hands.drafter, saveDraft, { number, base: 1, ...told.form, obligations: demandsOf(world, told, now) })
  if (told.asks) await next(hands.drafter, askConsultation, { number, organisations: told.asks })
  if (told.until === 'draft' || told.until === 'consulting') return number
  await next(hands.drafter, sendForReview, { number })
  if (told.until === 'reviewing') return number
  await next(hands.secretary, reviewDocument, { number, verdict: 'passed' })
  if (told.until === 'signing') return number
  const opinion = { number, verdict: 'signed', opinion: '同意，请抓好落实。' }
  await next(told.issuer === 'district' ? leader.actor : hands.head, signDocument, opinion)
  if (told.form.joint) await next(seatOf(world, codes.federation, '理事长').actor, signDocument, opinion)
  await next(hands.secretary, passRecheck, { number })
  await next(hands.secretary, registerDocument, { number, series: series.get(told.word ?? '') })
  return number
}

function demandsOf({ hours }: World, { demands = [] }: ToldDocument, now: Date) {
  return demands.map(({ days, ...row }) => ({ ...row, due: hours.workingDaysAfter(hours.dayOf(now), days) }))
}

/** A number given in vain: it stays in the register, voided, and the document gets the next. */
async function renumber(world: World, { told, series, number, now }: Telling & { number: string }): Promise<void> {
  const { secretary: by } = handsOf(world, told.office)
  const reason = '印制前发现抄送单位有误，收回重新编号'
  await act(world, { by, at: now, do: voidDocumentNumber }, { number, reason })
  await act(world, { by, at: now, do: passRecheck }, { number })
  await act(world, { by, at: now, do: registerDocument }, { number, series: series.get(told.word ?? '') })
}

function handsOf(world: World, office: ToldDocument['office']): Hands {
  const [code, drafts, keeps, heads] = seats[office]
  const { actor: drafter, organisationId: organisation } = seatOf(world, code, drafts)
  const hand = (seat: string) => seatOf(world, code, seat).actor
  return { drafter, organisation, secretary: hand(keeps), head: hand(heads) }
}

const seats = {
  government: [codes.government, '综合科文稿', '文秘科科长', '主任'],
  civilAffairs: [codes.civilAffairs, '社会救助经办', '办公室文秘', '局长'],
  township: [castTownship, '民政经办', '党政办文秘', '分管负责人'],
} as const
