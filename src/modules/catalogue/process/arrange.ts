import { type Indexed, indexOf } from './index-of.ts'
import { levels, type Node, type ProcessModel } from './model.ts'

/** A place in the grid: ranks go down the page, slots across a lane. */
export interface Cell {
  readonly rank: number
  readonly lane: string
  readonly slot: number
}

/** A process on a grid: top to bottom, as offices draw their flow charts, with a lane for each who acts. */
export interface Arrangement {
  /** Places of all nodes but boundary events, which sit on their tasks. */
  readonly nodes: ReadonlyMap<string, Cell>
  /** By flow: the cells that it passes between its ends. */
  readonly passing: ReadonlyMap<string, readonly Cell[]>
  /** Flows that lead back up. */
  readonly backward: ReadonlySet<string>
  /** Lanes from left to right, with their width in slots. */
  readonly lanes: ReadonlyMap<string, number>
}

/** Finds a place for every node and flow of a process. */
export function arrange(model: ProcessModel): Arrangement {
  const index = indexOf(model)
  const backward = backwardFlows(index)
  const ranks = ranksOf(index, backward)
  const lanes = lanesOf(index, ranks)
  const grid: Grid = { taken: new Set(), kept: new Map() }
  const nodes = new Map<string, Cell>()
  for (const { id } of inOrder(index, ranks)) {
    const lane = lanes.get(id) ?? ''
    const sources = predecessors(index, id, backward)
    const before = sources.flatMap((source) => nodes.get(source) ?? []).find((cell) => cell.lane === lane)
    const cell = take(grid, [rankOf(ranks, id)], { lane, wish: before?.slot ?? 0, sources })
    nodes.set(id, cell)
    grid.kept.set(keyOf(cell.rank + 1, lane, cell.slot), id)
  }
  const passing = new Map<string, Cell[]>()
  for (const flow of model.flows) {
    const source = hostOf(index, flow.from)
    const [from, to] = [nodes.get(source), nodes.get(flow.to)]
    if (from && to) passing.set(flow.id, passBetween(grid, [from, to], { source, back: backward.has(flow.id) }))
  }
  return { nodes, passing, backward, lanes: widths([...nodes.values(), ...[...passing.values()].flat()]) }
}

/** The task that a boundary event sits on; any other node itself. */
export function hostOf(index: Indexed, id: string): string {
  const node = index.nodes.get(id)
  return node?.kind === 'boundary' ? node.attachedTo : id
}

function flowsFrom(index: Indexed, id: string) {
  const own = index.leaving.get(id) ?? []
  return [...own, ...(index.boundaries.get(id) ?? []).flatMap((boundary) => index.leaving.get(boundary.id) ?? [])]
}

function predecessors(index: Indexed, id: string, without: ReadonlySet<string>): string[] {
  return (index.entering.get(id) ?? []).filter((flow) => !without.has(flow.id)).map((flow) => hostOf(index, flow.from))
}

/** Flows that close a ring, found by walking from the start. */
function backwardFlows(index: Indexed): ReadonlySet<string> {
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (id: string, above: ReadonlySet<string>) => {
    const path = new Set(above).add(id)
    for (const flow of flowsFrom(index, id)) {
      if (path.has(flow.to)) found.add(flow.id)
      else if (!done.has(flow.to)) walk(flow.to, path)
    }
    done.add(id)
  }
  for (const node of index.model.nodes) if (node.kind === 'start') walk(node.id, new Set())
  return found
}

/** The longest way from the start, in steps. */
function ranksOf(index: Indexed, backward: ReadonlySet<string>): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  const measure = (id: string): number => {
    const known = ranks.get(id)
    if (known !== undefined) return known
    const rank = Math.max(0, ...predecessors(index, id, backward).map((source) => measure(source) + 1))
    ranks.set(id, rank)
    return rank
  }
  for (const node of index.model.nodes) measure(node.id)
  return ranks
}

function rankOf(ranks: ReadonlyMap<string, number>, id: string): number {
  return ranks.get(id) ?? 0
}

function inOrder(index: Indexed, ranks: ReadonlyMap<string, number>): Node[] {
  const placed = index.model.nodes.filter((node) => node.kind !== 'boundary')
  return placed.sort((a, b) => rankOf(ranks, a.id) - rankOf(ranks, b.id))
}

/** Tasks lie in the lane of their level; everything else in that of the task before it, or of the first task. */
function lanesOf(index: Indexed, ranks: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const lanes = new Map<string, string>()
  const ordered = inOrder(index, ranks)
  const first = ordered.map(ownLane).find((lane) => lane !== undefined) ?? ''
  for (const node of ordered) {
    const before = (index.entering.get(node.id) ?? []).map((flow) => lanes.get(hostOf(index, flow.from)))
    lanes.set(node.id, ownLane(node) ?? before.find((lane) => lane !== undefined) ?? first)
  }
  return lanes
}

function ownLane(node: Node): string | undefined {
  if (node.kind !== 'task') return undefined
  if (node.role === 'applicant') return 'applicant'
  return node.level === 'organisation' ? `organisation ${node.organisation}` : (node.level ?? undefined)
}

/** Cells that are in use, and the cell under each node, kept for what follows that node so that no flow seems to lead elsewhere. */
interface Grid {
  readonly taken: Set<string>
  readonly kept: Map<string, string>
}

function keyOf(rank: number, lane: string, slot: number): string {
  return `${rank} ${lane} ${slot}`
}

/** Takes the slot nearest to the wished one that is free at all the ranks. */
function take(
  grid: Grid,
  ranks: readonly number[],
  want: { lane: string; wish: number; sources: readonly string[] },
): Cell {
  const { lane, wish, sources } = want
  const isFree = (key: string) => {
    const keeper = grid.kept.get(key)
    return !grid.taken.has(key) && (keeper === undefined || sources.includes(keeper))
  }
  const free = (slot: number) => slot >= 0 && ranks.every((rank) => isFree(keyOf(rank, lane, slot)))
  let away = 0
  while (!free(wish + away) && !free(wish - away)) away += 1
  const slot = free(wish + away) ? wish + away : wish - away
  for (const rank of ranks) grid.taken.add(keyOf(rank, lane, slot))
  return { rank: ranks[0] ?? 0, lane, slot }
}

function passBetween(grid: Grid, [from, to]: readonly [Cell, Cell], flow: { source: string; back: boolean }): Cell[] {
  // a flow up the page passes beside everything, its own ends too
  const [first, last] = flow.back ? [to.rank, from.rank] : [from.rank + 1, to.rank - 1]
  const ranks = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
  if (ranks.length === 0) return []
  const wish = flow.back ? from.slot + 1 : from.slot
  const { slot } = take(grid, ranks, { lane: from.lane, wish, sources: [flow.source] })
  const cells = ranks.map((rank) => ({ rank, lane: from.lane, slot }))
  return flow.back ? cells.reverse() : cells
}

function widths(cells: readonly Cell[]): ReadonlyMap<string, number> {
  const lanes = Map.groupBy(cells, (cell) => cell.lane)
  const place = (lane: string) => ['applicant', ...levels].findIndex((name) => lane.startsWith(name))
  const sorted = [...lanes].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
  return new Map(sorted.map(([lane, inLane]) => [lane, Math.max(...inLane.map((cell) => cell.slot)) + 1]))
}
