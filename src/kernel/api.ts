import type { Callable } from './operation.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
/** 'METHOD /path' under /api -> operation or query. Reads like the API reference, because it is its source. */
export type ApiTable = Readonly<Record<`${Method} /${string}`, Callable<unknown>>>
