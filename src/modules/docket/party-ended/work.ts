import type { Context, Role } from '../../../kernel/context.ts'
import type { Text } from '../../../kernel/text.ts'
import { tellClock } from '../clock.ts'
import { type Matter, partyEndedTask } from '../model.ts'
import { addStep } from '../store/step.ts'
import { openTasks } from '../store/work.ts'
import { closeWork, openWork } from '../work.ts'
import { partyEndedPhrases as words } from './phrases.ts'

/** What is put before an office about the end of a party. */
interface Asked {
  readonly partyKind: 'person' | 'firm'
  readonly endedOn: string
  readonly title: Text
  readonly organisationId: string
  readonly role: Role
  /** A time of its own, where that of the matter is over. */
  readonly clock?: { readonly id: string; readonly dueAt: Date }
}

/** Puts it on the list of an office that a party of a locked matter is no more; once, until it is dealt with. */
export async function askAboutEnding(ctx: Context, matter: Matter, asked: Asked): Promise<void> {
  const { partyKind, endedOn, title, organisationId, role, clock } = asked
  await addStep(ctx, matter, { kind: partyEndedTask, words: words.step(partyKind, endedOn), visible: 'staff' })
  await openWork(ctx, matter, {
    ...{ task: partyEndedTask, title, href: `/matters/${matter.number}/party-ended` },
    ...{ for: { organisation: organisationId, role }, organisationId, ...(clock && { clock }) },
  })
}

/** Whether it is before an office already. */
export async function isAskedAboutEnding(ctx: Context, matter: Matter): Promise<boolean> {
  return (await openTasks(ctx.tx, matter.id)).some(({ task }) => task === partyEndedTask)
}

/** Takes it off the list, and ends the time that it had of its own. */
export async function dealtWith(ctx: Context, matter: Matter, outcome: 'settled' | 'undone'): Promise<void> {
  for (const clock of await closeWork(ctx, matter, { task: partyEndedTask }, outcome))
    await tellClock(ctx, matter, clock, { kind: 'finished' })
}
