import { useText } from '../../../ui/index.ts'
import type { Box, Picture } from './picture.ts'
import { fontSize, wrapWords } from './wrap.ts'

type Shape = Picture['shapes'][number]
export type Mark = 'current' | 'done' | undefined

/** One element of the diagram; colours come from `ui/styles/process.css`. */
export function ShapeView({ shape, mark }: { shape: Shape; mark: Mark }) {
  return (
    <g class="process-shape" data-type={shape.type} data-mark={mark}>
      <Outline shape={shape} />
      <Sign shape={shape} />
      {mark === 'done' && <DoneSign box={shape.box} />}
      <Label shape={shape} />
    </g>
  )
}

function Outline({ shape: { type, box, dashed } }: { shape: Shape }) {
  if (type.endsWith('Gateway')) return <polygon points={diamond(box)} />
  if (!type.endsWith('Event')) return <rect {...box} rx={type === 'Lane' || type === 'Participant' ? 0 : 10} />
  const [cx, cy, r] = [box.x + box.width / 2, box.y + box.height / 2, box.width / 2]
  const inner = type === 'IntermediateCatchEvent' || type === 'BoundaryEvent'
  const dashes = dashed ? '4 3' : undefined
  return (
    <>
      <circle cx={cx} cy={cy} r={r} stroke-dasharray={dashes} />
      {inner && <circle cx={cx} cy={cy} r={r - 4} stroke-dasharray={dashes} />}
    </>
  )
}

function diamond({ x, y, width, height }: Box): string {
  return `${x + width / 2},${y} ${x + width},${y + height / 2} ${x + width / 2},${y + height} ${x},${y + height / 2}`
}

/** What kind of element it is, in lines around its centre, or at the corner of a task. */
const signs: Readonly<Record<string, string>> = {
  Timer: 'M0-9a9 9 0 1 1 0 18a9 9 0 1 1 0-18M0-5V0L4 2',
  Message: 'M-8-6H8V6H-8ZM-8-6L0 1L8-6',
  Terminate: 'M0-9a9 9 0 1 1 0 18a9 9 0 1 1 0-18',
  ExclusiveGateway: 'M-6-6L6 6M6-6L-6 6',
  ParallelGateway: 'M0-9V9M-9 0H9',
  UserTask: 'M0-6a3 3 0 1 1 0 6a3 3 0 1 1 0-6M-6 7c0-9 12-9 12 0Z',
  ServiceTask: 'M0-3a3 3 0 1 1 0 6a3 3 0 1 1 0-6M0-7V-4M0 4V7M-7 0H-4M4 0H7M-5-5L-3-3M3 3L5 5M-5 5L-3 3M3-3L5-5',
}

function Sign({ shape: { type, sign, box } }: { shape: Shape }) {
  const path = signs[sign ?? type]
  if (!path) return null
  const atCorner = type.endsWith('Task')
  const [x, y] = atCorner ? [box.x + 14, box.y + 14] : [box.x + box.width / 2, box.y + box.height / 2]
  return <path class="process-sign" data-sign={sign ?? type} d={path} transform={`translate(${x} ${y})`} />
}

function DoneSign({ box }: { box: Box }) {
  return (
    <g class="process-done" transform={`translate(${box.x + box.width} ${box.y})`}>
      <circle r={9} />
      <path d="M-4 0L-1 3L4-3" />
    </g>
  )
}

function Label({ shape }: { shape: Shape }) {
  const t = useText()
  const { type, box, upright } = shape
  const words = t(shape.label)
  if (type === 'Lane' || type === 'Participant') return <HeadLabel words={words} box={box} upright={upright} />
  if (type.endsWith('Task')) return <Words words={words} box={besideSign(box)} />
  const beside = { x: box.x + box.width + 4, y: box.y, width: 70, height: box.height }
  return <Words words={words} box={shape.labelBox ?? beside} beside={!shape.labelBox} />
}

/** The part of a task below the sign in its corner. */
function besideSign({ x, y, width, height }: Box): Box {
  return { x: x + 6, y: y + 10, width: width - 12, height: height - 10 }
}

function HeadLabel({ words, box, upright }: { words: string; box: Box; upright: boolean }) {
  if (upright) return <Words words={words} box={{ ...box, height: 30 }} />
  return (
    <text
      class="process-words"
      text-anchor="middle"
      transform={`translate(${box.x + 19} ${box.y + box.height / 2}) rotate(-90)`}
    >
      {words}
    </text>
  )
}

/** Words in the middle of a box, broken into lines. */
export function Words({ words, box, beside = false }: { words: string; box: Box; beside?: boolean }) {
  const lines = wrapWords(words, Math.max(box.width, 56))
  const lineHeight = fontSize * 1.25
  const x = beside ? box.x : box.x + box.width / 2
  const y = box.y + box.height / 2 - ((lines.length - 1) * lineHeight) / 2 + fontSize * 0.35
  return (
    <text class="process-words" x={x} y={y} text-anchor={beside ? 'start' : 'middle'}>
      {lines.map((line, at) => (
        <tspan key={at} x={x} dy={at === 0 ? 0 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
