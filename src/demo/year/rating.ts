import { giveRating } from '../../modules/ratings/index.ts'
import { randomOf } from '../random.ts'
import type { Course } from './course.ts'
import { putRight } from './putting-right.ts'
import { act, type World } from './world.ts'

/** Share of the people who rate when they are asked; usual for requests by notice. */
const ratingShare = 0.15
/** How they rate: of twenty, one is not content. */
const usualGrades = { 5: 11, 4: 6, 3: 2, 2: 1 } as const
/** The grades that have to be put right. */
const bestOfBad = 2
const saidOf: Readonly<Record<number, string>> = {
  5: '办得快，短信通知也及时。',
  4: '总体顺利。',
  3: '材料清单可以再简单一些。',
  2: '打电话问进度，两次没有人接。',
}

/** Some of those whose matter has ended rate it within a week, when the invitation of the night has reached them. */
export function maybeRate(world: World, { life, application, matterId, authority }: Course, now: Date): void {
  const random = randomOf(`${life.key} rating`)
  const { rated } = life.fate
  if (life.actor.behalf?.isHelper || (!random.chance(ratingShare) && !rated)) return // a helper rates for nobody
  const grade = rated?.grade ?? Number(random.weighted(usualGrades))
  const day = world.hours.dayOf(new Date(now.getTime() + random.between(2, 5) * 86_400_000))
  world.at(world.hours.moment(day, random.between(18 * 60, 21 * 60)), matterId, async (then) => {
    const words = random.chance(0.5) ? saidOf[grade] : undefined
    const anonymous = random.chance(0.4) && !rated ? 'yes' : undefined
    await act(
      world,
      { by: life.actor, at: then, do: giveRating },
      { number: application.number, grade, words: rated?.words ?? words, anonymous },
    )
    if (grade <= bestOfBad) putRight(world, authority, then)
  })
}
