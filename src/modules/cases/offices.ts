import type { Context, Tx } from '../../kernel/context.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Guide } from '../catalogue/index.ts'
import { ancestorOfKind, organisationByCode } from '../directory/index.ts'
import type { Case, Offices } from './model.ts'
import { phrases } from './phrases.ts'

/** Where in the district something is done, as processes and guides say it. */
export interface Place {
  readonly level: string | null
  /** Code of the organisation when the level is 'organisation'. */
  readonly organisation?: string | null
}

/** Who acts at each level: the applicant's village, the township it belongs to, the authority of the guide. */
export async function officesOf(tx: Tx, guide: Guide, residenceId: string | null): Promise<Offices> {
  const county = await authorityOf(tx, guide)
  const village = residenceId ? await ancestorOfKind(tx, residenceId, ['village', 'community']) : undefined
  const township = residenceId ? await ancestorOfKind(tx, residenceId, ['township', 'street']) : undefined
  return { county, ...(village && { village: village.id }), ...(township && { township: township.id }) }
}

/** The organisation in whose name the guide's service is decided. @throws Refusal 'conflict' when the directory has none */
export async function authorityOf(tx: Tx, guide: Guide): Promise<string> {
  return codeToId(tx, guide.department.organisation)
}

/** The organisation that acts at a place. @throws Refusal 'conflict' when the case has none there */
export async function officeAt(ctx: Context, { offices }: Pick<Case, 'offices'>, place: Place): Promise<string> {
  if (place.level === 'organisation' && place.organisation) return codeToId(ctx.tx, place.organisation)
  const found =
    place.level === 'village' || place.level === 'township' || place.level === 'county'
      ? offices[place.level]
      : undefined
  if (!found) throw new Refusal('conflict', phrases.noOffice)
  return found
}

/** Where an application is handed in: the guide's accepting level. */
export function acceptingPlace(guide: Guide): Place {
  const handler =
    guide.handlers.find(({ part }) => part === 'accepts') ?? guide.handlers.find(({ part }) => part === 'decides')
  if (handler?.organisation) return { level: 'organisation', organisation: handler.organisation }
  return { level: handler?.level ?? 'county' }
}

async function codeToId(tx: Tx, code: string): Promise<string> {
  const organisation = await organisationByCode(tx, code)
  if (!organisation) throw new Refusal('conflict', phrases.noOffice)
  return organisation.id
}
