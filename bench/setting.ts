import { setPages } from '../src/modules/documents/typeset/index.ts'
import type { PageInput } from '../src/modules/documents/typeset/model.ts'
import { joint, letter, long, minutes, notice, order } from '../src/modules/documents/typeset/samples.fixture.ts'
import { closedLoop, type Figures } from './loop.ts'

/** How long it takes to set one kind of official document, each with another number, when the fonts are in memory. */
export interface Setting {
  readonly title: string
  readonly pages: number
  readonly figures: Figures
  /** Processor time of the whole process for one document: what is left when the machine is busy with other things. */
  readonly cpuMs: number
}

const kinds: readonly (readonly [string, PageInput])[] = [
  ['Notice with a table and two pages of text', notice],
  ['Joint document of three, upward', joint],
  ['Letter', letter],
  ['Order with an attachment', order],
  ['Minutes', minutes],
  ['Thirty pages', long],
]

/** One after the other: there is one typesetter for the whole process. */
export async function setting(seconds: number): Promise<Setting[]> {
  const at = new Date()
  const measured: Setting[] = []
  for (const [title, page] of kinds) {
    const { pages } = await setPages(page, { at })
    const before = process.cpuUsage()
    let serial = 0
    const figures = await closedLoop(1, seconds, async () => {
      serial += 1
      await setPages({ ...page, number: `云政发〔2026〕${serial}号` }, { at })
      return 'done'
    })
    const { user, system } = process.cpuUsage(before)
    measured.push({ title, pages, figures, cpuMs: (user + system) / 1000 / serial })
  }
  return measured
}
