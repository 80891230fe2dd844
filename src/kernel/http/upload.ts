import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { BlobStore } from '../blob.ts'
import { Refusal } from '../refusal.ts'
import { both } from '../text.ts'
import { bodyMaxBytes } from './server-options.ts'

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

/** All files of one form together: what a person may put on the disk before anybody has looked at it. */
const formMaxBytes = 200 * 1024 * 1024

/** What somebody who is not signed in may hand in at once: a paper to be checked. */
export const anybodysMaxBytes = 10 * 1024 * 1024

export interface Posted {
  readonly fields: Record<string, string | string[]>
  readonly uploads: Upload[]
}

/**
 * Streams a multipart form: files go to the blob store as they arrive, fields are collected.
 *
 * @param checkField called for each field before any file that follows it is stored; throws to stop
 * @throws Refusal 'too-large', or 'invalid' when the connection broke before the end
 */
export async function readMultipart(
  request: FastifyRequest,
  blobs: BlobStore,
  checkField: (name: string, value: string) => void,
  maxBytes = formMaxBytes,
): Promise<Posted> {
  try {
    return await readParts(request, blobs, checkField, maxBytes)
  } catch (error) {
    throw isBroken(error) ? new Refusal('invalid', brokenText) : error
  }
}

async function readParts(
  request: FastifyRequest,
  blobs: BlobStore,
  checkField: (name: string, value: string) => void,
  maxBytes: number,
): Promise<Posted> {
  const fields: Posted['fields'] = {}
  const uploads: Upload[] = []
  let [left, textLeft] = [maxBytes, bodyMaxBytes]
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      // half of what somebody wrote must not be kept as if it were all
      if (part.valueTruncated || part.fieldnameTruncated) throw new Refusal('too-large', longText)
      const value = String(part.value)
      textLeft -= part.fieldname.length + value.length
      if (textLeft < 0) throw new Refusal('too-large', longText)
      checkField(part.fieldname, value)
      collect(fields, part.fieldname, value)
    } else if (part.filename) {
      checkField('', '')
      const blob = await blobs.put(part.file, { maxBytes: Math.min(uploadMaxBytes, left) })
      if (part.file.truncated) throw tooLarge()
      left -= blob.sizeBytes
      uploads.push({ field: part.fieldname, name: plainName(part.filename), ...blob })
    } else {
      part.file.resume() // an empty file field
    }
  }
  return { fields, uploads }
}

/** Whether the form ended before its end: the parser throws plain errors for that, and sockets that of a reset. */
function isBroken(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'Error' || 'statusCode' in error) return false
  return !('code' in error) || error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

/** Repeated names become arrays. */
export function collect(fields: Posted['fields'], name: string, value: string): void {
  const before = fields[name]
  if (before === undefined) fields[name] = value
  else fields[name] = Array.isArray(before) ? [...before, value] : [before, value]
}

/** A name goes into sentences and patterns: what cannot be seen in it goes, and of an endless one the beginning and the ending stay. */
function plainName(name: string): string {
  const short = name.length > 400 ? `${name.slice(0, 300)}${name.slice(-100)}` : name
  return short.replaceAll(/\p{Cc}/gu, '').toWellFormed() || 'file'
}

const brokenText = both('上传中断了，请重新提交。', 'The upload broke off. Send it again.')
const longText = both(
  '有一项内容太长，请缩短后重新提交。',
  'One of the texts is too long. Shorten it and send it again.',
)

function tooLarge(): Refusal {
  const megabytes = uploadMaxBytes / 1024 / 1024
  return new Refusal(
    'too-large',
    both(`单个文件不能超过 ${megabytes} MB。`, `A file may have at most ${megabytes} MB.`),
  )
}
