import { z } from 'zod'
import { type Context, machine } from '../../../kernel/context.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Job } from '../../../kernel/job.ts'
import { operation } from '../../../kernel/operation.ts'
import { type AddressBook, builtInGroups } from '../addressees.ts'
import type { Addressee } from '../model.ts'
import { summaries } from '../summaries.ts'
import { keepUsed, type UsedVersion, versionOf } from './store.ts'

/** The groups of all townships, departments and villages follow the directory: whoever came or went makes a new version. */
export const followDirectory = operation({
  name: 'documents.follow-directory',
  summary: summaries.followDirectory,
  input: z.object({}),
  find: async () => ({ id: 'groups' }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx) {
    const groups = await builtInGroups(ctx.tx, dayOf(ctx.now, ctx.settings.DISTRICT_ZONE))
    for (const group of groups) await versionOf(ctx, group, machine.id)
  },
})

/** Each night; a document that is put before the signer does not wait for it. */
export const followDirectoryJob: Job = {
  name: 'follow-directory-groups',
  cron: '7 17 * * *',
  run: (caller) => followDirectory(caller, {}),
}

/** Keeps which version of which group says who gets a document, as the book knows it. */
export async function keepGroupsUsed(
  ctx: Context,
  documentId: string,
  { book, main, copies }: { book: AddressBook; main: readonly Addressee[]; copies: readonly Addressee[] },
): Promise<void> {
  const used: UsedVersion[] = []
  for (const [part, addressees] of [['main', main] as const, ['copy', copies] as const]) {
    const keys = new Set(addressees.flatMap((one) => ('group' in one ? [one.group] : [])))
    for (const group of book.groups.filter(({ key }) => keys.has(key)))
      used.push({ part, key: group.key, version: await versionOf(ctx, group, group.keptBy) })
  }
  await keepUsed(ctx.tx, documentId, used)
}
