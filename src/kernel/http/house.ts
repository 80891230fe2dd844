import type { Kysely } from 'kysely'
import type { ComponentChildren } from 'preact'
import type { BlobStore } from '../blob.ts'
import type { Actor } from '../context.ts'
import type { Database } from '../database.ts'
import type { Module } from '../module.ts'
import type { Settings } from '../settings.ts'
import type { Text } from '../text.ts'

/** Everything the web server stands on, put together once by `main.ts`. */
export interface House {
  readonly db: Kysely<Database>
  readonly blobs: BlobStore
  readonly settings: Settings
  readonly modules: readonly Module[]
  /** Who holds the session token, or null when it is unknown or over. */
  identify(token: string, now: Date): Promise<Actor | null>
  /** Address of a built file by its plain name. */
  asset(name: string): string
  /** Folder of the built files. */
  readonly assetsDir: string
  /** The page shown for a refusal or fault that has no form to go back to. */
  readonly troubleView: (props: { status: number; text: Text; requestId: string }) => ComponentChildren
  /** The time; tests and the demonstration's seeding move it. */
  now(): Date
}
