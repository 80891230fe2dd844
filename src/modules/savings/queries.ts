import { z } from 'zod'
import { filter } from '../../kernel/blank.ts'
import type { Context } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import type { FileAnswer } from '../../kernel/page.ts'
import { query } from '../../kernel/query.ts'
import { tableFile } from '../../kernel/sheet.ts'
import { mayKeepCardRules } from '../docket/index.ts'
import { type Booked, booked } from './book.ts'
import { codes, inForceOn, Kind, kinds } from './model.ts'
import { kindNames, kindUnits, says, summaries } from './phrases.ts'
import { countedRows, parameters } from './store.ts'

const input = z.object({
  year: filter(z.string().regex(/^20\d\d$/)),
  organisation: filter(z.uuid()),
  kind: Kind.catch('pages').default('pages'),
})

async function read(ctx: Context, { year, organisation }: z.output<typeof input>): Promise<Booked[]> {
  const versions = await parameters(ctx.tx)
  const changes = [...new Set(versions.map(({ validFrom }) => validFrom))].toSorted()
  const rows = await countedRows(ctx.tx, { zone: ctx.settings.DISTRICT_ZONE, changes, year, organisation })
  return booked(rows, versions)
}

/** What was saved, by month and by organisation, with everything by which it was reckoned. */
export const showSavings = query({
  name: 'savings.show',
  summary: summaries.show,
  input,
  find: async () => ({ id: 'savings' }),
  allow: () => true,
  async run(ctx, asked) {
    const everything = await read(ctx, { ...asked, year: undefined, organisation: undefined })
    const isMeant = ({ month, organisationId }: Booked) =>
      (!asked.year || month.startsWith(asked.year)) && (!asked.organisation || organisationId === asked.organisation)
    const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
    const versions = await parameters(ctx.tx)
    return {
      ...{ asked, rows: everything.filter(isMeant) },
      years: [...new Set(everything.map(({ month }) => month.slice(0, 4)))].toSorted().toReversed(),
      organisations: [...new Map(everything.map(({ organisationId, name }) => [organisationId, name]))],
      parameters: codes.map((code) => ({ code, ...inForceOn(versions, today)[code] })),
      sources: new Map(
        versions
          .filter(({ validFrom }) => validFrom <= today)
          .toReversed()
          .map((one) => [one.code, one]),
      ),
    }
  },
})
export type ShownSavings = Awaited<ReturnType<typeof showSavings>>

/** Every organisation and month as a file, what was counted beside what is estimated. */
export const exportSavings = query({
  name: 'savings.export',
  summary: summaries.file,
  input: input.extend({ format: z.enum(['csv', 'xlsx']).catch('csv').default('csv') }),
  find: async () => ({ id: 'savings' }),
  allow: () => true,
  async run(ctx, { format, ...asked }): Promise<FileAnswer> {
    const rows = await read(ctx, asked)
    const counts = [says.deliveries, says.pages, says.readings, says.readingPages, says.signed, says.meanDays]
    const estimates = kinds.flatMap((kind) =>
      [says.low, says.middle, says.high].map((end) => `${kindNames[kind].zh}（${kindUnits[kind].zh}）${end.zh}`),
    )
    const head = [says.organisation.zh, says.month.zh, ...counts.map(({ zh }) => zh), ...estimates]
    const cells = rows.map(({ name, month, counted, saved }) => [
      ...[name.zh, month, counted.deliveries, counted.pages, counted.readings, counted.readingPages, counted.signed],
      counted.signed > 0 ? rounded(counted.signedDays / counted.signed) : '',
      ...kinds.flatMap((kind) => [saved[kind].low, saved[kind].likely, saved[kind].high].map(rounded)),
    ])
    return tableFile('savings', { cells: [head, ...cells], format, sheet: says.title.zh })
  },
})

/** No finer than hundredths, as a number that can be added up. */
function rounded(amount: number): number {
  return Number(amount.toFixed(2))
}

/** Every version there was, and what may be set. */
export const showParameters = query({
  name: 'savings.show-parameters',
  summary: summaries.parameters,
  input: z.object({}),
  find: async () => ({ id: 'parameters' }),
  allow: () => true,
  run: async (ctx) => ({
    ...{ versions: await parameters(ctx.tx), today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) },
    maySet: mayKeepCardRules(ctx.actor),
  }),
})
export type ShownParameters = Awaited<ReturnType<typeof showParameters>>
