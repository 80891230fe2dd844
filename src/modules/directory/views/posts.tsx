import { Fragment } from 'preact'
import { roles } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Card,
  Checkboxes,
  ConfirmForm,
  DateField,
  Details,
  EmptyState,
  Field,
  Form,
  Hidden,
  Radios,
  Section,
  Select,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { organisationPages as phrases } from '../desk-phrases.ts'
import { appointmentNames, roleNames } from '../names.ts'
import type { OrganisationData } from './organisation.tsx'

type PostData = OrganisationData['posts'][number]

/** The posts of an organisation with who is in them. */
export function Posts({ data }: { data: OrganisationData }) {
  return (
    <Section title={phrases.posts}>
      {data.posts.length === 0 && <EmptyState title={phrases.noPosts} />}
      {data.posts.map((post) => (
        <PostCard key={post.id} post={post} data={data} />
      ))}
    </Section>
  )
}

function PostCard({ post, data }: { post: PostData; data: OrganisationData }) {
  const t = useText()
  const unit = data.units.find((one) => one.id === post.unitId)
  const isHeld = post.appointments.some((one) => one.isInForce)
  return (
    <Card title={post.name} {...(unit && { over: unit.name })}>
      <p>
        {post.roles.map((role) => (
          <Fragment key={role}>
            <Tag color="main">{t(roleNames[role])}</Tag>{' '}
          </Fragment>
        ))}
      </p>
      {!isHeld && <p>{t(phrases.vacant)}</p>}
      <ul>
        {post.appointments.map((one) => (
          <Appointed key={one.id} of={one} data={data} />
        ))}
      </ul>
      {data.mayChange && <PostActs post={post} organisationId={data.organisation.id} isHeld={isHeld} />}
    </Card>
  )
}

function Appointed({ of: one, data }: { of: PostData['appointments'][number]; data: OrganisationData }) {
  const t = useText()
  const { now, settings } = usePage()
  const isComing = one.startsOn > dayOf(now, settings.DISTRICT_ZONE)
  return (
    <li>
      {one.personName} <Tag>{t(appointmentNames[one.kind])}</Tag>{' '}
      <small>{t(phrases.period(one.startsOn, one.endsOn))}</small>{' '}
      {!one.isInForce && <Tag>{t(isComing ? phrases.coming : phrases.past)}</Tag>}
      {data.mayChange && (one.isInForce || isComing) && (
        <ConfirmForm
          action={`/desk/appointments/${one.id}/end`}
          open={phrases.endAppointment}
          question={phrases.endOf(one.personName)}
          submit={phrases.endAppointment}
          danger
        >
          <Hidden name="organisationId" value={data.organisation.id} />
          <DateField name="lastDay" label={phrases.lastDay} />
        </ConfirmForm>
      )}
    </li>
  )
}

function PostActs({ post, organisationId, isHeld }: { post: PostData; organisationId: string; isHeld: boolean }) {
  const path = `/desk/posts/${post.id}`
  const kinds = Object.entries(appointmentNames).map(([value, text]) => ({ value, text }))
  return (
    <>
      <Details summary={phrases.appoint} openFor={`${path}/appointments`}>
        <Form action={`${path}/appointments`} submit={phrases.appoint}>
          <Hidden name="organisationId" value={organisationId} />
          <Field name="who" label={phrases.who} hint={phrases.whoHint} width="medium" required />
          <Radios name="kind" label={phrases.appointmentKind} options={kinds} value="holder" required />
          <DateField name="startsOn" label={phrases.startsOn} />
          <DateField name="endsOn" label={phrases.endsOn} />
        </Form>
      </Details>
      {!isHeld && (
        <ConfirmForm
          action={`${path}/closure`}
          open={phrases.closePost}
          question={phrases.closePostQuestion}
          submit={phrases.closePost}
          danger
        >
          <Hidden name="organisationId" value={organisationId} />
        </ConfirmForm>
      )}
    </>
  )
}

/** The form that adds a post to an organisation. */
export function AddPostForm({ data: { organisation, units } }: { data: OrganisationData }) {
  const path = `/desk/organisations/${organisation.id}/posts`
  const unitOptions = units.map((unit) => ({ value: unit.id, text: unit.name }))
  const roleOptions = roles.map((role) => ({ value: role, text: roleNames[role] }))
  return (
    <Details summary={phrases.addPost} openFor={path}>
      <Form action={path} submit={phrases.addPost}>
        <Field name="nameZh" label={phrases.nameZh} required />
        <Field name="nameEn" label={phrases.nameEn} />
        {unitOptions.length > 0 && <Select name="unitId" label={phrases.unit} options={unitOptions} />}
        <Checkboxes name="roles" label={phrases.roles} options={roleOptions} />
      </Form>
    </Details>
  )
}
