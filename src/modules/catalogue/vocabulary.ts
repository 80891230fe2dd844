import { z } from 'zod'
import { Text } from '../../kernel/text.ts'
import lifeEventsFile from './data/life-events.json' with { type: 'json' }
import synonymsFile from './data/synonyms.json' with { type: 'json' }
import topicsFile from './data/topics.json' with { type: 'json' }
import type { PersonKind } from './model.ts'

const Topic = z.object({ code: z.string(), name: Text, words: z.array(z.string()) })
/** A class of the national portal's subject list (主题分类). */
export type Topic = z.infer<typeof Topic>

const LifeEvent = Topic.extend({ icon: z.string(), for: z.enum(['persons', 'organisations']), summary: Text })
/** Something that happens in a life or a business and needs several services (一件事). */
export type LifeEvent = z.infer<typeof LifeEvent>

/** Topics for natural persons and for organisations; the same code may stand in both. */
export const topics = z.object({ persons: z.array(Topic), organisations: z.array(Topic) }).parse(topicsFile)

/** All life events, in the order in which they are shown. */
export const lifeEvents = z.array(LifeEvent).parse(lifeEventsFile.events)

const synonyms = z.array(z.object({ say: z.string(), means: z.string() })).parse(synonymsFile.synonyms)

/**
 * What a person may have meant: for each known word in the typed text, the catalogue's word for it and the text with
 * the one put for the other.
 */
export function meanings(typed: string): readonly string[] {
  const text = typed.normalize('NFKC').toLowerCase()
  const said = synonyms.filter(({ say }) => contains(text, say))
  return [...new Set(said.flatMap(({ say, means }) => [text.replaceAll(say, means), means]))]
}

/** English words are met whole, so that "car" is not found in "care"; Chinese ones anywhere. */
function contains(text: string, word: string): boolean {
  if (!/^[a-z ]+$/.test(word)) return text.includes(word)
  return new RegExp(`\\b${word}(s|es)?\\b`).test(text)
}

/** A proposal by key words for items that have no guide yet. */
export function classify(name: string): Classification {
  const fits = ({ words }: { words: readonly string[] }) => words.some((word) => name.includes(word))
  const personTopics = topics.persons.filter(fits).map(topicKey('persons'))
  const organisationTopics = topics.organisations.filter(fits).map(topicKey('organisations'))
  const events = lifeEvents.filter(fits)
  return {
    topics: [...personTopics, ...organisationTopics],
    lifeEvents: events.map(({ code }) => code),
    serves: servedBy(name),
  }
}
interface Classification {
  readonly topics: readonly string[]
  readonly lifeEvents: readonly string[]
  readonly serves: readonly PersonKind[]
}

/** The key under which a topic is stored and linked: 'persons.marriage'. */
export function topicKey(side: 'persons' | 'organisations'): (topic: { code: string }) => string {
  return ({ code }) => `${side}.${code}`
}

const ofPersons =
  /个人|居民|人员|儿童|老年|老人|残疾|学生|职工|军人|婚|户口|身份证|教师|医师|护士|救助|遗属|退休|养老保险|生育|补贴/
const ofOrganisations =
  /企业|公司|单位|机构|经营|工程|项目|场所|合作社|社会团体|学校|施工|采矿|招标|工商户|许可证核发|运输|建设/

function servedBy(name: string): readonly PersonKind[] {
  return [
    ...(ofPersons.test(name) ? ['natural-person' as const] : []),
    ...(ofOrganisations.test(name) ? ['enterprise' as const] : []),
  ]
}
