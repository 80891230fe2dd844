import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Town } from '../../../../test/town.ts'
import { aTown } from '../../../../test/town.ts'
import { aCatalogue, aGuide, code } from '../catalogue.fixture.ts'
import type { ProcessModel } from '../process/model.ts'
import { readProcess } from '../process/read.ts'
import { publishGuide } from '../publishing.ts'
import { aDraft, writeNote } from './draft.fixture.ts'
import { arrangeField, writeField } from './form/operations.ts'
import { previewForm, showFormField } from './form/queries.ts'
import { beginGuide } from './operations/begin.ts'
import { arrangeProcess, replaceProcess, writeProcessStep } from './process/operations.ts'
import { showProcessDesign } from './process/queries.ts'
import { showPublication } from './publication.ts'
import { showGuideDesk } from './queries.ts'
import { keepTest } from './trial/operations.ts'
import { showTrial } from './trial/queries.ts'

test('a field is added, worded, moved and seen in the preview', async (t) => {
  const { publisher, stranger } = await aDraft(t)
  const add = { code, act: 'add', kind: 'radios', name: 'pensioner', to: '0.0' }
  await assert.rejects(arrangeField(stranger, add), { kind: 'forbidden' })
  await arrangeField(publisher, add)
  await assert.rejects(arrangeField(publisher, add), { kind: 'invalid' })
  await assert.rejects(arrangeField(publisher, { ...add, name: 'no name' }), { kind: 'invalid' })
  const { seen } = await showFormField(publisher, { code, field: 'pensioner' })
  const settings = {
    code,
    field: 'pensioner',
    _seen: seen,
    'label.zh': '是否领取养老金',
    'label.en': 'Do you draw a pension',
    options: 'yes | 是 | Yes\nno | 否 | No',
  }
  await assert.rejects(writeField(publisher, { ...settings, options: '只有中文' }), { kind: 'invalid' })
  await writeField(publisher, { ...settings, required: 'yes', 'if.0.field': 'applicantName', 'if.0.test': 'notEmpty' })
  await assert.rejects(writeField(publisher, { ...settings, required: 'yes' }), { kind: 'conflict' })
  await arrangeField(publisher, { code, act: 'up', name: 'pensioner' })
  const { form } = await previewForm(publisher, { code })
  assert.ok(form?.schema.required.includes('pensioner'))
  assert.deepEqual(form?.pages[0]?.sections[0]?.fields.at(-2)?.label.zh, '是否领取养老金')
  await arrangeField(publisher, { code, act: 'remove', name: 'pensioner' })
  const { form: after } = await previewForm(publisher, { code })
  assert.deepEqual(after, aGuide().form)
})

test('a step is put into the process and taken out again; dangerous files are refused', async (t) => {
  const { publisher } = await aDraft(t)
  const before = await showProcessDesign(publisher, { code })
  const start = startOf(before.model)
  const { opened } = await arrangeProcess(publisher, { code, act: 'add', node: start, kind: 'task', seen: before.seen })
  const added = await showProcessDesign(publisher, { code })
  assert.equal(added.model?.nodes.length, (before.model?.nodes.length ?? 0) + 1)
  assert.deepEqual(added.findings, [])
  await assert.rejects(arrangeProcess(publisher, { code, act: 'remove', node: opened, seen: before.seen }), {
    kind: 'conflict',
  })
  await writeProcessStep(publisher, {
    code,
    node: opened,
    _seen: added.seen,
    'name.zh': '初看',
    'name.en': 'First look',
    role: 'handler',
    level: 'township',
    work: 'review',
  })
  const written = await showProcessDesign(publisher, { code })
  assert.equal(written.model?.nodes.find(({ id }) => id === opened)?.label.zh, '初看')
  await arrangeProcess(publisher, { code, act: 'remove', node: opened, seen: written.seen })
  const after = await showProcessDesign(publisher, { code })
  assert.deepEqual(new Set(after.model?.nodes), new Set((await readProcess(aGuide().process)).nodes))
  const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
  await assert.rejects(replaceProcess(publisher, { code, xml: bomb }), { kind: 'invalid' })
  await assert.rejects(replaceProcess(publisher, { code, xml: 'x'.repeat(500_000) }), { kind: 'too-large' })
})

function startOf(model: ProcessModel | null): string {
  return model?.nodes.find(({ kind }) => kind === 'start')?.id ?? ''
}

/** Rows of every table of the database. */
async function rowCounts({ db }: Town): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`.execute(
    db,
  )
  const counts = await Promise.all(
    rows.map(
      async ({ name }) =>
        (await sql<{ n: string }>`select ${name} || count(*) as n from ${sql.raw(name)}`.execute(db)).rows[0]?.n,
    ),
  )
  return counts.toSorted().join()
}

test('a trial walks the whole process and writes nothing; kept as a case it guards the publication', async (t) => {
  const { town, publisher, second } = await aDraft(t)
  const before = await rowCounts(town)
  const open = await showTrial(publisher, { code })
  const steps: string[] = []
  let shown = open
  for (let turn = 0; turn < 40 && shown.trial && !shown.trial.ended; turn += 1) {
    const [task] = shown.trial.tasks
    const node = shown.model?.nodes.find(({ id }) => id === task?.node)
    const outcome = node?.kind === 'task' ? node.outcomes[0]?.id : undefined
    steps.push(task ? `c:${task.node}${outcome ? `:${outcome}` : ''}` : 'n')
    shown = await showTrial(publisher, { code, do: steps })
  }
  assert.equal(shown.trial?.ended?.result, 'granted')
  assert.equal(await rowCounts(town), before)
  const broken = await showTrial(publisher, { code, do: [...steps, 'c:nothing'] })
  assert.equal(broken.refusal?.kind, 'conflict')
  assert.equal(broken.trial?.ended?.result, 'granted')
  await keepTest(publisher, { code, name: '一路同意', do: steps })
  await writeNote(publisher)
  const design = await showProcessDesign(publisher, { code })
  await arrangeProcess(publisher, { code, act: 'add', node: startOf(design.model), kind: 'task', seen: design.seen })
  const { ready, failing } = await showPublication(second, { code })
  assert.deepEqual([ready, failing], [false, 1])
  await assert.rejects(publishGuide(second, { code }), (refusal: { fields: object }) => 'test-case' in refusal.fields)
})

test('an empty template is begun for a service without a guide, and says what is missing', async (t) => {
  const town = await aTown(t)
  const { publisher } = await aCatalogue(town)
  await beginGuide(publisher, { code, from: 'template' })
  const { findings, sections } = await showGuideDesk(publisher, { code })
  assert.ok(findings.length > 20)
  assert.ok(sections.some(({ blocking }) => blocking > 0))
  const { model, picture } = await showProcessDesign(publisher, { code })
  assert.deepEqual([model?.nodes.length, picture?.shapes.length], [6, 0])
})
