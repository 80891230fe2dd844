import { both, type Text } from '../../../../kernel/text.ts'
import {
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  Details,
  Field,
  Fieldset,
  Hidden,
  Select,
  useText,
} from '../../../../ui/index.ts'
import { type Choice, offered, valueText } from '../choices.ts'
import { entryOf, patternOf } from '../dictionary.ts'
import { isObject, type Json, valueAt } from '../json.ts'
import { nameOfThing } from '../names-of.ts'
import { anchorOf } from '../paths.ts'
import { fillPart, join } from '../posted.ts'
import type { Group, Member, Shape } from '../shape.ts'
import { useAround } from './around.tsx'
import { Buttons, Quote } from './form-buttons.tsx'
import { ListBox, listIn, RecordBox } from './list-boxes.tsx'
import { words as phrases } from './phrases.ts'

export interface BoxProps {
  readonly shape: Shape
  /** Path in the guide; also the beginning of the names of its boxes. */
  readonly path: string
  readonly value: Json | undefined
  readonly required: boolean
}

/** The box of one part, with its name, its hint and what was found wrong with it. */
export function Box({ shape, path, value, required }: BoxProps) {
  return (
    <div class="guide-box" id={anchorOf(path)}>
      <Found path={path} />
      <Inside shape={shape} path={path} value={value} required={required} />
    </div>
  )
}

function Inside(props: BoxProps) {
  const { shape, path, value } = props
  switch (shape.kind) {
    case 'words':
      return <Pair {...props} />
    case 'group':
      return <GroupBox shape={shape} path={path} value={value} />
    case 'list':
      return <ListBox of={shape.of} path={path} value={value} inside={inRow} />
    case 'record':
      return <RecordBox of={shape.of} path={path} value={value} inside={inRow} />
    case 'boolean':
      return <Checkbox name={path} label={entryOf(path).label} checked={value === true} unmarked />
    default:
      return <Plain {...props} />
  }
}

/** A group under its name; an article that is quoted already is folded under its own. */
function GroupBox({ shape, path, value }: { shape: Group; path: string; value: Json | undefined }) {
  const { label } = entryOf(path)
  const inside = <Members shape={shape} path={path} value={value} />
  const quoted = isArticle(shape) && nameOfThing(value)
  if (!quoted) return <Fieldset legend={label}>{inside}</Fieldset>
  const isBlank = valueAt(value, 'law.zh') === ''
  return (
    <Details summary={both(`${label.zh}：${quoted.zh}`, `${label.en}: ${quoted.en}`)} open={isBlank}>
      {inside}
    </Details>
  )
}

function isArticle({ members }: Group): boolean {
  return 'law' in members && 'article' in members
}

/** What stands in a row of a list. */
function inRow(shape: Shape, path: string, value: Json | undefined) {
  if (shape.kind === 'group') return <Members shape={shape} path={path} value={value} />
  return <Box shape={shape} path={path} value={value} required />
}

/** One text, number, day or choice. */
function Plain({ shape, path, value, required }: BoxProps) {
  const { offers, content } = useAround()
  const pattern = patternOf(path)
  const { label, hint } = entryOf(path)
  const text = fillPart(shape, path, value)[path]
  const common = { name: path, label, hint, required, unmarked: true } as const
  const picks = offered(pattern, offers, content)
  if (shape.kind === 'choices' || (shape.kind === 'lines' && picks)) {
    const all =
      picks ??
      (shape.kind === 'choices' ? shape.values.map((one) => ({ value: one, text: valueText(pattern, one) })) : [])
    const chosen = listIn(value).map(String)
    return <Checkboxes {...common} options={withChosen(all, chosen)} values={chosen} />
  }
  const written = typeof text === 'string' ? text : ''
  if (shape.kind === 'choice') {
    const options = shape.values.map((one) => ({ value: String(one), text: valueText(pattern, String(one)) }))
    return <Select {...common} options={withChosen(options, [written])} value={written} />
  }
  if (picks) return <Select {...common} options={withChosen(picks, [written])} value={written} />
  if (shape.kind === 'day') return <DateField {...common} value={written} />
  if (shape.kind === 'number') return <Field {...common} type="number" width="short" value={written} />
  const long = shape.kind === 'lines' || shape.kind === 'json' || written.length > 60 || /(^|\.)text$/.test(pattern)
  return <Field {...common} value={written} {...(long && { rows: linesOf(written) })} />
}

/** What is kept but no longer offered stays to be seen. */
function withChosen(options: readonly Choice[], chosen: readonly string[]): readonly Choice[] {
  const lost = chosen.filter((one) => one !== '' && options.every(({ value }) => value !== one))
  return [...options, ...lost.map((value) => ({ value, text: phrases.unknownChoice(value) }))]
}

/** Both languages side by side. */
function Pair({ path, value, required }: BoxProps) {
  const { label, hint } = entryOf(path)
  const said = isObject(value) ? value : {}
  const text = (name: 'zh' | 'en') => (typeof said[name] === 'string' ? said[name] : '')
  // a Chinese character is as wide as two letters
  const rows = Math.max(linesOf(text('zh'), 45), linesOf(text('en')))
  return (
    <div class="guide-pair">
      <Field
        name={`${path}.zh`}
        label={withLanguage(label, phrases.chinese)}
        hint={hint}
        value={text('zh')}
        rows={rows}
        required={required}
        unmarked
      />
      <Field
        name={`${path}.en`}
        label={withLanguage(label, phrases.english)}
        value={text('en')}
        rows={rows}
        required={required}
        unmarked
      />
    </div>
  )
}

function withLanguage(label: Text, language: Text): Text {
  return both(`${label.zh}（${language.zh}）`, `${label.en} (${language.en})`)
}

/** As many lines as the text needs, from two to twelve, so that little has to be scrolled. */
function linesOf(text: string, charactersInLine = 90): number {
  return Math.min(12, Math.max(2, text.split('\n').length + Math.floor(text.length / charactersInLine)))
}

/** The parts of a group; those that may be left out can be set and left out by a button. */
export function Members({ shape, path, value }: { shape: Group; path: string; value: Json | undefined }) {
  const inside = isObject(value) ? value : {}
  return (
    <>
      <Hidden name={join(path, '_is')} value="yes" />
      {isArticle(shape) && <Quote path={path} />}
      {Object.entries(shape.members).map(([name, member]) => (
        <MemberBox key={name} member={member} path={join(path, name)} value={inside[name]} />
      ))}
      {'rule' in shape.members && 'amount' in shape.members && (
        <Buttons>
          <Button variant="secondary" name="_do" value={`rule:${path}`}>
            {phrases.useRule}
          </Button>
        </Buttons>
      )}
    </>
  )
}

function MemberBox({
  member: { shape, empty },
  path,
  value,
}: {
  member: Member
  path: string
  value: Json | undefined
}) {
  const t = useText()
  const { label } = entryOf(path)
  if (empty === 'required' || shape.kind !== 'group')
    return <Box shape={shape} path={path} value={value} required={empty === 'required'} />
  if (!isObject(value)) {
    return (
      <div class="guide-box" id={anchorOf(path)}>
        <Found path={path} />
        <Fieldset legend={label}>
          <p class="field-hint">{t(phrases.nothing)}</p>
          <Buttons>
            <Button variant="secondary" name="_do" value={`set:${path}`}>
              {phrases.add(label)}
            </Button>
          </Buttons>
        </Fieldset>
      </div>
    )
  }
  return (
    <>
      <Box shape={shape} path={path} value={value} required={false} />
      <Buttons>
        <Button variant="tertiary" name="_do" value={`clear:${path}`}>
          {phrases.clear(label)}
        </Button>
      </Buttons>
    </>
  )
}

/** What the checks found at just this part. */
function Found({ path }: { path: string }) {
  const t = useText()
  const found = useAround().findings.filter(({ at }) => at === path || at === `${path}.zh` || at === `${path}.en`)
  return (
    <>
      {found.map(({ text, severity }) => (
        <p key={text.zh} class="ds-validation-message" data-color={severity === 'advisory' ? 'warning' : undefined}>
          <span class="unseen">{t(severity === 'blocking' ? phrases.mustChange : phrases.mayChange)} </span>
          {t(text)}
        </p>
      ))}
    </>
  )
}
