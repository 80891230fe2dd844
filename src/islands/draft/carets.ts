import type { Awareness } from 'y-protocols/awareness'
import { make } from './dom.ts'

interface Person {
  readonly name: string
  readonly colour: number
}

/** A caret of somebody else with the name; colours are classes of the style sheet, for pages carry no styles of their own. */
export function caretOf(user: unknown): HTMLElement {
  const { name, colour } = personIn({ user })
  const caret = make('span', { class: 'draft-caret', attributes: { 'data-colour': String(colour) } })
  caret.append('\u2060', make('span', { class: 'draft-caret-name', text: name }), '\u2060')
  return caret
}

export function selectionOf(user: unknown): { class: string; 'data-colour': string } {
  return { class: 'draft-selection', 'data-colour': String(personIn({ user }).colour) }
}

/** Everybody at the document, oneself first. */
export function peopleAt(presence: Awareness): Person[] {
  const states = [...presence.getStates()].toSorted(([a], [b]) => order(presence, a) - order(presence, b))
  return states.map(([, state]) => personIn(state)).filter(({ name }) => name)
}

function order(presence: Awareness, id: number): number {
  return id === presence.clientID ? 0 : id
}

function personIn(state: object): Person {
  const user: unknown = 'user' in state ? state.user : undefined
  if (typeof user !== 'object' || user === null || !('name' in user) || !('colour' in user))
    return { name: '', colour: 0 }
  return { name: String(user.name), colour: Number(user.colour) }
}
