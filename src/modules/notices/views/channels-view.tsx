import { usePage, type View } from '../../../kernel/page.ts'
import {
  Callout,
  Card,
  CardGrid,
  Checkboxes,
  ConfirmForm,
  Field,
  Form,
  formatInstant,
  Hidden,
  Page,
  Prose,
  Radios,
  Section,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { type Channel, channels } from '../channels/carrier.ts'
import type { Message } from '../model.ts'
import { phrases } from '../phrases.ts'
import type { Preference } from '../store/address.ts'
import { Messages } from './messages.tsx'

interface ShownAddress {
  readonly channel: Channel
  readonly value: string
  readonly verifiedAt: Date | null
  readonly failedAt: Date | null
  readonly codeExpiresAt: Date | null
}

interface Channels {
  readonly addresses: readonly ShownAddress[]
  readonly chosen: Preference
  readonly messages: readonly Message[]
  readonly known: Readonly<Record<Channel, string | null>>
  readonly offered: Readonly<Record<Channel, boolean>>
}

/** How one is told: addresses, choices, and what was sent. */
export const ChannelsPage: View<Channels> = ({ data }) => {
  const t = useText()
  return (
    <Page title={phrases.channels}>
      <Prose>
        <p>{t(phrases.channelsIntro)}</p>
      </Prose>
      <Section title={phrases.addresses}>
        <CardGrid>
          {channels.map((channel) => (
            <AddressCard key={channel} channel={channel} data={data} />
          ))}
        </CardGrid>
      </Section>
      <Section title={phrases.choices}>
        <Choices chosen={data.chosen} />
      </Section>
      <Section title={phrases.latest}>
        <Messages messages={data.messages} caption={phrases.latest} empty={phrases.noneSent} />
      </Section>
    </Page>
  )
}

function AddressCard({ channel, data }: { channel: Channel; data: Channels }) {
  const t = useText()
  const address = data.addresses.find((one) => one.channel === channel)
  return (
    <Card title={phrases.channel[channel]}>
      {!data.offered[channel] && <Callout kind="info">{t(phrases.notOffered)}</Callout>}
      {address && <Known address={address} />}
      {address && !address.verifiedAt && <CodeForm channel={channel} />}
      <Form action="/notices/addresses" submit={phrases.sendCode} variant="secondary">
        <Hidden name="channel" value={channel} />
        <Field
          name="value"
          label={phrases.address[channel]}
          hint={phrases.addressHint[channel]}
          type={channel === 'mail' ? 'email' : 'tel'}
          autocomplete={channel === 'mail' ? 'email' : 'tel'}
          value={address?.value ?? data.known[channel]}
        />
      </Form>
    </Card>
  )
}

function Known({ address: { channel, value, verifiedAt, failedAt } }: { address: ShownAddress }) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <>
      <p>
        <strong>{value}</strong> {failedAt && <Tag color="danger">{t(phrases.bounced)}</Tag>}
        {!failedAt && verifiedAt && <Tag color="success">{t(phrases.confirmed)}</Tag>}
        {!failedAt && !verifiedAt && <Tag color="warning">{t(phrases.waiting)}</Tag>}
      </p>
      {verifiedAt && <p class="hint">{formatInstant(verifiedAt, language, settings.DISTRICT_ZONE)}</p>}
      <ConfirmForm
        action="/notices/addresses/removal"
        open={phrases.remove}
        question={value}
        submit={phrases.remove}
        danger
      >
        <Hidden name="channel" value={channel} />
      </ConfirmForm>
    </>
  )
}

function CodeForm({ channel }: { channel: Channel }) {
  return (
    <Form action="/notices/addresses/confirmation" submit={phrases.confirm}>
      <Hidden name="channel" value={channel} />
      <Field
        name="code"
        label={phrases.codeField}
        hint={phrases.codeHint}
        inputmode="numeric"
        autocomplete="one-time-code"
        width="short"
      />
    </Form>
  )
}

const languageNames = [
  { value: 'zh-Hans', text: '简体中文' },
  { value: 'zh-Hant', text: '繁體中文' },
  { value: 'en', text: 'English' },
] as const

function Choices({ chosen }: { chosen: Preference }) {
  const ways = channels.filter((channel) => chosen[channel])
  return (
    <Form action="/notices/preferences" submit={phrases.save}>
      <Checkboxes
        name="ways"
        label={phrases.ways}
        values={ways}
        options={channels.map((channel) => ({ value: channel, text: phrases.channel[channel] }))}
      />
      <Field
        name="quietFrom"
        label={phrases.quietFrom}
        hint={phrases.quietHint}
        type="time"
        width="short"
        value={chosen.quietFrom}
      />
      <Field name="quietTo" label={phrases.quietTo} type="time" width="short" value={chosen.quietTo} />
      <Radios name="language" label={phrases.language} value={chosen.language} options={languageNames} />
    </Form>
  )
}
