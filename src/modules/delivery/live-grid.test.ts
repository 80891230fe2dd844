import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { aDistrict } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { requester } from '../../../test/requests.ts'
import { aSealedDocument } from '../../../test/sealed.ts'
import { serve } from '../../../test/served.ts'
import { dispatchDocument } from './operations/dispatch.ts'

const place = await aDistrict({ after }, { now: '2026-03-02T01:00:00Z' })
const { cast, town } = place

test('whoever is signed out hears of the grid no longer; lines given up at once count for nobody', async () => {
  const main = [cast.clerk.post?.organisationId ?? '']
  const { number } = await aSealedDocument(place, { main })
  await call(place, 'secretary', dispatchDocument, { number })
  const served = await serve({ after }, town)
  const base = await served.listen()
  const { session } = (await requester(served.app, 'secretary')).cookies
  const path = `/matters/${number}/dispatch/changes`
  const headers = { cookie: `session=${session}` }
  const { hostname, port } = new URL(base)
  for (let count = 0; count < 8; count += 1) {
    const socket = connect({ host: hostname, port: Number(port) })
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${headers.cookie}\r\n\r\n`)
    await new Promise((done) => setTimeout(done, 3))
    socket.destroy()
  }
  await new Promise((done) => setTimeout(done, 500))
  const answer = await fetch(`${base}${path}`, { headers })
  assert.equal(answer.status, 200)
  await town.pool.query('update directory.session set ended_at = started_at where token_hash = $1', [
    createHash('sha256')
      .update(session ?? '')
      .digest(),
  ])
  const end = await Promise.race([answer.text(), new Promise((done) => setTimeout(done, 6000, 'it goes on').unref())])
  assert.doesNotMatch(String(end), /goes on/)
})
