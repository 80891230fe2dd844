import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast, hexOf } from './colour.ts'
import { colourOf, type SchemeName, scales, type Use } from './theme.ts'

/** What stands on what, and the least contrast (WCAG 2.2: 1.4.3 text, 1.4.11 lines of controls). */
const pairs: readonly (readonly [Use, Use, number])[] = [
  ['text-default', 'background-default', 7],
  ['text-default', 'surface-active', 7],
  ['text-subtle', 'background-default', 4.5],
  ['text-subtle', 'surface-tinted', 4.5],
  ['text-subtle', 'surface-active', 4.5],
  ['base-contrast-default', 'base-default', 4.5],
  ['base-contrast-default', 'base-hover', 4.5],
  ['base-contrast-default', 'base-active', 4.5],
  ['border-default', 'background-default', 3],
  ['border-default', 'surface-default', 3],
]

test('colours are computed as CSS computes them', () => {
  assert.equal(hexOf({ lightness: 1, chroma: 0, hue: 0 }), '#ffffff')
  assert.equal(hexOf({ lightness: 0.628, chroma: 0.2577, hue: 29.23 }), '#ff0000')
  assert.equal(contrast('#ffffff', '#000000'), 21)
})

test('every scale can be read, in the light and in the dark', () => {
  for (const scheme of ['light', 'dark'] satisfies SchemeName[])
    for (const name of Object.keys(scales))
      for (const [over, under, least] of pairs) {
        const found = contrast(colourOf(scheme, name, over), colourOf(scheme, name, under))
        assert.ok(found >= least, `${scheme} ${name}: ${over} on ${under} is ${found.toFixed(2)}, not ${least}`)
      }
})
