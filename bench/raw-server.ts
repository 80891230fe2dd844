import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

// The raw limit of pages: answers every request with the bytes and headers in the folder named, and nothing else is done.
const folder = process.argv[2] ?? '.'
const body = readFileSync(join(folder, 'body'))
const headers: Record<string, string> = JSON.parse(readFileSync(join(folder, 'headers.json'), 'utf8'))
const server = createServer((_request, response) => {
  response.writeHead(200, { ...headers, 'content-length': body.length })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`)
})
process.once('SIGTERM', () => server.close(() => process.exit(0)))
process.once('SIGTERM', () => server.closeAllConnections())
