import WebSocket from 'ws'

/** The code with which a line to an address ends; a refused one ends with the status of the answer. */
export function endOf(address: string, options: { cookie?: string; origin?: string }): Promise<number> {
  const { cookie, origin } = options
  const socket = new WebSocket(address, { headers: { ...(cookie && { cookie }) }, ...(origin && { origin }) })
  return new Promise((resolve) => {
    socket.once('unexpected-response', (_request, answer) => {
      resolve(answer.statusCode ?? 0)
      socket.terminate()
    })
    socket.once('close', resolve)
    socket.once('error', () => undefined)
  })
}
