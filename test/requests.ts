import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type DemoName, demoPassword } from '../src/modules/directory/index.ts'

/** Somebody who asks the server without a browser, page after page or as a program. */
export interface Requester {
  /** Opens a page; cookies are kept. */
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  /** Posts a form with the token that pages carry, as a browser would. */
  post(url: string, fields: Record<string, string | string[]>): Promise<LightMyRequestResponse>
  /** Posts a form with files. */
  upload(url: string, fields: Record<string, string>, files: readonly NamedFile[]): Promise<LightMyRequestResponse>
  /** Calls the API as a program. */
  api(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<LightMyRequestResponse>
  /** Value of the hidden field of forms. */
  formToken(): Promise<string>
  readonly cookies: Record<string, string>
}

export interface NamedFile {
  readonly field: string
  readonly name: string
  readonly bytes: Buffer
}

/** One of the cast signed in, or nobody. */
export async function requester(app: FastifyInstance, name?: DemoName): Promise<Requester> {
  const cookies: Record<string, string> = {}
  const signedIn =
    name && (await app.inject({ method: 'POST', url: '/api/sessions', payload: { name, password: demoPassword } }))
  const token: string | undefined = signedIn?.json().token
  if (token) cookies.session = token
  const ask = async (options: InjectOptions) => {
    const answer = await app.inject({ ...options, cookies: { ...cookies } })
    for (const { name: cookie, value } of answer.cookies) cookies[cookie] = value
    return answer
  }
  const formToken = async () => {
    const page = await ask({ url: '/ledger/check' })
    return /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  }
  const bearer: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  return {
    cookies,
    formToken,
    get: (url, headers = {}) => ask({ url, headers }),
    post: async (url, fields) => {
      const payload = formOf({ _csrf: await formToken(), ...fields }).toString()
      return ask({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    },
    upload: async (url, fields, files) =>
      ask({ method: 'POST', url, ...multipart({ _csrf: await formToken(), ...fields }, files) }),
    api: (method, url, payload) =>
      app.inject({ method, url: `/api${url}`, headers: bearer, ...(payload && { payload }) }),
  }
}

function formOf(fields: Record<string, string | string[]>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form
}

/** A multipart body: fields in their order, then files. */
export function multipart(fields: Record<string, string>, files: readonly NamedFile[]) {
  const boundary = 'heliograph-boundary'
  const texts = Object.entries(fields).map(([name, value]) => part(`form-data; name="${name}"`, Buffer.from(value)))
  const blobs = files.map(({ field, name, bytes }) => part(`form-data; name="${field}"; filename="${name}"`, bytes))
  function part(disposition: string, content: Buffer): Buffer {
    return Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: ${disposition}\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ])
  }
  return {
    payload: Buffer.concat([...texts, ...blobs, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}
