import type { PageRequest } from '../../../kernel/page.ts'
import {
  ButtonRow,
  Callout,
  Definitions,
  formatInstant,
  LinkButton,
  Page,
  Prose,
  Section,
  Stat,
  Stats,
  useText,
} from '../../../ui/index.ts'
import type { LogKey, PublishedCheckpoint } from '../model.ts'
import { aboutPage as words } from '../phrases.ts'
import { addressOf } from './address.ts'
import { TreePicture } from './tree-picture.tsx'

interface About {
  readonly checkpoint: PublishedCheckpoint | undefined
  readonly key: LogKey | undefined
  readonly waiting: number
}

/** The ledger in plain words, and how to check it without trusting this site. */
export function AboutView({ data, page }: { data: About; page: PageRequest }) {
  const t = useText()
  const { checkpoint, waiting } = data
  return (
    <Page title={words.title} description={words.lead}>
      <Stats>
        <Stat value={checkpoint?.size ?? 0} unit={words.leaves} label={words.size} />
        <Stat value={waiting} unit={words.leaves} label={words.waiting} />
      </Stats>
      <Section title={words.how}>
        <TreePicture />
        <Prose>
          <ol>
            {words.howSteps.map((step) => (
              <li key={step.en}>{t(step)}</li>
            ))}
          </ol>
        </Prose>
      </Section>
      <Now {...data} page={page} />
      <Verify origin={addressOf(page.settings)} vkey={data.key?.vkey ?? ''} />
    </Page>
  )
}

function Now({ checkpoint, key, page }: About & { page: PageRequest }) {
  const t = useText()
  if (!checkpoint || !key) return <Callout title={words.noneYet} />
  const items = [
    { term: words.published, value: formatInstant(checkpoint.at, page.language, page.settings.DISTRICT_ZONE) },
    { term: words.name, value: key.origin },
    { term: words.root, value: <code>{checkpoint.root.toString('base64')}</code> },
    { term: words.key, value: <code>{key.vkey}</code> },
  ]
  return (
    <Section title={words.now}>
      <Definitions items={items} />
      <h3>{t(words.note)}</h3>
      <pre tabindex={0}>{checkpoint.note}</pre>
    </Section>
  )
}

function Verify({ origin, vkey }: { origin: string; vkey: string }) {
  const t = useText()
  return (
    <Section title={words.verify}>
      <Prose>
        <ol>
          {words.verifySteps.map((step) => (
            <li key={step.en}>{t(step)}</li>
          ))}
        </ol>
      </Prose>
      <pre tabindex={0}>{`node heliograph-verify.mjs receipt.json \\\n  --key '${vkey}'`}</pre>
      <ButtonRow>
        <LinkButton href="/ledger/verifier.mjs" download>
          {words.download}
        </LinkButton>
        <LinkButton href="/receipts" variant="secondary">
          {words.checkLink}
        </LinkButton>
      </ButtonRow>
      <h3>{t(words.audit)}</h3>
      <p>{t(words.auditBody)}</p>
      <pre tabindex={0}>{`node heliograph-verify.mjs \\\n  --key '${vkey}' \\\n  --audit ${origin}/ledger`}</pre>
    </Section>
  )
}
