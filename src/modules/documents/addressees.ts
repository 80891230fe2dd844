import { machine, type Tx } from '../../kernel/context.ts'
import type { Day } from '../../kernel/day.ts'
import { findDistrict, type Organisation, organisationsUnder } from '../directory/index.ts'
import type { Addressee } from './model.ts'
import { groupsOf } from './store/group.ts'
import { secondSuperiors } from './store/superior.ts'

/** Organisations that are addressed together. */
export interface Group {
  /** A word of the program, or the id of a group that somebody keeps. */
  readonly key: string
  readonly name: string
  readonly members: readonly string[]
  /** Who said so last: the machine, for those that follow the directory. */
  readonly keptBy: string
}

/** Whom an office may address by name: everything in the district, and the groups it keeps. */
export interface AddressBook {
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly groups: readonly Group[]
  /** The second superiors of organisations under double leadership, in words. */
  readonly superiors: ReadonlyMap<string, string>
}

const builtIn: readonly { key: string; name: string; kinds: readonly Organisation['kind'][] }[] = [
  { key: 'townships', name: '各乡镇（街道）', kinds: ['township', 'street'] },
  { key: 'departments', name: '区级各部门', kinds: ['department'] },
  { key: 'villages', name: '各村（社区）', kinds: ['village', 'community'] },
]

/** Four statements, whatever the size of the district. */
export async function loadBook(tx: Tx, officeId: string): Promise<AddressBook> {
  const district = await findDistrict(tx)
  const all = district ? await organisationsUnder(tx, district.id) : []
  const own = await groupsOf(tx, officeId)
  return {
    organisations: new Map(all.map((one) => [one.id, one])),
    superiors: await secondSuperiors(tx),
    groups: [...groupsIn(all), ...own.map(({ id, name, members, keptBy }) => ({ key: id, name, members, keptBy }))],
  }
}

/** The groups that follow the directory, as it is on a day. */
export async function builtInGroups(tx: Tx, today: Day): Promise<Group[]> {
  const district = await findDistrict(tx)
  const all = district ? await organisationsUnder(tx, district.id) : []
  return groupsIn(all.filter((one) => isAtWork(one, today)))
}

function groupsIn(all: readonly Organisation[]): Group[] {
  return builtIn.map(({ kinds, ...group }) => ({
    ...{ ...group, keptBy: machine.id },
    members: all.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id),
  }))
}

function isAtWork({ activeTo }: Organisation, today: Day): boolean {
  return activeTo === null || activeTo >= today
}

/** The book without those who have ceased to work by a day: they get nothing any more. */
export function bookOn(book: AddressBook, today: Day): AddressBook {
  const works = (id: string) => {
    const one = book.organisations.get(id)
    return one !== undefined && isAtWork(one, today)
  }
  return { ...book, groups: book.groups.map((group) => ({ ...group, members: group.members.filter(works) })) }
}

/** Reads names divided by 、 or commas; what nobody here is called stays as words, for somebody outside. */
export function readAddressees(book: AddressBook, text: string): Addressee[] {
  const ids = idsByName(book)
  const names = text.split(/[、，,；;：:\n]/).map((name) => name.trim())
  return [...new Set(names.filter(Boolean))].map((name): Addressee => {
    const group = book.groups.find((one) => one.name === name)
    if (group) return { group: group.key }
    const organisation = ids.get(name)
    return organisation ? { organisation } : { words: name.slice(0, 120) }
  })
}

/** As `readAddressees` reads it back, and as it is printed. */
export function writeAddressees(book: AddressBook, addressees: readonly Addressee[]): string {
  return addressees.map((one) => nameOfAddressee(book, one)).join('、')
}

/** The name of one addressee; a group that was given up is left with its key. */
export function nameOfAddressee({ organisations, groups }: AddressBook, addressee: Addressee): string {
  if ('words' in addressee) return addressee.words
  if ('group' in addressee) return groups.find(({ key }) => key === addressee.group)?.name ?? addressee.group
  return organisations.get(addressee.organisation)?.name.zh ?? addressee.organisation
}

/** Every organisation here that is meant, once, groups resolved. */
export function membersOf({ groups }: AddressBook, addressees: readonly Addressee[]): string[] {
  const ids = addressees.flatMap((one) => {
    if ('organisation' in one) return [one.organisation]
    return 'group' in one ? (groups.find(({ key }) => key === one.group)?.members ?? []) : []
  })
  return [...new Set(ids)]
}

/**
 * Full names come before short ones, and these before what is said for a full one at home: 区卫生健康局 for 云川区卫生健康局. Of two that are
 * called the same the first entered is meant.
 */
function idsByName({ organisations }: AddressBook): Map<string, string> {
  const ids = new Map<string, string>()
  const all = [...organisations.values()]
  const place = all.find(({ kind }) => kind === 'district')?.name.zh.replace(/人民政府$/u, '') ?? ''
  const atHome = (full: string) => (place && full.startsWith(place) ? place.slice(-1) + full.slice(place.length) : full)
  const namings = [({ name }: Organisation) => name.zh, shortOf, ({ name }: Organisation) => atHome(name.zh)]
  for (const naming of namings)
    for (const one of all) {
      const called = naming(one)
      if (called && !ids.has(called)) ids.set(called, one.id)
    }
  return ids
}

function shortOf({ shortName }: Organisation): string | undefined {
  return shortName?.zh
}

/** The offices of a city, a province, the state: not those of the district, whatever else they are called. */
const isAbove = /^(?:市|省|州|国家|中央|全国)/u

/** Who here may have been meant by words that name nobody: at least half of their pairs of characters are the same. */
export function likeliest({ organisations }: AddressBook, words: string): Organisation | undefined {
  if (isAbove.test(words)) return undefined
  const wanted = pairsOf(words)
  const likeness = ({ name, shortName }: Organisation) =>
    Math.max(...[name.zh, shortName?.zh ?? ''].map((called) => shared(wanted, pairsOf(called))))
  let best: { one: Organisation; like: number } | undefined
  for (const one of organisations.values()) {
    const like = likeness(one)
    if (like >= 0.5 && like > (best?.like ?? 0)) best = { one, like }
  }
  return best?.one
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}

/** Sørensen–Dice coefficient: 0 for nothing in common, 1 for the same. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((pair) => other.has(pair)).length
  return one.size + other.size === 0 ? 0 : (2 * both) / (one.size + other.size)
}
