import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Offers } from '../choices.ts'
import type { PlacedFinding } from '../findings.ts'
import type { JsonObject } from '../json.ts'

/** What the boxes of a form need to know besides their value. */
export interface Around {
  readonly offers: Offers
  readonly content: JsonObject
  readonly findings: readonly PlacedFinding[]
}
const AroundBoxes = createContext<Around | undefined>(undefined)
/** Tells the boxes below what may be picked and what was found. */
export const AroundProvider = AroundBoxes.Provider

/** What stands around the boxes. */
export function useAround(): Around {
  const around = useContext(AroundBoxes)
  if (!around) throw new Error('boxes outside of an editor form')
  return around
}
