import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { buildAssets, loadAssets } from '../assets.ts'

test('styles and boot are built small, under names that change with their content', async (t) => {
  const outdir = await mkdtemp(join(tmpdir(), 'assets-'))
  t.after(() => rm(outdir, { recursive: true }))
  await buildAssets({ outdir })
  const asset = loadAssets(outdir)

  assert.match(asset('app.css'), /^\/assets\/app-[A-Z0-9]{8}\.css$/)
  assert.match(asset('favicon.svg'), /^\/assets\/favicon-[A-Z0-9]{8}\.svg$/)
  assert.throws(() => asset('absent.css'), /not among the built assets/)

  const built = async (name: string) => readFile(join(outdir, asset(name).slice('/assets/'.length)))
  // limits: islands boot 5 kB whole, styles well within the 60 kB that a public page may weigh
  assert.ok((await built('islands/boot.js')).length < 5_000)
  assert.ok(gzipSync(await built('app.css')).length < 25_000)
})
