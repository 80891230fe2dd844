import { file, type PageTable, show } from '../../kernel/page.ts'
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
  listImports,
  listLifeEvents,
  showHome,
} from './queries.ts'
import { ConditionsView, TemplateView } from './views/conditions-view.tsx'
import { HomeView } from './views/home-view.tsx'
import { AboutView, ImportsView, ImportView } from './views/import-views.tsx'
import { DepartmentsView, LifeEventsView, LifeEventView } from './views/life-event-views.tsx'
import { SearchView } from './views/search-view.tsx'
import { ServiceView, VersionView } from './views/service-view.tsx'

/** The portal and everything about services that is not yet an application. */
export const pages: PageTable = {
  'GET /': show(showHome, HomeView),
  'GET /services': show(findServices, SearchView),
  'GET /services/about': show(aboutServices, AboutView),
  'GET /services/:code': show(getService, ServiceView),
  'GET /services/:code/conditions': show(checkConditions, ConditionsView),
  'GET /services/:code/templates/:kind/:of': show(getTemplate, TemplateView),
  'GET /services/:code/versions/:version': show(getServiceVersion, VersionView),
  'GET /services/:code/versions/:version/process.bpmn': file(getServiceProcess),
  'GET /life-events': show(listLifeEvents, LifeEventsView),
  'GET /life-events/:event': show(getLifeEvent, LifeEventView),
  'GET /departments': show(listDepartments, DepartmentsView),
  'GET /departments/:department/services': show(findServicesOfDepartment, SearchView),
  'GET /desk/catalogue/imports': show(listImports, ImportsView),
  'GET /desk/catalogue/imports/:id': show(getImportReport, ImportView),
}
