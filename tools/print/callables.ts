import type { Module } from '../../src/kernel/module.ts'
import type { Callable } from '../../src/kernel/operation.ts'

/** An operation or query with the places where it can be reached. */
export interface Reachable {
  readonly module: string
  readonly callable: Callable<unknown>
  readonly routes: readonly string[]
}

/** Every operation and query of the modules, once, by module and name. */
export function callablesOf(modules: readonly Module[]): Reachable[] {
  const found = modules.flatMap((module) => [
    ...Object.entries(module.api ?? {}).map(([route, callable]) => ({
      module: module.name,
      callable,
      route: route.replace(' ', ' /api'),
    })),
    ...Object.entries(module.pages ?? {}).map(([route, { callable }]) => ({ module: module.name, callable, route })),
    ...(module.inner ?? []).map((callable) => ({ module: module.name, callable, route: '' })),
  ])
  const byName = Map.groupBy(found, ({ callable }) => callable.spec.name)
  return [...byName.values()]
    .flatMap((group) => (group[0] ? [{ ...group[0], routes: group.map(({ route }) => route).filter(Boolean) }] : []))
    .sort((a, b) => compare(a.module, b.module) || compare(a.callable.spec.name, b.callable.spec.name))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
