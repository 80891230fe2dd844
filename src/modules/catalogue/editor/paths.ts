import { sectionOfPath } from './sections.ts'

/** Everything about the guide of a service that its authors see. */
export function guidePath(code: string, ...rest: readonly (string | number)[]): string {
  return ['/desk/guides', encodeURIComponent(code), ...rest.map((one) => encodeURIComponent(String(one)))].join('/')
}

/** A section of the draft. */
export function sectionPath(code: string, section: string): string {
  return guidePath(code, 'sections', section)
}

/** One thing of a list. */
export function thingPath(code: string, list: string, index: number): string {
  return guidePath(code, 'things', list, index)
}

/** The page on which a part is written, with the box itself where there is one. */
export function editPath(code: string, at: string): string {
  const [top = '', second = '', third = ''] = at.split('.')
  if (top === 'form') return fieldPathOf(code, at)
  if (top === 'process') return processNodePath(code, second)
  const section = sectionOfPath(at)
  if (!section) return guidePath(code)
  if (!section.lists.includes(top)) return `${sectionPath(code, section.id)}#${anchorOf(at)}`
  if (!/^\d+$/.test(second)) return `${sectionPath(code, section.id)}#${top}`
  return third ? `${thingPath(code, top, Number(second))}#${anchorOf(at)}` : thingPath(code, top, Number(second))
}

/** A field of the form by its name; what the schema of a guide finds in the form leads to the form itself. */
function fieldPathOf(code: string, at: string): string {
  const [, name = '', column] = at.split('.')
  if (name === '' || name === 'form' || name === 'pages' || name === 'schema') return guidePath(code, 'form')
  return `${guidePath(code, 'form')}#field-${column ? `${name}.${column}` : name}`
}

/** Id of the place where a part is written. */
export function anchorOf(at: string): string {
  return `at-${at}`
}

/** One step of the draft's process; the table of steps when no step is named. */
export function processNodePath(code: string, node: string): string {
  return node === '' ? guidePath(code, 'process') : guidePath(code, 'process', 'nodes', node)
}
