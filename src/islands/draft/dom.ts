interface Made {
  readonly class?: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children?: readonly (Node | string)[]
}

/** An element with its class, words and attributes. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, made: Made = {}): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (made.class) element.className = made.class
  if (made.text !== undefined) element.textContent = made.text
  for (const [name, value] of Object.entries(made.attributes ?? {})) element.setAttribute(name, value)
  element.append(...(made.children ?? []))
  return element
}
