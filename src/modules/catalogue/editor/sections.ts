import { both, type Text } from '../../../kernel/text.ts'
import { type Group, guideShape, type Member, type Shape } from './shape.ts'

/** A part of the guide that is written on one page: members in one form, long lists one thing at a time. */
export interface GuideSection {
  readonly id: string
  readonly title: Text
  readonly hint: Text
  /** Members of the guide in the form of the section. */
  readonly members: readonly string[]
  /** Lists whose things have a page each. */
  readonly lists: readonly string[]
}

const table: readonly GuideSection[] = [
  {
    id: 'identity',
    title: both('事项与版本', 'Service and version'),
    hint: both(
      '叫什么、给谁办、何时起用，这次改了什么。',
      'What it is called, whom it serves, from when, what is new.',
    ),
    members: ['name', 'type', 'matterKind', 'version', 'serves', 'topics', 'lifeEvents', 'synonyms', 'related'],
    lists: [],
  },
  {
    id: 'plain',
    title: both('一看就懂', 'In plain words'),
    hint: both(
      '群众先看到的几句话。句子要短，不用公文用语。',
      'What people read first: short sentences, no official wording.',
    ),
    members: ['summary', 'youGet', 'whoCan', 'youNeed', 'howLong', 'itCosts', 'goodToKnow'],
    lists: [],
  },
  {
    id: 'law',
    title: both('依据与职责', 'Law and who does it'),
    hint: both(
      '凭哪条法办、由谁办、办事人有什么权利义务、不服找谁。',
      'By which article, by whom, with what rights, duties and remedies.',
    ),
    members: ['powerSource', 'useLevel', 'department', 'jointDepartments', 'rights', 'duties'],
    lists: ['bases', 'handlers', 'remedies'],
  },
  {
    id: 'conditions',
    title: both('受理条件', 'Conditions'),
    hint: both('写成群众能回答“是”或“否”的问题。', 'Questions that people can answer with yes or no.'),
    members: ['quantity'],
    lists: ['conditions'],
  },
  {
    id: 'materials',
    title: both('申请材料', 'Materials'),
    hint: both('没有写在这里的材料，谁也不能要。', 'Nobody may ask for a material that is not listed here.'),
    members: [],
    lists: ['materials'],
  },
  {
    id: 'fees',
    title: both('收费', 'Fees'),
    hint: both('不收费就留空；收费须有依据。', 'Empty when it is free; each fee needs its basis.'),
    members: [],
    lists: ['fees'],
  },
  {
    id: 'times',
    title: both('时限', 'Times'),
    hint: both(
      '时限来自工作日历的期限规则，写的天数必须与规则一致。',
      'Times follow the deadline rules of the calendar; the days stated must be theirs.',
    ),
    members: ['times', 'extension', 'correction'],
    lists: ['stopGrounds'],
  },
  {
    id: 'outcomes',
    title: both('决定与理由', 'Decisions and grounds'),
    hint: both(
      '没有写在这里的决定和理由，系统里不能用。',
      'No decision and no ground can be used that is not listed here.',
    ),
    members: [],
    lists: ['outcomes'],
  },
  {
    id: 'results',
    title: both('结果与证照', 'Results and certificates'),
    hint: both('办成后给什么、怎么给、样子如何。', 'What is given, how, and what it looks like.'),
    members: ['handling', 'finish', 'certificates'],
    lists: ['results'],
  },
  {
    id: 'promises',
    title: both('容缺、承诺与默认同意', 'Later materials, promises, silence'),
    hint: both(
      '可以后补什么、用承诺代替什么、逾期不答复视为什么。',
      'What may follow, what a promise replaces, what silence means.',
    ),
    members: ['followUp', 'tacit'],
    lists: ['commitments'],
  },
  {
    id: 'publicity',
    title: both('结果公开和公示', 'Publication and public notice'),
    hint: both(
      '结果公开哪些、隐去什么、公开多久；公示写什么、多少天、异议怎么办。',
      'What becomes public, what is masked, for how long; what a notice shows and what an objection leads to.',
    ),
    members: ['publicity'],
    lists: [],
  },
  {
    id: 'steps',
    title: both('办理环节', 'Steps'),
    hint: both(
      '给群众看的步骤。实际流转在“流程”里设。',
      'The steps as people live them. What really runs is set under “Process”.',
    ),
    members: [],
    lists: ['steps'],
  },
  {
    id: 'places',
    title: both('在哪儿办', 'Where'),
    hint: both('窗口、网上、邮寄，要跑几次。', 'Counters, online, by post, how many visits.'),
    members: ['channels', 'area', 'online', 'visits', 'agencyServices'],
    lists: ['places'],
  },
  {
    id: 'contacts',
    title: both('咨询与投诉', 'Questions and complaints'),
    hint: both('电话都带区号，咨询和投诉不能是同一个号码。', 'Telephones with area code; two different numbers.'),
    members: [],
    lists: ['consult', 'complain'],
  },
  {
    id: 'faq',
    title: both('常见问题', 'Questions people ask'),
    hint: both('群众真的问过的。', 'What people really asked.'),
    members: [],
    lists: ['faq'],
  },
]

/** Decided when the draft is begun and the same for ever. */
const fixed = ['itemCode']
const placed = new Set([...fixed, ...table.flatMap(({ members, lists }) => [...members, ...lists])])

/** Every part of the guide's model that the table does not know yet is written here, so that none is ever lost. */
const others: GuideSection = {
  id: 'other',
  title: both('其他内容', 'Other parts'),
  hint: both('新增加的、还没有归入上面各节的内容。', 'Parts that are new and belong to none of the sections above.'),
  members: Object.keys(guideShape.members).filter((name) => !placed.has(name)),
  lists: [],
}

/** All sections, in the order in which they are written. */
export const sections: readonly GuideSection[] = others.members.length > 0 ? [...table, others] : table

/** A section by its id. */
export function sectionOf(id: string): GuideSection | undefined {
  return sections.find((section) => section.id === id)
}

/** The section that a path belongs to, such as that of 'materials.2.name'. */
export function sectionOfPath(path: string): GuideSection | undefined {
  const [member = ''] = path.split('.')
  return sections.find(({ members, lists }) => members.includes(member) || lists.includes(member))
}

/** What is written in the form of a section. */
export function shapeOfSection({ members }: GuideSection): Group {
  const known = members.flatMap((name): [string, Member][] => {
    const member = guideShape.members[name]
    return member ? [[name, member]] : []
  })
  return { kind: 'group', members: Object.fromEntries(known) }
}

/** The shape of one thing in a list. */
export function shapeOfThing(list: string): Shape | undefined {
  const shape = guideShape.members[list]?.shape
  return shape?.kind === 'list' ? shape.of : undefined
}
