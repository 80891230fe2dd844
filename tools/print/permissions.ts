import type { Actor } from '../../src/kernel/context.ts'
import type { Module } from '../../src/kernel/module.ts'
import { isAllowed } from '../../src/kernel/operation.ts'
import { type Samples, sampleCast } from '../../src/kernel/samples.ts'
import { callablesOf, type Reachable } from './callables.ts'
import { triesOf } from './samples.ts'

const cast = Object.entries(sampleCast)
const titles: Readonly<Record<keyof typeof sampleCast, string>> = {
  nobody: 'not signed in',
  resident: 'resident',
  neighbour: 'another resident',
  agent: 'acts for the resident',
  onlooker: 'looks for the resident',
  villageHelper: 'village helper',
  townshipHandler: 'township handler',
  officeHandler: 'office handler',
  secretary: 'office secretary',
  officeHead: 'office head',
  otherHandler: 'handler elsewhere',
  otherHead: 'head elsewhere',
  publisher: 'publisher',
  auditor: 'auditor',
  administrator: 'administrator',
  machine: 'the system',
}

/** Who may do what, tried on the samples of each module. */
export function permissionsMd(modules: readonly Module[], samples: Samples): string {
  const all = callablesOf(modules)
  const sections = modules.flatMap(({ name }) => {
    const own = all.filter(({ module }) => module === name)
    return own.length === 0 ? [] : [`## ${name}\n`, table(own, samples)]
  })
  return [
    '# Who may do what',
    '',
    'Printed by `npm run print` from the `allow` of every operation and query, tried on the subjects in `samples.ts` of each module.',
    '✔ may, · may not. “Elsewhere” is an office that the subject does not concern. Two act for the resident: one may do everything, one look only.',
    '',
    ...sections,
  ].join('\n')
}

/** Queries ask the policy alone; operations also whether the act can be done for another party. */
function mayCall(
  { kind, spec }: Reachable['callable'],
  actor: Actor,
  on: { subject: unknown; input: unknown },
): boolean {
  return kind === 'query' ? spec.allow(actor, on.subject, on.input) : isAllowed(spec, actor, on)
}

function table(rows: readonly Reachable[], samples: Samples): string {
  const head = ['operation', 'on', ...cast.map(([key]) => titles[key as keyof typeof sampleCast])] // keys of the cast itself
  const lines = rows.flatMap(({ callable }) => {
    const { name, summary } = callable.spec
    const tries = Object.entries(triesOf(callable, samples) ?? {})
    return tries.map(([on, { subject, input }], at) => {
      const label = at === 0 ? `\`${name}\` ${summary.en}` : ''
      const may = (actor: Actor) => mayCall(callable, actor, { subject, input: input ?? {} })
      return [label, on, ...cast.map(([, actor]) => (may(actor) ? '✔' : '·'))]
    })
  })
  const bar = head.map((_, at) => (at < 2 ? '---' : ':-:'))
  return `${[head, bar, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}
