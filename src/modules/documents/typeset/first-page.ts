import { widthOf } from './lines.ts'
import type { Page } from './model.ts'
import { titleLines } from './title.ts'

const pitch = 225 / 22
const mmOfPt = 25.4 / 72
const areaPt = 156 / mmOfPt
/** Joint names may become smaller than the text before the addressees have to give way. */
const smallestPt = 14

/** How the red header is set: 小标宋 of this size, its characters narrowed to this share of their width. */
export interface Header {
  readonly names: readonly string[]
  readonly suffix: string
  readonly sizePt: number
  readonly suffixPt: number
  readonly widthRatio: number
}

/**
 * What the first page has room for: the text must begin on it (7.2.4, 7.3.2). So many joint names are set smaller, and addressees
 * that leave no room go to the imprint.
 */
export function firstPage(page: Page): { header: Header; addresseeAtFoot: boolean } {
  const addressee = Math.ceil(widthOf(page.addressee ?? '') / 28) * pitch
  const room = roomOf(page)
  const addresseeAtFoot = leastHeight(headerOf(page, room)) + addressee > room
  return { header: headerOf(page, addresseeAtFoot ? room : room - addressee), addresseeAtFoot }
}

/** Millimetres for header and addressees, when everything else stands and one line of text. */
function roomOf(page: Page): number {
  if (page.format === 'order') return 225 - 20 - 4 * pitch - 3 * pitch
  const titleMm = titleLines(page.title, page.header.organisations).length * 34 * mmOfPt + pitch
  return 225 - besideHeader(page) - 2 * pitch - titleMm - 1.2 * pitch
}

/** What stands above and below the red header down to the last element above the title. */
function besideHeader({ format, signatories, copyNumber, urgency }: Page): number {
  // a letter begins 7 mm above the type area; then 4 mm, the double line, 7/8 of a line, number and corner
  if (format === 'letter') return -7 + 4 + 1.5 + 5 + (copyNumber && urgency ? 2 : 1) * pitch
  const ofMinutes = format === 'minutes' ? pitch : 0
  return 35 + 2 * pitch + Math.max(1, Math.ceil(signatories.length / 2)) * pitch + ofMinutes + 4
}

/** A character of at most 15 mm by 22 mm; long names are narrowed first, and made smaller when they would become unreadably narrow. */
function headerOf({ format, header: { organisations, suffix } }: Page, room: number): Header {
  const names = format === 'letter' ? organisations.slice(0, 1) : organisations
  if (names.length > 1) return jointHeader(names, suffix, room)
  const count = [...(names[0] ?? ''), ...suffix].length
  const sizePt = Math.min(format === 'letter' ? 46 : 56, areaPt / (0.55 * count))
  return { names, suffix, sizePt, suffixPt: sizePt, widthRatio: Math.min(0.75, areaPt / (sizePt * count)) }
}

/** Names above each other, a third of their height between them, and the word beside them in the middle. */
function jointHeader(names: readonly string[], suffix: string, room: number): Header {
  const longest = Math.max(...names.map((name) => [...name].length))
  // the word beside many small names stays as large as they are many
  const larger = Math.min(2.2, Math.max(1.4, names.length / 4))
  const wide = (0.98 * areaPt) / (longest + larger * [...suffix].length + 0.6)
  const sizePt = Math.min(46, wide / 0.7, room / mmOfPt / (1.35 * names.length))
  const widthRatio = Math.min(0.85, wide / sizePt)
  return { names, suffix, sizePt, suffixPt: Math.min(56, sizePt * larger), widthRatio }
}

function leastHeight({ names, sizePt }: Header): number {
  return names.length * 1.35 * (names.length > 1 ? Math.min(sizePt, smallestPt) : sizePt) * mmOfPt
}
