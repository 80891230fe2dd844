import type { Role } from './context.ts'
import type { Text } from './text.ts'

/** A line of the main menu. */
export interface NavigationItem {
  readonly href: string
  readonly text: Text
  /** Who is offered it: everybody, anybody signed in as oneself, anybody in a post, or posts with one of the roles. */
  readonly for: 'everybody' | 'person' | 'staff' | readonly Role[]
  /** Lower comes first. */
  readonly order: number
  /** Stays in the menu for elder people; the rest is one press away. */
  readonly essential?: true
}
