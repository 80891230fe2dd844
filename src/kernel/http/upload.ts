import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { BlobStore } from '../blob.ts'
import { Refusal } from '../refusal.ts'
import { both } from '../text.ts'

/** A file that arrived with a form; its bytes are in the blob store, not yet attached to anything. */
export const Upload = z.object({
  /** Name of the form field. */
  field: z.string(),
  /** As the person's device called it; not to be trusted. */
  name: z.string(),
  sha256: z.string(),
  sizeBytes: z.number(),
  /** First bytes, for telling the type. */
  head: z.instanceof(Buffer),
})
export type Upload = z.infer<typeof Upload>

/** No single upload is larger; kinds of file have smaller limits in the files module. */
export const uploadMaxBytes = 50 * 1024 * 1024

export interface Posted {
  readonly fields: Record<string, string | string[]>
  readonly uploads: Upload[]
}

/**
 * Streams a multipart form: files go to the blob store as they arrive, fields are collected.
 *
 * @param checkField called for each field before any file that follows it is stored; throws to stop
 * @throws Refusal 'too-large'
 */
export async function readMultipart(
  request: FastifyRequest,
  blobs: BlobStore,
  checkField: (name: string, value: string) => void,
): Promise<Posted> {
  const fields: Posted['fields'] = {}
  const uploads: Upload[] = []
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      const value = String(part.value)
      checkField(part.fieldname, value)
      collect(fields, part.fieldname, value)
    } else if (part.filename) {
      checkField('', '')
      const blob = await blobs.put(part.file, { maxBytes: uploadMaxBytes })
      if (part.file.truncated) throw tooLarge()
      uploads.push({ field: part.fieldname, name: part.filename, ...blob })
    } else {
      part.file.resume() // an empty file field
    }
  }
  return { fields, uploads }
}

/** Repeated names become arrays. */
export function collect(fields: Posted['fields'], name: string, value: string): void {
  const before = fields[name]
  if (before === undefined) fields[name] = value
  else fields[name] = Array.isArray(before) ? [...before, value] : [before, value]
}

function tooLarge(): Refusal {
  const megabytes = uploadMaxBytes / 1024 / 1024
  return new Refusal(
    'too-large',
    both(`单个文件不能超过 ${megabytes} MB。`, `A file may have at most ${megabytes} MB.`),
  )
}
