import type { Integration } from './integration.ts'
import type { Figures, Stretch } from './loop.ts'
import type { Machine } from './machine.ts'
import type { Setting } from './setting.ts'

/** One scenario with one number of clients. */
export interface Row {
  readonly name: string
  readonly title: string
  readonly limit: 'bytes' | 'statements'
  readonly figures: Figures
  readonly raw: Figures
  /** Processor time of the web process for one request or act. */
  readonly serverCpuMs: number
  readonly databaseCpuMs: number
}

export interface Report {
  readonly machine: Machine
  readonly command: string
  readonly rows: readonly Row[]
  readonly integration: Integration | undefined
  readonly spike: readonly Stretch[] | undefined
  readonly setting: readonly Setting[] | undefined
}

/** The report as a page of Markdown. */
export function tableOf({ machine, command, rows, integration, spike, setting }: Report): string {
  return [
    `\`${command}\``,
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB; Node ${machine.node}, PostgreSQL ${machine.postgres}; ${machine.matters.toLocaleString('en')} matters, database of ${machine.databaseSize}; ${machine.when}`,
    rows.length > 0 ? rowsTable(rows) : '',
    integration
      ? `Ledger integration: ${whole(integration.leaves)} leaves at ${whole(integration.perSecond)}/s; hashing and inserting the same leaves alone ${whole(integration.rawPerSecond)}/s (ratio ${(integration.perSecond / integration.rawPerSecond).toFixed(2)}).`
      : '',
    spike ? spikeTable(spike) : '',
    setting ? settingTable(setting) : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}

function rowsTable(rows: readonly Row[]): string {
  const head =
    '| what | clients | a second | p50 ms | p95 ms | p99 ms | errors | CPU ms: web, database | raw a second | ratio |'
  const lines = rows.map(({ title, figures, raw, limit, ...cpu }) =>
    [
      ...[
        '',
        title,
        figures.clients,
        figures.perSecond.toFixed(1),
        ms(figures.p50),
        ms(figures.p95),
        ms(figures.p99),
        figures.errors,
      ],
      `${cpu.serverCpuMs.toFixed(1)}, ${cpu.databaseCpuMs.toFixed(1)}`,
      `${raw.perSecond.toFixed(1)} (${limit}${raw.errors ? `, ${raw.errors} errors` : ''})`,
      ...[(figures.perSecond / raw.perSecond).toFixed(2), ''],
    ].join(' | '),
  )
  return [head, '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|', ...lines.map((line) => line.trim())].join('\n')
}

function spikeTable(spike: readonly Stretch[]): string {
  const lines = spike.map(
    ({ perSecond, done, errors, p50, p95 }) => `| ${perSecond} | ${done} | ${errors} | ${ms(p50)} | ${ms(p95)} |`,
  )
  return [
    'Spike: whole applications begun a second, ten seconds each',
    '',
    '| begun a second | done | errors | p50 ms | p95 ms |',
    '|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n')
}

function settingTable(setting: readonly Setting[]): string {
  const lines = setting.map(
    ({ title, pages, figures: { done, p50, p95, p99 }, cpuMs }) =>
      `| ${[title, pages, done, ms(p50), ms(p95), ms(p99), ms(cpuMs)].join(' | ')} |`,
  )
  return [
    'Setting official documents, one after the other, fonts in memory',
    '',
    '| what | pages | done | p50 ms | p95 ms | p99 ms | CPU ms |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n')
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0)
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}
