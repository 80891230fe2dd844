import { z } from 'zod'
import { Text } from '../../kernel/text.ts'
import bundlesFile from './data/bundles.json' with { type: 'json' }

const Part = z.object({
  code: z.string(),
  itemCode: z.string(),
  /** Code of the part that must be granted before this one begins. */
  after: z.string().nullable(),
})

/** A question that is asked once, and the field of each part's form that it answers. */
const Shared = z.object({ name: z.string(), label: Text, fields: z.record(z.string(), z.string()) })

const Bundle = z.object({
  code: z.string(),
  lifeEvent: z.string(),
  name: Text,
  summary: Text,
  /** Why the parts come in this order, with the basis. */
  order: Text,
  parts: z.array(Part).min(2),
  shared: z.array(Shared).min(1),
})
/** Several services asked for by one application (一件事). */
export type Bundle = z.infer<typeof Bundle>
export type SharedField = z.infer<typeof Shared>

/** All bundles, in the order in which they are shown. */
export const bundles: readonly Bundle[] = z.array(Bundle).parse(bundlesFile.bundles)

/** The bundle with this code, if there is one. */
export function findBundle(code: string): Bundle | undefined {
  return bundles.find((one) => one.code === code)
}
