import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import { typesetWithMarks } from '../../../kernel/typeset/index.ts'
import { type Page, PageInput } from './model.ts'
import { pageData } from './page-data.ts'

export { docxOf } from './export/docx.ts'
export { plainText } from './export/text.ts'
export { PageInput } from './model.ts'

const parts = ['grid', 'head', 'body', 'signature', 'page']
const source = parts
  .map((name) => readFileSync(join(import.meta.dirname, 'template', `${name}.typ`), 'utf8'))
  .join('\n')

/** Where a seal is pressed: its middle, in millimetres from the left and top edges of a page; the first page is 1. */
export interface SealPlace {
  readonly organisation: string
  readonly page: number
  readonly left: number
  readonly top: number
  readonly diameter: number
}

export interface SetDocument {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly marks: readonly SealPlace[]
}

/**
 * Sets an official document by GB/T 9704-2012 as PDF/A-2b, without seals: where they belong is told by `marks`. The same input at
 * the same moment gives the same bytes.
 *
 * @throws Refusal 'invalid' when there is no glyph for a character, naming it, or more names than the imprint holds
 */
export async function setPages(input: PageInput, { at }: { readonly at: Date }): Promise<SetDocument> {
  const page = PageInput.parse(input)
  refuseTooManyNames(page)
  const made = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()] as const
  const { pdf, pages, marks } = await typesetWithMarks({ source }, pageData(page, made), { at })
  const sealed = page.signature.kind === 'seal' ? page.signature.organisations : []
  return {
    ...{ pdf, pages },
    marks: sealed.flatMap(({ name, sealMm }, index) => {
      const mark = marks[index]
      return mark ? { organisation: name, page: mark.page, left: mark.x, top: mark.y, diameter: sealMm } : []
    }),
  }
}

/** Characters that an imprint of one page holds in its smallest type. */
const mostNames = 1600

function refuseTooManyNames({ addressee, copies }: Page): void {
  const count = (addressee?.length ?? 0) + (copies?.length ?? 0)
  if (count <= mostNames) return
  throw new Refusal(
    'invalid',
    both(
      `主送、抄送机关的名称共${count}字，版记一面最多排${mostNames}字。请改用统称，如“各乡镇人民政府”。`,
      `The names of addressees and copies have ${count} characters; the imprint holds ${mostNames}. Use collective names.`,
    ),
  )
}
