import type { Block } from '../../content/model.ts'
import type { Page } from '../model.ts'
import { dateWords } from '../page-data.ts'
import { type Run, runsOf } from '../words.ts'

/** What a document says, one paragraph after the other, for those who use its words elsewhere. */
export type Line =
  | { readonly as: 'title' | 'flush' | 'right' | 'centre'; readonly text: string }
  | { readonly as: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly as: 'table'; readonly rows: readonly (readonly string[])[] }

export function linesOf(page: Page): Line[] {
  const { attachments, note, attendees, copies, printing } = page
  return [
    ...headOf(page),
    ...page.blocks.map(lineOf),
    ...attachments.map(({ name }, index) =>
      plain(`${listed(index)}${attachments.length > 1 ? `${index + 1}. ` : ''}${name}`),
    ),
    ...attendees.map(({ label, names }) => plain(`${label}：${names}`)),
    ...signatureOf(page),
    ...(note ? [plain(`（${note.replace(/^（(.*)）$/, '$1')}）`)] : []),
    ...attachments.flatMap(({ name, blocks }, index) =>
      blocks
        ? [
            { as: 'flush', text: attachments.length > 1 ? `附件${index + 1}` : '附件' } as const,
            { as: 'title', text: name } as const,
            ...blocks.map(lineOf),
          ]
        : [],
    ),
    ...(copies ? [{ as: 'flush', text: `抄送：${copies.replace(/。$/, '')}。` } as const] : []),
    ...(printing ? [{ as: 'flush', text: `${printing.organisation}　${dateWords(printing.date)}印发` } as const] : []),
  ]
}

function headOf({ header, number, signatories, format, title, addressee }: Page): Line[] {
  const signed = signatories.length > 0 ? `　签发人：${signatories.join('　')}` : ''
  return [
    { as: 'centre', text: `${header.organisations.join('\u3000')}${header.suffix}` },
    ...(number ? [{ as: 'centre', text: number + signed } as const] : []),
    ...(format === 'order' ? [] : [{ as: 'title', text: title } as const]),
    ...(addressee ? [{ as: 'flush', text: `${addressee.replace(/[：:]$/, '')}：` } as const] : []),
  ]
}

function signatureOf({ signature }: Page): Line[] {
  const date: Line = { as: 'right', text: dateWords(signature.date) }
  if (signature.kind === 'none') return [{ as: 'right', text: signature.organisation }, date]
  const names =
    signature.kind === 'stamp'
      ? signature.signers.map(({ post, name }) => `${post}　${name}`)
      : signature.organisations.map(({ name }) => name)
  return [...names.map((text) => ({ as: 'right', text }) as const), date]
}

function lineOf(block: Block): Line {
  return block.type === 'paragraph'
    ? { as: 'paragraph', runs: runsOf(block.content).map(({ face, text }) => ({ face, text: whole(text) })) }
    : { as: 'table', rows: [block.head, ...block.rows] }
}

/** Without the signs at which the typesetter may end a line: they would stand in addresses that people copy. */
function whole(text: string): string {
  return text.replaceAll('\u200b', '')
}

function plain(text: string): Line {
  return { as: 'paragraph', runs: [{ face: 'fang', text }] }
}

function listed(index: number): string {
  return index === 0 ? '附件：' : '　　　'
}
