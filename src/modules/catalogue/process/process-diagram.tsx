import { usePage } from '../../../kernel/page.ts'
import { Island, useText } from '../../../ui/index.ts'
import type { ProcessModel } from './model.ts'
import { phrases } from './phrases.ts'
import type { Picture } from './picture.ts'
import { type ProcessMarks, ProcessPicture } from './process-picture.tsx'

/** What the island is told: where the XML is, and where the matter stands. */
export interface DiagramProps {
  readonly href: string
  readonly english: boolean
  readonly current: readonly string[]
  readonly done: readonly string[]
}

interface Props {
  readonly picture: Picture
  readonly model: ProcessModel
  /** Where the BPMN XML of this very version is served, for the interactive diagram. */
  readonly href: string
  readonly marks?: ProcessMarks
}

/** The picture of a process, and a button that opens it in bpmn-js to move about and zoom. Nothing of that is fetched before. */
export function ProcessDiagram({ picture, model, href, marks = { current: [], done: [] } }: Props) {
  const t = useText()
  const { language } = usePage()
  const props: DiagramProps = { href, english: language === 'en', current: marks.current, done: marks.done }
  return (
    <>
      <ProcessPicture picture={picture} model={model} marks={marks} />
      <Island name="diagram" on="click" styles props={props}>
        <button class="ds-button" data-variant="secondary" type="button" data-start>
          {t(phrases.openDiagram)}
        </button>
        <section class="diagram-canvas no-print" data-canvas hidden tabindex={0} aria-label={t(phrases.picture)} />
        <div class="form-buttons no-print" data-zoom-buttons hidden>
          {zooms.map(([zoom, words]) => (
            <button key={zoom} class="ds-button" data-variant="tertiary" type="button" data-zoom={zoom}>
              {t(words)}
            </button>
          ))}
        </div>
      </Island>
    </>
  )
}

const zooms = [
  ['1.25', phrases.zoomIn],
  ['0.8', phrases.zoomOut],
  ['fit', phrases.fit],
] as const
