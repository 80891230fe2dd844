import type { CaseFacts } from '../kind.ts'

/** Where the process stands: the nodes that tokens rest on, and the tasks that are done. */
export function processMarks({ subject, results }: CaseFacts): { current: string[]; done: string[] } {
  const current = subject.case.process?.tokens.map((token) => token.at) ?? []
  const done = results.map((result) => result.node).filter((node) => !current.includes(node))
  return { current: [...new Set(current)], done: [...new Set(done)] }
}
