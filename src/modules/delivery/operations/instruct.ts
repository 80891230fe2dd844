import { z } from 'zod'
import { Upload } from '../../../kernel/http/upload.ts'
import { operation } from '../../../kernel/operation.ts'
import { invalidField, Refusal } from '../../../kernel/refusal.ts'
import { addStep, attach, MatterNumber } from '../../docket/index.ts'
import { refuseSecretWords } from '../../documents/index.ts'
import { byIntake } from '../intake.ts'
import { nextWork } from '../next-work.ts'
import { refusals, steps, summaries } from '../phrases.ts'
import { mayInstruct, mayList } from '../policy.ts'
import { insertInstruction } from '../store/inside.ts'
import { dropPhrase, keepPhrase as keep } from '../store/phrase.ts'
import { requireStep } from './receive.ts'

/** Where handwriting lies among the files of the matter; the sender never sees it. */
export const handwritingSlot = 'staff:instruction'

/** 批示: typed, taken from the leader's own phrases, or written by hand and kept as a picture. */
export const instruct = operation({
  name: 'delivery.instruct',
  summary: summaries.instruct,
  input: z.object({
    number: MatterNumber,
    words: z.string().trim().max(1000).optional(),
    phrase: z.string().trim().max(100).optional(),
    uploads: z.array(Upload).max(1).default([]),
  }),
  find: byIntake.find,
  allow: (actor, { delivery }) => mayInstruct(actor, delivery),
  async run(ctx, { number, words, phrase, uploads }, subject) {
    requireStep(subject, 'proposing', 'instructing', 'assigning', 'handling', 'reading')
    const said = [phrase, words].filter(Boolean).join('\n') || null
    const [picture] = uploads
    refuseSecretWords('words', said ?? undefined)
    if (!said && !picture) throw invalidField('words', refusals.sayOrWrite)
    const { matter, delivery } = subject
    const attachment = picture && (await attach(ctx, matter, handwritingSlot, picture))
    if (attachment && !attachment.file.type.startsWith('image/')) throw invalidField('files', refusals.pictureOnly)
    await insertInstruction(ctx, delivery.id, { words: said, attachmentId: attachment?.id ?? null })
    await addStep(ctx, matter, {
      ...{ kind: 'instructed', words: attachment ? steps.instructedByHand : steps.instructed, visible: 'staff' },
      ...(said && { note: said }),
      ...(attachment && { data: { sha256: attachment.file.sha256 } }),
    })
    if (delivery.step === 'instructing' || delivery.step === 'proposing') await nextWork(ctx, subject, 'assigning')
    return { number }
  },
})

/** Keeps words that one often instructs with; twice is once. */
export const keepPhrase = operation({
  name: 'delivery.keep-phrase',
  summary: summaries.keepPhrase,
  input: z.object({ words: z.string().trim().min(1).max(100) }),
  find: async ({ actor }) => ({ id: actor.id }),
  allow: (actor) => mayList(actor),
  run: (ctx, { words }) => keep(ctx, words),
})

export const removePhrase = operation({
  name: 'delivery.remove-phrase',
  summary: summaries.dropPhrase,
  input: z.object({ phrase: z.uuid() }),
  find: async ({ actor }) => ({ id: actor.id }),
  allow: (actor) => mayList(actor),
  async run(ctx, { phrase }) {
    if (!(await dropPhrase(ctx, phrase))) throw new Refusal('not-found', refusals.noPhrase)
  },
})
