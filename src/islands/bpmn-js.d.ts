/** The part of bpmn-js that is used; its own declarations do not fit an import by file name. */
declare module 'bpmn-js/lib/NavigatedViewer.js' {
  // biome-ignore lint/style/noDefaultExport: bpmn-js exports it so
  export default class NavigatedViewer {
    constructor(options: { container: HTMLElement })
    importXML(xml: string): Promise<unknown>
    get<Service>(name: string): Service
  }
}
/** The part of the editor that is used. */
declare module 'bpmn-js/lib/Modeler.js' {
  // biome-ignore lint/style/noDefaultExport: bpmn-js exports it so
  export default class Modeler {
    constructor(options: { container: HTMLElement; moddleExtensions?: Readonly<Record<string, unknown>> })
    importXML(xml: string): Promise<unknown>
    saveXML(options: { format: boolean }): Promise<{ xml?: string }>
    on(event: string, listener: (event: { newSelection?: readonly unknown[] }) => void): void
    get<Service>(name: string): Service
  }
}
