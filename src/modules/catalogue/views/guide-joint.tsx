import { both } from '../../../kernel/text.ts'
import { Callout, type Column, Definitions, Section, Table, useText } from '../../../ui/index.ts'
import type { Guide, JointPart } from '../model.ts'

const words = {
  title: both('一个部门受理，几个部门同时办', 'One department receives, several act at once'),
  intro: both(
    '受理以后同时去问下面的单位，您不用自己去。问的时间照常算在办理期限里。',
    'With acceptance these are asked at the same time; you need not go to them. The time counts within yours.',
  ),
  who: both('单位', 'Organisation'),
  gives: both('提出什么意见', 'Gives its opinion on'),
  within: both('几天内', 'Within'),
  days: (count: number) => both(`${count} 个工作日`, `${count} working days`),
  silence: both('逾期没有提出', 'When it is late'),
  exception: both('时间线写明，不视为同意', 'Named on the timeline; no consent'),
  consent: both('依法视为同意', 'Counts as consent by law'),
  levels: both('先由下级初审', 'Examined by the lower level first'),
  levelsText: both(
    '受理机关 20 个工作日内审查完，把意见和全部材料报上去；上级不得要求您再交一遍材料（行政许可法第三十五条、第四十三条）。',
    'The office that accepts examines within 20 working days and sends opinion and papers up; the upper level may not ask you for them again (Administrative Licensing Law arts. 35 and 43).',
  ),
  quota: both('名额有限', 'A limited number'),
}

/** Who else has a part in the decision, which level looks first, how many may be granted; nothing where the guide does not say so. */
export function JointHandlingOf({ guide }: { guide: Guide }) {
  const t = useText()
  const { joint, preliminary, quota } = guide
  const columns: Column<JointPart>[] = [
    { head: words.who, main: true, cell: ({ name }) => t(name) },
    { head: words.gives, cell: ({ gives }) => t(gives) },
    { head: words.within, cell: ({ workingDays }) => t(words.days(workingDays)) },
    { head: words.silence, cell: ({ silence }) => t(words[silence]) },
  ]
  return (
    <>
      {joint && (
        <Section id="joint" title={words.title}>
          <p>{t(words.intro)}</p>
          <Table caption={words.title} captionHidden columns={columns} rows={joint.parts} empty={words.intro} />
        </Section>
      )}
      {preliminary && (
        <Callout kind="info" title={words.levels}>
          <p>{t(words.levelsText)}</p>
        </Callout>
      )}
      {quota && <Definitions items={[{ term: words.quota, value: t(quota.words) }]} />}
    </>
  )
}
