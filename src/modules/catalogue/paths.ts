// Addresses of the catalogue's pages, for itself and for those who link to it.

/** The guide of a service. */
export function servicePath(code: string): string {
  return `/services/${encodeURIComponent(code)}`
}

/** Where one applies for a service; served by the module that handles applications. */
export function applicationPath(code: string): string {
  return `${servicePath(code)}/application`
}

/** Self-check of the conditions. */
export function conditionsPath(code: string): string {
  return `${servicePath(code)}/conditions`
}

/** A blank form, filled example or sample. */
export function templatePath(code: string, kind: 'blank' | 'example' | 'sample', of: string): string {
  return `${servicePath(code)}/templates/${kind}/${of}`
}

/** A version of a guide. */
export function versionPath(code: string, version: number): string {
  return `${servicePath(code)}/versions/${version}`
}

/** The BPMN of a version, as it runs. */
export function processPath(code: string, version: number): string {
  return `${versionPath(code, version)}/process.bpmn`
}

/** Everything a department offers. */
export function departmentPath(key: string): string {
  return `/departments/${encodeURIComponent(key)}/services`
}

/** Where applications for a service are stopped and taken again. */
export function suspensionPath(code: string): string {
  return `/desk/services/${encodeURIComponent(code)}/suspension`
}
