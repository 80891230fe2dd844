import type { Kysely } from 'kysely'
import type { ReadAlerts } from './alert.ts'
import type { ApiTable } from './api.ts'
import type { Database } from './database.ts'
import type { Listener } from './event.ts'
import type { Job } from './job.ts'
import type { NavigationItem } from './navigation.ts'
import type { Callable } from './operation.ts'
import type { PageTable } from './page.ts'
import type { SocketTable } from './socket.ts'

/** What a module brings to the house. `main.ts` mounts them in rank order. */
export interface Module {
  /** Also the name of its folder and of its PostgreSQL schema. */
  readonly name: string
  readonly api?: ApiTable
  readonly pages?: PageTable
  /** Lines that stay open, for what several people change at once. */
  readonly sockets?: SocketTable
  readonly listeners?: readonly Listener[]
  readonly jobs?: readonly Job[]
  readonly navigation?: readonly NavigationItem[]
  /** Figures for /metrics. */
  readonly gauges?: readonly Gauge[]
  /** Operations without a route of their own: called by jobs, listeners and the command line. */
  readonly inner?: readonly Callable<unknown>[]
  /** What rings on every page of somebody in a post until it is dealt with. */
  readonly alerts?: ReadAlerts
}

/** A figure that is read when metrics are asked for. */
export interface Gauge {
  /** Prometheus name, such as `heliograph_ledger_unintegrated`. */
  readonly name: string
  readonly help: string
  read(db: Kysely<Database>): Promise<number>
}
