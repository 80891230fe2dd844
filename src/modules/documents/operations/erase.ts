import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { addStep, lockMatterById } from '../../docket/index.ts'
import { steps } from '../phrases.ts'
import { eraseWords } from '../store/erase.ts'
import { eraseOutsideWords } from '../store/outside.ts'
import { summaries } from '../summaries.ts'

/** Its last keeper has destroyed it: the words go, number, title, signatures and digests stay. Twice changes nothing. */
export const eraseDocument = operation({
  name: 'documents.erase',
  summary: summaries.erase,
  input: z.object({ id: z.uuid() }),
  find: (ctx, { id }) => lockMatterById(ctx.tx, id),
  allow: (actor) => actor.kind === 'machine',
  async run(ctx, { id }, matter) {
    if (matter.kind !== 'document') await eraseOutsideWords(ctx.tx, id)
    else if (await eraseWords(ctx, id)) await addStep(ctx, matter, { kind: 'document-erased', words: steps.erased })
    return {}
  },
})
