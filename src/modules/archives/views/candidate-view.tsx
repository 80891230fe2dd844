import type { View } from '../../../kernel/page.ts'
import { Definitions, dayText, Field, Form, Hidden, Link, Page, Said, Section, Select } from '../../../ui/index.ts'
import { retentions } from '../model.ts'
import { says } from '../page-phrases.ts'
import { directionNames, retentionNames, words } from '../phrases.ts'
import { retentionWords, type ShownCandidatePage } from '../queries.ts'

const choices = [
  ...retentions.map((value) => ({ value: String(value), text: retentionNames[value] })),
  { value: 'left-out', text: words.leftOut },
]

/** One document before it is filed: what the rule proposes, and what a person sets instead. */
export const CandidateView: View<ShownCandidatePage> = ({ data: { year, row, keeps } }) => (
  <Page
    title={says.candidate}
    crumbs={[{ text: says.pendingOf(year), href: `/desk/archives/filing?year=${year}` }]}
    description={row.title}
    desk
  >
    <Definitions
      items={[
        { term: says.direction, value: <Said text={directionNames[row.direction]} /> },
        { term: says.documentNumber, value: row.documentNumber },
        { term: says.responsible, value: row.responsible },
        { term: says.formedOn, value: row.formedOn && <Said text={dayText(row.formedOn)} /> },
        { term: says.pages, value: row.pages },
        { term: says.original, value: <Said text={says.originals[row.isOriginal ? 'original' : 'copy']} /> },
        {
          term: says.matter,
          value: <Link href={`/matters/${row.matterNumber}`}>{row.matterNumber}</Link>,
        },
        {
          term: says.proposal,
          value: row.rule && (
            <Said
              text={{
                zh: `${retentionNames[row.rule.retention].zh}。${words.byRule(row.rule.name, row.rule.basis).zh}`,
                en: `${retentionNames[row.rule.retention].en}. ${words.byRule(row.rule.name, row.rule.basis).en}`,
              }}
            />
          ),
        },
        { term: says.chosen, value: row.choice && <Said text={retentionWords(row)} /> },
        { term: says.reason, value: row.choice && row.reason },
      ]}
    />
    {keeps && row.obstacle === null && (
      <Section title={says.choose}>
        <Form action={`/desk/archives/filing/${year}/${row.sourceId}`} submit={says.choose}>
          <Hidden name="year" value={String(year)} />
          <Select name="choice" label={says.choice} value={row.choice ?? row.retention} options={choices} required />
          <Field name="reason" label={says.reason} rows={2} required />
        </Form>
      </Section>
    )}
  </Page>
)
