import type { Day } from '../../../kernel/day.ts'
import type { Block } from '../content/model.ts'
import { urgencyNames } from '../types.ts'
import { firstPage } from './first-page.ts'
import type { Page } from './model.ts'
import { type TableData, tableData } from './table.ts'
import { inTwoLines, titleLines } from './title.ts'
import { breakable, type Run, runsOf } from './words.ts'

/** What the template reads. */
export function pageData(page: Page, made: readonly [number, number, number]) {
  const { header, addresseeAtFoot } = firstPage(page)
  const names = page.header.organisations
  const addressee = page.addressee?.replace(/[：:]$/, '') ?? null
  return {
    ...{ format: page.format, title: page.title, author: names.join('、'), made },
    head: headOf(page, header),
    titleLines: titleLines(page.title, names),
    addressee: addresseeAtFoot ? null : addressee,
    mainAtFoot: addresseeAtFoot ? addressee : null,
    blocks: page.blocks.map(blockData),
    attachments: page.attachments.map(({ name }) => breakable(name)),
    appended: appendedOf(page),
    attendees: page.attendees,
    signature: signatureOf(page),
    note: page.note ? breakable(page.note.replace(/^（(.*)）$/, '$1')) : null,
    copies: page.copies?.replace(/。$/, '') ?? null,
    printing: printingOf(page),
  }
}

/** 2026年3月5日: Arabic figures, no zero before them (7.3.5.4). Room for the pen while there is no day. */
export function dateWords(day: Day | null): string {
  const [year, month, date] = day?.split('-').map(Number) ?? []
  return day === null ? '　　　　年　　月　　日' : `${year}年${month}月${date}日`
}

function headOf(page: Page, header: ReturnType<typeof firstPage>['header']) {
  const { signature } = page
  return {
    ...header,
    // a line that is empty is as high as one that is not
    number: page.number ?? '　',
    signatories: page.signatories,
    urgency: page.urgency && urgencyNames[page.urgency].zh,
    copyNumber: page.copyNumber,
    organisation: signature.kind === 'none' ? signature.organisation : '',
    date: dateWords(signature.date),
  }
}

/** Nine characters of a name fit below one of three seals in a row. */
const nameInARow = 9

function signatureOf({ signature }: Page) {
  const date = dateWords(signature.date)
  if (signature.kind === 'stamp' || signature.kind === 'none') return { ...signature, date }
  const joint = signature.organisations.length > 1 && signature.kind === 'seal'
  const organisations = signature.organisations.map(({ name, sealMm }) => ({
    sealMm,
    lines: joint ? inTwoLines(name, nameInARow) : [name],
  }))
  return { ...signature, date, organisations }
}

function appendedOf({ attachments, header }: Page) {
  return attachments.flatMap(({ name, blocks }, index) =>
    blocks
      ? {
          label: attachments.length > 1 ? `附件${index + 1}` : '附件',
          titleLines: titleLines(name, header.organisations),
          blocks: blocks.map(blockData),
        }
      : [],
  )
}

/** A letter's imprint names neither who printed it nor when (10.1). */
function printingOf({ format, printing }: Page) {
  return printing && format !== 'letter' ? { ...printing, date: dateWords(printing.date) } : null
}

type BlockData = { readonly type: 'paragraph'; readonly runs: readonly Run[] } | TableData

function blockData(block: Block): BlockData {
  return block.type === 'paragraph' ? { type: 'paragraph', runs: runsOf(block.content) } : tableData(block)
}
