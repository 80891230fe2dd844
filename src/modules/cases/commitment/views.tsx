import { dayOf } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import {
  Checkbox,
  Checkboxes,
  type Column,
  Definitions,
  dayText,
  Field,
  FileField,
  Form,
  Page,
  Radios,
  Table,
  Tag,
  useText,
} from '../../../ui/index.ts'
import type { CaseSubject } from '../policy.ts'
import { matterCrumbs } from '../views/crumbs.ts'
import { keyOf, type Offer, type Pledge } from './model.ts'
import type { PledgeSubject } from './operations.ts'
import { stateOf, pledgePhrases as words } from './phrases.ts'

interface Promises {
  readonly subject: CaseSubject
  readonly offers: readonly Offer[]
  readonly signed: readonly string[]
}

/** What may be promised, each with what follows, and one signature under it. */
export const PromisesView: View<Promises> = ({ data: { subject, offers, signed } }) => {
  const t = useText()
  return (
    <Page title={words.title} crumbs={matterCrumbs(subject.matter)} description={words.intro}>
      {offers.length === 0 && <p>{t(words.none)}</p>}
      {offers.length > 0 && (
        <Form action={`/matters/${subject.matter.number}/promises`} submit={words.sign}>
          <Checkboxes
            name="promises"
            label={words.offers}
            options={offers.map((offer) => ({
              ...{ value: keyOf(offer), text: offer.words },
              hint: words.hint(offer.kind === 'commitment' ? offer.instead : null, offer.consequence),
            }))}
            values={signed}
          />
          <Checkbox name="agreed" label={words.agree} />
        </Form>
      )}
    </Page>
  )
}

/** The promise that an act is about. */
function Promised({ pledge }: { pledge: Pledge }) {
  const t = useText()
  return (
    <Definitions
      items={[
        { term: words.what, value: t(pledge.words) },
        { term: words.consequence, value: t(pledge.consequence) },
        { term: words.until, value: <Due pledge={pledge} /> },
      ]}
    />
  )
}

function Due({ pledge }: { pledge: Pledge }) {
  const t = useText()
  const { settings } = usePage()
  return <>{pledge.dueAt ? t(dayText(dayOf(pledge.dueAt, settings.DISTRICT_ZONE))) : '—'}</>
}

/** Hands in what was promised. */
export const BringingView: View<PledgeSubject> = ({ data: { matter, pledge } }) => (
  <Page title={words.bring} crumbs={matterCrumbs(matter)} description={words.bringIntro}>
    <Promised pledge={pledge} />
    <Form action={`/matters/${matter.number}/promises/${pledge.code}/material`} submit={words.bring} uploads>
      <FileField name="file" label={words.file} required />
    </Form>
  </Page>
)

/** Looks into a promise. */
export const VerificationView: View<PledgeSubject> = ({ data: { matter, pledge } }) => (
  <Page title={words.verify} crumbs={matterCrumbs(matter)} description={words.verifyIntro} desk>
    <Promised pledge={pledge} />
    <Form action={`/matters/${matter.number}/promises/${pledge.code}/verification`} submit={words.verify}>
      <Radios
        name="found"
        label={words.found}
        options={[
          { value: 'kept', text: words.kept },
          { value: 'broken', text: words.notKept },
        ]}
        required
      />
      <Field name="note" label={words.note} rows={3} required />
    </Form>
  </Page>
)

/** Says what was done about a broken promise. */
export const BrokenView: View<PledgeSubject> = ({ data: { matter, pledge } }) => (
  <Page title={words.follow} crumbs={matterCrumbs(matter)} description={words.followIntro} desk>
    <Promised pledge={pledge} />
    <Form action={`/matters/${matter.number}/promises/${pledge.code}/follow-up`} submit={words.follow}>
      <Field name="note" label={words.followed} rows={3} required />
    </Form>
  </Page>
)

const colours = {
  promised: 'neutral',
  running: 'info',
  kept: 'success',
  broken: 'danger',
  released: 'neutral',
} as const

/** On the matter's page: everything promised and how it stands, for everybody who reads the matter. */
export function PledgePanel({ pledges }: { pledges: readonly Pledge[] }) {
  const t = useText()
  const columns: Column<Pledge>[] = [
    { head: words.what, main: true, cell: (pledge) => t(pledge.words) },
    { head: words.state, cell: (pledge) => <Tag color={colours[pledge.state]}>{t(stateOf(pledge))}</Tag> },
    { head: words.until, cell: (pledge) => <Due pledge={pledge} /> },
    { head: words.consequence, cell: (pledge) => t(pledge.consequence) },
  ]
  return <Table caption={words.panel} captionHidden columns={columns} rows={pledges} empty={words.none} />
}
