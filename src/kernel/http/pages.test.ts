import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aShop } from './shop.fixture.tsx'

const { app, url, thing } = await aShop({ after })
const owner = { session: 'owner' }

/** Opens the page and posts its form, as a browser would. */
async function post(
  fields: Record<string, string>,
  options: { headers?: Record<string, string>; session?: string } = {},
) {
  const page = await app.inject({ url, cookies: owner })
  const cookies: Record<string, string> = { session: options.session ?? 'owner' }
  cookies.form = page.cookies.find(({ name }) => name === 'form')?.value ?? ''
  const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const payload = new URLSearchParams({ _csrf: token, ...fields }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...options.headers }
  return app.inject({ method: 'POST', url, cookies, headers, payload })
}

test('a form from our own page is done, and leads on', async () => {
  const answer = await post({ name: 'lamp' })
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/things/lamp'])
})

test('a form without the token, with another’s, or from another site, is refused and nothing is done', async () => {
  const before = (await app.inject({ url: `/api${url}`, cookies: { session: 'owner' } })).json().name
  const tries = [
    await post({ name: 'stolen', _csrf: '' }),
    await post({ name: 'stolen', _csrf: 'xxxxxxxx-yyyyyyyyyyyyyyyyyyyyyyyyyyy' }),
    await post({ name: 'stolen' }, { headers: { 'sec-fetch-site': 'cross-site' } }),
    await post({ name: 'stolen' }, { headers: { 'sec-fetch-site': 'same-site' } }),
    await app.inject({
      method: 'POST',
      url,
      cookies: owner,
      payload: 'name=stolen',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    await app.inject({ method: 'POST', url, cookies: owner, payload: { name: 'stolen' } }),
  ]
  for (const answer of tries) assert.equal(answer.statusCode, 403)
  assert.equal((await app.inject({ url: `/api${url}`, cookies: owner })).json().name, before)
  const ours = await post({ name: 'lantern' }, { headers: { 'sec-fetch-site': 'same-origin' } })
  assert.equal(ours.statusCode, 303)
})

test('what was typed stands in the form again, with what is wrong beside it', async () => {
  const typed = `<b>"a name that is much too long" & more`
  const answer = await post({ name: typed })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /name: Write at most 20 characters\./)
  assert.ok(answer.body.includes('value="&lt;b>&quot;a name that is much too long&quot; &amp; more"'), answer.body)
  const taken = await post({ name: 'forbidden-name' })
  assert.deepEqual([taken.statusCode, /value="forbidden-name"/.test(taken.body)], [409, true])
  assert.match(taken.body, /Not this one\./)
  const empty = await post({ name: '' })
  assert.match(empty.body, /name: Fill in this field\./)
})

test('who is not signed in is sent to do so, and comes back', async () => {
  const asked = await app.inject(`${url}?tab=2`)
  assert.deepEqual(
    [asked.statusCode, asked.headers.location],
    [303, `/sign-in?next=${encodeURIComponent(`${url}?tab=2`)}`],
  )
  const late = await post({ name: 'x' }, { session: 'over', headers: { referer: `http://localhost${url}?tab=2` } })
  assert.deepEqual(
    [late.statusCode, late.headers.location],
    [303, `/sign-in?next=${encodeURIComponent(`${url}?tab=2`)}`],
    'the session ended while the form was filled in',
  )
  const forbidden = await post({ name: 'x' }, { session: 'other' })
  assert.equal(forbidden.statusCode, 403)
})

test('language: asked for, else chosen, else the browser’s, else Chinese', async () => {
  const language = async (options: { query?: string; cookie?: string; accept?: string }) => {
    const cookies = { session: 'owner', ...(options.cookie && { lang: options.cookie }) }
    const headers = options.accept === undefined ? {} : { 'accept-language': options.accept }
    const answer = await app.inject({ url: `${url}${options.query ?? ''}`, cookies, headers })
    return /<html lang="([^"]+)"/.exec(answer.body)?.[1]
  }
  assert.equal(await language({}), 'zh-Hans')
  assert.equal(await language({ accept: 'en-GB,en;q=0.9' }), 'en')
  assert.equal(await language({ accept: 'zh-TW,zh;q=0.9' }), 'zh-Hant')
  assert.equal(await language({ accept: 'zh-CN' }), 'zh-Hans')
  assert.equal(await language({ accept: 'fr' }), 'zh-Hans')
  assert.equal(await language({ accept: 'zh-CN', cookie: 'en' }), 'en')
  assert.equal(await language({ cookie: 'en', query: '?lang=zh-Hant' }), 'zh-Hant')
  assert.equal(await language({ cookie: 'klingon', query: '?lang=klingon' }), 'zh-Hans')
})

test('a choice of language or colours is kept for a year, and nothing else can be', async () => {
  const answer = await app.inject({ url: `${url}?lang=en&scheme=dark`, cookies: owner })
  assert.match(answer.body, /<html lang="en" data-scheme="dark">/)
  const kept = answer.cookies.filter(({ name }) => name !== 'form')
  assert.deepEqual(
    kept.map(({ name, value, maxAge, httpOnly }) => [name, value, maxAge, httpOnly]),
    [
      ['lang', 'en', 31_536_000, true],
      ['scheme', 'dark', 31_536_000, true],
    ],
  )
  const made = await app.inject({ url: `${url}?lang=en%3B%20Path%3D/&scheme=neon`, cookies: owner })
  assert.deepEqual(
    made.cookies.map(({ name }) => name),
    ['form'],
  )
})

test('pages run nothing that is not ours, stand in no frame, and are kept by no cache', async () => {
  const { headers } = await app.inject({ url, cookies: owner })
  const policy = String(headers['content-security-policy'])
  for (const rule of ["default-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
    assert.ok(policy.includes(rule), policy)
  assert.ok(!policy.includes('unsafe'), policy)
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/)
})

test('an empty cookie is none', async () => {
  const answer = await app.inject({ url, cookies: { ...owner, form: '', lang: '', scheme: '' } })
  assert.equal(answer.statusCode, 200)
})

test('the secret of forms is for this site and no script', async () => {
  const cookie = (await app.inject({ url, cookies: owner })).cookies.find(({ name }) => name === 'form')
  assert.deepEqual([cookie?.httpOnly, cookie?.sameSite], [true, 'Strict'])
})

test('a file is sent under its own name, whatever signs it has', async () => {
  const answer = await app.inject({ url: `/things/${thing.id}/text`, cookies: owner })
  assert.equal(
    answer.headers['content-disposition'],
    `attachment; filename*=UTF-8''%E5%90%8D%20%E7%A7%B0%22%E2%80%99.txt`,
  )
  assert.match(String(answer.headers['content-security-policy']), /sandbox/)
  assert.equal((await app.inject(`/things/${thing.id}/text`)).statusCode, 401)
})

test('a refusal of a page is a page, in words', async () => {
  const statuses = { invalid: 422, forbidden: 403, 'not-found': 404, conflict: 409, 'too-large': 413, 'too-many': 429 }
  for (const [kind, status] of Object.entries(statuses)) {
    const answer = await app.inject(`/refusals/${kind}`)
    assert.deepEqual([answer.statusCode, answer.body.includes(`${status} No.`)], [status, true], kind)
    assert.match(String(answer.headers['content-type']), /^text\/html/)
  }
  const fault = await app.inject('/refusals/bug')
  assert.equal(fault.statusCode, 500)
  assert.ok(!fault.body.includes('secrets'), 'the words of a bug stay inside')
  assert.equal((await app.inject('/no/such/page')).statusCode, 404)
})
