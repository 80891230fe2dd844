import { z } from 'zod'
import { maxReadText, thumbnailMaxBytes } from '../model.ts'

/** What a file was found to hold; each part is there if it could be had. */
export const Found = z.object({
  /** Text in it, the beginning of it when it is long. */
  text: z.string().max(maxReadText).nullable(),
  /** Of secrecy, wherever in the file it stands, however long it is. */
  mark: z.string().max(8).nullable(),
  /** WebP */
  thumbnail: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.length <= thumbnailMaxBytes)
    .nullable(),
  /** JPEG, of pictures that browsers do not show. */
  viewable: z.instanceof(Uint8Array).nullable(),
  /** Parts that should have been there and could not be had. */
  failed: z.array(z.enum(['text', 'picture'])),
})
export type Found = z.infer<typeof Found>
