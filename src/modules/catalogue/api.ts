import type { ApiTable } from '../../kernel/api.ts'
import { importItems, resumeItem, suspendItem } from './operations.ts'
import { draftGuide, publishGuide } from './publishing.ts'
import {
  findServices,
  getGuide,
  getImportReport,
  getService,
  getServiceVersion,
  listDepartments,
  listImports,
  listLifeEvents,
  listVersions,
} from './queries.ts'

/** The catalogue for programs. */
export const api: ApiTable = {
  'GET /services': findServices,
  'GET /services/:code': getService,
  'GET /services/:code/guide': getGuide,
  'GET /services/:code/versions': listVersions,
  'GET /services/:code/versions/:version': getServiceVersion,
  'POST /services/:code/draft': draftGuide,
  'POST /services/:code/publication': publishGuide,
  'POST /services/:code/suspension': suspendItem,
  'POST /services/:code/resumption': resumeItem,
  'GET /life-events': listLifeEvents,
  'GET /departments': listDepartments,
  'GET /item-imports': listImports,
  'POST /item-imports': importItems,
  'GET /item-imports/:id': getImportReport,
}
