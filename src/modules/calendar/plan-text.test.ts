import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPlan, tickedDays } from './plan-check.ts'
import { readPlan, writePlan } from './plan-text.ts'
import { shippedPlans } from './plans.ts'

const notices: Record<number, string> = {
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。三、清明节：4月4日（周六）至6日（周一）放假，共3天。四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。五、端午节：6月19日（周五）至21日（周日）放假，共3天。六、中秋节：9月25日（周五）至27日（周日）放假，共3天。七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。',
}

test('the sentences of the notices of 2025 and 2026 give the very days of the shipped plans', () => {
  for (const [year, notice] of Object.entries(notices)) {
    const { days, problems } = readPlan(notice, Number(year))
    assert.deepEqual(problems, [])
    const shipped = shippedPlans.find((plan) => plan.year === Number(year))?.days ?? []
    const plain = (list: typeof shipped) => list.map(({ day, kind }) => `${day} ${kind}`).sort()
    assert.deepEqual(plain(days), plain(shipped))
  }
})

test('holidays get their names in both languages, make-up days those of their holiday', () => {
  const { days } = readPlan(notices[2025] ?? '', 2025)
  assert.deepEqual(days.find(({ day }) => day === '2025-10-08')?.name, {
    zh: '国庆节、中秋节',
    en: 'National Day and Mid-Autumn Festival',
  })
  assert.deepEqual(days.find(({ day }) => day === '2025-04-27')?.name, {
    zh: '劳动节补班',
    en: 'Labour Day make-up day',
  })
})

test('lines of days are read back as they were written', () => {
  for (const { year, days } of shippedPlans) assert.deepEqual(readPlan(writePlan(days), year), { days, problems: [] })
})

test('spans and Chinese words are read', () => {
  const { days } = readPlan('2027-02-05..2027-02-07 休 春节\n2027-02-20 班', 2027)
  assert.deepEqual(
    days.map(({ day, kind, name }) => `${day} ${kind} ${name.en}`),
    [
      '2027-02-05 rest Spring Festival',
      '2027-02-06 rest Spring Festival',
      '2027-02-07 rest Spring Festival',
      '2027-02-20 work Make-up day',
    ],
  )
})

test('what cannot be read is told, never guessed', () => {
  assert.equal(readPlan('2027-02-30 rest', 2027).problems.length, 1)
  assert.equal(readPlan('sometime in spring', 2027).problems.length, 1)
  assert.equal(readPlan('2027-03-01 rest\n2027-03-01 work', 2027).problems.length, 1)
  assert.equal(readPlan('2027-03-09..2027-03-01 rest', 2027).problems.length, 1)
})

test('a plan needs the holidays of the law, its own year, and no make-up day on a weekday', () => {
  const whole = shippedPlans.find(({ year }) => year === 2026)
  assert.ok(whole)
  assert.deepEqual(checkPlan(whole), [])
  assert.equal(checkPlan({ ...whole, days: whole.days.filter(({ day }) => day !== '2026-10-02') }).length, 1)
  const [day] = whole.days
  assert.ok(day)
  assert.equal(checkPlan({ ...whole, days: [...whole.days, { ...day, day: '2027-01-04' }] }).length, 1)
  assert.equal(checkPlan({ ...whole, days: [...whole.days, { ...day, day: '2025-12-31' }] }).length, 0)
  assert.equal(checkPlan({ ...whole, days: [...whole.days, { ...day, day: '2026-03-02', kind: 'work' }] }).length, 1)
  for (const plan of shippedPlans.filter(({ year }) => year >= 2025))
    assert.deepEqual(checkPlan(plan), [], String(plan.year))
})

test('a ticked weekday is a rest day, a ticked weekend day a make-up day', () => {
  assert.deepEqual(
    tickedDays(['2027-01-01', '2027-01-02']).map(({ kind }) => kind),
    ['rest', 'work'],
  )
})
