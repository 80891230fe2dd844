import { existsSync } from 'node:fs'
import { z } from 'zod'
import type { Callable } from '../../src/kernel/operation.ts'
import type { Samples, Tries } from '../../src/kernel/samples.ts'
import { ranks } from '../../src/ranks.ts'

const Try = z.object({ subject: z.unknown(), input: z.unknown().optional() })
const File = z.object({ samples: z.record(z.string(), z.record(z.string(), Try)) })

/** The samples of every module that has some. */
export async function allSamples(): Promise<Samples> {
  const urls = ranks.flat().map((name) => new URL(`../../src/modules/${name}/samples.ts`, import.meta.url))
  const files = await Promise.all(urls.filter((url) => existsSync(url)).map((url) => import(url.href)))
  return Object.assign({}, ...files.map((file) => File.parse(file).samples))
}

/** What an operation is tried on; a rule that takes no subject needs no sample. None means that a sample is missing. */
export function triesOf({ spec }: Callable<unknown>, samples: Samples): Tries | undefined {
  return samples[spec.name] ?? (spec.allow.length <= 1 ? { '': { subject: {} } } : undefined)
}
