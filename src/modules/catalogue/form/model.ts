import { z } from 'zod'
import { Text } from '../../../kernel/text.ts'

/** Name of a field or page: a letter, then letters and digits. Dots and colons have meanings in posted names. */
const Name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,59}$/)

/** A value that a condition compares with. */
const Literal = z.union([z.string(), z.number(), z.boolean()])

/** When a page, section or field is shown. It may look only at fields that come earlier. */
export type Condition =
  | { field: string; equals: z.infer<typeof Literal> }
  | { field: string; in: z.infer<typeof Literal>[] }
  | { field: string; includes: string }
  | { field: string; notEmpty: true }
  | { all: Condition[] }
  | { any: Condition[] }
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: Name, equals: Literal }),
    z.strictObject({ field: Name, in: z.array(Literal).min(1) }),
    z.strictObject({ field: Name, includes: z.string() }),
    z.strictObject({ field: Name, notEmpty: z.literal(true) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
  ]),
)

/**
 * What the directory may already know of the applicant; a field with a source is not asked once the person agrees. Where a firm
 * applies, name, number and telephone of the applicant are those of whoever acts for it; its own are `firm.name` and the code.
 */
export const sources = [
  'applicant.name',
  'applicant.residentId',
  'applicant.uscc',
  'applicant.mobile',
  'applicant.address',
  'applicant.birthDate',
  'applicant.sex',
  'applicant.registeredPlace',
  'firm.name',
] as const
export const Source = z.enum(sources)
export type Source = z.infer<typeof Source>

/** What the directory knows of this applicant. */
export type Known = Partial<Record<Source, string>>

export const Option = z.strictObject({ value: z.string().min(1), label: Text, hint: Text.optional() })
export type Option = z.infer<typeof Option>

const common = {
  name: Name,
  label: Text,
  hint: Text.optional(),
  showIf: Condition.optional(),
  source: Source.optional(),
}

/**
 * Whose name a text field holds, where the platform has to know it: names of persons never become public in full, trade names
 * (字号) do, and the holder of an account is compared with those to whom the money may go.
 */
export const holds = ['person', 'household', 'beneficiary', 'account-holder', 'trade-name'] as const
export const Holds = z.enum(holds)
export type Holds = z.infer<typeof Holds>

const TextField = z.strictObject({ ...common, widget: z.literal('text'), holds: Holds.optional() })
const TextAreaField = z.strictObject({
  ...common,
  widget: z.literal('textarea'),
  rows: z.int().min(2).max(20).default(4),
})
const NumberField = z.strictObject({ ...common, widget: z.literal('number'), unit: Text.optional() })
/** Typed and shown in yuan, kept as a whole number of fen. */
const MoneyField = z.strictObject({ ...common, widget: z.literal('money') })
const DateField = z.strictObject({ ...common, widget: z.literal('date') })
const SelectField = z.strictObject({ ...common, widget: z.literal('select'), options: z.array(Option).min(2) })
const RadiosField = z.strictObject({ ...common, widget: z.literal('radios'), options: z.array(Option).min(2) })
const CheckboxesField = z.strictObject({ ...common, widget: z.literal('checkboxes'), options: z.array(Option).min(1) })
/** One box to tick, such as a promise or a consent; its property is `{ type: 'boolean', const: true }` when it must be ticked. */
const ConfirmField = z.strictObject({ ...common, widget: z.literal('confirm') })

export const Column = z.discriminatedUnion('widget', [
  TextField,
  TextAreaField,
  NumberField,
  MoneyField,
  DateField,
  SelectField,
  RadiosField,
  CheckboxesField,
  ConfirmField,
])
/** A field that holds one answer; also the cell of a table. */
export type Column = z.infer<typeof Column>

/** Repeated rows of the same columns, such as the members of a household. */
const TableField = z.strictObject({
  ...common,
  widget: z.literal('table'),
  /** What one row is called: 家庭成员 / Household member. */
  row: Text,
  columns: z.array(Column).min(1),
})
export type TableField = z.infer<typeof TableField>

/** A place for the files of one material of the guide. It has no property in the schema: files are kept by the files module. */
const UploadField = z.strictObject({
  name: Name,
  label: Text,
  hint: Text.optional(),
  showIf: Condition.optional(),
  widget: z.literal('upload'),
  /** Code of the material in the guide. */
  material: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  required: z.boolean().default(true),
})
export type UploadField = z.infer<typeof UploadField>

export const Field = z.discriminatedUnion('widget', [...Column.options, TableField, UploadField])
export type Field = z.infer<typeof Field>

export const Section = z.strictObject({
  title: Text,
  intro: Text.optional(),
  showIf: Condition.optional(),
  fields: z.array(Field).min(1),
})
export type Section = z.infer<typeof Section>

export const Page = z.strictObject({
  id: Name,
  title: Text,
  intro: Text.optional(),
  showIf: Condition.optional(),
  sections: z.array(Section).min(1),
})
export type Page = z.infer<typeof Page>

/** JSON Schema 2020-12 of one answer; Ajv reads it, unknown keywords are refused by the linter. */
export const Property = z.looseObject({
  type: z.enum(['string', 'number', 'integer', 'boolean', 'array', 'object']),
  items: z.record(z.string(), z.unknown()).optional(),
  enum: z.array(z.string()).optional(),
})
export type Property = z.infer<typeof Property>

/** JSON Schema 2020-12 of all answers: one flat object whose members are scalars, lists of options or lists of rows. */
export const AnswersSchema = z.strictObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema'),
  type: z.literal('object'),
  properties: z.record(Name, Property),
  required: z.array(z.string()).default([]),
  additionalProperties: z.literal(false),
})
export type AnswersSchema = z.infer<typeof AnswersSchema>

/** A form: what is true of the answers, and how they are asked for. */
export const Form = z.strictObject({ schema: AnswersSchema, pages: z.array(Page).min(1) })
export type Form = z.infer<typeof Form>

/** The answer to one field that is not a table. */
export type Scalar = string | number | boolean | readonly string[]
export type Row = Readonly<Record<string, Scalar>>
/** Typed answers by field name. A field without an answer is absent, never '' or null. */
export type Answers = Readonly<Record<string, Scalar | readonly Row[]>>
export const Answers: z.ZodType<Answers> = z.record(
  z.string(),
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.string()),
    z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))),
  ]),
)

/** A file that was handed in for a material. */
export interface Attachment {
  readonly id: string
  readonly material: string
  readonly name: string
  readonly sizeBytes: number
  /** Where it can be read; absent where it cannot. */
  readonly href?: string
  /** What a virus scanner says of it. */
  readonly state?: Text
  /** A virus was found in it: it does not count as handed in. */
  readonly isSealed?: boolean
}

/** 'all', or the fields (`income`, `household`, `household.0.name`) and materials (`material:ID-CARD`) that may be changed. */
export type Editable = 'all' | ReadonlySet<string>
