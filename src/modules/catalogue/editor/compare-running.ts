import { attempt } from '../../../kernel/refusal.ts'
import { both, same, type Text } from '../../../kernel/text.ts'
import type { ProcessModel } from '../process/model.ts'
import { readProcess } from '../process/read.ts'
import { listOf, wordsAt } from './choices.ts'
import { type Change, compare } from './compare.ts'
import { type Json, JsonObject, valueAt } from './json.ts'

const formTitle = both('申请表', 'Form')
const processTitle = both('流程', 'Process')

/** What differs between two forms: fields by name, pages by id. */
export function compareForms(before: Json | undefined, after: Json | undefined): Change[] {
  return compare({ section: formTitle, path: 'form', what: formTitle }, fieldsOf(before), fieldsOf(after))
}

/** Fields with their rules, each under its name, as if they were one list. */
function fieldsOf(form: Json | undefined): Json {
  const required = listOf(valueAt(form, 'schema.required'))
  return listOf(valueAt(form, 'pages')).flatMap((page) =>
    listOf(valueAt(page, 'sections')).flatMap((section) =>
      listOf(valueAt(section, 'fields')).map((field) => {
        const name = String(valueAt(field, 'name') ?? '')
        return {
          ...JsonObject.parse(field),
          ...{ code: name, name: wordsAt(field, 'label') ?? same(name), mustAnswer: required.includes(name) },
          ...{ rules: valueAt(form, `schema.properties.${name}`) ?? null, page: String(valueAt(page, 'id') ?? '') },
        }
      }),
    ),
  )
}

/** What differs between two processes: steps and ways by id; drawing does not count. */
export async function compareProcesses(before: Json | undefined, after: Json | undefined): Promise<Change[]> {
  const [one, other] = [await partsOf(before), await partsOf(after)]
  return compare({ section: processTitle, path: 'process', what: processTitle }, one, other)
}

async function partsOf(xml: Json | undefined): Promise<Json> {
  if (typeof xml !== 'string' || xml === '') return []
  const read = await attempt(readProcess(xml))
  if ('refusal' in read) return []
  const nodes = read.value.nodes.map((node) => ({ ...node, code: node.id, name: node.label }))
  const flows = read.value.flows.map((flow) => ({ ...flow, code: flow.id, name: wayOf(read.value, flow) }))
  return listOf(JsonObject.parse({ parts: [...nodes, ...flows] }).parts)
}

function wayOf({ nodes }: ProcessModel, { from, to }: { from: string; to: string }): Text {
  const labelOf = (id: string) => nodes.find((node) => node.id === id)?.label ?? same(id)
  return both(`${labelOf(from).zh} → ${labelOf(to).zh}`, `${labelOf(from).en} → ${labelOf(to).en}`)
}
