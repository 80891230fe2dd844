import { materialsOn, pagesOf } from '../src/demo/year/posted.ts'
import type { House } from '../src/kernel/http/house.ts'
import { exampleAnswers, type Form, getPublishedGuide } from '../src/modules/catalogue/index.ts'
import { posted } from '../test/story.ts'
import type { FormFile, Visitor } from './visit.ts'

/** 社会团体成立登记: a licence of the county, whose form has files to attach. */
export const service = '511A0045000024-511602000000-000-115113016823646795-1-00'

/** One page of the form, as a browser posts it. */
export interface FormPost {
  readonly page: string
  readonly fields: Record<string, string | string[]>
  readonly files: readonly FormFile[]
}

/** What an applicant posts, page by page. */
export async function formPosts(house: House): Promise<FormPost[]> {
  const form = await formOf(house)
  const answers = exampleAnswers[service] ?? {}
  return pagesOf(form, answers).map((page) => ({
    page,
    fields: { ...posted(form, answers, page), _do: 'next' },
    files: [...materialsOn(form, page)].map((material) => ({
      field: `file.${material}`,
      name: `${material}.pdf`,
      bytes: paper(material),
    })),
  }))
}

async function formOf(house: House): Promise<Form> {
  const today = house.now().toISOString().slice(0, 10)
  return house.db.transaction().execute(async (tx) => (await getPublishedGuide(tx, service, today)).content.form)
}

/** A small file that passes for a PDF, 20 kB. */
function paper(material: string): Buffer {
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n% ${material}\n`),
    Buffer.alloc(20_000, '% paper\n'),
    Buffer.from('\n%%EOF\n'),
  ])
}

/**
 * Begins an application, fills in every page with its files, and sends it.
 *
 * @returns the number of the matter
 * @throws Error when the product answers anything but the next page
 */
export async function apply(visitor: Visitor, posts: readonly FormPost[]): Promise<string> {
  const begun = await visitor.post(`/services/${service}/application`, {})
  const number = /\/matters\/([0-9A-Z]{27})\//.exec(begun.headers.location ?? '')?.[1]
  if (!number) throw new Error(`beginning answered ${begun.status}: ${titleOf(begun.body)}`)
  for (const { page, fields, files } of posts)
    expectMoved(page, await visitor.post(`/matters/${number}/application/${page}`, fields, files))
  expectMoved('submission', await visitor.post(`/matters/${number}/submission`, {}))
  return number
}

/** @throws Error unless the answer sends the visitor on */
export function expectMoved(what: string, { status, body }: { status: number; body: Buffer }): void {
  if (status !== 303) throw new Error(`${what} answered ${status}: ${titleOf(body)}`)
}

function titleOf(body: Buffer): string {
  return /<title>([^<]*)/.exec(body.toString())?.[1] ?? body.toString().slice(0, 200)
}
