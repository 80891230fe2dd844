import { z } from 'zod'
import { type Context, partyOf } from '../../kernel/context.ts'
import { query } from '../../kernel/query.ts'
import { both, type Text } from '../../kernel/text.ts'
import type { ClockReading } from '../../ui/index.ts'
import { maskName, organisationsByIds, partyNames } from '../directory/index.ts'
import { thumbnailsOf } from '../files/index.ts'
import { readClockViews } from './clock.ts'
import type { KindDescription, MatterExtra, MatterKind } from './kind.ts'
import { type Matter, type Step, type WorkItem, waitsFor } from './model.ts'
import { isMatterNumber, plainNumber } from './number.ts'
import { phrases } from './phrases.ts'
import { isParty, mayReadMatter } from './policy.ts'
import { attachmentsOf, isForStaff, type MatterAttachment } from './store/attachment.ts'
import { getMatter } from './store/matter.ts'
import { stepsOf } from './store/step.ts'
import { workOf } from './store/work.ts'

/** A number as typed or followed; what cannot be a number is refused before the database is asked. */
export const MatterNumber = z
  .string()
  .transform(plainNumber)
  .refine(isMatterNumber, {
    params: { text: both('这不是有效的办件编号，请核对。', 'This is no valid matter number. Check it again.') },
  })

/** One step as shown: who acted, by the name of the post's organisation; the applicant by name. */
export interface ShownStep extends Omit<Step, 'organisationId' | 'personId' | 'forId'> {
  readonly who: Text
}

export interface ShownMatter {
  readonly matter: Matter
  readonly clock: ClockReading | null
  readonly holder: Text | null
  readonly organisation: Text | null
  readonly parties: readonly { readonly name: string; readonly own: boolean }[]
  readonly steps: readonly ShownStep[]
  readonly attachments: readonly MatterAttachment[]
  /** Open work; what waits for the reader first. */
  readonly work: readonly (WorkItem & { readonly mine: boolean; readonly who: Text | null })[]
  readonly reader: 'party' | 'staff'
  /** Whose data the reader sees without being that person: each such look is recorded. */
  readonly others: readonly string[]
}

const input = z.object({ number: MatterNumber })
const find = (ctx: Context, { number }: { number: string }) => getMatter(ctx.tx, number)
const sensitive = (output: ShownMatter) => output.others
const purpose = (matter: Matter) => phrases.purpose(matter.number)

/** A matter with everything the reader may see of it. */
export const showMatter = query({
  name: 'docket.show-matter',
  summary: both('查看事项。', 'Show a matter: stage, clock, timeline, attachments, open work.'),
  input,
  find,
  allow: mayReadMatter,
  sensitive,
  purpose,
  run: (ctx, _input, matter) => shownMatter(ctx, matter),
})

/** They stand in the page itself; the files beyond have their names. */
const mostThumbnails = 24

/** What modules bring to the page of a matter: the kinds that are theirs, and what they add to matters of any kind. */
export interface MatterParts {
  readonly kinds: readonly MatterKind[]
  readonly extras: readonly MatterExtra[]
}

/** The page of a matter: the docket's own parts, those of its kind, and what other modules add. */
export function matterPage(parts: MatterParts) {
  return query({
    name: 'docket.show-matter-page',
    summary: both('查看事项页面。', 'Show the page of a matter.'),
    input,
    find,
    allow: mayReadMatter,
    sensitive: (output: MatterPageData) => sensitive(output),
    purpose,
    async run(ctx, _input, matter): Promise<MatterPageData> {
      const kind = parts.kinds.find((one) => one.kind === matter.kind)
      const description = await describe(ctx, matter, { kind, extras: parts.extras })
      const shown = await shownMatter(ctx, matter)
      const files = shown.attachments.slice(0, mostThumbnails).map(({ file }) => file.id)
      const thumbnails = await thumbnailsOf(ctx.tx, files)
      return { ...shown, kindName: kind?.name ?? null, description, thumbnails }
    },
  })
}

/** What the kind says comes first, in its order; then each extra. */
async function describe(
  ctx: Context,
  matter: Matter,
  { kind, extras }: { kind: MatterKind | undefined; extras: readonly MatterExtra[] },
): Promise<KindDescription> {
  const own = (await kind?.describe(ctx, matter)) ?? { panels: [], actions: [], next: null, slots: {} }
  const added: Awaited<ReturnType<MatterExtra['describe']>>[] = []
  for (const extra of extras) added.push(await extra.describe(ctx, matter))
  return {
    panels: [...own.panels, ...added.flatMap(({ panels }) => panels ?? [])],
    actions: [...own.actions, ...added.flatMap(({ actions }) => actions ?? [])],
    next: own.next,
    slots: Object.assign({}, ...added.map(({ slots }) => slots), own.slots),
  }
}
export type MatterPageData = ShownMatter & {
  readonly kindName: Text | null
  readonly description: KindDescription
  /** Small pictures of attachments, by the id of the file. */
  readonly thumbnails: ReadonlyMap<string, Uint8Array>
}

async function shownMatter(ctx: Context, matter: Matter): Promise<ShownMatter> {
  const reader = isParty(ctx.actor, matter) ? 'party' : 'staff'
  const steps = await stepsOf(ctx.tx, matter.id, { staff: reader === 'staff' })
  const work = (await workOf(ctx.tx, matter.id)).filter((item) => item.closedAt === null)
  const organisations = await organisationsByIds(ctx.tx, [
    matter.organisationId,
    ...matter.organisationIds,
    ...steps.flatMap((step) => step.organisationId ?? []),
  ])
  const people = await partyNames(ctx.tx, [
    ...matter.partyIds,
    ...steps.flatMap(({ personId, forId }) => [personId, forId ?? []].flat()),
  ])
  const clocks = await readClockViews(ctx, matter.clockId ? [matter.clockId] : [])
  const nameOf = (id: string | null) => (id ? (organisations.get(id)?.name ?? null) : null)
  return {
    matter,
    clock: (matter.clockId && clocks.get(matter.clockId)) || null,
    holder: nameOf(matter.holderOrganisationId),
    organisation: nameOf(matter.organisationId),
    parties: matter.partyIds.map((id) => ({ name: people.get(id)?.name ?? '', own: id === partyOf(ctx.actor) })),
    steps: shownSteps({ steps, matter, nameOf, people, reader }),
    attachments: (await attachmentsOf(ctx.tx, matter.id)).filter((one) => reader === 'staff' || !isForStaff(one)),
    work: work
      .map((item) => ({ ...item, mine: waitsFor(item, ctx.actor), who: nameOf(item.organisationId) }))
      .toSorted((a, b) => Number(b.mine) - Number(a.mine)),
    reader,
    others: reader === 'staff' || ctx.actor.behalf?.partyKind === 'person' ? matter.partyIds : [],
  }
}

interface StepSources {
  readonly steps: readonly Step[]
  readonly matter: Matter
  readonly nameOf: (id: string | null) => Text | null
  readonly people: Map<string, { name: string }>
  readonly reader: ShownMatter['reader']
}

/** Parties read which organisation acted; colleagues also read who. */
function shownSteps({ steps, matter, nameOf, people, reader }: StepSources): ShownStep[] {
  return steps.map(({ organisationId, personId, forId, ...step }) => {
    const organisation = nameOf(organisationId)
    const person = people.get(personId)?.name
    const party = forId && people.get(forId)?.name
    if (party && person) return { ...step, who: phrases.forWhom(person, party) }
    if (!organisation)
      return { ...step, who: matter.partyIds.includes(personId) && person ? both(person, person) : phrases.system }
    const name = person && (reader === 'staff' ? person : maskName(person))
    return { ...step, who: name ? both(`${organisation.zh} ${name}`, `${organisation.en} ${name}`) : organisation }
  })
}
