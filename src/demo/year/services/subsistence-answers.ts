import type { Answers } from '../../../modules/catalogue/index.ts'
import type { Random } from '../../random.ts'
import type { Life } from '../model.ts'
import { aBank, anAccount, bornIn, type Member, membersOf, workAt } from './households.ts'

/** Yuan a person a month below which a household is helped; as the shipped guide has it. */
export const standardFen = 80_000

/** An application for the subsistence allowance that fits how it is to end. */
export function subsistenceAnswers(life: Life): Answers {
  const { random, applicant, fate } = life
  const members = membersOf(life)
  const health = random.weighted({ healthy: 2, chronic: 3, severe: 2, disabled: 2 })
  const age = life.begins.getUTCFullYear() - bornIn(life)
  const work = workAt(random, age, health)
  const people = [{ work }, ...members]
  const income = share(random, people.length * perHead(life), people)
  const rich = fate.ending === 'refused' && fate.detours.includes('property')
  return {
    ...{ appliedBy: 'self', unit: 'household', selfHealth: health, selfWork: work, ...named('self', income[0]) },
    ...(members.length === 0 ? { livesAlone: 'no' } : { livesAlone: 'yes', members: rows(members, income.slice(1)) }),
    ...home(random, rich),
    ...need(life, { health, members }),
    ...{ staffRelative: 'no', hasAccount: 'yes', bankName: aBank(life), accountHolder: applicant.name },
    ...{ accountNumber: anAccount(random), publicNoticeKnown: true, truthPromise: true },
  }
}

/** Fen a person a month, so that the outcome follows from it. */
function perHead({ random, fate }: Life): number {
  const over = fate.ending === 'refused' && !fate.detours.includes('property')
  return over ? random.between(90, 210) * 1000 : random.between(8, 74) * 1000
}

type Income = Readonly<Record<'Wages' | 'Business' | 'Transfers', number>>
const nothing: Income = { Wages: 0, Business: 0, Transfers: 0 }

/** Divides what the household has among those who can have it. */
function share(random: Random, totalFen: number, people: readonly { readonly work: Member['work'] }[]): Income[] {
  const kinds = { casual: 'Wages', farming: 'Business', retired: 'Transfers' } as const
  const earners = people.filter(({ work }) => work in kinds)
  const each = Math.round(totalFen / Math.max(1, earners.length) / 1000) * 1000
  return people.map(({ work }, at) => {
    if (earners.length === 0 && at === 0) return { ...nothing, Transfers: Math.round(totalFen / 1000) * 1000 }
    if (work !== 'casual' && work !== 'farming' && work !== 'retired') return nothing
    return { ...nothing, [kinds[work]]: Math.max(0, each + random.between(-3, 3) * 500) }
  })
}

function named(prefix: 'self' | 'member', income: Income = nothing): Answers {
  return Object.fromEntries(Object.entries(income).map(([kind, fen]) => [`${prefix}${kind}`, fen]))
}

function rows(members: readonly Member[], income: readonly Income[]) {
  return members.map(({ name, residentId, relation, health, work }, at) => ({
    ...{ memberName: name, memberResidentId: residentId, relation, memberHealth: health, memberWork: work },
    ...{ memberWages: 0, memberBusiness: 0, memberTransfers: 0, ...(income[at] && named('member', income[at])) },
  }))
}

function home(random: Random, rich: boolean): Answers {
  const dwelling = random.weighted({ owned: 7, rented: 1, public: 1, borrowed: 1 })
  const rents = dwelling === 'rented' || dwelling === 'public'
  const second = { otherHomes: 'yes', otherHomesNote: '区里滨江路有一套 96 平方米的商品房，现在出租给别人住。' }
  return {
    ...{ dwelling, dwellingArea: random.between(32, 118), ...(rents && { monthlyRent: random.between(8, 60) * 1000 }) },
    ...(rich ? second : { otherHomes: 'no' }),
    ...{ savings: random.between(0, rich ? 900 : 90) * 10_000, investments: rich ? 6_000_000 : 0, vehicles: 'no' },
    otherPropertyIncome: rich ? 110_000 : 0,
  }
}

const remarks = [
  '去年下半年住院两次，家里的积蓄都用完了。',
  '以前在外地打工，腰伤以后干不了重活，只能在附近打零工。',
  '孩子上学，老人看病，收入跟不上开支。',
  '土地流转出去了，一年收一次租金，平时没有别的收入。',
  '老伴去年过世，子女在外地，收入也不稳定。',
] as const

function need({ random }: Life, home: { health: Member['health']; members: readonly Member[] }): Answers {
  const all = [home.health, ...home.members.map(({ health }) => health)]
  const reasons = [
    ...(all.includes('severe') || all.includes('chronic') ? ['illness'] : []),
    ...(all.includes('disabled') ? ['disability'] : []),
    ...(home.members.some(({ work }) => work === 'school') ? ['schooling'] : []),
    ...(home.members.length === 0 ? ['oldAge'] : []),
  ]
  return {
    reasons: reasons.length > 0 ? reasons : ['jobLoss'],
    ...(reasons.includes('illness') && { medicalCosts: random.between(30, 620) * 10_000 }),
    ...(random.chance(0.6) && { hardshipNote: random.pick(remarks) }),
  }
}

/** What the household has a person a month, in fen. */
export function incomePerHead(answers: Answers): number {
  const members = rowsIn(answers)
  const own = sum([answers.selfWages, answers.selfBusiness, answers.selfTransfers, answers.otherPropertyIncome])
  const others = members.map((row) => sum([row.memberWages, row.memberBusiness, row.memberTransfers]))
  return Math.round(sum([own, ...others]) / (members.length + 1))
}

/** The other members of the household. */
export function rowsIn(answers: Answers): readonly Readonly<Record<string, unknown>>[] {
  const { members } = answers
  return Array.isArray(members) ? members.filter((row) => typeof row === 'object') : []
}

function sum(values: readonly unknown[]): number {
  return values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)
}
