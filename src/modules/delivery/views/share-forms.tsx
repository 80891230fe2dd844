import { Checkboxes, Details, Form, Radios, Select } from '../../../ui/index.ts'
import type { ShownIncoming } from '../incoming-queries.ts'
import { isInHand } from '../inside.ts'
import { says } from '../page-phrases.ts'

interface Part {
  readonly data: ShownIncoming
  readonly at: string
}

/** Posts, and behind them whole units: somebody of the unit takes it on. */
function handOptions({ posts, units }: ShownIncoming) {
  return [...postOptions(posts), ...units.map(({ id, name }) => ({ value: id, text: says.wholeUnit(name) }))]
}

export function postOptions(posts: ShownIncoming['posts']) {
  return posts.map(({ id, name }) => ({ value: id, text: name }))
}

/** 承办: a host, and helpers. */
export function AssignForm({ data, at }: Part) {
  const { step } = data.subject.delivery
  const hasHost = data.inside.assignments.some((one) => one.part === 'host' && isInHand(one))
  if (hasHost) return null
  return (
    <Details summary={says.assign} open={step === 'assigning'} openFor={`${at}/assignments`}>
      <Form action={`${at}/assignments`} submit={says.assign}>
        <Select name="host" label={says.host} options={handOptions(data)} required />
        <Checkboxes name="helpers" label={says.helpers} options={handOptions(data)} />
      </Form>
    </Details>
  )
}

/** 传阅: all at once, or one after the other. */
export function CirculateForm({ data, at }: Part) {
  return (
    <Details
      summary={says.circulate}
      open={data.subject.delivery.step === 'reading' && data.inside.readers.length === 0}
      openFor={`${at}/circulations`}
    >
      <Form action={`${at}/circulations`} submit={says.circulate}>
        <Radios
          name="way"
          label={says.way}
          value="parallel"
          options={(['parallel', 'in-order'] as const).map((value) => ({ value, text: says.circulationWays[value] }))}
          required
        />
        <Checkboxes name="posts" label={says.readers} options={postOptions(data.posts)} required />
      </Form>
    </Details>
  )
}
