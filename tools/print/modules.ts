import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { ranks } from '../../src/ranks.ts'

const program = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
)
const cwd = fileURLToPath(new URL('../..', import.meta.url))

const Cruise = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
})

/** Which module imports which, as a diagram in rank order. */
export async function modulesMd(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'src', '--output-type', 'json'], {
    cwd,
    maxBuffer: 1e9,
  })
  const edges = new Set(
    Cruise.parse(JSON.parse(stdout))
      .modules.filter(({ source }) => !/\.(test|fixture)\.tsx?$/.test(source))
      .flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => [partOf(source), partOf(resolved)]))
      .filter(([from, to]) => from && to && from !== to)
      .map(([from, to]) => `  ${from} --> ${to}`),
  )
  const lines = ranks.map((names, at) => `  subgraph rank${at + 1}[${at + 1}]\n    ${names.join('\n    ')}\n  end`)
  return [
    '# Modules',
    '',
    'Which module imports which. A module knows those above it in this list of ranks only (`src/ranks.ts`); all of them know',
    '`kernel` and `ui`. Printed from the imports by `npm run print`.',
    '',
    '```mermaid',
    'flowchart BT',
    ...lines,
    ...[...edges].sort(),
    '```',
    '',
  ].join('\n')
}

/** The module that a file belongs to, if any. */
function partOf(path: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(path)?.[1]
}
