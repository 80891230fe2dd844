import { addDays } from '../../kernel/day.ts'
import {
  appealCard,
  decideCard,
  issueCard,
  issueReport,
  listCards,
  makeStatement,
} from '../../modules/oversight/index.ts'
import { codes } from '../district/departments.ts'
import { callerAt } from '../ground.ts'
import { type Random, randomOf } from '../random.ts'
import { doJob } from './night.ts'
import { act, auditorsOf, somebodyIn, type World } from './world.ts'

const key = 'supervision'
/** Days between two sittings of supervision. */
const rhythmDays = 28
/** Statements and appeals in one sitting: most offices keep silent. */
const mostStatements = 2

/** Supervision sits each four weeks of the year, the last time shortly before the present. */
export function superviseYear(world: World, { from, to }: { from: Date; to: Date }): void {
  const random = randomOf(key)
  for (let at = to.getTime() - 3 * 86_400_000; at > from.getTime(); at -= rhythmDays * 86_400_000) {
    const day = world.hours.workingDaysAfter(world.hours.dayOf(new Date(at)), 1)
    world.at(world.hours.moment(day, 10 * 60), key, (now) => sit(world, random, now))
  }
}

/** What has waited is decided; some offices speak, one appeals. */
async function sit(world: World, random: Random, now: Date): Promise<void> {
  const [auditor, second] = auditorsOf(world)
  if (!auditor || !second) return
  await doJob(world.house, 'card-windows', now)
  const cards = async (stage: string) => (await listCards(callerAt(world.house, auditor, now), { stage })).rows
  for (const { number } of await cards('reviewing'))
    await act(world, { by: second, at: now, do: decideCard }, { number, outcome: 'lifted', reason: reasons.lifted })
  for (const { number } of await cards('deciding')) {
    const outcome = random.chance(0.85) ? 'upheld' : 'lifted'
    await act(world, { by: auditor, at: now, do: decideCard }, { number, outcome, reason: reasons[outcome] })
  }
  for (const card of (await cards('statement')).slice(0, mostStatements))
    await act(
      world,
      { by: answering(world, random, card), at: now, do: makeStatement },
      { number: card.number, words: random.pick(statements) },
    )
  for (const card of (await cards('appeal')).slice(0, 1))
    await act(
      world,
      { by: answering(world, random, card), at: now, do: appealCard },
      { number: card.number, words: appeal },
    )
}

/** Shortly before the present: the newest findings, a card by hand, and the reports of the civil affairs bureau. */
export async function lookThrough(world: World, to: Date): Promise<void> {
  const [auditor] = auditorsOf(world)
  const bureau = world.colleagues.find(({ organisationCode }) => organisationCode === codes.civilAffairs)
  if (!auditor || !bureau) return
  await doJob(world.house, 'scan-matters', to)
  await doJob(world.house, 'compare-cases', to)
  for (const month of monthsBefore(world.hours.dayOf(to)))
    await act(world, { by: auditor, at: to, do: issueReport }, { organisation: bureau.organisationId, month })
  const [about] = (await listCards(callerAt(world.house, auditor, to), {})).rows
  if (about?.aboutNumber)
    await act(
      world,
      { by: auditor, at: to, do: issueCard },
      { number: about.aboutNumber, colour: 'yellow', trigger: 'other', evidence },
    )
}

/** The two months that ended last. */
function monthsBefore(today: string): string[] {
  const last = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  return [addDays(`${last}-01`, -1).slice(0, 7), last]
}

function answering(world: World, random: Random, card: { organisationId: string; answeringRole: string }) {
  return somebodyIn(world, random, { organisation: card.organisationId, role: card.answeringRole }).actor
}

const reasons = {
  upheld: '经核对时钟和经过，超期属实，没有依法停表或者延期的理由，维持亮牌。',
  lifted: '经核对，等待外部核实的时间未能及时登记，责任不在承办单位，撤销认定。',
} as const
const statements = [
  '当周两名经办人参加集中培训，已补派人员，事项已经办结。',
  '入户核查三次申请人均不在家，有记录可查，请予考虑。',
  '承办岗位交接时遗漏，责任在我单位，已整改并建立每日查看待办的制度。',
] as const
const appeal = '认定未考虑外省协查函的等待时间，有来往函件为证，请求复核。'
const evidence = '回访时申请人反映窗口要求提供指南没有列明的证明，已调取当日的窗口记录。'
