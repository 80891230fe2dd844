import type { CaseFacts } from '../kind.ts'

const ended: readonly CaseFacts['subject']['case']['state'][] = ['closed', 'archived']

/** Where the process stands: the nodes that tokens rest on while it runs, and the tasks that are done. */
export function processMarks({ subject, results }: CaseFacts): { current: string[]; done: string[] } {
  const runs = !ended.includes(subject.case.state) // a decision by law ends the case wherever the process stood
  const current = (runs && subject.case.process?.tokens.map((token) => token.at)) || []
  const done = results.map((result) => result.node).filter((node) => !current.includes(node))
  return { current: [...new Set(current)], done: [...new Set(done)] }
}
