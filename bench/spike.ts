import { apply, expectMoved } from './applying.ts'
import { openLoop, type Stretch } from './loop.ts'
import { clerkAt, type Ground, residentAt } from './scenarios.ts'

/** Lives begun in each second, stretch by stretch: the shape under which other systems were published to fail. */
const shape = [1, 15, 1, 25, 2, 35, 10]
const secondsEach = 10

/** Whole lives, from the first page of an application to its acceptance by a clerk, begun at the rates of the shape. */
export async function spike(ground: Ground): Promise<Stretch[]> {
  const { base, people, posts } = ground
  let client = 0
  const free = people.residents.map((_, index) => residentAt(base, people, index))
  const life = async () => {
    client += 1
    const visitor = free.pop() ?? residentAt(base, people, client)
    const number = await apply(visitor, posts).finally(() => free.push(visitor))
    const clerk = clerkAt(ground)
    try {
      expectMoved('acceptance', await clerk.post(`/matters/${number}/acceptance`, {}))
    } finally {
      clerk.close()
    }
  }
  const stretches: Stretch[] = []
  for (const perSecond of shape) stretches.push(await openLoop(perSecond, secondsEach, life))
  return stretches
}
