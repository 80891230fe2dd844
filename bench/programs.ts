import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** A server in a process of its own. */
export interface Program {
  readonly base: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts the product's web process on a database, and waits until it listens. */
export async function startProduct(databaseUrl: string, dataDir: string): Promise<Program> {
  const env = {
    ...process.env,
    ...{ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', TRUST_PROXY: 'on' },
  }
  return start(spawn(process.execPath, ['bin/heliograph', 'start', 'web'], { cwd: root, env }))
}

/** Starts the raw limit of pages: node:http that answers every path with bytes it was given. */
export async function startRaw(folder: string): Promise<Program> {
  return start(spawn(process.execPath, ['--import', 'tsx', 'bench/raw-server.ts', folder], { cwd: root }))
}

async function start(child: ChildProcess): Promise<Program> {
  const { stdout, stderr, pid } = child
  if (!stdout || !stderr || pid === undefined) throw new Error('The server did not start')
  stderr.pipe(process.stderr)
  const base = await new Promise<string>((resolve, reject) => {
    createInterface(stdout).on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)))
  })
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { base, pid, stop }
}

/** Seconds of processor time that a process and everything it has started have used; Linux only, 0 elsewhere. */
export function cpuSeconds(pid: number): number {
  const stats = processes()
  const family = (of: number): number =>
    stats
      .filter(({ id, parent }) => id === of || parent === of)
      .reduce((sum, one) => sum + (one.id === of ? one.ticks : family(one.id)), 0)
  return family(pid) / 100
}

/** The same of every PostgreSQL process of the machine that serves the folder. */
export function databaseCpuSeconds(): number {
  return (
    processes()
      .filter(({ name }) => name === 'postgres')
      .reduce((sum, { ticks }) => sum + ticks, 0) / 100
  )
}

function processes(): { id: number; parent: number; name: string; ticks: number }[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => statOf(name) ?? [])
  } catch {
    return []
  }
}

function statOf(id: string) {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { id: Number(id), parent: Number(fields[1]), name, ticks: Number(fields[11]) + Number(fields[12]) }
  } catch {
    return undefined // it has ended meanwhile
  }
}
