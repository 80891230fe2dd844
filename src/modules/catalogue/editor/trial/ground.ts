import type { Tx } from '../../../../kernel/context.ts'
import { Day, dayOf } from '../../../../kernel/day.ts'
import { attempt } from '../../../../kernel/refusal.ts'
import type { Settings } from '../../../../kernel/settings.ts'
import { readProcess } from '../../process/read.ts'
import { surroundingRules } from '../../surroundings.ts'
import type { Surroundings } from '../../validator.ts'
import { type JsonObject, valueAt } from '../json.ts'

/** What a test case runs on: the draft's process, which may be whole before the rest is, and the rules of the day it starts. */
export async function runningOf(
  { tx, now, settings }: { tx: Tx; now: Date; settings: Settings },
  content: JsonObject,
): Promise<Pick<Surroundings, 'process' | 'deadlineRules'>> {
  const day = Day.safeParse(valueAt(content, 'version.validFrom')).data ?? dayOf(now, settings.DISTRICT_ZONE)
  const read = await attempt(readProcess(typeof content.process === 'string' ? content.process : ''))
  return { process: 'value' in read ? read.value : null, deadlineRules: await surroundingRules(tx, day) }
}
