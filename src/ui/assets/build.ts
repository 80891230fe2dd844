import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, context, type Metafile, type Plugin } from 'esbuild'
import { themeCss } from './theme.ts'

const source = fileURLToPath(new URL('../..', import.meta.url))
const styles = join(source, 'ui/styles')
const images = join(source, 'ui/images')
const islands = join(source, 'islands')

interface BuildSettings {
  /** Folder that receives the files and `manifest.json`; served as /assets. */
  readonly outdir: string
  /** Builds again at every change, with readable output, until the process ends. */
  readonly watch?: boolean
}

/** Builds styles, images and islands with hashed names, and the manifest that tells them. */
export async function buildAssets({ outdir, watch = false }: BuildSettings): Promise<void> {
  const folder = resolve(outdir)
  await mkdir(folder, { recursive: true })
  const options = await optionsFor(folder, watch)
  if (!watch) {
    await build(options)
    return
  }
  const watching = await context(options)
  await watching.rebuild()
  await watching.watch()
}

async function optionsFor(outdir: string, watch: boolean): Promise<BuildOptions> {
  const names = await readdir(islands)
  return {
    entryPoints: [
      { in: join(styles, 'app.css'), out: 'app' },
      { in: 'islands:boot', out: 'islands/boot' },
      ...names
        .filter((name) => name.endsWith('.css'))
        .map((name) => ({ in: join(islands, name), out: `islands/${basename(name, '.css')}` })),
      ...(await readdir(images)).map((name) => ({ in: join(images, name), out: basename(name, '.svg') })),
    ],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: !watch,
    sourcemap: watch,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    entryNames: '[dir]/[name]-[hash]',
    chunkNames: 'islands/[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.svg': 'copy', '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'file' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    logLevel: 'warning',
    plugins: [themePlugin, bootPlugin(names), manifestPlugin(outdir)],
  }
}

/** `@import 'theme:colours'` is the printed theme. */
const themePlugin: Plugin = {
  name: 'theme',
  setup(build) {
    build.onResolve({ filter: /^theme:colours$/ }, ({ path }) => ({ path, namespace: 'theme' }))
    build.onLoad({ filter: /.*/, namespace: 'theme' }, () => ({ contents: themeCss(), loader: 'css' }))
  },
}

/** The boot entry knows every file of `src/islands` by name, so that adding an island is adding a file. */
function bootPlugin(names: readonly string[]): Plugin {
  const found = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.|\.d\.ts$|^boot\.ts$|^island\.ts$/.test(name))
  const entries = found.map((name) => `${JSON.stringify(name.replace(/\.tsx?$/, ''))}: () => import('./${name}')`)
  const contents = `import { boot } from './boot.ts'\nboot({ ${entries.join(', ')} })\n`
  return {
    name: 'boot',
    setup(build) {
      build.onResolve({ filter: /^islands:boot$/ }, ({ path }) => ({ path, namespace: 'boot' }))
      build.onLoad({ filter: /.*/, namespace: 'boot' }, () => ({ contents, loader: 'ts', resolveDir: islands }))
    },
  }
}

/** Plain name -> hashed name, written whole or not at all. */
function manifestPlugin(outdir: string): Plugin {
  return {
    name: 'manifest',
    setup(build) {
      build.onEnd(async ({ metafile, errors }) => {
        if (!metafile || errors.length > 0) return
        const file = join(outdir, 'manifest.json')
        await writeFile(`${file}.new`, `${JSON.stringify(manifestOf(metafile, outdir), null, 2)}\n`)
        await rename(`${file}.new`, file)
        await removeStale(metafile, outdir)
      })
    },
  }
}

/** Files of earlier builds, which no page names any more. */
async function removeStale(metafile: Metafile, outdir: string): Promise<void> {
  const kept = new Set([...Object.keys(metafile.outputs).map((path) => resolve(path)), join(outdir, 'manifest.json')])
  for (const entry of await readdir(outdir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !kept.has(path)) await rm(path, { force: true })
  }
}

function manifestOf(metafile: Metafile, outdir: string): Record<string, string> {
  const pairs = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) => {
    if (!entryPoint) return []
    const file = resolve(path)
      .slice(outdir.length + 1)
      .replaceAll('\\', '/')
    return [[file.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, ''), file] as const]
  })
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)))
}
