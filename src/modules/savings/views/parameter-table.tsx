import { type Column, dayText, Said, Table, useText, type Words } from '../../../ui/index.ts'
import type { Parameter } from '../model.ts'
import { parameterNames, parameterUnits, says } from '../phrases.ts'
import { figure } from './figures.tsx'

/** What is assumed, how far it may be off, and who says so. */
export function ParameterTable({ caption, rows }: { caption: Words; rows: readonly Parameter[] }) {
  const t = useText()
  const end = (name: 'low' | 'likely' | 'high'): Column<Parameter> => ({
    ...{ head: name === 'likely' ? says.middle : says[name], align: 'end' },
    cell: (row) => figure(row[name]),
  })
  const columns: Column<Parameter>[] = [
    { head: says.parameter, main: true, cell: ({ code }) => t(parameterNames[code]) },
    ...(['low', 'likely', 'high'] as const).map(end),
    { head: says.unit, cell: ({ code }) => t(parameterUnits[code]) },
    { head: says.source, cell: ({ source }) => source },
    { head: says.version, align: 'end', cell: ({ version }) => version },
    { head: says.validFrom, cell: ({ validFrom }) => <Said text={dayText(validFrom)} /> },
  ]
  return <Table caption={caption} columns={columns} rows={rows} empty={says.none} />
}
