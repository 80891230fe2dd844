import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Takes a data directory for this process, so that a second program does not stop the first one's server as an orphan.
 *
 * @returns gives it back
 * @throws Error when a living process has it
 */
export async function claim(directory: string): Promise<() => Promise<void>> {
  const file = `${directory}.owner`
  for (;;) {
    try {
      await writeFile(file, identity(process.pid) ?? '', { flag: 'wx' })
      return () => rm(file, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const owner = await readFile(file, 'utf8').catch(() => '')
    const pid = Number(owner.split(' ')[0])
    if (pid && identity(pid) === owner)
      throw new Error(`Process ${pid} is already using ${directory}. Stop it, or set another DATA_DIR.`)
    await rm(file, { force: true })
  }
}

/** A process id with its start, since ids are used again; undefined when there is no such process. */
function identity(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') return process.kill(pid, 0) ? `${pid}` : undefined
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] // field 22 of proc(5): ticks since boot
    return `${pid} ${started}`
  } catch {
    return undefined
  }
}

/**
 * Ends what an earlier server left running on the directory: its processes are those that work in it.
 * Does nothing but on Linux, where alone a process's working directory can be read.
 */
export async function stopOrphans(directory: string, log: (line: string) => void): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += 100) {
    const pids = processesIn(directory)
    if (pids.length === 0) break
    if (waitedMs === 0) log(`stopping ${pids.length} processes that an earlier server left`)
    // ask first; insist after ten seconds, which is long for a server that has nobody to serve
    if (waitedMs === 0) signal(pids, 'SIGINT')
    if (waitedMs === 10_000) signal(pids, 'SIGQUIT')
    if (waitedMs === 20_000) signal(pids, 'SIGKILL')
    await pause(100)
  }
  // A lock may name a process id that another program has by now; nobody works here, so the lock is stale.
  if (process.platform === 'linux') await rm(`${directory}/postmaster.pid`, { force: true })
}

function processesIn(directory: string): number[] {
  if (process.platform !== 'linux') return []
  const pids = readdirSync('/proc').map(Number).filter(Boolean)
  return pids.filter((pid) => {
    try {
      return (
        readlinkSync(`/proc/${pid}/cwd`) === directory &&
        readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
      )
    } catch {
      return false // gone, or another user's
    }
  })
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      // gone meanwhile
    }
  }
}
