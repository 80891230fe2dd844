import { BpmnModdle, type Element } from 'bpmn-moddle'
import { both, type Text } from '../../../kernel/text.ts'
import { arrange } from './arrange.ts'
import { type Points, pointsOf } from './arrange-points.ts'
import type { ProcessModel } from './model.ts'
import type { Box, Point } from './picture.ts'
import { readProcess } from './read.ts'
import { elements, heliographPackage, openXml, property } from './xml.ts'

/**
 * Draws a process for its author: takes BPMN XML with or without a diagram, gives it a new one, with a lane for each
 * who acts. Any pool, lanes and diagram that were there are replaced; everything else stays as it is.
 *
 * @param organisations labels of organisations that tasks name, by code
 */
export async function drawProcess(xml: string, organisations: Readonly<Record<string, Text>> = {}): Promise<string> {
  const model = await readProcess(xml)
  const arrangement = arrange(model)
  const points = pointsOf(model, arrangement)
  const root = await openXml(xml)
  const moddle = new BpmnModdle({ heliograph: heliographPackage })
  const [process] = elements(property(root, 'rootElements')).filter((element) => element.$type === 'bpmn:Process')
  if (!process) return xml // readProcess has refused before
  const byId = new Map(elements(property(process, 'flowElements')).map((element) => [element.id, element]))
  const areas = makeAreas(moddle, { model, process, root, points }, (lane) => ({
    name: laneName(lane, organisations),
    inside: [...arrangement.nodes].flatMap(([id, cell]) => (cell.lane === lane ? (byId.get(id) ?? []) : [])),
  }))
  const planeElement = [...areas.drawn, ...drawParts(moddle, model, points, byId)]
  const plane = moddle.create('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: areas.collaboration, planeElement })
  root.set('diagrams', [moddle.create('bpmndi:BPMNDiagram', { id: 'diagram', plane })])
  return (await moddle.toXML(root, { format: true })).xml
}

/** Puts one pool with its lanes into the file; tells what to draw of them. */
function makeAreas(
  moddle: BpmnModdle,
  { model, process, root, points }: { model: ProcessModel; process: Element; root: Element; points: Points },
  describe: (lane: string) => { name: Text; inside: Element[] },
) {
  const named = ({ zh, en }: Text) => ({ name: zh, 'heliograph:en': en })
  const pool = moddle.create('bpmn:Participant', { id: 'pool', ...named(model.name), processRef: process })
  const lanes = [...points.lanes].map(([lane, box], count) => {
    const { name, inside } = describe(lane)
    return { box, element: moddle.create('bpmn:Lane', { id: `lane${count + 1}`, ...named(name), flowNodeRef: inside }) }
  })
  process.set('laneSets', [moddle.create('bpmn:LaneSet', { id: 'lanes', lanes: lanes.map((lane) => lane.element) })])
  const collaboration = moddle.create('bpmn:Collaboration', { id: 'collaboration', participants: [pool] })
  const others = elements(property(root, 'rootElements')).filter((element) => element.$type !== 'bpmn:Collaboration')
  root.set('rootElements', [collaboration, ...others])
  const drawn = [{ box: points.pool, element: pool }, ...lanes].map(({ box, element }) =>
    drawArea(moddle, element, box),
  )
  return { collaboration, drawn }
}

const laneNames: Readonly<Record<string, Text>> = {
  applicant: both('申请人', 'Applicant'),
  village: both('村（社区）', 'Village or community'),
  township: both('乡镇（街道）', 'Township or street'),
  county: both('县级部门', 'County department'),
}

function laneName(lane: string, organisations: Readonly<Record<string, Text>>): Text {
  const code = lane.replace('organisation ', '')
  return laneNames[lane] ?? organisations[code] ?? both(code, code)
}

function drawArea(moddle: BpmnModdle, element: Element, box: Box): Element {
  const bounds = moddle.create('dc:Bounds', { ...box })
  return moddle.create('bpmndi:BPMNShape', {
    id: `${element.id}Shape`,
    bpmnElement: element,
    isHorizontal: false,
    bounds,
  })
}

function drawParts(
  moddle: BpmnModdle,
  model: ProcessModel,
  points: Points,
  byId: ReadonlyMap<string | undefined, Element>,
): Element[] {
  const bounds = (box: Box) => moddle.create('dc:Bounds', { ...box })
  const label = (box: Box) => moddle.create('bpmndi:BPMNLabel', { bounds: bounds(box) })
  const shapes = model.nodes.flatMap((node) => {
    const box = points.nodes.get(node.id)
    if (!box) return []
    const beside =
      node.kind === 'task' || node.kind === 'act' || !node.label.zh ? {} : { label: label(labelBeside(box)) }
    return [
      moddle.create('bpmndi:BPMNShape', {
        id: `${node.id}Shape`,
        bpmnElement: byId.get(node.id),
        bounds: bounds(box),
        ...beside,
      }),
    ]
  })
  const edges = model.flows.map((flow) => {
    const corners = points.flows.get(flow.id) ?? []
    const waypoint = corners.map((point) => moddle.create('dc:Point', { ...point }))
    const above = flow.label.zh ? { label: label(labelAt(corners)) } : {}
    return moddle.create('bpmndi:BPMNEdge', {
      id: `${flow.id}Edge`,
      bpmnElement: byId.get(flow.id),
      waypoint,
      ...above,
    })
  })
  return [...shapes, ...edges]
}

function labelBeside(box: Box): Box {
  return { x: box.x + box.width + 4, y: box.y + box.height / 2 - 14, width: 68, height: 28 }
}

/** Beside the stretch that only this flow takes: after its first corner, or low on a flow that only goes down. */
function labelAt(corners: readonly Point[]): Box {
  const [start, turn, corner, next] = corners
  const size = { width: 56, height: 14 }
  if (corner && next) return { x: corner.x + 4, y: next.y > corner.y ? corner.y + 4 : corner.y - 18, ...size }
  return { x: (start?.x ?? 0) + 4, y: (turn?.y ?? 0) - 28, ...size }
}
