import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from './browser.ts'
import { runTests } from './lanes.ts'
import { serversHome, startTestServer } from './server.ts'
import { root } from './sources.ts'

// The whole of `npm test`: checks first, as they are quick; then every test on one PostgreSQL server; then the journeys.
// `npm test -- --only checks`, `unit` or `journeys` runs a part.
const parts = ['checks', 'unit', 'journeys'] as const
const { only } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values
const unknown = (only ?? []).filter((name) => !parts.some((part) => part === name))
if (unknown.length > 0) stopHere(`There is no part '${unknown.join()}'; there are ${parts.join(', ')}.`)
const wanted = (part: (typeof parts)[number]) => !only || only.includes(part)

const started = Date.now()
if (wanted('journeys')) await ensureBrowser()
const folder = await mkdtemp(join(serversHome, 'heliograph-npm-test-'))
tell('starting PostgreSQL')
const server = await startTestServer(join(folder, 'postgres'))
process.env.HELIOGRAPH_TEST_SERVER = server.url
const failed: string[] = []
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => void end(1))

if (wanted('checks')) {
  await step('types', 'node_modules/typescript7/bin/tsc', [])
  await step('form and common mistakes', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])
  await step('walls', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ['src', 'test', 'tools', 'verifier'])
  await step('unused files, exports and packages', 'node_modules/knip/bin/knip.js', [])
  await step('printed references', '--import=tsx', ['tools/print.ts', '--check'])
}
const journeys = globSync('test/journeys/**/*.test.ts', { cwd: root })
const units = globSync(
  ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'verifier/**/*.test.{ts,mjs}', 'tools/**/*.test.ts'],
  { cwd: root },
)
const files = {
  together: wanted('unit') ? units.filter((path) => !journeys.includes(path)).sort() : [],
  alone: wanted('journeys') ? journeys.sort() : [],
}
const from = Date.now()
for (const group of await runTests(files)) failed.push(`tests in ${group.join(' ')}`)
tell(`tests in ${files.together.length + files.alone.length} files: done after ${seconds(from)} s`)
await end(failed.length === 0 ? 0 : 1)

/** Runs a program of the project on this Node, telling its name and time; its failure does not keep the others from running. */
async function step(name: string, program: string, words: readonly string[]): Promise<void> {
  tell(name)
  const from = Date.now()
  const child = spawn(process.execPath, [program, ...words], { cwd: root, stdio: 'inherit' })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  tell(`${name}: ${code === 0 ? 'good' : 'FAILED'} after ${seconds(from)} s`)
  if (code !== 0) failed.push(name)
}

/** Journeys need a browser. Debian's is installed where that is possible; else the run stops here, and skips nothing in silence. */
async function ensureBrowser(): Promise<void> {
  if (findBrowser()) return
  const advice =
    'The browser journeys need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROME_PATH.'
  if (process.getuid?.() !== 0 || process.platform !== 'linux') stopHere(advice)
  tell('installing Chromium from Debian')
  const script =
    'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk'
  const child = spawn('sh', ['-c', script], { stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  if (code !== 0 || !findBrowser()) stopHere(advice)
}

async function end(code: number): Promise<void> {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
  if (failed.length > 0) tell(`failed: ${failed.join('; ')}`)
  tell(`${code === 0 ? 'all good' : 'not good'} after ${Math.round((Date.now() - started) / 1000)} s`)
  process.exit(code)
}

function seconds(from: number): string {
  return ((Date.now() - from) / 1000).toFixed(1)
}

function tell(line: string): void {
  process.stdout.write(`— ${line}\n`)
}

function stopHere(line: string): never {
  tell(line)
  process.exit(1)
}
