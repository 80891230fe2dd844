import { usePage } from '../../../kernel/page.ts'
import type { Settings } from '../../../kernel/settings.ts'
import {
  Callout,
  Definitions,
  Field,
  FilterBar,
  formatDay,
  Page,
  PrintButton,
  Section,
  useText,
} from '../../../ui/index.ts'
import { FileList } from '../../files/index.ts'
import { reaches } from '../model.ts'
import { phrases, reachNames } from '../phrases.ts'
import type { check, showSlip } from '../queries.ts'
import { Reach } from './rights.tsx'

/** The slip: to be printed, read out, signed, and checked later by its code. */
export function SlipView({ data }: { data: Awaited<ReturnType<typeof showSlip>> }) {
  const t = useText()
  const { language, settings, actor } = usePage()
  const { right, items, state, code, signed, thumbnail } = data
  return (
    <Page title={phrases.slipTitle} crumbs={[actor.post ? desk : mine]} actions={<PrintButton />}>
      <p>{t(phrases.slipWords(right.partyName, right.agentName))}</p>
      <Definitions
        items={[
          { term: phrases.reach, value: <Reach shown={{ right, items }} /> },
          { term: phrases.until, value: right.endsOn && formatDay(right.endsOn, language) },
          { term: phrases.state, value: t(phrases.states[state]) },
          { term: phrases.checkCode, value: code },
        ]}
      />
      {state === 'waiting' && (
        <>
          <p>{t(phrases.sign)} ______________________</p>
          <p>{t(phrases.signDay)} ______________________</p>
        </>
      )}
      {code && <p>{t(phrases.checkAt(`${homeOf(settings)}/mandates/check`))}</p>}
      {signed && (
        <Section title={phrases.signedTitle}>
          <p>{t(phrases.signedIntro)}</p>
          <FileList files={[{ id: signed.id, file: signed, href: `/mandates/${right.id}/signed-slip`, thumbnail }]} />
        </Section>
      )}
    </Page>
  )
}

const desk = { text: phrases.desk, href: '/desk/behalf' } as const
const mine = { text: phrases.title, href: '/account/behalf' } as const

/** Where people reach this installation. */
function homeOf({ PUBLIC_URL, HOST, PORT }: Settings): string {
  return (PUBLIC_URL ?? `http://${HOST}:${PORT}`).replace(/\/$/, '')
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
            { term: phrases.matter, value: found.one && t(phrases.oneMatter) },
            { term: phrases.until, value: found.endsOn && formatDay(found.endsOn, language) },
          ]}
        />
      )}
    </Page>
  )
}
