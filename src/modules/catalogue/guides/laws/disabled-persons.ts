import { quoting } from './quoting.ts'

const quote = quoting(
  '中华人民共和国残疾人保障法（2018年修正）',
  'Law on the Protection of Persons with Disabilities (amended 2018)',
)

/** The rules of the protection act that the guides rest on, word for word. */
export const disabledPersons = {
  federation: quote(
    '第八条第一款',
    'Article 8, first paragraph',
    '中国残疾人联合会及其地方组织，代表残疾人的共同利益，维护残疾人的合法权益，团结教育残疾人，为残疾人服务。',
  ),
  onBehalf: quote(
    '第八条第二款',
    'Article 8, second paragraph',
    '中国残疾人联合会及其地方组织依照法律、法规、章程或者接受政府委托，开展残疾人工作，动员社会力量，发展残疾人事业。',
  ),
  guardian: quote(
    '第九条第二款',
    'Article 9, second paragraph',
    '残疾人的监护人必须履行监护职责，尊重被监护人的意愿，维护被监护人的合法权益。',
  ),
  security: quote(
    '第四十六条',
    'Article 46',
    '国家保障残疾人享有各项社会保障的权利。\n政府和社会采取措施，完善对残疾人的社会保障，保障和改善残疾人的生活。',
  ),
  care: quote(
    '第四十八条第四款',
    'Article 48, fourth paragraph',
    '对生活不能自理的残疾人，地方各级人民政府应当根据情况给予护理补贴。',
  ),
  livelihood: quote(
    '第四十八条第一款',
    'Article 48, first paragraph',
    '各级人民政府对生活确有困难的残疾人，通过多种渠道给予生活、教育、住房和其他社会救助。',
  ),
  communication: quote(
    '第五十五条第一款',
    'Article 55, first paragraph',
    '公共服务机构和公共场所应当创造条件，为残疾人提供语音和文字提示、手语、盲文等信息交流服务，并提供优先服务和辅助性服务。',
  ),
}
