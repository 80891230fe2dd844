import { z } from 'zod'
import type { Text as Words } from '../../kernel/text.ts'
import { isLandline, isMobile, isResidentId, isUscc, tidyCode } from './identifiers.ts'
import { rules } from './phrases.ts'

/** A refinement's own words, as `kernel/parse.ts` reads them. */
function saying(text: Words) {
  return { params: { text } }
}

/** A name of a person, firm or thing, without outer spaces. */
export function shortText(maxLength: number) {
  return z.string().trim().min(1).max(maxLength)
}

/** The names of an organisation, unit or post; without an English one the Chinese is shown. */
export const nameFields = { nameZh: shortText(100), nameEn: shortText(200).optional() }
export function nameOf(input: { nameZh: string; nameEn?: string | undefined }): Words {
  return { zh: input.nameZh, en: input.nameEn ?? input.nameZh }
}

export const ResidentIdInput = z.string().max(40).transform(tidyCode).refine(isResidentId, saying(rules.residentId))
export const UsccInput = z.string().max(40).transform(tidyCode).refine(isUscc, saying(rules.uscc))
export const MobileInput = z.string().max(40).transform(tidyCode).refine(isMobile, saying(rules.mobile))
export const PhoneInput = z
  .string()
  .max(40)
  .transform(tidyCode)
  .refine((typed) => isMobile(typed) || isLandline(typed), saying(rules.phone))
export const LoginName = z
  .string()
  .transform((typed) => typed.trim().toLowerCase())
  .refine((typed) => /^[a-z][a-z0-9._-]{2,31}$/.test(typed), saying(rules.loginName))

/** A new password; its strength is checked by `passwordProblem`, which knows the name it must not contain. */
export const NewPassword = z.string().min(1).max(1000)

/** One choice arrives from a form as text, several as a list. */
export function severalOf<T extends z.ZodType>(item: T) {
  return z.preprocess((typed) => (typed === undefined ? [] : Array.isArray(typed) ? typed : [typed]), z.array(item))
}
