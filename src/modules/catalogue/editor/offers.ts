import type { Tx } from '../../../kernel/context.ts'
import { both, Text } from '../../../kernel/text.ts'
import { amountText, listRules } from '../../calendar/index.ts'
import { lifeEvents, topics } from '../vocabulary.ts'
import type { Choice, Offers } from './choices.ts'

/** What the pickers of the editor offer: organisations, deadline rules, topics, life events. */
export async function offersOf(tx: Tx): Promise<Offers> {
  return {
    organisations: await organisations(tx),
    rules: await rules(tx),
    topics: { persons: topics.persons.map(choiceOf), organisations: topics.organisations.map(choiceOf) },
    lifeEvents: lifeEvents.map(choiceOf),
  }
}

const choiceOf = ({ code, name }: { code: string; name: Text }): Choice => ({ value: code, text: name })

/** Departments and public bodies; villages and townships are named by their level, not by their code. */
async function organisations(tx: Tx): Promise<Choice[]> {
  const rows = await tx
    .selectFrom('directory.pub_organisation')
    .select(['code', 'name'])
    .where('kind', 'in', ['district', 'department', 'public-body'])
    .where('active_to', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(({ code, name }) => ({ value: code, text: Text.parse(name) }))
}

async function rules(tx: Tx): Promise<Choice[]> {
  const newest = new Map((await listRules(tx)).toReversed().map((rule) => [rule.code, rule]))
  return [...newest.values()].map(({ code, name, amount, unit }) => {
    const time = amountText(amount, unit)
    return { value: code, text: both(`${name.zh}（${time.zh}）`, `${name.en} (${time.en})`) }
  })
}
