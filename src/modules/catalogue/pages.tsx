import { file, type PageTable, show, showPublic } from '../../kernel/page.ts'
import { editorPages } from './editor/pages.tsx'
import { importPages } from './imports/pages.ts'
import {
  aboutServices,
  checkConditions,
  findServices,
  findServicesOfDepartment,
  getImportReport,
  getLifeEvent,
  getService,
  getServiceProcess,
  getServiceVersion,
  getTemplate,
  listDepartments,
  listLifeEvents,
  showHome,
} from './queries.ts'
import { suspensionPages } from './suspension/pages.ts'
import { ConditionsView, TemplateView } from './views/conditions-view.tsx'
import { HomeView } from './views/home-view.tsx'
import { AboutView, ImportView } from './views/import-views.tsx'
import { DepartmentsView, LifeEventsView, LifeEventView } from './views/life-event-views.tsx'
import { SearchView } from './views/search-view.tsx'
import { ServiceView, VersionView } from './views/service-view.tsx'

/** The portal and everything about services that is not yet an application. */
export const pages: PageTable = {
  ...editorPages,
  ...importPages,
  ...suspensionPages,
  'GET /': showPublic(showHome, HomeView),
  'GET /services': showPublic(findServices, SearchView),
  'GET /services/about': showPublic(aboutServices, AboutView),
  'GET /services/:code': showPublic(getService, ServiceView),
  'GET /services/:code/conditions': showPublic(checkConditions, ConditionsView),
  'GET /services/:code/templates/:kind/:of': showPublic(getTemplate, TemplateView),
  'GET /services/:code/versions/:version': showPublic(getServiceVersion, VersionView),
  'GET /services/:code/versions/:version/process.bpmn': file(getServiceProcess),
  'GET /life-events': showPublic(listLifeEvents, LifeEventsView),
  'GET /life-events/:event': showPublic(getLifeEvent, LifeEventView),
  'GET /departments': showPublic(listDepartments, DepartmentsView),
  'GET /departments/:department/services': showPublic(findServicesOfDepartment, SearchView),
  'GET /desk/catalogue/imports/:id': show(getImportReport, ImportView),
}
