import { act, file, type PageTable, show } from '../../../kernel/page.ts'
import { publishGuide } from '../publishing.ts'
import { FormDesignView } from './form/design-view.tsx'
import { FormFieldView } from './form/field-view.tsx'
import { arrangeField, arrangePage, writeField } from './form/operations.ts'
import { FormPreviewView } from './form/preview-view.tsx'
import { exportForm, previewForm, showFormDesign, showFormField } from './form/queries.ts'
import { beginGuide, discardGuide } from './operations/begin.ts'
import { arrangeList, importGuide, undoGuideEdit } from './operations/manage.ts'
import { retireGuide } from './operations/retire.ts'
import { writeSection, writeThing } from './operations/write.ts'
import { anchorOf, guidePath, processNodePath, sectionPath, thingPath } from './paths.ts'
import { previewGuide } from './preview.ts'
import { ProcessDesignView } from './process/design-view.tsx'
import { arrangeProcess, replaceProcess, writeProcessStep } from './process/operations.ts'
import { downloadProcess, showProcessDesign, showProcessStep } from './process/queries.ts'
import { ProcessStepView } from './process/step-view.tsx'
import { showPublication } from './publication.ts'
import { exportGuide, listGuides, showGuideDesk, showGuideSection, showGuideThing } from './queries.ts'
import { sectionOfPath } from './sections.ts'
import { dropTest, keepTest } from './trial/operations.ts'
import { showTrial } from './trial/queries.ts'
import { TrialView } from './trial/view.tsx'
import { GuideDeskView } from './views/desk-view.tsx'
import { GuidesView } from './views/list-view.tsx'
import { GuidePreviewView } from './views/preview-view.tsx'
import { PublicationView } from './views/publication-view.tsx'
import { GuideSectionView } from './views/section-view.tsx'
import { GuideThingView } from './views/thing-view.tsx'

const desk = show(showGuideDesk, GuideDeskView)
const section = show(showGuideSection, GuideSectionView)
const thing = show(showGuideThing, GuideThingView)
const publication = show(showPublication, PublicationView)

const formDesign = show(showFormDesign, FormDesignView)
const formField = show(showFormField, FormFieldView)
const processDesign = show(showProcessDesign, ProcessDesignView)
const processStep = show(showProcessStep, ProcessStepView)
const trial = show(showTrial, TrialView)

const codeOf = (params: Readonly<Record<string, string>>) => params.code ?? ''
const toDesk = (_output: unknown, page: { params: Readonly<Record<string, string>> }) => guidePath(codeOf(page.params))
/** A plain saving is confirmed; a button of the form leads back to where it was pressed. */
const withAnchor = (path: string, at: string) => (at === '' ? `${path}?saved=yes` : `${path}#${anchorOf(at)}`)

/** Where a department writes its guides. */
export const editorPages: PageTable = {
  'GET /desk/guides': show(listGuides, GuidesView),
  'GET /desk/guides/:code': desk,
  'POST /desk/guides/:code/draft': act(beginGuide, { then: toDesk, again: desk }),
  'POST /desk/guides/:code/discard': act(discardGuide, { then: toDesk, again: desk }),
  'POST /desk/guides/:code/undo': act(undoGuideEdit, { then: toDesk, again: desk }),
  'POST /desk/guides/:code/import': act(importGuide, { then: toDesk, again: desk, uploads: true }),
  'POST /desk/guides/:code/retirement': act(retireGuide, { then: toDesk, again: desk }),
  'GET /desk/guides/:code/guide.json': file(exportGuide),
  'GET /desk/guides/:code/sections/:section': section,
  'POST /desk/guides/:code/sections/:section': act(writeSection, {
    then: ({ section: id, at }, page) => withAnchor(sectionPath(codeOf(page.params), id), at),
    again: section,
  }),
  'GET /desk/guides/:code/things/:list/:index': thing,
  'POST /desk/guides/:code/things/:list/:index': act(writeThing, {
    then: ({ list, index, at }, page) => withAnchor(thingPath(codeOf(page.params), list, index), at),
    again: thing,
  }),
  'POST /desk/guides/:code/lists/:list': act(arrangeList, {
    then: ({ list, opened }, page) => listPath(codeOf(page.params), list, opened),
    again: desk,
  }),
  'GET /desk/guides/:code/form': formDesign,
  'GET /desk/guides/:code/form/preview': show(previewForm, FormPreviewView),
  'GET /desk/guides/:code/form/schema.json': file(exportForm),
  'POST /desk/guides/:code/form/pages': act(arrangePage, {
    then: (_output, page) => guidePath(codeOf(page.params), 'form'),
    again: formDesign,
  }),
  'POST /desk/guides/:code/form/fields': act(arrangeField, {
    then: ({ opened, at }, page) => fieldPath(codeOf(page.params), opened, at),
    again: formDesign,
  }),
  'GET /desk/guides/:code/form/fields/:field': formField,
  'POST /desk/guides/:code/form/fields/:field': act(writeField, {
    then: ({ name }, page) => fieldPath(codeOf(page.params), null, name),
    again: formField,
  }),
  'GET /desk/guides/:code/process': processDesign,
  'POST /desk/guides/:code/process': act(replaceProcess, {
    then: ({ code }) => guidePath(code, 'process'),
    again: processDesign,
    uploads: true,
  }),
  'GET /desk/guides/:code/process.bpmn': file(downloadProcess),
  'POST /desk/guides/:code/process/steps': act(arrangeProcess, {
    then: ({ opened }, page) => processNodePath(codeOf(page.params), opened),
    again: processDesign,
  }),
  'GET /desk/guides/:code/process/nodes/:node': processStep,
  'POST /desk/guides/:code/process/nodes/:node': act(writeProcessStep, {
    then: (_output, page) => guidePath(codeOf(page.params), 'process'),
    again: processStep,
  }),
  'GET /desk/guides/:code/trial': trial,
  'POST /desk/guides/:code/tests': act(keepTest, { then: ({ code }) => guidePath(code, 'trial'), again: trial }),
  'POST /desk/guides/:code/tests/removal': act(dropTest, {
    then: ({ code }) => guidePath(code, 'trial'),
    again: trial,
  }),
  'GET /desk/guides/:code/preview': show(previewGuide, GuidePreviewView),
  'GET /desk/guides/:code/publication': publication,
  'POST /desk/guides/:code/publication': act(publishGuide, { then: toDesk, again: publication }),
}

function listPath(code: string, list: string, opened: number | null): string {
  if (opened !== null) return thingPath(code, list, opened)
  return `${sectionPath(code, sectionOfPath(list)?.id ?? '')}#${list}`
}

/** A new field is opened; a moved or written one is shown where it stands now. */
function fieldPath(code: string, opened: string | null, at: string): string {
  return opened === null
    ? `${guidePath(code, 'form')}#field-${at.split('.')[0]}`
    : guidePath(code, 'form', 'fields', opened)
}
