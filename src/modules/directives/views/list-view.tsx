import type { View } from '../../../kernel/page.ts'
import { DeskList, Field, Select } from '../../../ui/index.ts'
import { standings } from '../model.ts'
import { says } from '../page-phrases.ts'
import { standingNames } from '../phrases.ts'
import type { ListedObligations } from '../queries.ts'
import { rowColumns } from './row-columns.tsx'

/** What the reader's organisation has to do, or demands of others. */
export const ObligationListView: View<ListedObligations> = ({ data: { rows, next } }) => (
  <DeskList
    {...{ title: says.list, description: says.listIntro, columns: rowColumns('desk'), rows, empty: says.empty, next }}
    file={{ path: '/desk/obligations.csv', text: says.csv }}
  >
    <Field name="q" label={says.q} type="search" />
    <Select name="side" label={says.side} empty={says.ours} options={[{ value: 'demanded', text: says.demanded }]} />
    <Select
      name="standing"
      label={says.standing}
      empty={says.open}
      options={standingOptions.filter(({ value }) => value !== 'unsigned')}
    />
  </DeskList>
)

export const standingOptions = standings.map((value) => ({ value, text: standingNames[value] }))
