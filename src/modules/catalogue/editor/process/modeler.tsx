import { usePage } from '../../../../kernel/page.ts'
import type { Text } from '../../../../kernel/text.ts'
import { Form, Hidden, Island, Section, useText } from '../../../../ui/index.ts'
import { levels, systemActs, units, works } from '../../process/model.ts'
import { heliographPackage } from '../../process/xml.ts'
import { guidePath } from '../paths.ts'
import type { ProcessData } from './design-view.tsx'
import { processPhrases as phrases } from './phrases.ts'

/** One box of the properties panel, for the kinds of element that have it. */
export interface PanelBox {
  readonly name: string
  readonly label: string
  /** BPMN types that have the property. */
  readonly on: readonly string[]
  /** What may be chosen; without it one line of text, or for outcomes several. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

/** What the island is told. */
export interface ModelerProps {
  readonly href: string
  readonly boxes: readonly PanelBox[]
  readonly choose: string
  /** Our namespace, as bpmn-moddle wants it told. */
  readonly moddle: unknown
  /** Ids of elements with what the checks found there. */
  readonly findings: readonly { readonly id: string; readonly text: string }[]
}

const task = ['bpmn:UserTask']
const timer = ['bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent']

/** The drawing in bpmn-js with a panel of our own properties. Nothing of it is fetched before the button is pressed. */
export function Modeler({ data: { item, seen, findings, offers, outcomes } }: { data: ProcessData }) {
  const t = useText()
  const { language } = usePage()
  const say = ({ zh, en }: Text) => (language === 'en' ? en : zh)
  const pick = (values: readonly string[], words: Readonly<Record<string, Text>>) =>
    values.map((value) => ({ value, label: say(words[value] ?? { zh: value, en: value }) }))
  const choices = (all: readonly { value: string; text: Text }[]) =>
    all.map(({ value, text }) => ({ value, label: say(text) }))
  const box = (name: string, label: Text, on: readonly string[], options?: PanelBox['options']): PanelBox => ({
    ...{ name, label: say(label), on },
    ...(options && { options }),
  })
  const props: ModelerProps = {
    href: guidePath(item.code, 'process.bpmn'),
    choose: say(phrases.chooseStep),
    moddle: heliographPackage,
    boxes: [
      box('name', phrases.nameZh, []),
      box('heliograph:en', phrases.nameEn, []),
      box('heliograph:role', phrases.role, task, pick(Object.keys(phrases.roles), phrases.roles)),
      box('heliograph:level', phrases.level, task, pick(levels, phrases.levels)),
      box('heliograph:organisation', phrases.organisation, task, choices(offers.organisations)),
      box('heliograph:work', phrases.work, task, pick(works, phrases.works)),
      box('heliograph:rule', phrases.rule, [...task, ...timer], choices(offers.rules)),
      box('outcomes', phrases.outcomes, task),
      box('heliograph:act', phrases.actName, ['bpmn:ServiceTask'], pick(systemActs, phrases.acts)),
      box('heliograph:amount', phrases.amount, timer),
      box('heliograph:unit', phrases.unit, timer, pick(units, phrases.units)),
      box('heliograph:result', phrases.result, ['bpmn:EndEvent'], choices(outcomes)),
      box('condition', phrases.condition, ['bpmn:SequenceFlow']),
    ],
    findings: findings.flatMap(({ at, text }) =>
      at.startsWith('process.') ? [{ id: at.slice('process.'.length), text: say(text) }] : [],
    ),
  }
  return (
    <Section title={phrases.drawing}>
      <Island name="modeler" on="click" styles props={props}>
        <div class="modeler-start">
          <button class="ds-button" data-variant="secondary" type="button" data-start>
            {t(phrases.open)}
          </button>
        </div>
        <div class="modeler" data-modeler hidden>
          <p>{t(phrases.drawingLead)}</p>
          <section class="diagram-canvas" data-canvas tabindex={0} aria-label={t(phrases.drawing)} />
          <section class="modeler-panel" data-panel aria-label={t(phrases.properties)} aria-live="polite" />
          <Form action={guidePath(item.code, 'process')}>
            <Hidden name="seen" value={seen} />
            <input type="hidden" name="xml" value="" data-xml />
            <div class="form-buttons">
              <button class="ds-button" type="submit">
                {t(phrases.saveDrawing)}
              </button>
              <button class="ds-button" data-variant="tertiary" type="button" data-undo>
                {t(phrases.undo)}
              </button>
              <button class="ds-button" data-variant="tertiary" type="button" data-redo>
                {t(phrases.redo)}
              </button>
            </div>
          </Form>
        </div>
      </Island>
    </Section>
  )
}
