export { Bar, type Part } from './bar.tsx'
export { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
export { Button, ButtonRow, type ButtonVariant, LinkButton } from './button.tsx'
export { Callout } from './callout.tsx'
export { Card, CardGrid } from './card.tsx'
export { CardTag } from './card-tag.tsx'
export { Checkbox, Checkboxes } from './checkboxes.tsx'
export { ClockBadge, ClockFace } from './clock-face.tsx'
export type { ClockReading, ClockUnit, Stretch } from './clock-reading.ts'
export { ConfirmForm } from './confirm-form.tsx'
export { DateField } from './date-field.tsx'
export { DateLine, type DateMark } from './date-line.tsx'
export { type Definition, Definitions } from './definitions.tsx'
export { Details } from './details.tsx'
export { district } from './district.ts'
export { EmptyState } from './empty-state.tsx'
export { ErrorSummary } from './error-summary.tsx'
export { Field } from './field.tsx'
export { Fieldset } from './fieldset.tsx'
export { FileCard, FileCards } from './file-card.tsx'
export { FileField } from './file-field.tsx'
export { FilterBar } from './filter-bar.tsx'
export { Form, Hidden } from './form.tsx'
export { Hero } from './hero.tsx'
export { Island } from './island.tsx'
export {
  dayText,
  formatBytes,
  formatDay,
  formatInstant,
  formatWeekday,
  relativeDay,
  useText,
  type Words,
  wordsIn,
} from './language.ts'
export { isSafeHref, Link } from './link.tsx'
export type { Option } from './options.ts'
export { Page } from './page.tsx'
export { Pagination, withQuery } from './pagination.tsx'
export { places } from './places.ts'
export { PrintButton } from './print-button.tsx'
export { Radios } from './radios.tsx'
export { Ring } from './ring.tsx'
export { SearchBox } from './search-box.tsx'
export { Columns, Prose, Section } from './section.tsx'
export { Select } from './select.tsx'
export { Stat, Stats } from './stat.tsx'
export { Steps } from './steps.tsx'
export { type Column, Table } from './table.tsx'
export { Tabs } from './tabs.tsx'
export { type Colour, Tag } from './tag.tsx'
export { Timeline, type TimelineStep } from './timeline.tsx'
export { TroubleView } from './trouble.tsx'
