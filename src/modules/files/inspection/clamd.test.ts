import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:net'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { type Answers, clamd } from '../../../../test/clamd.ts'
import { scannerVersion, scanStream } from './clamd.ts'

const servers: Server[] = []
after(() => {
  for (const server of servers) server.close()
})
const scanner = async (answers?: Answers) => {
  const { url, server } = await clamd(answers)
  servers.push(server)
  return url
}
const bytes = (...pieces: string[]) => Readable.from(pieces.map((piece) => Buffer.from(piece)))

test('a stream goes over in chunks and comes back clean, or with the name of what was found', async () => {
  const url = await scanner()
  assert.deepEqual(await scanStream(url, bytes('harm', 'less')), { verdict: 'clean' })
  assert.deepEqual(await scanStream(url, bytes('it holds EI', 'CAR')), { verdict: 'infected', threat: 'Eicar-Test' })
  assert.match(await scannerVersion(url), /^ClamAV 1/)
})

test('what is too large for the scanner, or goes wrong in it, is neither clean nor infected', async () => {
  const url = await scanner({ maxBytes: 1000 })
  const large = Readable.from(Array.from({ length: 200 }, () => Buffer.alloc(100_000, 1)))
  const said = await scanStream(url, large)
  assert.deepEqual(said, { verdict: 'failed', reason: 'INSTREAM size limit exceeded. ERROR' })
  assert.ok(large.destroyed, 'the rest is not read')
})

test('a scanner that is not there, or hangs up without a word, is an error', async () => {
  await assert.rejects(scanStream('tcp://127.0.0.1:1', bytes('x')), /ECONNREFUSED/)
  const deaf = createServer((socket) => socket.once('data', () => socket.destroy()))
  servers.push(deaf)
  await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve))
  const address = deaf.address()
  const port = typeof address === 'object' ? address?.port : 0
  await assert.rejects(scanStream(`tcp://127.0.0.1:${port}`, bytes('x')), /without an answer|ECONNRESET|EPIPE/)
})
