import type { Tx } from '../../../kernel/context.ts'
import type { Case } from '../model.ts'
import type { CaseSubject } from '../policy.ts'
import { getCase } from '../store/case.ts'

/** The matter of a case, for reading. */
export function getMatterOf(tx: Tx, theCase: Case): Promise<CaseSubject> {
  return getCase(tx, theCase.number)
}
