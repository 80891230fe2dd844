import { hexOf } from './colour.ts'

/** What the colours of a scale are for, by the names of the design system. */
export const uses = [
  'background-default',
  'background-tinted',
  'surface-default',
  'surface-tinted',
  'surface-hover',
  'surface-active',
  'border-subtle',
  'border-default',
  'border-strong',
  'text-subtle',
  'text-default',
  'base-default',
  'base-hover',
  'base-active',
  'base-contrast-subtle',
  'base-contrast-default',
] as const
export type Use = (typeof uses)[number]
export type SchemeName = 'light' | 'dark'

/** Lightness of each use, and which part of the scale's chroma it carries. */
const steps: Record<SchemeName, Record<Use, readonly [lightness: number, part: number]>> = {
  light: {
    'background-default': [0.985, 0.06],
    'background-tinted': [0.965, 0.12],
    'surface-default': [1, 0],
    'surface-tinted': [0.955, 0.2],
    'surface-hover': [0.925, 0.3],
    'surface-active': [0.89, 0.4],
    'border-subtle': [0.86, 0.4],
    'border-default': [0.58, 0.9],
    'border-strong': [0.46, 1],
    'text-subtle': [0.44, 1],
    'text-default': [0.26, 0.6],
    'base-default': [0.42, 1],
    'base-hover': [0.36, 1],
    'base-active': [0.3, 0.9],
    'base-contrast-subtle': [0.95, 0.2],
    'base-contrast-default': [1, 0],
  },
  dark: {
    'background-default': [0.185, 0.22],
    'background-tinted': [0.21, 0.26],
    'surface-default': [0.23, 0.26],
    'surface-tinted': [0.27, 0.4],
    'surface-hover': [0.31, 0.45],
    'surface-active': [0.36, 0.5],
    'border-subtle': [0.38, 0.4],
    'border-default': [0.63, 0.7],
    'border-strong': [0.76, 0.7],
    'text-subtle': [0.83, 0.6],
    'text-default': [0.95, 0.15],
    'base-default': [0.78, 0.8],
    'base-hover': [0.84, 0.7],
    'base-active': [0.88, 0.6],
    'base-contrast-subtle': [0.25, 0.5],
    'base-contrast-default': [0.17, 0.4],
  },
}

interface Scale {
  readonly hue: number
  readonly chroma: number
  /** Where a scale does not follow the common steps. */
  readonly own?: Partial<Record<SchemeName, Partial<Record<Use, readonly [number, number]>>>>
}

/** Ink and paper, the deep blue of the house, the gold of the sun, and four signals. */
export const scales: Readonly<Record<string, Scale>> = {
  neutral: {
    hue: 255,
    chroma: 0.03,
    own: {
      dark: {
        'background-default': [0.2, 0.9],
        'background-tinted': [0.225, 0.9],
        'surface-default': [0.24, 0.9],
        'surface-tinted': [0.28, 0.9],
        'surface-hover': [0.32, 0.9],
      },
      light: {
        'background-default': [0.984, 0.1],
        'text-default': [0.25, 0.9],
        'text-subtle': [0.45, 0.8],
        'base-default': [0.35, 1],
      },
    },
  },
  main: { hue: 252, chroma: 0.115 },
  brand: {
    hue: 75,
    chroma: 0.15,
    own: {
      light: {
        'base-default': [0.79, 1],
        'base-hover': [0.74, 1],
        'base-active': [0.7, 1],
        'base-contrast-default': [0.22, 0.4],
        'base-contrast-subtle': [0.3, 0.5],
        'text-subtle': [0.47, 0.8],
      },
    },
  },
  success: { hue: 155, chroma: 0.12 },
  warning: {
    hue: 62,
    chroma: 0.14,
    own: { light: { 'surface-tinted': [0.955, 0.35], 'surface-hover': [0.93, 0.45] } },
  },
  danger: { hue: 26, chroma: 0.17 },
  info: { hue: 230, chroma: 0.1 },
}

/** '#rrggbb' of one use of one scale. */
export function colourOf(scheme: SchemeName, name: string, use: Use): string {
  const scale = scales[name]
  if (!scale) throw new Error(`no colour scale ${name}`)
  const [lightness, part] = scale.own?.[scheme]?.[use] ?? steps[scheme][use]
  return hexOf({ lightness, chroma: scale.chroma * part, hue: scale.hue })
}

/** The theme as CSS: light, dark when chosen, and dark when the device says so and nothing else is chosen. */
export function themeCss(): string {
  const dark = values('dark')
  return [
    `:root,[data-color-scheme]{${values('light')}color-scheme:light}`,
    `[data-color-scheme=dark]{${dark}color-scheme:dark}`,
    `@media (prefers-color-scheme:dark){[data-color-scheme=auto]{${dark}color-scheme:dark}}`,
    `@media print{:root,[data-color-scheme]{${values('light')}color-scheme:light}}`,
    ...Object.keys(scales).map(
      (name) =>
        `${selectorOf(name)}{${uses.map((use) => `--ds-color-${use}:var(--ds-color-${name}-${use});`).join('')}}`,
    ),
  ].join('\n')
}

function values(scheme: SchemeName): string {
  const colours = Object.keys(scales).flatMap((name) =>
    uses.map((use) => `--ds-color-${name}-${use}:${colourOf(scheme, name, use)};`),
  )
  const focus =
    scheme === 'light'
      ? '--ds-color-focus-inner:#ffffff;--ds-color-focus-outer:#0b1e36;'
      : '--ds-color-focus-inner:#0b1420;--ds-color-focus-outer:#ffd666;'
  return colours.join('') + focus
}

/** The main scale is the one in force where nothing else is said. */
function selectorOf(name: string): string {
  return name === 'main' ? ':root,[data-color-scheme],[data-color=main]' : `[data-color=${name}]`
}
