import { file, type PageTable, show } from '../../kernel/page.ts'
import { readOpen, showOpen } from './open-queries.ts'
import { exportDocuments, searchDocuments } from './queries.ts'
import { OpenView } from './views/open-view.tsx'
import { SearchView } from './views/search-view.tsx'

export const pages: PageTable = {
  'GET /desk/documents/search': show(searchDocuments, SearchView),
  'GET /desk/documents/search.table': file(exportDocuments),
  'GET /desk/documents/open/:number': show(showOpen, OpenView),
  'GET /desk/documents/open/:number/document.pdf': file(readOpen),
  'GET /desk/documents/open/:number/files/:file': file(readOpen),
}
