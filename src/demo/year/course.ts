import { findMatter, type Matter, openTasks, type WorkItem } from '../../modules/docket/index.ts'
import type { Application } from './applying.ts'
import type { Life } from './model.ts'
import type { World } from './world.ts'

/** A life that has become a matter, and where it is. */
export interface Course {
  readonly life: Life
  readonly application: Application
  readonly matterId: string
  /** In whose name it is handled. */
  readonly authority: string
  /** Work that somebody has already taken note of. */
  readonly seen: Set<string>
  /** While the clock stands still: until when. */
  resumes: Date | null
  /** What the decision answers to those who were heard. */
  answers: Readonly<Record<string, string>>
  corrected: boolean
  decided: boolean
  finished: boolean
}

/** The matter of an application. @throws Error when it is not there */
export async function matterOf(world: World, number: string): Promise<Matter> {
  const matter = await world.house.db.transaction().execute((tx) => findMatter(tx, number))
  if (!matter) throw new Error(`There is no matter ${number}`)
  return matter
}

/** What waits on a matter now. */
export async function openWorkOf(world: World, { matterId }: Pick<Course, 'matterId'>): Promise<WorkItem[]> {
  return world.house.db.transaction().execute((tx) => openTasks(tx, matterId))
}

/** 'intake', 'correction', or the node of the process. */
export function taskOf({ task }: Pick<WorkItem, 'task'>): string {
  return task.split(':')[0] ?? task
}

/** The office and role that work waits for. */
export function officeOf({ scope }: Pick<WorkItem, 'scope'>): { organisation: string; role: string } {
  const [, organisation = '', role = ''] = scope.split(':')
  return { organisation, role }
}
