import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { nobody } from '../src/kernel/context.ts'
import { modules } from '../src/modules.ts'
import { callablesOf, type Reachable } from '../tools/print/callables.ts'
import { allSamples, triesOf } from '../tools/print/samples.ts'
import { serve } from './served.ts'
import { aTown } from './town.ts'

// Everything that can be asked for, asked for by nobody, on a district that is still empty.
const { app } = await serve({ after }, await aTown({ after }))
const samples = await allSamples()
const all = callablesOf(modules)

/** Whether the permission table says that somebody who is not signed in may do it. */
function isOpen({ callable }: Reachable): boolean {
  const tries = Object.values(triesOf(callable, samples) ?? {})
  return tries.some(({ subject, input }) => callable.spec.allow(nobody, subject, input ?? {}))
}

/** An address with something in the place of each parameter. */
function filled(path: string): string {
  return path
    .replace(/:\w*(id|Id)\b/g, '00000000-0000-4000-8000-000000000000')
    .replace(/:\w+/g, 'x')
    .replace('*', '0/000')
}

for (const reachable of all) {
  for (const route of reachable.routes) {
    const [method = 'GET', path = '/'] = route.split(' ')
    test(`${route}, asked by nobody, ${isOpen(reachable) ? 'answers without a fault' : 'tells nothing'}`, async () => {
      const answer = await app.inject({ method: methodOf(method), url: filled(path) })
      assert.ok(answer.statusCode < 500, `${answer.statusCode}: ${answer.body.slice(0, 400)}`)
      if (!isOpen(reachable)) assert.ok(answer.statusCode >= 300, `${answer.statusCode}`)
      if (answer.statusCode === 303) assert.match(String(answer.headers.location), /^\/sign-in/)
    })
  }
}

test('a form that was sent without its token is refused before anything is done', async () => {
  const forms = all
    .flatMap(({ routes }) => routes)
    .filter((route) => route.startsWith('POST /') && !route.startsWith('POST /api/'))
  assert.ok(forms.length > 10)
  for (const route of forms) {
    const answer = await app.inject({
      method: 'POST',
      url: filled(route.slice(5)),
      payload: 'name=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    // forms with files send those who are not signed in to do so, before they read anything
    const away = answer.statusCode === 303 && String(answer.headers.location).startsWith('/sign-in?')
    assert.ok(answer.statusCode === 403 || away, `${route} answers ${answer.statusCode}`)
  }
})

test('what does not exist is not found, as a page and as JSON', async () => {
  const page = await app.inject('/no/such/page')
  assert.equal(page.statusCode, 404)
  assert.match(String(page.headers['content-type']), /^text\/html/)
  const api = await app.inject('/api/no/such/thing')
  assert.equal(api.statusCode, 404)
  assert.match(String(api.headers['content-type']), /^application\/problem\+json/)
})

test('every answer forbids what pages do not need', async () => {
  const { headers } = await app.inject('/')
  assert.match(String(headers['content-security-policy']), /default-src 'self'/)
  assert.doesNotMatch(String(headers['content-security-policy']), /unsafe-inline/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
})

test('health, readiness and metrics answer without a name', async () => {
  for (const path of ['/healthz', '/readyz', '/metrics', '/api/openapi.json'])
    assert.equal((await app.inject(path)).statusCode, 200, path)
})

function methodOf(word: string): 'GET' | 'POST' | 'PUT' | 'DELETE' {
  return word === 'POST' || word === 'PUT' || word === 'DELETE' ? word : 'GET'
}
