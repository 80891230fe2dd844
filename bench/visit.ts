import { Agent, type IncomingMessage, request } from 'node:http'

/** An answer of a server, read to its end. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** One visitor with a connection that stays open, cookies and, when signed in, a session. */
export interface Visitor {
  get(path: string): Promise<Answer>
  post(path: string, form: Record<string, string | string[]>, files?: readonly FormFile[]): Promise<Answer>
  close(): void
}

export interface FormFile {
  readonly field: string
  readonly name: string
  readonly bytes: Buffer
}

/** @param address of the network that a request seems to come from: the limit of requests is for one address */
export function visitorOf(base: string, { address, session }: { address: () => string; session?: string }): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const cookies = new Map(session ? [['session', session]] : [])
  let token: string | undefined
  async function ask(method: string, path: string, body?: { type: string; bytes: Buffer }): Promise<Answer> {
    const answer = await send(new URL(path, base), agent, { method, headers: headersOf(body) }, body?.bytes)
    for (const cookie of answer.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    return answer
  }
  function headersOf(body?: { type: string; bytes: Buffer }): Record<string, string | number> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const carried = body ? { 'content-type': body.type, 'content-length': body.bytes.length } : {}
    return { 'x-forwarded-for': address(), 'accept-language': 'zh-CN', ...(cookie && { cookie }), ...carried }
  }
  async function formToken(): Promise<string> {
    token ??= /name="_csrf" value="([^"]+)"/.exec((await ask('GET', '/ledger/check')).body.toString())?.[1]
    return token ?? ''
  }
  return {
    get: (path) => ask('GET', path),
    post: async (path, form, files = []) => ask('POST', path, formBody({ _csrf: await formToken(), ...form }, files)),
    close: () => agent.destroy(),
  }
}

function send(
  url: URL,
  agent: Agent,
  options: { method: string; headers: Record<string, string | number> },
  body?: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, ...options }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const boundary = 'heliograph-bench'

function formBody(
  form: Record<string, string | string[]>,
  files: readonly FormFile[],
): { type: string; bytes: Buffer } {
  const pairs = Object.entries(form).flatMap(([name, values]) => [values].flat().map((value) => [name, value] as const))
  if (files.length === 0) {
    const bytes = Buffer.from(new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString())
    return { type: 'application/x-www-form-urlencoded', bytes }
  }
  const parts = [
    ...pairs.map(([name, value]) => part(`name="${name}"`, Buffer.from(value))),
    ...files.map(({ field, name, bytes }) => part(`name="${field}"; filename="${name}"`, bytes)),
  ]
  const bytes = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
  return { type: `multipart/form-data; boundary=${boundary}`, bytes }
}

function part(disposition: string, content: Buffer): Buffer {
  const head = `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n')])
}
