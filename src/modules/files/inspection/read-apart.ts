import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Found } from './found.ts'
import { type Outline, OutlineAnswer, outlineTask } from './outline.ts'

/** Time that reading one file may take; a scan of many pages on a slow machine takes some seconds. */
const timeMs = 60_000
const child = join(import.meta.dirname, 'child.ts')
const root = join(import.meta.dirname, '../../../..')

/** Strangers' files are opened one at a time: each may take a gigabyte. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * Reads text and pictures out of a file, in a process of its own: it sees no settings, writes no files, starts nothing, and is
 * killed when it takes too long or too much memory. Parsers of strangers' files do hang, and some are not written in JavaScript,
 * where a thread could not be stopped.
 *
 * @returns undefined when it came to nothing
 */
export async function readApart(type: string, bytes: () => Promise<Readable>): Promise<Found | undefined> {
  return Found.safeParse(await inTurn(type, bytes)).data
}

/** The words of a Word file paragraph by paragraph, read in the same way. @returns undefined when it came to nothing */
export async function outlineOf(bytes: () => Promise<Readable>): Promise<Outline | 'too-large' | undefined> {
  return OutlineAnswer.safeParse(await inTurn(outlineTask, bytes)).data
}

function inTurn(task: string, bytes: () => Promise<Readable>): Promise<unknown> {
  const mine = turn.then(async () => readOne(task, await bytes()))
  turn = mine.catch(() => undefined)
  return mine
}

async function readOne(type: string, bytes: Readable): Promise<unknown> {
  const rights = ['--permission', `--allow-fs-read=${root}`, '--allow-addons', '--allow-worker']
  const apart = fork(child, [type], {
    execArgv: [...rights, '--max-old-space-size=512', '--no-warnings'],
    ...{ env: {}, serialization: 'advanced', stdio: ['pipe', 'ignore', 'ignore', 'ipc'] },
  })
  const end = setTimeout(() => apart.kill('SIGKILL'), timeMs)
  const answer = new Promise<unknown>((resolve) => {
    apart.once('message', resolve)
    apart.once('error', () => resolve(undefined))
    // ended by itself without an answer: it could not be read; ended from outside: it took too much time or memory
    apart.once('exit', (_code, signal) => resolve(signal ? 'too-large' : undefined))
  })
  if (apart.stdin) await pipeline(bytes, apart.stdin).catch(() => undefined) // it may have ended before it read all
  const found = await answer
  clearTimeout(end)
  apart.kill('SIGKILL')
  return found
}
