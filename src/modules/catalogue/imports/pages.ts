import { act, file, type PageTable, show } from '../../../kernel/page.ts'
import { listImports } from '../queries.ts'
import { ImportsView } from '../views/import-views.tsx'
import { confirmImport, discardImport, prepareImport } from './operations.ts'
import { downloadImportTemplate, previewImport } from './queries.ts'
import { ImportPreviewView } from './views.tsx'

const imports = show(listImports, ImportsView)
const preview = show(previewImport, ImportPreviewView)

export const importPages: PageTable = {
  'GET /desk/catalogue/imports': imports,
  'POST /desk/catalogue/imports': act(prepareImport, {
    then: ({ id }) => `/desk/catalogue/imports/lists/${id}`,
    again: imports,
    uploads: true,
  }),
  'GET /desk/catalogue/imports/template.csv': file(downloadImportTemplate),
  'GET /desk/catalogue/imports/lists/:id': preview,
  'POST /desk/catalogue/imports/lists/:id/confirmation': act(confirmImport, {
    then: ({ id }) => `/desk/catalogue/imports/${id}`,
    again: preview,
  }),
  'POST /desk/catalogue/imports/lists/:id/discard': act(discardImport, {
    then: () => '/desk/catalogue/imports',
    again: preview,
  }),
}
