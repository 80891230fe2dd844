import type { Caller } from './context.ts'
import type { House } from './http/house.ts'

/** One open line between a page and the server, for what several people change at the same time. */
export interface Line {
  /** What the path names, and what its query string says. */
  readonly params: Readonly<Record<string, string>>
  /** Who is at the other end now; undefined when the session is over. Asked again whenever it matters: sessions and rights end. */
  caller(): Promise<Caller | undefined>
  send(data: Uint8Array): void
  /** Codes from 4000 on are ours; `reason` is for programs. */
  close(code: number, reason: string): void
  onMessage(listener: (data: Uint8Array) => void): void
  onClose(listener: () => void): void
}

/** What answers the lines of one path, for as long as the server runs. */
export interface LineService {
  /** A new line, which speaks for nobody until the service has asked its policy. */
  open(line: Line): Promise<void>
  /** Puts away what is not kept yet; lines are closed afterwards. */
  stop(): Promise<void>
}

/** Path with `:params` -> what answers there; made once for a server. What fails while nobody waits for it is told to `fault`. */
export type SocketTable = Readonly<Record<string, (house: House, fault: (error: unknown) => void) => LineService>>
