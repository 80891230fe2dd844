import { join } from 'node:path'
import sharp from 'sharp'

const fonts = join(import.meta.dirname, '../../../fonts')
/** Pixels of the whole picture: 600 dots an inch at 42 mm. */
const side = 1000
const red = { r: 196, g: 22, b: 28 } as const

/**
 * A round seal: the organisation's name in an arc above a star, and what kind of seal it is below. Characters are set one by one
 * from our own fonts, because what fonts a machine has must not decide how a seal looks.
 *
 * @param name in Chinese @param below such as 电子印章
 */
export async function drawSeal(name: string, below: string): Promise<Buffer> {
  const characters = [...name]
  const spread = Math.min(260, 22 * (characters.length - 1) + 20)
  const size = Math.min(112, (2 * Math.PI * 380 * (spread / 360)) / Math.max(characters.length, 1) / 1.02)
  const glyphs = await Promise.all(
    characters.map(async (character, index) => {
      const angle = characters.length === 1 ? 0 : -spread / 2 + (spread / (characters.length - 1)) * index
      return onArc(await glyphOf(character, Math.round(size)), angle)
    }),
  )
  const footer = await wordOf(below, 62)
  const words = {
    input: footer.data,
    left: Math.round((side - footer.width) / 2),
    top: 742 - Math.round(footer.height / 2),
  }
  return sharp(Buffer.from(frame()))
    .composite([...glyphs, words])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}

/** An uploaded picture, brought to the size of a seal. @throws Error when it cannot be read */
export function fitPicture(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: 25_000_000 })
    .resize(side, side, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}

function frame(): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? 150 : 57.3
    const angle = (Math.PI / 5) * index - Math.PI / 2
    return `${(500 + radius * Math.cos(angle)).toFixed(1)},${(500 + radius * Math.sin(angle)).toFixed(1)}`
  })
  const colour = `rgb(${red.r},${red.g},${red.b})`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 1000 1000">
    <circle cx="500" cy="500" r="482" fill="none" stroke="${colour}" stroke-width="24"/>
    <polygon points="${points.join(' ')}" fill="${colour}"/></svg>`
}

interface Glyph {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

async function onArc(glyph: Glyph, degrees: number) {
  const { data, info } = await sharp(glyph.data)
    .rotate(degrees, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer({ resolveWithObject: true })
  const radians = (degrees * Math.PI) / 180
  const radius = 392
  return {
    input: data,
    left: Math.round(500 + radius * Math.sin(radians) - info.width / 2),
    top: Math.round(500 - radius * Math.cos(radians) - info.height / 2),
  }
}

/** One character in a box of its own, so that all stand on the same line whatever their shape. */
async function glyphOf(character: string, size: number): Promise<Glyph> {
  const word = await wordOf(character, size)
  const box = Math.max(size, word.width, word.height)
  const [x, y] = [box - word.width, box - word.height]
  const { data, info } = await sharp(word.data)
    .extend({
      ...{ left: Math.floor(x / 2), right: Math.ceil(x / 2), top: Math.floor(y / 2), bottom: Math.ceil(y / 2) },
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

async function wordOf(words: string, size: number): Promise<Glyph> {
  const [text, colour] = [words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), '#c4161c']
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${text}</span>`,
      // pixels become points at 72 dots an inch
      ...{ font: `Noto Serif SC Bold ${size}`, fontfile: join(fonts, 'NotoSerifSC-Bold.ttf'), rgba: true, dpi: 72 },
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
