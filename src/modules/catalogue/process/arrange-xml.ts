import { BpmnModdle, type Element } from 'bpmn-moddle'
import { both, type Text } from '../../../kernel/text.ts'
import { arrange } from './arrange.ts'
import { pointsOf, type Points } from './arrange-points.ts'
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
  const participant = moddle.create('bpmn:Participant', { id: 'pool', name: model.name.zh, 'heliograph:en': model.name.en, processRef: process })
  const lanes = [...points.lanes].map(([lane, box], count) => {
    const inLane = [...arrangement.nodes].filter(([, cell]) => cell.lane === lane).flatMap(([id]) => byId.get(id) ?? [])
    const name = laneName(lane, organisations)
    return { box, element: moddle.create('bpmn:Lane', { id: `lane${count + 1}`, name: name.zh, 'heliograph:en': name.en, flowNodeRef: inLane }) }
  })
  process.set('laneSets', [moddle.create('bpmn:LaneSet', { id: 'lanes', lanes: lanes.map((lane) => lane.element) })])
  const collaboration = moddle.create('bpmn:Collaboration', { id: 'collaboration', participants: [participant] })
  const others = elements(property(root, 'rootElements')).filter((element) => element.$type !== 'bpmn:Collaboration')
  root.set('rootElements', [collaboration, ...others])
  const drawn = [drawArea(moddle, participant, points.pool), ...lanes.map((lane) => drawArea(moddle, lane.element, lane.box)), ...drawParts(moddle, model, points, byId)]
  const plane = moddle.create('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: collaboration, planeElement: drawn })
  root.set('diagrams', [moddle.create('bpmndi:BPMNDiagram', { id: 'diagram', plane })])
  return (await moddle.toXML(root, { format: true })).xml
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
  return moddle.create('bpmndi:BPMNShape', { id: `${element.id}Shape`, bpmnElement: element, isHorizontal: false, bounds })
}

function drawParts(moddle: BpmnModdle, model: ProcessModel, points: Points, byId: ReadonlyMap<string | undefined, Element>): Element[] {
  const bounds = (box: Box) => moddle.create('dc:Bounds', { ...box })
  const label = (box: Box) => moddle.create('bpmndi:BPMNLabel', { bounds: bounds(box) })
  const shapes = model.nodes.flatMap((node) => {
    const box = points.nodes.get(node.id)
    if (!box) return []
    const beside = node.kind === 'task' || node.kind === 'act' || !node.label.zh ? {} : { label: label(labelBeside(box)) }
    return [moddle.create('bpmndi:BPMNShape', { id: `${node.id}Shape`, bpmnElement: byId.get(node.id), bounds: bounds(box), ...beside })]
  })
  const edges = model.flows.map((flow) => {
    const corners = points.flows.get(flow.id) ?? []
    const waypoint = corners.map((point) => moddle.create('dc:Point', { ...point }))
    const above = flow.label.zh ? { label: label(labelAt(corners)) } : {}
    return moddle.create('bpmndi:BPMNEdge', { id: `${flow.id}Edge`, bpmnElement: byId.get(flow.id), waypoint, ...above })
  })
  return [...shapes, ...edges]
}

function labelBeside(box: Box): Box {
  return { x: box.x + box.width + 4, y: box.y + box.height / 2 - 14, width: 56, height: 28 }
}

/** On the first stretch across, or beside a flow that only goes down. */
function labelAt(corners: readonly Point[]): Box {
  const [start, turn, next] = corners
  if (!start || !turn || !next) return { x: (start?.x ?? 0) + 4, y: (start?.y ?? 0) + 4, width: 56, height: 14 }
  const x = next.x > turn.x ? turn.x + 6 : turn.x - 62
  return { x, y: turn.y - 16, width: 56, height: 14 }
}
