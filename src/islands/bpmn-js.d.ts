/** The part of bpmn-js that is used; its own declarations do not fit an import by file name. */
declare module 'bpmn-js/lib/NavigatedViewer.js' {
  // biome-ignore lint/style/noDefaultExport: bpmn-js exports it so
  export default class NavigatedViewer {
    constructor(options: { container: HTMLElement })
    importXML(xml: string): Promise<unknown>
    get<Service>(name: string): Service
  }
}
