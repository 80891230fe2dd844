import { both, listed, type Text, withColon } from '../../../kernel/text.ts'
import { Details, useText } from '../../../ui/index.ts'
import type { ProcessModel } from './model.ts'
import { type OutlineStep, outlineOf } from './outline.ts'
import { phrases } from './phrases.ts'
import type { Picture } from './picture.ts'
import { type Mark, ShapeView, Words } from './picture-shapes.tsx'

/** Where a matter stands in its process: ids of nodes. */
export interface ProcessMarks {
  readonly current: readonly string[]
  readonly done: readonly string[]
}

interface Props {
  readonly picture: Picture
  readonly model: ProcessModel
  readonly marks?: ProcessMarks
  /** Keeps ids apart when a page shows several. */
  readonly id?: string
}

/** The process as its author drew it, and the same in words. Needs no script, prints, follows light and dark. */
export function ProcessPicture({ picture, model, marks = { current: [], done: [] }, id = 'process' }: Props) {
  const t = useText()
  const { x, y, width, height } = picture.frame
  const marked = (node: string): Mark =>
    marks.current.includes(node) ? 'current' : marks.done.includes(node) ? 'done' : undefined
  const now = model.nodes.filter((node) => marks.current.includes(node.id)).map((node) => node.label)
  return (
    <figure class="process">
      <section class="process-frame" tabindex={0} aria-label={t(phrases.picture)}>
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-now`}
          viewBox={`${x - 12} ${y - 12} ${width + 24} ${height + 24}`}
          width={width + 24}
          height={height + 24}
        >
          <title id={`${id}-title`}>{t(withColon(phrases.picture, model.name))}</title>
          <desc id={`${id}-now`}>{now.length > 0 && t(withColon(phrases.now, listed(now)))}</desc>
          <ArrowHead id={`${id}-arrow`} />
          {picture.shapes.filter(isArea).map((shape) => (
            <ShapeView key={shape.id} shape={shape} mark={undefined} />
          ))}
          {picture.edges.map((edge) => (
            <EdgeView key={edge.id} edge={edge} arrow={`${id}-arrow`} />
          ))}
          {picture.shapes
            .filter((shape) => !isArea(shape))
            .map((shape) => (
              <ShapeView key={shape.id} shape={shape} mark={marked(shape.id)} />
            ))}
        </svg>
      </section>
      <figcaption>
        <Details summary={phrases.steps}>
          <Outline steps={outlineOf(model)} marked={marked} />
        </Details>
      </figcaption>
    </figure>
  )
}

function isArea({ type }: Picture['shapes'][number]): boolean {
  return type === 'Lane' || type === 'Participant'
}

function ArrowHead({ id }: { id: string }) {
  return (
    <marker id={id} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
      <path class="process-arrow" d="M0 0L10 5L0 10Z" />
    </marker>
  )
}

function EdgeView({ edge, arrow }: { edge: Picture['edges'][number]; arrow: string }) {
  const t = useText()
  const [first, second] = edge.points
  const words = t(edge.label)
  const box = edge.labelBox ?? {
    x: ((first?.x ?? 0) + (second?.x ?? 0)) / 2 - 28,
    y: ((first?.y ?? 0) + (second?.y ?? 0)) / 2 - 18,
    width: 56,
    height: 14,
  }
  return (
    <g class="process-edge" data-default={edge.isDefault ? '' : undefined}>
      <polyline points={edge.points.map((point) => `${point.x},${point.y}`).join(' ')} marker-end={`url(#${arrow})`} />
      {words && <Words words={words} box={box} />}
    </g>
  )
}

function Outline({ steps, marked }: { steps: readonly OutlineStep[]; marked: (node: string) => Mark }) {
  const t = useText()
  return (
    <ol class="process-steps">
      {steps.map((step) => {
        const mark = marked(step.id)
        return (
          <li key={step.id} data-mark={mark} aria-current={mark === 'current' ? 'step' : undefined}>
            <strong>{t(step.label)}</strong> <span class="process-by">{t(step.by)}</span>
            {mark && <em>{t(mark === 'current' ? phrases.now : phrases.done)}</em>}
            {step.next.length > 0 && <p>{t(withColon(phrases.then, listed(step.next.map(nextWords))))}</p>}
          </li>
        )
      })}
    </ol>
  )
}

function nextWords({ when, label }: { when?: Text | null | undefined; label: Text }): Text {
  return when ? both(`${when.zh} → ${label.zh}`, `${when.en} → ${label.en}`) : label
}
