import fc from 'fast-check'
import type { ProcessModel } from './model.ts'
import { aModel, type SampleNode } from './sample.fixture.ts'

/** A structured process as a tree, for tests with random processes. */
export type Block =
  | { kind: 'task' }
  | { kind: 'sequence' | 'parallel'; of: Block[] }
  | { kind: 'choice'; of: [Block, Block]; yes: boolean }

/** Random trees. */
export const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true, maxDepth: 4 },
    fc.record({ kind: fc.constant('task' as const) }),
    fc.record({
      kind: fc.constantFrom('sequence' as const, 'parallel' as const),
      of: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('choice' as const), of: fc.tuple(tie('block'), tie('block')), yes: fc.boolean() }),
  ),
}))

/** Writes the tree as nodes and flows; tells the id of each task of the tree. */
export function modelOf(tree: Block): { model: ProcessModel; names: Map<Block, string> } {
  const nodes: Record<string, SampleNode> = { s: 'start', e: 'end' }
  const flows: string[] = []
  const names = new Map<Block, string>()
  let count = 0
  const fresh = (letter: string, node: SampleNode) => {
    count += 1
    nodes[`${letter}${count}`] = node
    return `${letter}${count}`
  }
  const write = (part: Block, from: string, condition = ''): string => {
    const link = (to: string) => flows.push(`${from} > ${to}${condition}`)
    if (part.kind === 'task') {
      const id = fresh('k', 'task')
      names.set(part, id)
      link(id)
      return id
    }
    if (part.kind === 'sequence')
      return part.of.reduce((end, child, index) => write(child, end, index === 0 ? condition : ''), from)
    const [split, merge] =
      part.kind === 'parallel'
        ? [fresh('p', 'parallel'), fresh('j', 'parallel')]
        : [fresh('x', { exclusive: null }), fresh('m', { exclusive: null })]
    link(split)
    part.of.forEach((child, index) => {
      const test = part.kind === 'choice' ? ` if yes = ${index === 0 ? part.yes : !part.yes}` : ''
      flows.push(`${write(child, split, test)} > ${merge}`)
    })
    return merge
  }
  flows.push(`${write(tree, 's')} > e`)
  return { model: aModel(nodes, flows), names }
}
