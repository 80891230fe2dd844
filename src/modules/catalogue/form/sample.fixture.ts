import { both } from '../../../kernel/text.ts'
import { Form } from './model.ts'

const text = (words: string) => both(words, words)

/** A form with one of everything, for tests. */
export const sample = Form.parse({
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: ['applicantName', 'applicantResidentId', 'kind', 'spouse', 'income', 'household', 'promise'],
    properties: {
      applicantName: { type: 'string', minLength: 2, maxLength: 20 },
      applicantResidentId: { type: 'string', format: 'resident-id' },
      kind: { type: 'string', enum: ['single', 'family'] },
      spouse: { type: 'string', maxLength: 20 },
      help: { type: 'array', items: { type: 'string', enum: ['walk', 'read'] }, minItems: 1, uniqueItems: true },
      income: { type: 'integer', minimum: 0, maximum: 10_000_000 },
      people: { type: 'integer', minimum: 1, maximum: 15 },
      since: { type: 'string', format: 'date', formatMaximum: '2026-12-31' },
      household: {
        type: 'array',
        minItems: 1,
        maxItems: 3,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'residentId', 'school'],
          properties: {
            name: { type: 'string', minLength: 1 },
            residentId: { type: 'string', format: 'resident-id' },
            student: { type: 'boolean' },
            school: { type: 'string' },
          },
        },
      },
      promise: { type: 'boolean', const: true },
    },
  },
  pages: [
    {
      id: 'person',
      title: text('Person'),
      sections: [
        {
          title: text('You'),
          fields: [
            { name: 'applicantName', widget: 'text', label: text('Name'), source: 'applicant.name' },
            { name: 'applicantResidentId', widget: 'text', label: text('ID'), source: 'applicant.residentId' },
            {
              name: 'kind',
              widget: 'radios',
              label: text('Kind'),
              options: [
                { value: 'single', label: text('Single') },
                { value: 'family', label: text('Family') },
              ],
            },
            { name: 'spouse', widget: 'text', label: text('Spouse'), showIf: { field: 'kind', equals: 'family' } },
          ],
        },
      ],
    },
    {
      id: 'means',
      title: text('Means'),
      sections: [
        {
          title: text('Money'),
          fields: [
            {
              name: 'help',
              widget: 'checkboxes',
              label: text('Help'),
              options: [
                { value: 'walk', label: text('Walking') },
                { value: 'read', label: text('Reading') },
              ],
            },
            { name: 'income', widget: 'money', label: text('Income') },
            { name: 'people', widget: 'number', label: text('People'), unit: text('people') },
            { name: 'since', widget: 'date', label: text('Since') },
            { name: 'idCard', widget: 'upload', material: 'ID-CARD', label: text('Identity card') },
            {
              name: 'proof',
              widget: 'upload',
              material: 'PROOF',
              label: text('Proof'),
              showIf: { field: 'help', includes: 'walk' },
            },
          ],
        },
      ],
    },
    {
      id: 'household',
      title: text('Household'),
      showIf: { field: 'kind', equals: 'family' },
      sections: [
        {
          title: text('Members'),
          fields: [
            {
              name: 'household',
              widget: 'table',
              label: text('Members'),
              row: text('Member'),
              columns: [
                { name: 'name', widget: 'text', label: text('Name') },
                { name: 'residentId', widget: 'text', label: text('ID') },
                { name: 'student', widget: 'confirm', label: text('Student') },
                { name: 'school', widget: 'text', label: text('School'), showIf: { field: 'student', equals: true } },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'end',
      title: text('End'),
      sections: [
        { title: text('Promise'), fields: [{ name: 'promise', widget: 'confirm', label: text('It is true.') }] },
      ],
    },
  ],
})

/** A resident ID with a right check character in an area that does not exist. */
export const residentId = '990101199003070015'
