import type { Elements } from '../model.ts'
import * as doubleLed from './double-led.ts'
import * as form from './form.ts'
import type { Finding, Rule, Surroundings } from './model.ts'
import * as oneMatter from './one-matter.ts'
import * as relations from './relations.ts'
import * as writing from './writing.ts'

export type { AttachedFile, Finding, Opinion, Surroundings } from './model.ts'

const rules: readonly Rule[] = [
  ...Object.values(relations),
  ...Object.values(oneMatter),
  ...Object.values(doubleLed),
  ...Object.values(writing),
  ...Object.values(form),
]

/** Everything that the rules of writing find in a document, blocking ones first. Pure: the same document has the same findings. */
export function findingsOf(elements: Elements, around: Surroundings): Finding[] {
  return gravestFirst(rules.flatMap((rule) => rule(elements, around)))
}

const grades = ['blocking', 'held', 'advice'] as const

/** What stands in the way comes before what is only to be known. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade))
}
