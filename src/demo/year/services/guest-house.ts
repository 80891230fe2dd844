import type { Answers } from '../../../modules/catalogue/index.ts'
import { makeResidentId } from '../../../modules/directory/index.ts'
import type { Flaw, Life, Service, TaskWords } from '../model.ts'

const houses = ['柳岸', '听泉', '半山', '云边', '青石', '渡口', '竹里', '星野'] as const
const roads = ['沿河路', '书院路', '新街', '昭明路'] as const

/** The same house for both services of one applicant. */
function houseOf({ applicant, random }: Life) {
  const name = `云川区${houses[applicant.name.charCodeAt(1) % houses.length] ?? houses[0]}客栈`
  return {
    name,
    address: `云川区${roads[applicant.name.charCodeAt(0) % roads.length] ?? roads[0]} ${random.between(2, 98)} 号`,
  }
}

const whoApplies = ({ applicant }: Life): Answers => ({
  applicantName: applicant.name,
  applicantResidentId: applicant.residentId ?? makeResidentId('990101', '1980-01-01', 1),
  applicantMobile: applicant.phone ?? '13900000009',
})

function addressUnclear(answers: Answers, field: string): Flaw {
  return {
    answers: { ...answers, [field]: '云川区' },
    words: '地址写得不具体，请写到门牌号，改好后重新提交。',
    items: [{ target: 'field', code: field, reason: 'wrong', note: '请写到门牌号，和租房合同一致。' }],
  }
}

const decline = { reason: '只在自己家里接待亲友、不收费的，不是经营，不需要办理。' }

/** 个体工商户设立登记, decided on the spot. */
export const business: Service = {
  code: '511A0074300005-511602000000-000-115113016823646795-1-00',
  answers(life) {
    const { name, address } = houseOf(life)
    return {
      ...{ ...whoApplies(life), shopName: name, businessAddress: address, premisesKind: 'owned', trade: 'lodging' },
      ...{ scope: '住宿服务', truthPromise: true },
    }
  },
  papers: () => [],
  flaw: (answers) => addressUnclear(answers, 'businessAddress'),
  task: () => ({ way: 'online', opinion: '电子营业执照已发放到“我的证照”。' }),
  decision: () => ({ outcome: 'granted', grounds: [], reason: '材料齐全、符合法定形式，予以登记。' }),
  decline: () => decline,
}

const tasks: Readonly<Record<string, TaskWords>> = {
  review: { outcome: 'clear', opinion: '平面图、检测报告和卫生制度齐全，可以判断。' },
  opinion: { outcome: 'proposeGrant', opinion: '场所和材料符合卫生标准，拟准予许可。' },
  deliver: { way: 'online', opinion: '电子许可证已发放到“我的证照”。' },
  deliverRefusal: { way: 'post', opinion: '不予许可决定书已邮寄，告知了复议和诉讼的途径。' },
}

/** 公共场所卫生许可, handled jointly. */
export const hygiene: Service = {
  code: '511A0015500009-511602000000-000-115113016823646795-1-00',
  answers(life) {
    const { name, address } = houseOf(life)
    const rooms = life.random.between(5, 24)
    return {
      ...{ ...whoApplies(life), unitName: name, premisesAddress: address, placeKind: 'lodging' },
      ...{ responsibleName: life.applicant.name, rooms, area: rooms * 34, airConditioning: 'single', water: 'mains' },
      ...{ staffCount: Math.ceil(rooms / 3), healthChecked: true, truthPromise: true },
    }
  },
  papers: () => [
    { material: 'layout', name: '平面图.png' },
    { material: 'test-report', name: '卫生检测报告.pdf', lines: ['卫生检测报告', '空气、用具、水质检测结果合格。'] },
    {
      material: 'hygiene-rules',
      name: '卫生管理制度.pdf',
      lines: ['卫生管理制度', '床单毛巾一客一换，杯具每日消毒。'],
    },
  ],
  flaw: (answers) => addressUnclear(answers, 'premisesAddress'),
  task: (node) => tasks[node] ?? { opinion: '已按程序办理完毕。' },
  decision: () => ({ outcome: 'granted', grounds: [], reason: '经审查，场所和设施符合卫生标准，准予许可。' }),
  decline: () => decline,
}
