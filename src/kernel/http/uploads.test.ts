import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { multipart, type NamedFile } from '../../../test/requests.ts'
import { aShop } from './shop.fixture.tsx'

const { app, url, town } = await aShop({ after })
const page = await app.inject({ url, cookies: { session: 'owner' } })
const form = page.cookies.find(({ name }) => name === 'form')?.value ?? ''
const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
const cookies = { session: 'owner', form }
const file: NamedFile = { field: 'file.A', name: '证明.pdf', bytes: Buffer.from('%PDF-1.4 first') }

const send = (fields: Record<string, string>, files: readonly NamedFile[], as: Record<string, string> = cookies) =>
  app.inject({ method: 'POST', url: `${url}/files`, cookies: as, ...multipart(fields, files) })

/** Files in the blob store, those that arrive included. */
async function stored(): Promise<number> {
  const names = await readdir(join(town.folder, 'blobs'), { recursive: true, withFileTypes: true })
  return names.filter((one) => one.isFile()).length
}

test('files arrive with their fields, the token first', async () => {
  const answer = await send({ _csrf: token, note: 'two files' }, [file, { ...file, field: 'file.B', name: 'b.pdf' }])
  assert.equal(answer.statusCode, 303)
  assert.equal(decodeURI(String(answer.headers.location)), '/kept?file.A 证明.pdf 14&file.B b.pdf 14')
  assert.equal(await stored(), 1, 'equal bytes are kept once')
})

test('an empty file field is no file', async () => {
  const answer = await send({ _csrf: token, note: 'none' }, [{ field: 'file.A', name: '', bytes: Buffer.alloc(0) }])
  assert.equal(answer.headers.location, '/kept?')
})

test('without the token, or with the token after a file, nothing is stored', async () => {
  const before = await stored()
  const fresh = { ...file, bytes: Buffer.from('%PDF-1.4 second') }
  for (const fields of [{ note: 'no token' }, { note: 'first', _csrf: token }, { _csrf: 'wrong' }])
    assert.equal((await send(fields, [fresh])).statusCode, 403, JSON.stringify(Object.keys(fields)))
  const { payload, headers } = multipart({}, [fresh])
  const tail = multipart({ _csrf: token }, []).payload
  const mixed = Buffer.concat([payload.subarray(0, payload.lastIndexOf('--heliograph-boundary--')), tail])
  const late = await app.inject({ method: 'POST', url: `${url}/files`, cookies, payload: mixed, headers })
  assert.equal(late.statusCode, 403)
  assert.equal(await stored(), before)
})

test('nobody who is not signed in puts anything on the disk', async () => {
  const before = await stored()
  const fresh = { ...file, bytes: Buffer.from('%PDF-1.4 third') }
  const answer = await send({ _csrf: token, note: 'nobody' }, [fresh], { form })
  assert.deepEqual([answer.statusCode, String(answer.headers.location).startsWith('/sign-in?')], [303, true])
  assert.equal(await stored(), before)
})

test('a form that takes no files refuses them', async () => {
  const answer = await app.inject({ method: 'POST', url, cookies, ...multipart({ _csrf: token, name: 'x' }, [file]) })
  assert.equal(answer.statusCode, 422)
})

test('what is wrong beside a file is told with what was typed', async () => {
  const answer = await send({ _csrf: token, note: 'ab' }, [file])
  assert.deepEqual([answer.statusCode, /note: Write at least 3 characters\./.test(answer.body)], [422, true])
})

test('a file larger than any kind may be is refused and leaves nothing', async () => {
  const before = await stored()
  const large = { ...file, bytes: Buffer.alloc(50 * 1024 * 1024 + 1, 'x') }
  assert.equal((await send({ _csrf: token, note: 'large' }, [large])).statusCode, 413)
  assert.equal(await stored(), before)
})

test('names that lead elsewhere arrive as names', async () => {
  const answer = await send({ _csrf: token, note: 'names' }, [{ ...file, name: '../../../etc/passwd' }])
  assert.equal(decodeURI(String(answer.headers.location)), '/kept?file.A passwd 14')
})

test('an upload that breaks off leaves nothing behind', async () => {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo // listening on a port, so it has one
  const before = await stored()
  const { payload, headers } = multipart({ _csrf: token, note: 'broken off' }, [
    { ...file, bytes: Buffer.alloc(5_000_000, 'y') },
  ])
  const asked = request({
    ...{ port, host: '127.0.0.1', method: 'POST', path: `${url}/files` },
    headers: { ...headers, 'content-length': payload.length, cookie: `session=owner; form=${form}` },
  })
  asked.on('error', () => undefined)
  asked.write(payload.subarray(0, 3_000_000))
  for (let turn = 0; turn < 100 && (await stored()) === before; turn++) await wait(20)
  assert.equal(await stored(), before + 1, 'it is arriving')
  asked.destroy()
  for (let turn = 0; turn < 100 && (await stored()) !== before; turn++) await wait(20)
  assert.equal(await stored(), before)
})

test('an endless name is shortened before anybody looks at it, and keeps its ending', async () => {
  const name = `a${' '.repeat(70_000)}b\u0007.pdf`
  const answer = await send({ _csrf: token, note: 'long name' }, [{ ...file, name }])
  const kept = decodeURI(String(answer.headers.location)).replace('/kept?file.A ', '')
  assert.ok(kept.length < 450 && kept.endsWith('b.pdf 14'), kept)
})
