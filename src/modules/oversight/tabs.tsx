import { hasRole } from '../../kernel/context.ts'
import { usePage } from '../../kernel/page.ts'
import { Tabs } from '../../ui/index.ts'
import { phrases } from './phrases.ts'

const tabs = [
  ['board', '/desk/oversight'],
  ['cards', '/desk/oversight/cards'],
  ['findings', '/desk/oversight/findings'],
  ['stops', '/desk/oversight/stops'],
  ['voices', '/desk/oversight/voices'],
  ['reports', '/desk/oversight/reports'],
] as const

/** The parts of the oversight desk; each is a page with an address of its own. */
export function OversightTabs({ current }: { current: (typeof tabs)[number][0] }) {
  const { actor } = usePage()
  if (!hasRole(actor, 'auditor') && !hasRole(actor, 'head')) return null
  return (
    <Tabs
      label={phrases.desk}
      tabs={tabs.map(([name, href]) => ({ text: phrases.tabs[name], href, current: name === current }))}
    />
  )
}
