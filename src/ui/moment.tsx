import { usePage } from '../kernel/page.ts'
import { formatInstant, useText, type Words } from './language.ts'

/** An instant in the district's time, as programs can read it too. */
export function Moment({ at }: { at: Date }) {
  const { language, settings } = usePage()
  return <time datetime={at.toISOString()}>{formatInstant(at, language, settings.DISTRICT_ZONE)}</time>
}

/** A text in the language of the page, for cells that are made outside of a component. */
export function Said({ text }: { text: Words }) {
  return <>{useText()(text)}</>
}
