import type { Answers } from '../../../modules/catalogue/index.ts'
import { aName } from '../../district/names.ts'
import type { Life } from '../model.ts'
import { aBank, anAccount, anId, bornIn } from './households.ts'

/** An application for the two allowances of disabled persons, or for the care allowance alone. */
export function allowanceAnswers(life: Life, which: readonly ('living' | 'care')[]): Answers {
  const { random, applicant, fate } = life
  const another = random.chance(0.35) && !life.under // who acts for another there does so in the other's name
  const born = random.between(1945, 2015)
  const sex = random.chance(0.5) ? 'female' : 'male'
  const name = aName(random, { sex, bornIn: born, surname: applicant.name.charAt(0) })
  const forAnother = {
    ...{ forWhom: 'another', relation: bornIn(life) < born ? 'guardian' : 'family', disabledName: name },
    ...{ disabledResidentId: anId(random, born, sex), disabledAddress: applicant.address ?? '云川区' },
  }
  const other = otherBenefits(life)
  return {
    ...(another ? forAnother : { forWhom: 'self' }),
    allowances: [...which],
    ...(which.includes('care') && careOf(life)),
    otherBenefits: [other],
    ...((other === 'oldAge' || other === 'onDuty') && {
      choice: fate.detours.includes('other-chosen') ? 'theOther' : 'thisAllowance',
    }),
    ...{ hasAccount: 'yes', bankName: aBank(life), accountHolder: another ? name : applicant.name },
    ...{ accountNumber: anAccount(random), checkConsent: true, truthPromise: true },
  }
}

function otherBenefits({ random, fate }: Life) {
  if (fate.detours.includes('excluded-benefit')) return 'workInjury'
  if (fate.detours.includes('other-chosen')) return 'oldAge'
  return random.weighted({ none: 8, oldAge: 1, onDuty: 1 })
}

const cares = [
  '吃饭穿衣都要人帮，晚上也要起来两三次。',
  '脑梗以后左边身子动不了，出门要坐轮椅。',
  '从小智力发育迟缓，不能一个人在家。',
  '视力几乎没有了，做饭、出门都要人带。',
] as const

function careOf({ random, fate, under }: Life): Answers {
  const short = fate.detours.includes('no-long-term-care')
  return {
    careBy: random.weighted({ family: 7, institution: 2, nobody: 1, otherCarer: 1 }),
    careMonths: short ? random.between(1, 3) : random.between(8, 180),
    ...(random.chance(0.5) && { careNote: under === 'guardian' ? cares[2] : random.pick(cares) }),
  }
}
