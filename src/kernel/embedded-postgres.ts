import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, lchown, lstat, mkdir, readdir, realpath, rename, rm } from 'node:fs/promises'
import { tmpdir, totalmem } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, accounts, endWithStarter, works } from './embedded-account.ts'
import { type Binaries, findBinaries } from './embedded-binaries.ts'
import { claim, stopOrphans } from './embedded-claim.ts'

export interface EmbeddedServer {
  /** For `connect()`; the superuser on a socket that only this user can reach. */
  readonly url: string
  stop(): Promise<void>
}

interface Options {
  /** Made when absent. */
  readonly dataDir: string
  /** Told what the server writes. */
  readonly log?: (line: string) => void
  /** Server settings over our own, such as fsync=off for tests. */
  readonly settings?: Readonly<Record<string, string>>
}

const run = promisify(execFile)
const ours = {
  listen_addresses: '',
  jit: 'off',
  shared_buffers: sharedBuffers(totalmem()),
  fsync: 'on',
  TimeZone: 'UTC',
}

/** An eighth of the memory, since the product runs beside it; between PostgreSQL's own default and 1 GB. */
function sharedBuffers(memory: number): string {
  const megabyte = 1024 * 1024
  return `${Math.min(1024, Math.max(128, Math.floor(memory / 8 / megabyte)))}MB`
}

/**
 * Starts a PostgreSQL server of our own on a Unix socket, for installations without DATABASE_URL. It dies with this
 * process, recovers after either was killed, and refuses a directory that a living process uses.
 */
export async function startEmbedded({ dataDir, log = () => {}, settings = {} }: Options): Promise<EmbeddedServer> {
  await mkdir(dataDir, { recursive: true })
  const directory = await realpath(dataDir)
  const giveBack = await claim(directory)
  try {
    const binaries = await findBinaries()
    const account = await chooseAccount(binaries, directory)
    await stopOrphans(directory, log)
    if (!existsSync(join(directory, 'PG_VERSION'))) await createCluster(binaries, account, directory)
    const socket = await socketDirectory(directory, account)
    const server = await launch({ binaries, account, directory, socket, settings: { ...ours, ...settings }, log })
    return {
      url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(socket)}`,
      stop: async () => {
        await stop(server)
        await rm(socket, { recursive: true, force: true })
        await giveBack()
      },
    }
  } catch (error) {
    await giveBack()
    throw error
  }
}

async function chooseAccount({ postgres }: Binaries, directory: string): Promise<Account> {
  for (const account of await accounts(directory)) {
    await own(directory, account)
    if (await works(account, postgres, directory)) return account
  }
  throw new Error(
    `PostgreSQL cannot be run here on ${directory}. Run as an ordinary user who owns it, or set DATABASE_URL.`,
  )
}

/** Gives the directory to the account, and all that is in it when another account ran the server before. */
async function own(path: string, { uid, gid }: Account): Promise<void> {
  const { uid: now } = await lstat(path)
  if (process.getuid?.() === 0 && now !== uid) {
    for (const name of await readdir(path, { recursive: true })) await lchown(join(path, name), uid, gid)
    await lchown(path, uid, gid)
  }
  await chmod(path, 0o700).catch(() => {}) // another user's: `works` will tell
}

/** Made beside the directory and then renamed, so that an interrupted start leaves nothing half made. */
async function createCluster({ initdb }: Binaries, account: Account, directory: string): Promise<void> {
  await removeHalfMade(directory)
  const fresh = `${directory}.new-${randomUUID()}`
  await mkdir(fresh)
  await own(fresh, account)
  // The builtin C.UTF-8 knows Chinese letters on every machine; with plain C the trigram index would not see them.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${letters}`]
  const access = ['--username=postgres', '--auth-local=trust', '--auth-host=reject']
  const [command = initdb, ...words] = [
    ...account.prefix,
    ...(await endWithStarter()),
    initdb,
    `--pgdata=${fresh}`,
    '--encoding=UTF8',
    ...access,
    ...locale,
  ]
  await run(command, words, { cwd: '/', env: environment() })
  await rm(directory, { recursive: true })
  await rename(fresh, directory)
}

/** What interrupted starts left. Their programs may still be dying and tidy up themselves, so nothing here may fail. */
async function removeHalfMade(directory: string): Promise<void> {
  const left = (await readdir(dirname(directory))).filter((name) => name.startsWith(`${basename(directory)}.new-`))
  for (const name of left) await rm(join(dirname(directory), name), { recursive: true, force: true }).catch(() => {})
}

const letters = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_MESSAGES: 'C', TZ: 'UTC' }
}

/** A socket's path may have about 100 bytes, so it lives in the temporary folder, under a name made of the data directory's. */
async function socketDirectory(directory: string, account: Account): Promise<string> {
  const name = `heliograph-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`
  const path = join(tmpdir().length < 60 ? tmpdir() : '/tmp', name)
  await mkdir(path).catch(() => {})
  const found = await lstat(path)
  const mine = [process.getuid?.() ?? found.uid, account.uid]
  if (!found.isDirectory() || !mine.includes(found.uid)) throw new Error(`${path} belongs to somebody else. Remove it.`)
  for (const left of await readdir(path)) await rm(join(path, left), { force: true })
  await own(path, account)
  return path
}

interface Launch {
  readonly binaries: Binaries
  readonly account: Account
  readonly directory: string
  readonly socket: string
  readonly settings: Readonly<Record<string, string>>
  readonly log: (line: string) => void
}

async function launch({ binaries, account, directory, socket, settings, log }: Launch): Promise<ChildProcess> {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command = '', ...words] = [
    ...account.prefix,
    ...(await endWithStarter()),
    binaries.postgres,
    '-D',
    directory,
    '-k',
    socket,
    ...options,
  ]
  // detached: a terminal's Ctrl-C reaches this process alone, which stops the server when its own work is done
  const server = spawn(command, words, {
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start on ${directory}:\n${said.slice(-2000)}`)))
    server.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      for (const line of chunk.trimEnd().split('\n')) log(line)
      if (said.includes(READY)) return
      said += chunk
      if (said.includes(READY)) resolve()
    })
  })
  // A program that ends by itself, or by an error, need not stop the server first: it goes with its starter.
  server.unref()
  if ('unref' in server.stderr && typeof server.stderr.unref === 'function') server.stderr.unref()
  return server
}
const READY = 'ready to accept connections'

/** Disconnects clients, writes everything down, ends. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.ref()
  server.kill('SIGINT')
  await ended
}
