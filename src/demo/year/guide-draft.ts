import { arrangeField, beginGuide, guides, showFormField, writeField } from '../../modules/catalogue/index.ts'
import { callerAt, type Ground } from '../ground.ts'
import { loadCast } from '../people.ts'

const dayMs = 86_400_000

/** The author of the civil affairs bureau is at work on the next version of a guide: a question was added, the rest is to come. */
export async function beginDraft(house: Ground, now: Date): Promise<void> {
  const code = guides[0]?.itemCode
  const { author } = await loadCast(house)
  const at = (days: number) => callerAt(house, author, new Date(now.getTime() - days * dayMs))
  await beginGuide(at(3), { code, from: 'in-force' })
  await arrangeField(at(2), { code, act: 'add', kind: 'radios', name: 'winterHeating', to: '0.0' })
  const { seen } = await showFormField(at(2), { code, field: 'winterHeating' })
  await writeField(at(2), {
    ...{
      code,
      field: 'winterHeating',
      _seen: seen,
      'label.zh': '冬季怎样取暖',
      'label.en': 'How do you heat in winter',
    },
    options: 'coal | 烧煤 | Coal\nelectric | 用电 | Electricity\ncentral | 集中供热 | District heating',
  })
}
