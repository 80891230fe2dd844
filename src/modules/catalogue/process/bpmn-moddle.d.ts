declare module 'bpmn-moddle' {
  /** A BPMN element: properties are read by `get`, which also knows those of our namespace. */
  export interface Element {
    readonly $type: string
    readonly $attrs?: Readonly<Record<string, string>>
    readonly id?: string
    readonly $parent?: Element
    $instanceOf(type: string): boolean
    get(name: string): unknown
    set(name: string, value: unknown): void
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(
      xml: string,
    ): Promise<{ rootElement: Element; elementsById: Record<string, Element>; warnings: { message: string }[] }>
    toXML(element: Element, options?: { format?: boolean }): Promise<{ xml: string }>
    create(type: string, properties?: Record<string, unknown>): Element
  }
}
