import type { Action, MatterExtra, Panel } from '../../docket/index.ts'
import { isParty } from '../../docket/index.ts'
import { heardPhrases } from '../interested/phrases.ts'
import { lastDaysOf } from '../interested/queries.ts'
import { interestPath } from '../interested/telling.ts'
import { HeardTable } from '../interested/views.tsx'
import { type CaseSubject, mayHandle } from '../policy.ts'
import { resultSlot } from '../special/operations.ts'
import { specialPhrases } from '../special/phrases.ts'
import { shownSpecials } from '../special/queries.ts'
import { SpecialTable } from '../special/views.tsx'
import { caseOf } from '../store/case.ts'
import { HearingFacts, RecordWords, Signatures } from './facts.tsx'
import { isOpen } from './model.ts'
import { hearingPath } from './open.ts'
import { hearingPages } from './page-phrases.ts'
import { wholeHearing } from './queries.ts'

/** What goes on while a case is reviewed: who is heard, the hearing with its calendar, procedures outside of the time. */
export const procedureExtra: MatterExtra = {
  async describe(ctx, matter) {
    if (matter.kind !== 'case' || matter.state === 'draft') return {}
    const staff = !isParty(ctx.actor, matter)
    const whole = await wholeHearing(ctx, matter.id)
    const specials = await shownSpecials(ctx, matter.id)
    const days = await lastDaysOf(ctx, whole.participants)
    const { participants, hearing, record } = whole
    const panels: (Panel | false)[] = [
      (hearing !== undefined || whole.dates.length > 0) && {
        ...{ id: 'hearing', title: hearingPages.title, urgent: hearing !== undefined && isOpen(hearing) },
        view: () => (
          <>
            <HearingFacts whole={whole} />
            {record && <RecordWords record={record} />}
            {record && <Signatures whole={whole} />}
          </>
        ),
      },
      participants.length > 0 && {
        ...{ id: 'heard', title: heardPhrases.panel },
        view: () => <HeardTable participants={participants} days={days} named={staff} />,
      },
      specials.length > 0 && {
        ...{ id: 'special', title: specialPhrases.panel, urgent: specials.some(({ endedAt }) => endedAt === null) },
        view: () => <SpecialTable specials={specials} />,
      },
    ]
    const subject: CaseSubject = { id: matter.id, matter, case: await caseOf(ctx.tx, matter.id) }
    const handling = subject.case.state === 'handling'
    const actions: (Action | false)[] = [
      !staff && handling && { href: interestPath(matter.number), text: heardPhrases.stateTitle },
      handling &&
        mayHandle(ctx.actor, subject) && { href: `/matters/${matter.number}/interested`, text: heardPhrases.manage },
      handling && mayHandle(ctx.actor, subject) && { href: hearingPath(matter.number), text: hearingPages.manage },
    ]
    return {
      panels: panels.filter((panel) => panel !== false),
      actions: actions.filter((action) => action !== false),
      slots: { [resultSlot]: specialPhrases.slot },
    }
  },
}
