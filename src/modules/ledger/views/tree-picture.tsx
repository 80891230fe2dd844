import { useText } from '../../../ui/index.ts'
import { aboutPage as words } from '../phrases.ts'

const width = 640
const leafY = 236
const rowHeight = 66

/** Places of a tree of eight leaves: row 0 are the leaves, row 3 is the root. */
function place(row: number, at: number): { x: number; y: number } {
  const cell = width / 2 ** (3 - row)
  return { x: cell * (at + 0.5), y: leafY - row * rowHeight }
}

/** From leaf 2 up to the root, and the hashes beside that way. */
const way = ['0/2', '1/1', '2/0', '3/0']
const beside = ['0/3', '1/0', '2/1']

const nodes = [0, 1, 2, 3].flatMap((row) =>
  Array.from({ length: 2 ** (3 - row) }, (_, at) => ({ row, at, name: `${row}/${at}` })),
)

/** How one leaf leads to the root by the hashes beside its way. Colour is not the only sign: the way is drawn thick, what is beside it is ringed. */
export function TreePicture() {
  const t = useText()
  return (
    <figure class="tree-picture">
      <svg viewBox={`0 0 ${width} 290`} role="img" aria-label={t(words.picture)} width="100%">
        {nodes
          .filter(({ row }) => row < 3)
          .map((node) => (
            <Branch key={node.name} {...node} />
          ))}
        {nodes.map((node) => (
          <Node key={node.name} {...node} />
        ))}
        <Label {...place(3, 0)} dx={24} text={t(words.root)} anchor="start" />
        <Label x={place(0, 2).x} y={leafY + 34} dx={0} text={t(words.yourStep)} anchor="middle" />
      </svg>
      <figcaption>{t(words.picture)}</figcaption>
    </figure>
  )
}

interface NodeProps {
  readonly row: number
  readonly at: number
  readonly name: string
}

function Branch({ row, at, name }: NodeProps) {
  const [from, to] = [place(row, at), place(row + 1, Math.floor(at / 2))]
  const onWay = way.includes(name)
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      stroke="currentColor"
      stroke-width={onWay ? 4 : 1.5}
      opacity={onWay ? 1 : 0.4}
    />
  )
}

function Node({ row, at, name }: NodeProps) {
  const { x, y } = place(row, at)
  if (way.includes(name)) return <circle cx={x} cy={y} r={13} fill="currentColor" />
  const ring = beside.includes(name)
  return (
    <>
      <circle cx={x} cy={y} r={11} fill="Canvas" stroke="currentColor" stroke-width={ring ? 3 : 1.5} />
      {ring && <circle cx={x} cy={y} r={4} fill="currentColor" />}
    </>
  )
}

function Label({
  x,
  y,
  dx,
  text,
  anchor,
}: {
  x: number
  y: number
  dx: number
  text: string
  anchor: 'start' | 'middle'
}) {
  return (
    <text x={x + dx} y={y + 6} text-anchor={anchor} font-size="18" fill="currentColor">
      {text}
    </text>
  )
}
