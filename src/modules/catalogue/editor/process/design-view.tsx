import type { View } from '../../../../kernel/page.ts'
import { both, type Text } from '../../../../kernel/text.ts'
import {
  Button,
  ButtonRow,
  Callout,
  Details,
  Field,
  FileField,
  Form,
  Hidden,
  Link,
  LinkButton,
  Page,
  Section,
  Select,
  Table,
  useText,
} from '../../../../ui/index.ts'
import type { Item } from '../../item.ts'
import type { Node, ProcessModel } from '../../process/model.ts'
import type { Picture } from '../../process/picture.ts'
import { ProcessPicture } from '../../process/process-picture.tsx'
import type { Choice, Offers } from '../choices.ts'
import type { PlacedFinding } from '../findings.ts'
import type { Draft } from '../model.ts'
import { guidePath, processNodePath } from '../paths.ts'
import { crumbs } from '../views/crumbs.ts'
import { FindingsList } from '../views/findings-list.tsx'
import { Modeler } from './modeler.tsx'
import { processPhrases as phrases } from './phrases.ts'

export interface ProcessData {
  readonly item: Item
  readonly draft: Draft
  readonly xml: string
  readonly model: ProcessModel | null
  readonly picture: Picture | null
  readonly seen: string
  readonly findings: readonly PlacedFinding[]
  readonly offers: Offers
  readonly outcomes: readonly Choice[]
}

/** The process designer: a table of steps that works without script, the drawing where there is script, a file. */
export const ProcessDesignView: View<ProcessData> = ({ data }) => {
  const t = useText()
  const { item, draft, model, picture, findings } = data
  return (
    <Page desk title={phrases.title} crumbs={crumbs(item)}>
      <p class="lead">{t(phrases.lead)}</p>
      {findings.length > 0 && <FindingsList code={item.code} findings={findings} content={draft.content} />}
      {model ? <Steps data={data} model={model} /> : <Callout kind="warning" title={phrases.noProcess} />}
      {model && <Ways code={item.code} model={model} />}
      <Modeler data={data} />
      {model && picture && (
        <Section title={phrases.picture}>
          <ProcessPicture picture={picture} model={model} marks={{ current: [], done: [] }} />
        </Section>
      )}
      <Files data={data} />
    </Page>
  )
}

function Steps({ data: { item, seen }, model }: { data: ProcessData; model: ProcessModel }) {
  const t = useText()
  return (
    <Section title={phrases.steps}>
      <Table
        caption={phrases.steps}
        captionHidden
        rows={model.nodes}
        empty={phrases.noProcess}
        columns={[
          {
            head: phrases.step,
            main: true,
            cell: ({ id, label }) => <Link href={processNodePath(item.code, id)}>{t(named(label, id))}</Link>,
          },
          { head: phrases.kind, cell: ({ kind }) => t(phrases.kinds[kind]) },
          { head: phrases.who, cell: (node) => t(whoOf(node)) },
          { head: phrases.act, cell: (node) => <StepButtons code={item.code} node={node} seen={seen} /> },
        ]}
      />
    </Section>
  )
}

function StepButtons({ code, node, seen }: { code: string; node: Node; seen: string }) {
  if (node.kind === 'end' || node.kind === 'exclusive' || node.kind === 'parallel') return null
  const kinds = Object.entries(phrases.newKinds).map(([value, text]) => ({ value, text }))
  return (
    <Form action={guidePath(code, 'process', 'steps')} layout="row">
      <Hidden name="node" value={node.id} />
      <Hidden name="seen" value={seen} />
      <Select name="kind" label={phrases.after} options={kinds} empty={false} unmarked />
      <Button variant="tertiary" name="act" value="add">
        {phrases.added}
      </Button>
      {node.kind !== 'start' && (
        <Button variant="tertiary" name="act" value="remove">
          {phrases.remove}
        </Button>
      )}
    </Form>
  )
}

function Ways({ code, model }: { code: string; model: ProcessModel }) {
  const t = useText()
  const labelOf = (id: string) => named(model.nodes.find((node) => node.id === id)?.label ?? both('', ''), id)
  const wayOf = ({ from, to }: { from: string; to: string }) =>
    both(`${labelOf(from).zh} → ${labelOf(to).zh}`, `${labelOf(from).en} → ${labelOf(to).en}`)
  return (
    <Details summary={phrases.ways}>
      <Table
        caption={phrases.ways}
        captionHidden
        rows={model.flows}
        empty={phrases.noProcess}
        columns={[
          {
            head: phrases.way,
            main: true,
            cell: (flow) => <Link href={processNodePath(code, flow.id)}>{t(wayOf(flow))}</Link>,
          },
          {
            head: phrases.condition,
            cell: ({ condition }) => (condition ? <code>{condition}</code> : t(phrases.always)),
          },
        ]}
      />
    </Details>
  )
}

function Files({ data: { item, xml, seen } }: { data: ProcessData }) {
  const t = useText()
  const action = guidePath(item.code, 'process')
  return (
    <Section title={phrases.upload}>
      <p>{t(phrases.uploadLead)}</p>
      <Form action={action} uploads>
        <Hidden name="seen" value={seen} />
        <FileField name="file" label={phrases.file} accept=".bpmn,.xml,application/xml" required />
        <ButtonRow>
          <Button>{phrases.upload}</Button>
          <LinkButton variant="tertiary" href={guidePath(item.code, 'process.bpmn')} download>
            {phrases.download}
          </LinkButton>
        </ButtonRow>
      </Form>
      <Details summary={phrases.asText}>
        <Form action={action}>
          <Hidden name="seen" value={seen} />
          <Field name="xml" label={phrases.xml} value={xml} rows={16} required />
          <ButtonRow>
            <Button>{phrases.save}</Button>
            <Button variant="secondary" name="redraw" value="yes">
              {phrases.redraw}
            </Button>
          </ButtonRow>
        </Form>
      </Details>
    </Section>
  )
}

function whoOf(node: Node): Text {
  if (node.kind !== 'task') return both('', '')
  const role = node.role ? phrases.roles[node.role] : both('—', '—')
  const level = node.level ? phrases.levels[node.level] : both('', '')
  return both(`${level.zh} ${role.zh}`.trim(), `${level.en} ${role.en}`.trim())
}

/** A step without a name goes by its id. */
function named({ zh, en }: Text, id: string): Text {
  return both(zh || id, en || id)
}
