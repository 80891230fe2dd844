import type { Context } from '../../../kernel/context.ts'
import { emit } from '../../../kernel/event.ts'
import type { Text } from '../../../kernel/text.ts'
import type { Matter } from '../../docket/index.ts'
import { requestPaper } from '../../papers/index.ts'
import type { CaseSubject } from '../policy.ts'
import type { Participant } from './model.ts'

/** Where those concerned find what concerns them. */
export const interestPath = (number: string) => `/matters/${number}/interest`

/** Tells everybody who is heard, once for each cause: the applicant's side on the matter's page, the others on their own. */
export async function tellHeard(
  ctx: Context,
  matter: Matter,
  heard: readonly Participant[],
  words: Text,
): Promise<void> {
  const cause = ctx.trace.auditId
  const others = heard.flatMap(({ part, personId }) => (part === 'interested' && personId ? [personId] : []))
  const common = { cause, words, matter: matter.number }
  await emit(ctx, 'notices.due', { ...common, people: matter.partyIds, href: `/matters/${matter.number}` })
  if (others.length > 0)
    await emit(ctx, 'notices.due', { ...common, people: others, href: interestPath(matter.number) })
}

/** Tells only those concerned, such as of what the applicant has been told otherwise. */
export async function tellConcerned(
  ctx: Context,
  matter: Matter,
  heard: readonly Participant[],
  words: Text,
): Promise<void> {
  const people = heard.flatMap(({ part, personId }) => (part === 'interested' && personId ? [personId] : []))
  if (people.length === 0) return
  const href = interestPath(matter.number)
  await emit(ctx, 'notices.due', { people, cause: ctx.trace.auditId, words, href, matter: matter.number })
}

/** Puts something into writing for one of those heard. Papers name the addressee, never where they live. */
export async function writeTo(
  ctx: Context,
  { matter }: CaseSubject,
  participant: Pick<Participant, 'name'>,
  paper: { heading: string; paragraphs: string[]; items?: [string, string][]; closing: string[] },
): Promise<void> {
  const organisationId = ctx.actor.post?.organisationId ?? matter.holderOrganisationId ?? matter.organisationId
  const { heading, paragraphs, items = [], closing } = paper
  await requestPaper(ctx, {
    ...{ matter, kind: 'notice', organisationId },
    data: {
      ...{ heading, addressee: participant.name, paragraphs, closing },
      items: [['事项', matter.title.zh], ['办件编号', matter.number], ...items],
    },
  })
}
