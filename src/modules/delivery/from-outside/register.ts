import { createHash } from 'node:crypto'
import type { Context } from '../../../kernel/context.ts'
import { addDays, dayOf, daysBetween } from '../../../kernel/day.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { lastInstantOf } from '../../calendar/index.ts'
import { findDistrict } from '../../directory/index.ts'
import { addStep, attachAgain, getMatter, type Matter, openMatters, startMatterClock } from '../../docket/index.ts'
import { letFindOutside, refuseSecretWords } from '../../documents/index.ts'
import { acceptUpload, type StoredFile, secretMarkOf } from '../../files/index.ts'
import { nameOf } from '../model.ts'
import { register } from '../operations/receive.ts'
import { says } from '../page-phrases.ts'
import { stages, words } from '../phrases.ts'
import { mayTakeIn } from '../policy.ts'
import { withheldDays } from '../send.ts'
import { insertDeliveries, type Recipient, recipientsAmong, writeReceipt } from '../store/delivery.ts'
import { getIncoming } from '../subject.ts'
import { isScan, OutsideInput, sameKey } from './model.ts'
import { outsideRefusals, outsideSays, outsideSummaries } from './phrases.ts'
import { findSame, insertOutside } from './store.ts'

/** Where the scans lie among the files of the matter. */
export const scanSlot = 'scan'

/** The registry of the caller's own organisation: who takes in documents there. */
export async function ownRegistry(ctx: Context): Promise<Registry> {
  const found = await findRegistry(ctx)
  if (!found) throw new Refusal('forbidden', outsideRefusals.noOrganisation)
  return found
}

type Registry = Recipient & { readonly organisationId: string }

/** The same, for whoever is in no organisation that works. */
export async function findRegistry({ tx, now, actor, settings }: Context): Promise<Registry | undefined> {
  const own = actor.post?.organisationId
  const [found] = own ? await recipientsAmong(tx, [own], dayOf(now, settings.DISTRICT_ZONE)) : []
  return found && { ...found, organisationId: found.id }
}

/**
 * 登记外来公文: what came from outside the district, on paper or through another exchange. Whoever registers it has it in hand, opened and
 * received: one act is the receipts and the number. From then on it is incoming as everything else.
 */
export const registerOutside = operation({
  name: 'delivery.register-outside',
  summary: outsideSummaries.register,
  input: OutsideInput,
  find: ownRegistry,
  allow: (actor, registry) => mayTakeIn(actor, registry),
  async run(ctx, typed, registry) {
    requireDays(ctx, typed)
    for (const field of ['issuer', 'documentNumber', 'title'] as const) refuseSecretWords(field, typed[field])
    await refuseSame(ctx, registry.id, typed)
    const scans = await takeScans(ctx, typed)
    const [opened] = await openMatters(ctx, {
      ...{ kind: 'incoming', numberKind: 'SW', title: words.incomingTitle(typed.title), stage: stages.looking },
      ...{ subjectId: typed.documentNumber ?? typed.title, area: (await findDistrict(ctx.tx))?.code ?? '000000' },
      disclosure: {
        ...{ decision: 'withheld' as const, ground: words.internal },
        until: addDays(dayOf(ctx.now, ctx.settings.DISTRICT_ZONE), withheldDays),
      },
      organisations: [registry],
    })
    if (!opened) throw new Refusal('conflict', outsideRefusals.noOrganisation)
    await keep(ctx, typed, { registry, scans, opened })
    return { number: opened.number }
  },
})

/** @throws Refusal 'invalid' at a day that cannot be */
function requireDays(ctx: Context, { datedOn, receivedOn, asksAnswer, answerBy }: OutsideInput): void {
  const today = dayOf(ctx.now, ctx.settings.DISTRICT_ZONE)
  if (datedOn > today) throw invalidField('datedOn', outsideRefusals.future)
  if (receivedOn > today) throw invalidField('receivedOn', outsideRefusals.future)
  if (answerBy && !asksAnswer) throw invalidField('asksAnswer', outsideRefusals.asksNothing)
  if (answerBy && answerBy < datedOn) throw invalidField('answerBy', outsideRefusals.dueBefore)
}

/** @throws Refusal 'invalid' that leads to the first, when it is registered already */
async function refuseSame(ctx: Context, organisationId: string, typed: OutsideInput): Promise<void> {
  const first = await findSame(ctx.tx, organisationId, typed)
  if (!first) return
  const serial = first.year && first.serial ? says.serial(first.year, first.serial) : null
  const see = { href: `/matters/${first.number}/incoming`, text: outsideSays.toFirst }
  throw new Refusal('conflict', outsideRefusals.twice(serial), {}, see)
}

/** Pages of a PDF or pictures, none of them marked as secret. @throws Refusal 'invalid' at the field */
async function takeScans(ctx: Context, { uploads }: OutsideInput): Promise<readonly [StoredFile, ...StoredFile[]]> {
  const scans: StoredFile[] = []
  for (const upload of uploads) {
    const file = await acceptUpload(ctx, upload)
    if (!isScan(file.type)) throw invalidField(upload.field, outsideRefusals.noScan(file.name))
    const mark = await secretMarkOf(ctx, file)
    if (mark) throw invalidField(upload.field, outsideRefusals.marked(file.name, mark))
    scans.push(file)
  }
  const [first, ...others] = scans
  if (!first) throw invalidField('files', outsideRefusals.needScan)
  return [first, ...others]
}

interface Opened {
  readonly registry: Recipient
  readonly scans: readonly [StoredFile, ...StoredFile[]]
  readonly opened: { readonly id: string; readonly number: string; readonly organisationId: string }
}

/** Source, delivery with its first receipts, scans, clock, number. */
async function keep(ctx: Context, typed: OutsideInput, { registry, scans, opened }: Opened): Promise<void> {
  const { id, organisationId } = opened
  const content = frozen(typed, scans)
  const isNew = await insertOutside(ctx, typed, { id, organisationId, content, pdfFileId: scans[0].id })
  if (!isNew) {
    await refuseSame(ctx, organisationId, typed)
    throw new Refusal('conflict', outsideRefusals.twice(null))
  }
  const delivery = { ...opened, part: typed.part, role: registry.role, signBy: null, redirectedFrom: null }
  await insertDeliveries(ctx, { documentId: id, rings: false }, [delivery])
  for (const state of ['opened', 'signed'] as const) await writeReceipt(ctx, { id, documentId: id }, { state })
  const matter = await getMatter(ctx.tx, opened.number)
  for (const file of scans) await attachAgain(ctx, matter, scanSlot, file)
  await addStep(ctx, matter, {
    kind: 'came-from-outside',
    words: outsideSays.came(
      typed.issuer,
      nameOf({ ...typed, documentNumber: typed.documentNumber ?? null }),
      typed.way,
    ),
    data: { document: typed.documentNumber ?? null, sha256: content.sha256, files: scans.map(({ sha256 }) => sha256) },
  })
  if (typed.asksAnswer) await startAnswering(ctx, matter, typed)
  await register(ctx, await getIncoming(ctx, opened.number))
  await letFindOutside(ctx.tx, {
    ...{ id, number: opened.number, type: typed.type, title: typed.title, issuer: typed.issuer, organisationId },
    ...{ documentNumber: typed.documentNumber ?? null, datedOn: typed.datedOn },
  })
}

/** Everything that was typed, and the digests of what was scanned: what is kept in the archive, and stands in the ledger by its digest. */
function frozen({ uploads: _, ...typed }: OutsideInput, scans: readonly StoredFile[]) {
  const files = scans.map(({ name, type, sha256 }) => ({ name, type, sha256 }))
  const json = JSON.stringify({ ...typed, same: sameKey({ ...typed }), files })
  return { json, sha256: createHash('sha256').update(json).digest('hex') }
}

/**
 * The clock of handling: to the day that the document names, or else by the rule from the day on which it came in, however late it is
 * registered. One that is over already was over when it began.
 */
async function startAnswering(ctx: Context, matter: Matter, { answerBy, receivedOn }: OutsideInput): Promise<void> {
  const zone = ctx.settings.DISTRICT_ZONE
  const today = dayOf(ctx.now, zone)
  const clock = { kind: 'handling', holder: matter.organisationId, shown: true }
  if (answerBy) {
    const days = daysBetween(today, answerBy)
    const since = days >= 1 ? {} : { at: lastInstantOf(addDays(answerBy, -1), zone) }
    await startMatterClock(ctx, matter, { ...clock, rule: 'incoming-day', amount: Math.max(days, 1), ...since })
  } else {
    const since = receivedOn < today ? { at: lastInstantOf(receivedOn, zone) } : {}
    await startMatterClock(ctx, matter, { ...clock, rule: 'incoming-handling', ...since })
  }
}
