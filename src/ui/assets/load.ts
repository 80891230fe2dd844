import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Manifest = z.record(z.string(), z.string())

/**
 * Reads what `buildAssets` built.
 *
 * @returns the address of a built file by its plain name, such as 'app.css' or 'islands/boot.js'; throws on a name that was not built
 */
export function loadAssets(outdir: string): (name: string) => string {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')))
  return (name) => {
    const file = manifest[name]
    if (!file) throw new Error(`${name} is not among the built assets`)
    return `/assets/${file}`
  }
}
