import { z } from 'zod'
import { type Actor, type Context, hasRole } from '../../../kernel/context.ts'
import { addDays, Day, dayOf } from '../../../kernel/day.ts'
import { emit } from '../../../kernel/event.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { getPost, holdersOf } from '../../directory/index.ts'
import { type AddressBook, loadBook, membersOf, readAddressees } from '../addressees.ts'
import { versionOf } from '../groups/store.ts'
import { refusals, steps, words } from '../phrases.ts'
import { refuseSecretWords } from '../secrecy.ts'
import { endDelegation, insertDelegation } from '../store/delegation.ts'
import { keepGroup } from '../store/group.ts'
import { insertSeries } from '../store/register.ts'
import { issuersFor } from '../store/right.ts'
import { forgetSuperior, nameSuperior } from '../store/superior.ts'
import { summaries } from '../summaries.ts'
import { DocumentType, Format, headTypes } from '../types.ts'

const one = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), schema)
const own = async (ctx: Context) => ({ id: ctx.actor.post?.organisationId ?? ctx.actor.id })
const isSecretary = (actor: Actor) => hasRole(actor, 'office') || hasRole(actor, 'head')
const isHead = (actor: Actor) => hasRole(actor, 'head')

/** Opens a series of numbers for one's own organisation, or for one in whose name one issues. */
export const openSeries = operation({
  name: 'documents.open-series',
  summary: summaries.openSeries,
  input: z.object({
    issuer: z.uuid(),
    word: z
      .string()
      .trim()
      .regex(/^[^〔〕0-9\s第号]{1,12}$/),
    name: z.string().trim().min(1).max(60),
    formats: one(z.array(Format).min(1)),
  }),
  find: own,
  allow: isSecretary,
  async run(ctx, { issuer, word, name, formats }, { id: officeId }) {
    if (!(await issuersFor(ctx.tx, officeId)).includes(issuer)) throw invalidField('issuer', refusals.notYourIssuer)
    refuseSecretWords('name', name)
    const id = await insertSeries(ctx, { organisationId: issuer, word, name, formats })
    if (!id) throw invalidField('word', refusals.seriesTaken)
    ctx.trace.content.push({ step: 'series-opened', words: steps.seriesOpened(word), data: { id, issuer } })
    return { id }
  },
})

/** Keeps a group of organisations that are addressed together; the same name again changes who is in it, as a new version. */
export const keepAddressGroup = operation({
  name: 'documents.keep-group',
  summary: summaries.keepGroup,
  input: z.object({ name: z.string().trim().min(2).max(60), members: z.string().trim().min(1).max(8000) }),
  find: own,
  allow: isSecretary,
  async run(ctx, { name, members }, { id: officeId }) {
    refuseSecretWords('name', name)
    const book = await loadBook(ctx.tx, officeId)
    const found = readAddressees(book, members)
    const stranger = found.find((member) => 'words' in member)
    if (stranger && 'words' in stranger) throw invalidField('members', refusals.unknownJoint(stranger.words))
    if (!isFree(book, name)) throw invalidField('name', refusals.groupTaken)
    const ids = membersOf(book, found)
    const id = await keepGroup(ctx, officeId, { name, members: ids })
    const version = await versionOf(ctx, { key: id, name, members: ids, keptBy: ctx.actor.id }, ctx.actor.id)
    const data = { id, version, members: ids }
    ctx.trace.content.push({ step: 'group-kept', words: steps.groupKept(name, ids.length), data })
    return { id, version }
  },
})

/** Groups are read before organisations: one with the name of an office would take its documents. */
function isFree(book: AddressBook, name: string): boolean {
  const others = { ...book, groups: book.groups.filter(({ key }) => !isId(key)) }
  const [found, ...more] = readAddressees(others, name)
  return more.length === 0 && found !== undefined && 'words' in found && found.words === name
}

function isId(key: string): boolean {
  return z.uuid().safeParse(key).success
}

/** No rule names a limit; a head who stays looks at it again each year. */
const longestDelegationDays = 366

/** 授权: a head lets a post of the organisation sign some types for a time (条例 art. 22). */
export const delegateSigning = operation({
  name: 'documents.delegate',
  summary: summaries.delegate,
  input: z.object({
    post: z.uuid(),
    types: one(z.array(DocumentType).min(1)),
    startsOn: Day,
    endsOn: Day,
    reason: z.string().trim().min(2).max(400),
  }),
  find: own,
  allow: isHead,
  async run(ctx, { post: postId, types, startsOn, endsOn, reason }, { id: organisationId }) {
    const post = await getPost(ctx.tx, postId)
    if (post.organisationId !== organisationId || post.closedOn) throw invalidField('post', refusals.otherPost)
    if (types.some((type) => headTypes.includes(type))) throw invalidField('types', refusals.headSigns)
    refuseSecretWords('reason', reason)
    if (endsOn < startsOn) throw invalidField('endsOn', refusals.endBeforeStart)
    if (endsOn > addDays(startsOn, longestDelegationDays)) throw invalidField('endsOn', refusals.delegationTooLong)
    const given = { organisationId, postId, types, startsOn, endsOn, reason }
    const id = await insertDelegation(ctx, given)
    ctx.trace.content.push({ step: 'signing-delegated', words: steps.delegated(post.name), data: { id, ...given } })
    await emit(ctx, 'notices.due', {
      ...{
        people: await holdersOf(ctx.tx, postId, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)),
        cause: ctx.trace.auditId,
      },
      ...{ words: words.delegatedTo(post.name, endsOn), href: '/desk/documents/settings', matter: null },
    })
    return { id }
  },
})

/** Ends it before its time. */
export const endSigningDelegation = operation({
  name: 'documents.end-delegation',
  summary: summaries.endDelegation,
  input: z.object({ id: z.uuid() }),
  find: own,
  allow: isHead,
  async run(ctx, { id }, { id: organisationId }) {
    if (!(await endDelegation(ctx, organisationId, id))) throw new Refusal('not-found', refusals.noDelegation)
    ctx.trace.content.push({ step: 'delegation-ended', words: steps.delegationEnded, data: { id } })
    return { id }
  },
})

/** 双重领导: names the other superior of one's own organisation; empty when there is none. */
export const nameSecondSuperior = operation({
  name: 'documents.name-second-superior',
  summary: summaries.nameSuperior,
  input: z.object({ superior: z.string().trim().max(120), basis: z.string().trim().max(400).default('') }),
  find: own,
  allow: isSecretary,
  async run(ctx, { superior, basis }, { id }) {
    refuseSecretWords('superior', superior)
    refuseSecretWords('basis', basis)
    if (superior && (superior.length < 2 || basis.length < 2)) throw invalidField('basis', refusals.basisNeeded)
    await (superior ? nameSuperior(ctx, id, { superior, basis }) : forgetSuperior(ctx, id))
    ctx.trace.content.push({ step: 'second-superior', words: steps.superiorNamed(superior), data: { superior, basis } })
    return { id }
  },
})
