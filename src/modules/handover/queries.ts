import { z } from 'zod'
import { type Actor, type Context, hasRole } from '../../kernel/context.ts'
import { dayOf } from '../../kernel/day.ts'
import { query } from '../../kernel/query.ts'
import { both } from '../../kernel/text.ts'
import {
  type Appointment,
  appointmentsTo,
  getOrganisation,
  type Organisation,
  type Post,
  postsOf,
} from '../directory/index.ts'
import { listOf } from './list.ts'
import { type Handover, stateOf } from './model.ts'
import { phrases } from './phrases.ts'
import { isLeaver, isTaker, mayLead, mayName, maySee, mayWitness } from './policy.ts'
import { getHandover, handoversOf, signaturesOf } from './store/handover.ts'

const pageSize = 30

/** Hand-overs and substitutions: of one's organisation for who leads it, else those that concern oneself. */
export const list = query({
  name: 'handover.list',
  summary: both('查看岗位交接和替补。', 'See hand-overs and substitutions.'),
  input: z.object({ organisation: z.uuid().optional(), before: z.uuid().optional() }),
  async find(ctx, { organisation }) {
    const id = organisation ?? ctx.actor.post?.organisationId
    const office = id === undefined ? null : await getOrganisation(ctx.tx, id)
    return { id: office?.id ?? ctx.actor.id, office, path: office?.path ?? [] }
  },
  // colleagues see who stands in for whom in their own organisation, administrators also below it
  allow: (actor, { path }) =>
    actor.kind === 'person' &&
    actor.behalf === undefined &&
    (path.at(-1) === actor.post?.organisationId || leads(actor, path)),
  async run(ctx, { before }, { office }) {
    const isLead = office !== null && leads(ctx.actor, office.path)
    const whose = isLead ? { organisationId: office.id } : { personId: ctx.actor.id }
    const after = before === undefined ? undefined : await getHandover(ctx.tx, before)
    const found = await handoversOf(ctx.tx, whose, { before: after, limit: pageSize })
    const rows = found.slice(0, pageSize).map((handover) => ({ handover, state: stateOf(handover) }))
    const next = found.length > pageSize ? (rows.at(-1)?.handover.id ?? null) : null
    return { rows, next, office, ...(await seatsOf(ctx, office)), today: dayOf(ctx.now, ctx.settings.DISTRICT_ZONE) }
  },
})

function leads(actor: Actor, organisationPath: readonly string[]): boolean {
  return (hasRole(actor, 'head') || hasRole(actor, 'administrator')) && mayLead(actor, { roles: [], organisationPath })
}

interface Seat {
  readonly post: Post
  readonly appointment: Appointment
}

/** Who stands in now or later, and what the reader may hand over or find a substitute for. */
async function seatsOf(ctx: Context, office: Organisation | null) {
  const posts = office ? await postsOf(ctx.tx, office.id) : []
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  const appointments = await appointmentsTo(
    ctx.tx,
    posts.map(({ id }) => id),
  )
  const seats = appointments.flatMap((appointment): Seat[] => {
    const post = posts.find(({ id }) => id === appointment.postId)
    return post ? [{ post, appointment }] : []
  })
  const lasting = ({ appointment: { startsOn, endsOn } }: Seat) =>
    endsOn === null || (endsOn >= today && endsOn >= startsOn)
  const led = posts.filter((post) => mayLead(ctx.actor, post))
  return {
    substitutions: seats.filter((seat) => seat.appointment.kind === 'substitute' && lasting(seat)),
    // whoever left some time ago can still be handed over from
    leavers: seats
      .filter(({ post, appointment }) => led.includes(post) && appointment.kind !== 'substitute')
      .slice(0, 200),
    led,
  }
}

/** One hand-over with its list; as it is now, or as it was signed. */
export const show = query({
  name: 'handover.show',
  summary: both('查看岗位交接和交接清单。', 'See a hand-over and its list.'),
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => getHandover(ctx.tx, id),
  allow: (actor, subject) => maySee(actor, subject),
  sensitive: ({ list: { mandates } }: { list: { mandates: readonly { partyId: string }[] } }) =>
    mandates.map(({ partyId }) => partyId),
  purpose: () => phrases.purpose.zh,
  async run(ctx, { id }, handover) {
    const signatures = await signaturesOf(ctx.tx, id)
    const list = await listOf(ctx, handover)
    const digest = handover.listSha256?.toString('hex') ?? null
    return {
      handover,
      state: stateOf(handover),
      list,
      digest,
      signatures,
      may: mayNow(ctx.actor, handover, signatures),
    }
  },
})

/** What this reader can do next. */
function mayNow(actor: Actor, handover: Handover, signatures: readonly { readonly signedBy: string }[]) {
  const state = stateOf(handover)
  const third = mayWitness(actor, handover) && !signatures.some(({ signedBy }) => signedBy === actor.id)
  return {
    name: state === 'open' && mayName(actor, handover),
    leave: state === 'open' && isLeaver(actor, handover),
    inPlace: state === 'open' && third,
    take: state === 'left' && isTaker(actor, handover),
    witness: state === 'taken' && third,
    withdraw: !handover.outcome && mayLead(actor, handover),
  }
}
