import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './sources.ts'

/** Runs bin/heliograph with these words and, over the usual environment, these variables. */
function heliograph(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'bin/heliograph'), ...words],
      { env: { ...process.env, ...env } },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
      },
    )
  })
}

test('without a verb it says what there is', async () => {
  const { code, out } = await heliograph([])
  assert.equal(code, 0)
  for (const verb of ['migrate', 'settings', 'deadline', 'verify']) assert.match(out, new RegExp(`^  ${verb} `, 'm'))
})

test('an unknown verb or option is told what would be right', async () => {
  const verb = await heliograph(['toString'])
  assert.equal(verb.code, 2)
  assert.match(verb.err, /There is no verb 'toString'[\s\S]*Usage: heliograph <verb>/)
  const option = await heliograph(['settings', '--loud'])
  assert.equal(option.code, 2)
  assert.match(option.err, /--loud[\s\S]*Usage: heliograph settings/)
})

test('a wrong setting is named in one plain line', async () => {
  const { code, err } = await heliograph(['settings'], { PORT: '-1' })
  assert.equal(code, 1)
  assert.match(err, /^ {2}PORT: /m)
  assert.doesNotMatch(err, / at /)
})

test('the password of a database is not shown', async () => {
  const { out } = await heliograph(['settings'], { DATABASE_URL: 'postgres://app:secret@db/heliograph' })
  assert.match(out, /DATABASE_URL +postgres:\/\/app:…@db\/heliograph/)
})

test('deadlines are computed as the law counts them', async () => {
  assert.equal((await heliograph(['deadline', '--from', '2026-09-10', '--working-days', '20'])).out, '2026-10-14\n')
  const far = await heliograph(['deadline', '--from', '2026-12-20', '--working-days', '20'])
  assert.match(far.out, /^2027-\d\d-\d\d .*provisional/)
  assert.equal((await heliograph(['deadline', '--from', 'tomorrow'])).code, 2)
})

test('migrate brings a new database up to date, once', async (t) => {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'heliograph-cli-'))
  t.after(() => rm(DATA_DIR, { recursive: true, force: true }))
  assert.match((await heliograph(['migrate'], { DATA_DIR })).out, /applying kernel\/0001[\s\S]*Applied \d+ files/)
  assert.equal((await heliograph(['migrate'], { DATA_DIR })).out, 'The database is up to date.\n')
})

test('what cannot be read is never called proven', async () => {
  for (const words of [['verify'], ['verify', join(root, 'package.json'), '--key', 'none']]) {
    const { code, out } = await heliograph(words)
    assert.equal(code, 2, out)
    assert.doesNotMatch(out, /proven/)
  }
})
