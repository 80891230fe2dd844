import type { Arrangement, Cell } from './arrange.ts'
import { indexOf } from './index-of.ts'
import type { Node, ProcessModel } from './model.ts'
import type { Box, Point } from './picture.ts'

/** Sizes in the units of the diagram (1 = one pixel at full size). */
const slotWidth = 190
const rankHeight = 110
/** Head of the pool and of the lanes. */
const headHeight = 30
const margin = 20
const sizes: Partial<Record<Node['kind'], readonly [number, number]>> = {
  task: [120, 64],
  act: [120, 64],
  exclusive: [50, 50],
  parallel: [50, 50],
}
const eventSize = [36, 36] as const

/** An arrangement in points: what BPMN DI wants to know. */
export interface Points {
  readonly pool: Box
  readonly lanes: ReadonlyMap<string, Box>
  readonly nodes: ReadonlyMap<string, Box>
  readonly flows: ReadonlyMap<string, readonly Point[]>
}

/** Gives every cell its points and every flow its corners, which lie in the gaps between ranks and slots. */
export function pointsOf(model: ProcessModel, arrangement: Arrangement): Points {
  const lanes = laneBoxes(arrangement)
  const at = (cell: Cell): Point => ({
    x: (lanes.get(cell.lane)?.x ?? 0) + (cell.slot + 0.5) * slotWidth,
    y: margin + 2 * headHeight + (cell.rank + 0.5) * rankHeight,
  })
  const nodes = nodeBoxes(model, arrangement, at)
  const tracks = new Map<number, number>()
  const flows = model.flows.map((flow) => {
    const [from, to] = [nodes.get(flow.from), nodes.get(flow.to)]
    const through = (arrangement.passing.get(flow.id) ?? []).map(at)
    return [flow.id, from && to ? corners(tracks, [from, to], through, arrangement.backward.has(flow.id)) : []] as const
  })
  return { pool: poolBox(lanes), lanes, nodes, flows: new Map(flows) }
}

function laneBoxes({ lanes, nodes }: Arrangement): Map<string, Box> {
  const height = headHeight + (Math.max(...[...nodes.values()].map((cell) => cell.rank)) + 1) * rankHeight
  let x = margin
  return new Map(
    [...lanes].map(([lane, slots]) => {
      const box = { x, y: margin + headHeight, width: slots * slotWidth, height }
      x += box.width
      return [lane, box]
    }),
  )
}

function poolBox(lanes: ReadonlyMap<string, Box>): Box {
  const boxes = [...lanes.values()]
  const height = (boxes[0]?.height ?? 0) + headHeight
  return { x: margin, y: margin, width: boxes.reduce((sum, box) => sum + box.width, 0), height }
}

function nodeBoxes(model: ProcessModel, arrangement: Arrangement, at: (cell: Cell) => Point): Map<string, Box> {
  const boxes = new Map<string, Box>()
  for (const node of model.nodes) {
    const cell = arrangement.nodes.get(node.id)
    const [width, height] = sizes[node.kind] ?? eventSize
    if (cell) boxes.set(node.id, around(at(cell), width, height))
  }
  for (const [host, boundaries] of indexOf(model).boundaries) {
    const box = boxes.get(host)
    if (!box) continue
    // on the lower edge, from the right corner leftwards
    boundaries.forEach((boundary, count) => {
      boxes.set(boundary.id, around({ x: box.x + box.width - 12 - count * 42, y: box.y + box.height }, ...eventSize))
    })
  }
  return boxes
}

function around(centre: Point, width: number, height: number): Box {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height }
}

/** Down out of a node, across in the gap below its rank, along the passed cells, and in from above. */
function corners(
  tracks: Map<number, number>,
  [from, to]: readonly [Box, Box],
  through: readonly Point[],
  back: boolean,
): Point[] {
  const end = { x: to.x + to.width / 2, y: to.y }
  const points = [{ x: from.x + from.width / 2, y: from.y + from.height }]
  for (const [index, stop] of [...through, { x: end.x, y: to.y + to.height / 2 }].entries()) {
    const x = points.at(-1)?.x ?? stop.x
    if (x === stop.x) continue
    const gap = gapAbove(tracks, back && index === 0 ? stop.y + rankHeight : stop.y)
    points.push({ x, y: gap }, { x: stop.x, y: gap })
  }
  return [...points, end]
}

/** Height of a line in the gap above a rank; flows that follow each other do not share one. */
function gapAbove(tracks: Map<number, number>, y: number): number {
  const gap = Math.floor((y - margin - 2 * headHeight) / rankHeight)
  const used = tracks.get(gap) ?? 0
  tracks.set(gap, used + 1)
  return margin + 2 * headHeight + gap * rankHeight + ((used % 3) - 1) * 8
}
