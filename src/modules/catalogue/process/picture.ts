import type { Element } from 'bpmn-moddle'
import { z } from 'zod'
import { Text } from '../../../kernel/text.ts'
import { remembering } from './remember.ts'
import { elements, labelOf, openXml, property } from './xml.ts'

export const Point = z.strictObject({ x: z.number(), y: z.number() })
export type Point = z.infer<typeof Point>
export const Box = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type Box = z.infer<typeof Box>

/** The drawing of a process, as its author laid it out in the BPMN diagram; plain JSON. */
export const Picture = z.strictObject({
  /** Everything drawn lies in here. */
  frame: Box,
  shapes: z.array(
    z.strictObject({
      id: z.string(),
      /** Type without its prefix, such as UserTask or Lane. */
      type: z.string(),
      box: Box,
      label: Text,
      labelBox: Box.nullable(),
      /** Timer, Message or Terminate for events that have one. */
      sign: z.string().nullable(),
      /** A boundary event that does not interrupt. */
      dashed: z.boolean(),
      /** A lane or pool whose name stands at the top rather than at the left. */
      upright: z.boolean(),
    }),
  ),
  edges: z.array(
    z.strictObject({
      id: z.string(),
      points: z.array(Point),
      label: Text,
      labelBox: Box.nullable(),
      /** The default flow of its gateway. */
      isDefault: z.boolean(),
    }),
  ),
})
export type Picture = z.infer<typeof Picture>

/**
 * Reads the diagram of a BPMN file.
 *
 * @throws Refusal 'invalid' when it is not BPMN; a file without a diagram gives an empty picture
 */
export const readPicture = remembering(read)

async function read(xml: string): Promise<Picture> {
  const root = await openXml(xml)
  const planes = elements(property(root, 'diagrams')).flatMap((diagram) => elements(property(diagram, 'plane')))
  const parts = planes.flatMap((plane) => elements(property(plane, 'planeElement')))
  const shapes = parts.filter((part) => part.$type === 'bpmndi:BPMNShape').flatMap(readShape)
  const edges = parts.filter((part) => part.$type === 'bpmndi:BPMNEdge').flatMap(readEdge)
  const corners = shapes.flatMap(({ box }) => [box, { x: box.x + box.width, y: box.y + box.height }])
  return { frame: frameOf([...corners, ...edges.flatMap((edge) => edge.points)]), shapes, edges }
}

function readShape(part: Element): Picture['shapes'] {
  const [of] = elements(property(part, 'bpmnElement'))
  const box = boxOf(part)
  if (!of || !box) return []
  const [trigger] = elements(property(of, 'eventDefinitions'))
  return [
    {
      id: of.id ?? '',
      type: of.$type.replace('bpmn:', ''),
      box,
      label: labelOf(of),
      labelBox: labelBoxOf(part),
      sign: trigger?.$type.replace(/^bpmn:|EventDefinition$/g, '') ?? null,
      dashed: property(of, 'cancelActivity') === false,
      upright: property(part, 'isHorizontal') === false,
    },
  ]
}

function readEdge(part: Element): Picture['edges'] {
  const [of] = elements(property(part, 'bpmnElement'))
  const points = elements(property(part, 'waypoint')).map((point) => ({ x: number(point, 'x'), y: number(point, 'y') }))
  if (!of || points.length < 2) return []
  const [source] = elements(property(of, 'sourceRef'))
  const isDefault = source !== undefined && elements(property(source, 'default')).includes(of)
  return [{ id: of.id ?? '', points, label: labelOf(of), labelBox: labelBoxOf(part), isDefault }]
}

function boxOf(part: Element): Box | null {
  const [bounds] = elements(property(part, 'bounds'))
  if (!bounds) return null
  return {
    x: number(bounds, 'x'),
    y: number(bounds, 'y'),
    width: number(bounds, 'width'),
    height: number(bounds, 'height'),
  }
}

function labelBoxOf(part: Element): Box | null {
  const [label] = elements(property(part, 'label'))
  return label ? boxOf(label) : null
}

function number(element: Element, name: string): number {
  const value = Number(property(element, name))
  return Number.isFinite(value) ? value : 0
}

function frameOf(points: readonly Point[]): Box {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
