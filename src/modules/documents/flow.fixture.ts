import type { TownWithPeople } from '../../../test/cast.ts'
import { call } from '../../../test/ended.ts'
import { matterOf, type Who } from '../../../test/story.ts'
import type { Callable } from '../../kernel/operation.ts'
import { saveDraft, startDocument } from './operations/draft.ts'
import { passRecheck } from './operations/recheck.ts'
import { registerDocument } from './operations/register.ts'
import { reviewDocument, sendForReview } from './operations/review.ts'
import { grantIssuerRight } from './operations/rights.ts'
import { openSeries } from './operations/settings.ts'
import { signDocument } from './operations/sign.ts'

/** A notice of the district that nothing is wrong with, as its office types it. */
export const form = {
  ...{ type: 'notice', format: 'document', direction: 'down', title: '云川区人民政府关于做好防汛工作的通知' },
  ...{ main: '各乡镇（街道）、区民政局', copies: '区卫健局', disclosure: 'open' },
  text: '一、总体要求\n（一）压实责任。按照《中华人民共和国防洪法》第三条办理。\n特此通知。',
  obligations: [{ clause: '一', what: '报送防汛预案', who: '', due: '2026-04-01', evidence: 'file' }],
}

export interface Written {
  readonly more?: object
  readonly by?: Who
  readonly issuer?: string
}

/** The district lets its office issue, the office has a series, and documents are taken along their way as far as a test wants. */
export async function anOffice(place: TownWithPeople) {
  const office = place.cast.drafter.post?.organisationId ?? ''
  const district = place.cast.leader.post?.organisationId ?? ''
  await call(place, 'leader', grantIssuerRight, { issuer: district, office })
  const { id: series } = await call(place, 'secretary', openSeries, {
    ...{ issuer: district, word: '云政发', name: '云川区人民政府文件', formats: ['document', 'order'] },
  })
  return { office, district, series, ...waysOf(place, { district, series }) }
}

function waysOf(place: TownWithPeople, { district, series }: { district: string; series: string }) {
  const as = <Output>(who: Who, operation: Callable<Output>, number: string, more: object = {}) =>
    call(place, who, operation, { number, ...more })
  async function written({ more = {}, by = 'drafter', issuer = district }: Written = {}): Promise<string> {
    const { number } = await call(place, by, startDocument, { type: 'notice', issuer })
    await as(by, saveDraft, number, { base: 1, ...form, ...more })
    return number
  }
  async function passed(wanted?: Written): Promise<string> {
    const number = await written(wanted)
    await as('drafter', sendForReview, number)
    await as('secretary', reviewDocument, number, { verdict: 'passed' })
    return number
  }
  async function signed(wanted?: Written): Promise<string> {
    const number = await passed(wanted)
    await as('leader', signDocument, number, { verdict: 'signed', opinion: '同意，请抓好落实。' })
    return number
  }
  return { as, written, passed, signed, ...waysFrom(place, { as, signed, series }) }
}

interface Begun {
  as<Output>(who: Who, operation: Callable<Output>, number: string, more?: object): Promise<Output>
  signed(wanted?: Written): Promise<string>
  readonly series: string
}

/** From the signature on. */
function waysFrom(place: TownWithPeople, { as, signed, series }: Begun) {
  async function toRegister(wanted?: Written): Promise<string> {
    const number = await signed(wanted)
    await as('secretary', passRecheck, number)
    return number
  }
  const register = (number: string) => as('secretary', registerDocument, number, { series })
  /** Numbered, set and sealed. */
  async function ready(wanted?: Written): Promise<string> {
    const number = await toRegister(wanted)
    await register(number)
    await place.drain()
    return number
  }
  const stateOf = async (number: string) => (await matterOf(place, number)).stage
  return { toRegister, register, ready, stateOf }
}
