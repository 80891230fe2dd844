import { usePage } from '../../../kernel/page.ts'
import { Callout, Definitions, Field, FilterBar, formatDay, Page, PrintButton, useText } from '../../../ui/index.ts'
import { reaches } from '../model.ts'
import { phrases, reachNames } from '../phrases.ts'
import type { check, showSlip } from '../queries.ts'
import { Reach } from './rights.tsx'

/** The slip: to be printed, read out, signed, and checked later by its code. */
export function SlipView({ data: { right, items, state, code } }: { data: Awaited<ReturnType<typeof showSlip>> }) {
  const t = useText()
  const { language } = usePage()
  return (
    <Page title={phrases.slipTitle} actions={<PrintButton />}>
      <p>{t(phrases.slipWords(right.partyName, right.agentName))}</p>
      <Definitions
        items={[
          { term: phrases.reach, value: <Reach shown={{ right, items }} /> },
          { term: phrases.until, value: right.endsOn && formatDay(right.endsOn, language) },
          { term: phrases.state, value: t(phrases.states[state]) },
          { term: phrases.checkCode, value: code },
        ]}
      />
      <p>{t(phrases.sign)} ______________________</p>
      <p>{t(phrases.signDay)} ______________________</p>
      <p>{t(phrases.checkAt('/mandates/check'))}</p>
    </Page>
  )
}

/** Whether a mandate is in force, for anybody who holds its slip. */
export function CheckView({ data: { asked, found } }: { data: Awaited<ReturnType<typeof check>> }) {
  const t = useText()
  const { language } = usePage()
  return (
    <Page title={phrases.checkTitle} description={phrases.checkIntro}>
      <FilterBar submit={phrases.submitCheck}>
        <Field name="code" label={phrases.checkCode} width="medium" value={asked} required />
      </FilterBar>
      {asked && !found && <Callout kind="warning">{t(phrases.unknownCode)}</Callout>}
      {found && (
        <Definitions
          items={[
            { term: phrases.state, value: t(phrases.states[found.state]) },
            { term: phrases.party, value: found.party },
            { term: phrases.agent, value: found.agent },
            { term: phrases.howFar, value: t(reachNames[reaches[found.acts.length - 1] ?? 'read']) },
            { term: phrases.items, value: found.items ? found.items.map(t).join('、') : t(phrases.allItems) },
            { term: phrases.until, value: found.endsOn && formatDay(found.endsOn, language) },
          ]}
        />
      )}
    </Page>
  )
}
