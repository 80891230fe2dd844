import { both, type Text } from '../../kernel/text.ts'
import { placedFields } from './form/walk.ts'
import type { Guide } from './model.ts'
import type { Finding, Rule } from './validator.ts'

/** What a guide says about later materials, promises, silence and certificates must fit the rest of it. */
export const promiseRules: readonly Rule[] = [laterHasATime, promisesNameMaterials, silenceGrants, certificatesFit]

const blocking = (code: string, text: Text, at?: string): Finding => ({
  ...{ code, severity: 'blocking', text },
  ...(at && { at }),
})

function laterHasATime({ materials, followUp, form }: Guide): readonly Finding[] {
  const later = new Set(materials.filter((one) => one.necessity === 'may-follow').map(({ code }) => code))
  const required = placedFields(form).some(
    ({ field }) => field.widget === 'upload' && field.required && later.has(field.material),
  )
  if (!required || followUp) return []
  return [
    blocking(
      'follow-up-missing',
      both(
        '有材料可以容缺后补，但没有写明补交期限和后果。',
        'Materials may follow, but no time and consequence is given.',
      ),
    ),
  ]
}

function promisesNameMaterials({ commitments, materials }: Guide): readonly Finding[] {
  const known = new Set(materials.map(({ code }) => code))
  return commitments
    .filter(({ instead }) => instead !== null && !known.has(instead))
    .map((one) =>
      blocking(
        'commitment-material',
        both(
          `承诺 ${one.code} 所替代的材料不在材料清单中。`,
          `Commitment ${one.code} replaces a material that is not listed.`,
        ),
        `commitments.${commitments.indexOf(one)}.instead`,
      ),
    )
}

function silenceGrants({ tacit, outcomes, times }: Guide): readonly Finding[] {
  if (!tacit) return []
  const grants = outcomes.some(({ code, kind }) => code === tacit.outcome && kind === 'grant')
  if (grants && times.statutory.rule) return []
  return [
    blocking(
      'tacit-outcome',
      both(
        '默认同意须指向一种准予的决定，并有法定期限。',
        'A tacit decision needs a granting outcome and a statutory time.',
      ),
    ),
  ]
}

function certificatesFit({ certificates, results, form }: Guide): readonly Finding[] {
  const licences = new Set(results.filter(({ kind }) => kind === 'licence').map(({ code }) => code))
  const fields = new Set(placedFields(form).map(({ field }) => field.name))
  return Object.entries(certificates).flatMap(([code, { fields: lines }]) => {
    const strange = lines.map(({ from }) => from).find((name) => !fields.has(name))
    if (licences.has(code) && strange === undefined) return []
    return [
      blocking(
        'certificate-fits',
        both(
          `证照 ${code} 须是“证照”类结果，且只用表中的项目（${strange ?? ''}）。`,
          `Certificate ${code} must be a licence and use fields of the form only (${strange ?? ''}).`,
        ),
      ),
    ]
  })
}
