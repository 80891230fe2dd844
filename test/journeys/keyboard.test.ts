import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aStage } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

// Applying and accepting without a mouse: Tab, Space, Enter and the arrows; what has the focus can always be seen.
const stage = await aStage({ after }, { now: '2026-09-10T01:30:00Z' })
const guide = '/services/51201103900003-511602000000-000-11511301008778298W-1-00'

test('the first stop of a page leads past its menus to what it is about', async () => {
  const resident = await stage.visit()
  await resident.open(guide)
  await resident.page.keyboard.press('Tab')
  assert.equal(await focused(resident), '跳到主要内容')
  await resident.page.keyboard.press('Enter')
  await tabTo(resident, '在线申请')
})

test('a resident applies for an allowance by keyboard', async () => {
  const resident = await stage.enter('resident')
  await resident.open(guide)
  await follow(resident, '在线申请')
  await follow(resident, '开始申请')
  await follow(resident, '同意使用')
  await mark(resident, '给我自己')
  await follow(resident, '保存并继续')
  await follow(resident, '保存并继续') // what only now is shown may be read first
  await mark(resident, '困难残疾人生活补贴')
  await mark(resident, '下面的都没有')
  await follow(resident, '保存并继续')
  await mark(resident, '有')
  await resident.page.keyboard.press('ArrowDown')
  await follow(resident, '保存并检查')
  assert.match(await focused(resident), /已经保存。下面标出的内容还要改。/)
  await mark(resident, '我同意核对残疾人证、低保和其他待遇信息，只用于这次审核和以后的复核。')
  await mark(resident, '以上内容真实；情况有变化及时告诉乡镇（街道）。')
  await follow(resident, '保存并检查')
  await follow(resident, '提交申请')
  await resident.reads('待受理')
})

test('the township accepts it by keyboard', async () => {
  await stage.settle()
  const township = await stage.enter('township')
  await follow(township, '受理审查')
  await tabTo(township, '说明')
  await township.page.keyboard.type('材料齐全。')
  await follow(township, '受理')
  await township.reads('予以受理', '材料齐全。', '剩余 8 个工作日')
})

/** Goes to the button or link, and presses it. */
async function follow(visitor: Visitor, words: string): Promise<void> {
  await tabTo(visitor, words)
  await Promise.all([visitor.page.waitForEvent('load'), visitor.page.keyboard.press('Enter')])
}

/** Goes to the box or choice, and marks it. */
async function mark(visitor: Visitor, words: string): Promise<void> {
  await tabTo(visitor, words)
  await visitor.page.keyboard.press('Space')
}

/** Goes on from stop to stop; at each the focus must be in sight. */
async function tabTo(visitor: Visitor, words: string): Promise<void> {
  const passed: string[] = []
  for (let stops = 0; stops < 150; stops++) {
    await visitor.page.keyboard.press('Tab')
    const here = await focused(visitor)
    passed.push(here)
    if (!(await isFocusSeen(visitor))) assert.fail(`${visitor.page.url()} does not show the focus on “${here}”`)
    if (here === words) return
  }
  assert.fail(`${visitor.page.url()} has no stop “${words}” among:\n${passed.join('\n')}`)
}

/** What has the focus, by its label or its own words. */
function focused({ page }: Visitor): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement
    const label = here && 'labels' in here && here.labels instanceof NodeList ? here.labels[0] : undefined
    const words = (label ?? here)?.textContent ?? ''
    return words.replace(/（选填）/, '').trim()
  })
}

/** Whether the stop is drawn with an outline or a ring, within the window. */
function isFocusSeen({ page }: Visitor): Promise<boolean> {
  return page.evaluate(() => {
    const here = document.activeElement
    if (!here || here === document.body) return true // the browser's own controls
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here)
    const { top, bottom, width } = here.getBoundingClientRect()
    const isRinged = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    return isRinged && width > 0 && bottom > 0 && top < window.innerHeight
  })
}
