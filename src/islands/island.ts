/** What a file of this folder exports as `island`: makes the element livelier. Its markup already works; an error leaves it as it was. */
export type Island<Props = unknown> = (element: HTMLElement, props: Props) => void | Promise<void>
