import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { lockMatterById } from '../../docket/index.ts'
import { lockWithFiles, refreshSearch } from '../store/search.ts'
import { summaries } from '../summaries.ts'
import { takeUpDocument } from '../taking-up.ts'

/** It was decided anew whether the public may know of a document that was signed as an open one: others find it, or not any more. */
export const followDisclosure = operation({
  name: 'documents.follow-disclosure',
  summary: summaries.followDisclosure,
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => lockMatterById(ctx.tx, id),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { id }) {
    await refreshSearch(ctx.tx, id)
  },
})

/** A scanner found something in files: nothing is found by what stands in them. Or it no longer does. */
export const followVerdict = operation({
  name: 'documents.follow-verdict',
  summary: summaries.followVerdict,
  input: z.object({ fileIds: z.array(z.uuid()) }),
  find: async () => ({ id: 'documents' }),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { fileIds }) {
    for (const id of await lockWithFiles(ctx.tx, fileIds)) await takeUpDocument(ctx, id)
  },
})
