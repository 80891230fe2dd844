import { both, type Text } from '../../../../kernel/text.ts'
import { Field, Fieldset, Hidden, Select, useText } from '../../../../ui/index.ts'
import type { Condition } from '../../form/model.ts'
import { conditionRows } from './field-input.ts'
import { type Design, designsOf, type LooseForm } from './loose.ts'
import { designPhrases as phrases } from './phrases.ts'

type Simple = Exclude<Condition, { all: Condition[] } | { any: Condition[] }>

/** When something is shown, chosen from lists; no code. */
export function ConditionBoxes({
  condition,
  earlier,
}: {
  condition: Condition | undefined
  earlier: readonly Design[]
}) {
  const t = useText()
  const simple = simplesOf(condition)
  const options = earlier.map(({ name, field }) => ({
    value: name.split('.').at(-1) ?? name,
    text: both(`${field.label.zh}（${name}）`, `${field.label.en} (${name})`),
  }))
  const tests = Object.entries(phrases.tests).map(([value, text]) => ({ value, text }))
  const modes = Object.entries(phrases.modes).map(([value, text]) => ({ value, text }))
  return (
    <Fieldset legend={phrases.when} hint={phrases.whenHint}>
      {condition && !simple && <p class="field-hint">{t(phrases.composed)}</p>}
      {condition && !simple && <Hidden name="keepCondition" value="yes" />}
      <Select
        name="ifMode"
        label={phrases.mode}
        options={modes}
        value={condition && 'any' in condition ? 'any' : 'all'}
        empty={false}
        unmarked
      />
      {Array.from({ length: conditionRows }, (_, at) => {
        const one = simple?.[at]
        return (
          <div key={at} class="guide-condition">
            <Select
              name={`if.${at}.field`}
              label={phrases.ifField(at + 1)}
              options={options}
              value={one?.field ?? ''}
              unmarked
            />
            <Select
              name={`if.${at}.test`}
              label={phrases.ifTest(at + 1)}
              options={tests}
              value={one ? testOf(one) : 'equals'}
              empty={false}
              unmarked
            />
            <Field
              name={`if.${at}.value`}
              label={phrases.ifValue(at + 1)}
              value={one ? comparedWith(one) : ''}
              width="medium"
              unmarked
            />
          </div>
        )
      })}
    </Fieldset>
  )
}

/** The parts of a condition that the lists can show; undefined when it is composed more deeply or is longer. */
function simplesOf(condition: Condition | undefined): readonly Simple[] | undefined {
  if (!condition) return []
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition]
  const simple = parts.filter(isSimple)
  return simple.length === parts.length && parts.length <= conditionRows ? simple : undefined
}

function isSimple(condition: Condition): condition is Simple {
  return 'field' in condition
}

function testOf(one: Simple): 'equals' | 'in' | 'includes' | 'notEmpty' {
  if ('in' in one) return 'in'
  if ('includes' in one) return 'includes'
  return 'notEmpty' in one ? 'notEmpty' : 'equals'
}

function comparedWith(one: Simple): string {
  if ('in' in one) return one.in.map(String).join(', ')
  if ('includes' in one) return one.includes
  return 'notEmpty' in one ? '' : String(one.equals)
}

/** A condition in words. */
export function conditionText(condition: Condition, form: LooseForm): Text {
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map((one) => conditionText(one, form))
    const [zh, en] = 'all' in condition ? ['且', ' and '] : ['或', ' or ']
    return both(parts.map((one) => one.zh).join(zh), parts.map((one) => one.en).join(en))
  }
  const asked = designsOf(form).find(({ name }) => name === condition.field || name.endsWith(`.${condition.field}`))
  const { zh, en } = asked?.field.label ?? { zh: condition.field, en: condition.field }
  const test = phrases.tests[testOf(condition)]
  const value = comparedWith(condition)
  return both(`当“${zh}”${test.zh} ${value}`, `when “${en}” is ${test.en} ${value}`)
}
