import assert from 'node:assert/strict'
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { type SetDocument, setPages } from './index.ts'
import type { PageInput } from './model.ts'

/** Words between spaces; millimetres from the left and top edges. The box of a word is as high as its type is large. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A stretch, in millimetres. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const mmOfPt = 25.4 / 72
// an empty page is told on the error output
const quiet = { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] } satisfies ExecFileSyncOptions

/** The type area, and the grid in it: 28 cells by 22 lines. */
export const edge = { left: 28, right: 184, top: 37, bottom: 262 } as const
export const pitch = 225 / 22
export const cell = 156 / 28

export function set(input: PageInput): Promise<SetDocument> {
  return setPages(input, { at: new Date('2026-03-05T02:00:00Z') })
}

export function near(actual: number | undefined, expected: number, within = 0.3): void {
  const said = `${actual?.toFixed(2)} mm instead of ${expected.toFixed(2)} ± ${within}`
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= within, said)
}

/** What is written on each page, by poppler. */
export function wordsOn(pdf: Uint8Array): Word[][] {
  const xml = withFile(pdf, (path) => execFileSync('pdftotext', ['-bbox', path, '-'], quiet)).toString()
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text = '']) => ({
          text: text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
          ...{ left: mm(left), right: mm(right), top: mm(top), bottom: mm(bottom) },
        }),
      ),
    )
}

/** The word, or the words that touch each other, in which this stands first. */
export function wordWith(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word.text.includes(text))
  if (!found) throw new Error(`${text} is not among ${words.map((word) => word.text).join(' ')}`)
  return found
}

/** Lines of a page from above: words of about the same height, in one. */
export function linesOf(words: readonly Word[]): Word[] {
  const lines: Word[] = []
  for (const word of words.toSorted((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const line = lines.at(-1)
    if (line && Math.abs(line.bottom - word.bottom) < 2) lines[lines.length - 1] = joined(line, word)
    else lines.push(word)
  }
  return lines
}

export function textOf(pdf: Uint8Array): string {
  return withFile(pdf, (path) => execFileSync('pdftotext', ['-layout', path, '-'])).toString()
}

export function fontsOf(pdf: Uint8Array): string {
  return withFile(pdf, (path) => execFileSync('pdffonts', [path])).toString()
}

/** A page as a picture of ten points a millimetre. */
export async function pictureOf(pdf: Uint8Array, page: number) {
  const png = withFile(pdf, (path) =>
    execFileSync('pdftoppm', ['-r', '254', '-png', '-f', `${page}`, '-l', `${page}`, path], quiet),
  )
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const inked = (x: number, y: number, red: boolean) => {
    const at = (y * info.width + x) * 3
    const [r = 255, g = 255, b = 255] = [data[at], data[at + 1], data[at + 2]]
    return red ? r > 150 && g < 120 && b < 120 : r < 140
  }
  return {
    /** Where ink stands, from above, within these millimetres. */
    rows(colour: 'red' | 'black', { left = 0, right = 210, top = 0, bottom = 297 } = {}): Stretch[] {
      const any = (y: number) => within(left, right, (x) => inked(x, y, colour === 'red'))
      return stretches(top, bottom, any)
    },
    /** Where ink stands, from the left, within these millimetres. */
    columns(colour: 'red' | 'black', { left = 0, right = 210, top = 0, bottom = 297 } = {}): Stretch[] {
      const any = (x: number) => within(top, bottom, (y) => inked(x, y, colour === 'red'))
      return stretches(left, right, any)
    },
  }
}

function within(from: number, to: number, holds: (at: number) => boolean): boolean {
  for (let at = Math.round(from * 10); at < to * 10; at++) if (holds(at)) return true
  return false
}

function stretches(from: number, to: number, inked: (at: number) => boolean): Stretch[] {
  const found: Stretch[] = []
  let began: number | undefined
  for (let at = Math.round(from * 10); at <= to * 10; at++) {
    const ink = at < to * 10 && inked(at)
    if (ink) began ??= at
    else if (began !== undefined) {
      found.push({ from: began / 10, to: at / 10 })
      began = undefined
    }
  }
  return found
}

function joined(line: Word, word: Word): Word {
  const [left, right] = line.left <= word.left ? [line, word] : [word, line]
  return {
    text: left.text + right.text,
    ...{ left: Math.min(line.left, word.left), right: Math.max(line.right, word.right) },
    ...{ top: Math.min(line.top, word.top), bottom: Math.max(line.bottom, word.bottom) },
  }
}

function mm(points: string | undefined): number {
  return Number(points) * mmOfPt
}

function withFile<T>(pdf: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'measured-'))
  try {
    const path = join(folder, 'page.pdf')
    writeFileSync(path, pdf)
    return use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
