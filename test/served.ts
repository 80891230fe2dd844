import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../src/kernel/http/app.ts'
import type { House } from '../src/kernel/http/house.ts'
import { identify } from '../src/modules/directory/index.ts'
import { modules } from '../src/modules.ts'
import { buildAssets } from '../src/ui/assets/build.ts'
import { loadAssets } from '../src/ui/assets/load.ts'
import { TroubleView } from '../src/ui/index.ts'
import type { Town } from './town.ts'

/** The whole product on a town's database, at the town's time. */
export interface ServedTown {
  readonly house: House
  /** For requests without a socket: `app.inject`. */
  readonly app: FastifyInstance
  /** Listens on a free port and tells the address; closed with the test. */
  listen(): Promise<string>
}

let assets: Promise<string> | undefined

/** Puts the product on the town, with every module; `t` closes it. */
export async function serve(t: { after(work: () => Promise<void>): void }, town: Town): Promise<ServedTown> {
  assets ??= builtAssets()
  const assetsDir = await assets
  const { db, blobs, settings } = town
  const house: House = {
    ...{ db, blobs, settings, modules, assetsDir },
    identify: (token, now) => identify({ db, settings, now }, token),
    asset: loadAssets(assetsDir),
    troubleView: TroubleView,
    now: () => town.now,
  }
  const app = await buildApp(house)
  t.after(() => app.close())
  return { house, app, listen: () => app.listen({ port: 0, host: '127.0.0.1' }) }
}

/** Built once for each process, and removed with it. */
async function builtAssets(): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'heliograph-assets-'))
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }))
  await buildAssets({ outdir })
  return outdir
}
