import { both } from '../../kernel/text.ts'
import {
  Bars,
  Button,
  ButtonRow,
  Callout,
  Card,
  CardGrid,
  CardTag,
  ClockBadge,
  ClockFace,
  DateLine,
  Definitions,
  Details,
  EmptyState,
  Field,
  FilterBar,
  Heat,
  LinkButton,
  Pagination,
  Section,
  Select,
  Stat,
  Stats,
  Table,
  Tabs,
  Tag,
  Timeline,
  useText,
} from '../index.ts'
import { clocks, matters } from './samples.ts'

/** The clock of a matter in each state. */
export function ClockSamples() {
  return (
    <Section title={both('时钟', 'Clocks')}>
      {clocks.map((reading, at) => (
        <ClockFace key={at} reading={reading} term={20} title={both(`时钟示例 ${at + 1}`, `Clock ${at + 1}`)} />
      ))}
    </Section>
  )
}

/** A list as staff see it. */
export function ListSamples() {
  const t = useText()
  return (
    <Section title={both('清单', 'Lists')}>
      <Tabs
        label={both('清单范围', 'Which matters')}
        tabs={[
          { text: both('待我处理', 'For me'), href: '/design', current: true, count: 4 },
          { text: both('本单位', 'My organisation'), href: '/design?all=yes', count: 128 },
        ]}
      />
      <FilterBar active={[{ text: both('只看黄牌', 'Yellow cards'), without: '/design' }]}>
        <Field name="q" label={both('关键词', 'Words')} />
        <Select name="card" label={both('牌', 'Card')} options={[{ value: 'yellow', text: both('黄牌', 'Yellow') }]} />
      </FilterBar>
      <Table
        caption={both('办件', 'Matters')}
        rows={matters}
        empty={both('没有办件', 'No matters')}
        columns={[
          { head: both('事项', 'Subject'), main: true, cell: ({ subject }) => <a href="/design">{t(subject)}</a> },
          { head: both('编号', 'Number'), cell: ({ number }) => <code>{number}</code> },
          { head: both('环节', 'Stage'), cell: ({ stage }) => t(stage) },
          {
            head: both('时钟', 'Clock'),
            sort: { href: '/design?by=clock', now: 'ascending' },
            cell: ({ clock }) => clockOf(clock),
          },
          { head: both('牌', 'Card'), cell: ({ card }) => card && <CardTag card={card} /> },
        ]}
      />
      <Pagination previous="/design?before=1" next="/design?after=4" />
      <EmptyState title={both('没有待办，阳光正好', 'Nothing is waiting for you')} />
    </Section>
  )
}

function clockOf(at: number) {
  const reading = clocks[at]
  return reading && <ClockBadge reading={reading} />
}

/** Cards, figures, notes, facts. */
export function PartSamples() {
  const t = useText()
  return (
    <Section title={both('部件', 'Parts')}>
      <Stats>
        <Stat
          value="1 284"
          label={both('本月受理', 'Accepted this month')}
          unit={both('件', 'matters')}
          href="/design"
        />
        <Stat
          value="96.4"
          label={both('按期办结率', 'Finished in time')}
          unit="%"
          color="success"
          note={both('目标 95%', 'Target 95%')}
        />
        <Stat value={7} label={both('红牌', 'Red cards')} color="danger" />
      </Stats>
      <p>
        <Heat value={0} heat={0} /> <Heat value={3} heat={1} /> <Heat value={9} heat={3} /> <Heat value={24} heat={5} />
      </p>
      <Bars
        label={both('本季度发文', 'Documents of the quarter')}
        rows={[
          { text: both('区应急管理局', 'Emergency Management'), value: 14, before: 9, limit: 12 },
          { text: both('区民政局', 'Civil Affairs'), value: 6, before: 8, limit: 12 },
          { text: both('节约纸张', 'Pages saved'), value: 8, range: { low: 4, high: 13 }, shown: both('4–13', '4–13') },
        ]}
      />
      <CardGrid>
        <Card
          title={both('最低生活保障审核确认', 'Subsistence allowance')}
          href="/design"
          over={both('区民政局', 'Civil Affairs Bureau')}
          foot={<Tag color="success">{t(both('全程网办', 'Wholly online'))}</Tag>}
        >
          <p>{t(both('家庭人均收入低于当地标准的，可以申请。', 'For households below the local line.'))}</p>
        </Card>
        <Card
          title={both('社会团体成立登记', 'Registration of an association')}
          href="/design"
          look="sun"
          over={both('区民政局', 'Civil Affairs Bureau')}
          foot={<Tag color="info">{t(both('到现场 1 次', 'One visit'))}</Tag>}
        >
          <p>{t(both('承诺 30 日办结，不收费。', '30 days, no fee.'))}</p>
        </Card>
        <Card title={both('提示', 'Note')} look="tinted">
          <p>{t(both('材料只需交一次。', 'Nothing is asked twice.'))}</p>
        </Card>
      </CardGrid>
      <Callout kind="info" title={both('办理期限自 11 月 20 日起停止计算', 'The clock stands since 20 November')}>
        <p>{t(both('依法进行专家评审，所需时间不计入办理期限。', 'Expert review is not counted by law.'))}</p>
      </Callout>
      <Callout kind="success" title={both('申请已提交', 'Your application was sent')} />
      <Callout kind="warning" title={both('应办结日为暂定', 'The due day is provisional')} />
      <Callout kind="danger" title={both('已逾期 3 个工作日', '3 working days late')} />
      <ButtonRow>
        <LinkButton href="/design">{both('开始申请', 'Apply')}</LinkButton>
        <LinkButton href="/design" variant="secondary">
          {both('查看指南', 'Read the guide')}
        </LinkButton>
        <LinkButton href="/design" variant="tertiary">
          {both('返回', 'Back')}
        </LinkButton>
        <Button variant="danger">{both('不予许可', 'Refuse')}</Button>
      </ButtonRow>
      <Facts />
    </Section>
  )
}

function Facts() {
  const t = useText()
  return (
    <>
      <Definitions
        items={[
          { term: both('法定期限', 'Time by law'), value: t(both('60 日', '60 days')) },
          { term: both('承诺期限', 'Time promised'), value: t(both('30 日', '30 days')) },
          { term: both('收费', 'Fee'), value: t(both('不收费', 'None')) },
        ]}
      />
      <Details summary={both('办理依据', 'Legal basis')}>
        <p>
          {t(
            both(
              '《社会团体登记管理条例》第十二条。',
              'Regulations on the Registration of Social Organisations, article 12.',
            ),
          )}
        </p>
      </Details>
    </>
  )
}

/** The history of a matter. */
export function TimelineSample() {
  const t = useText()
  const day = (text: string) => new Date(`${text}+08:00`)
  return (
    <Section title={both('经过', 'History')}>
      <DateLine
        label={both('听证日历', 'Calendar of a hearing')}
        marks={[
          { day: '2026-11-02', text: both('提出听证申请', 'Asked for'), kind: 'done' },
          { day: '2026-11-20', text: both('举行听证', 'Hearing'), kind: 'ahead' },
          { day: '2026-11-30', text: both('组织听证截止', 'To be held by'), kind: 'ahead' },
        ]}
      />
      <Timeline
        steps={[
          { at: day('2026-11-02T09:12'), title: both('提交申请', 'Application sent'), who: '刘桂兰' },
          {
            at: day('2026-11-02T15:40'),
            title: both('受理', 'Accepted'),
            who: both('青石镇 · 经办 张敏', 'Qingshi, Zhang Min'),
            kind: 'good',
          },
          {
            at: day('2026-11-06T10:05'),
            title: both('一次性告知补正', 'Correction asked for, once'),
            kind: 'bad',
            body: <p>{t(both('收入证明缺少单位盖章。', 'The proof of income lacks the seal.'))}</p>,
          },
          {
            at: day('2026-11-20T08:30'),
            title: both('停止计时：专家评审', 'Clock stopped: expert review'),
            kind: 'stopped',
          },
          {
            at: day('2026-11-23T11:20'),
            title: both('入户核查', 'Household survey'),
            who: both('青石村', 'Qingshi village'),
            kind: 'now',
          },
          { at: null, title: both('公示 7 日', 'Public notice, 7 days'), kind: 'ahead' },
        ]}
      />
    </Section>
  )
}
