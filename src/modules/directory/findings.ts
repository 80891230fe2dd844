import type { Text } from '../../kernel/text.ts'
import { isOrgCode, isUscc } from './identifiers.ts'
import { type OrganisationKind, territorialKinds } from './kinds.ts'
import { findings } from './phrases.ts'

/**
 * What is odd about an organisation's code. Findings are shown to administrators and never refused: of 39 department
 * codes in one real county list, 30 fail the check of GB 32100.
 */
export function softFindings(code: string, kind: OrganisationKind): readonly Text[] {
  if (code !== code.trim()) return [findings.outerSpaces]
  if (territorialKinds.includes(kind)) return isDivisionCode(code) || isUscc(code) ? [] : [findings.notDivision]
  if (isUscc(code)) return []
  if (isOrgCode(code)) return [findings.oldOrgCode]
  if (isUscc(code.toUpperCase())) return [findings.lowerCase]
  if (/^[0-9A-Za-z]{18}$/.test(code)) return [findings.usccCheck]
  if (/^\d{8}-?[\dXx]$/.test(code)) return [findings.orgCodeCheck]
  return [findings.unknownCode(code.length)]
}

/** Six digits for a county, nine for a township, twelve for a village (GB/T 2260 and the statistical divisions). */
function isDivisionCode(code: string): boolean {
  return /^\d{6}(\d{3}(\d{3})?)?$/.test(code)
}
