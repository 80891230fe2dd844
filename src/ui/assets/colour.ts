/** A colour as people see it: lightness 0 to 1, chroma 0 to about 0.3, hue in degrees (OKLCH). */
export interface Colour {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}
type Triple = readonly [number, number, number]

/** '#rrggbb'. Where a screen cannot show so much chroma, it is lowered until it can; lightness and hue stay. */
export function hexOf({ lightness, chroma, hue }: Colour): string {
  let shown = chroma
  while (shown > 0 && !linear({ lightness, chroma: shown, hue }).every(isShown)) shown = Math.max(0, shown - 0.002)
  const bytes = linear({ lightness, chroma: shown, hue }).map((part) =>
    Math.round(encode(Math.min(Math.max(part, 0), 1)) * 255),
  )
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** Contrast of two '#rrggbb' colours, 1 to 21, as WCAG 2.2 counts it. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => decode(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** OKLCH to linear sRGB; the matrices are Björn Ottosson's (2020). */
function linear({ lightness, chroma, hue }: Colour): Triple {
  const radians = (hue * Math.PI) / 180
  const a = chroma * Math.cos(radians)
  const b = chroma * Math.sin(radians)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

function isShown(part: number): boolean {
  return part >= -0.0005 && part <= 1.0005
}

function encode(part: number): number {
  return part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055
}

function decode(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
