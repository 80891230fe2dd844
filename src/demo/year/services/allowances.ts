import type { Answers } from '../../../modules/catalogue/index.ts'
import type { Flaw, Life, Service, TaskWords } from '../model.ts'
import { allowanceAnswers } from './allowances-answers.ts'
import { anAccount } from './households.ts'

/** 困难残疾人生活补贴和重度残疾人护理补贴 */
export const allowances: Service = {
  ...common(),
  code: '51201103900003-511602000000-000-11511301008778298W-1-00',
  answers: (life) => allowanceAnswers(life, wanted(life)),
}

/** What is applied for, so that a refusal fits it. */
function wanted({ fate, random }: Life): readonly ('living' | 'care')[] {
  if (fate.ending === 'partly') return ['living', 'care']
  if (fate.detours.includes('not-low-income')) return ['living']
  if (fate.detours.includes('grade-not-met')) return ['care']
  return random.pick([['living'], ['care'], ['living', 'care']])
}

/** 重度残疾人护理补贴 alone */
export const careAllowance: Service = {
  ...common(),
  code: '51201103900004-511602000000-000-11511301008778298W-1-00',
  answers: (life) => allowanceAnswers(life, ['care']),
}

function common(): Omit<Service, 'code' | 'answers'> {
  return {
    papers: () => [],
    flaw: (answers, life) => life.random.pick([wrongHolder, wrongCare])(answers, life),
    task: (node, answers, life) => tasks[node]?.(answers, life) ?? { opinion: '已按程序办理完毕。' },
    decision,
    decline: ({ fate }) =>
      fate.intake === 'not-ours'
        ? {
            agency: '残疾人户籍所在地的乡镇人民政府（街道办事处）',
            reason:
              '残疾人户籍不在本区。申请材料可以由我们在 3 个工作日内转交，也可以直接向户籍所在地提出，由户籍所在地审定。',
          }
        : { reason: '残疾人已经在领取同一项补贴，账户变更不需要重新申请，经办人已经联系您办理变更。' },
  }
}

type Write = (answers: Answers, life: Life) => TaskWords

const fails = ({ fate }: Life) => fate.ending === 'refused'

const tasks: Readonly<Record<string, Write>> = {
  first: (_answers, { random, fate }) =>
    fate.detours.includes('no-long-term-care')
      ? { outcome: 'unfit', opinion: '上门了解，需要照护还不到六个月，初审不合格，已说明原因，按程序报区里审定。' }
      : {
          outcome: 'fits',
          opinion: random.pick([
            '申请表完整，与本人电话核实无误，初审合格，报区民政局和区残联。',
            '上门看望了本人，照护情况与申请一致，初审合格。',
            '户籍和身份信息与系统一致，初审合格，转区里核对。',
          ]),
        },
  income: (_answers, life) =>
    life.fate.detours.some((name) => name in incomeProblems)
      ? { outcome: 'unfit', opinion: incomeProblem(life) }
      : {
          outcome: 'fits',
          opinion: life.random.pick([
            '低保系统显示家庭在保，没有领取工伤护理费和特困供养，符合规定。',
            '核对了低保、特困、工伤保险和老年补贴信息，没有重复待遇。',
            '没有查到互斥的待遇，同类补贴已按本人选择处理。',
          ]),
        },
  disability: (_answers, life) =>
    life.fate.detours.includes('grade-not-met')
      ? { outcome: 'unfit', opinion: '残疾人证有效，肢体残疾三级，未达到护理补贴要求的一级、二级。' }
      : {
          outcome: 'fits',
          opinion: life.random.pick([
            '残疾人证在有效期内，肢体残疾二级，符合护理补贴条件。',
            '系统核对：视力残疾一级，证件有效。',
            '智力残疾三级，证件有效，符合本区扩大后的范围。',
            '精神残疾二级，去年复评，证件有效。',
          ]),
        },
  opinion: (_answers, life) =>
    fails(life)
      ? { outcome: 'proposeRefusal', opinion: '综合两个部门的核对结果，不符合条件，拟不同意，理由见核对意见。' }
      : {
          outcome: 'proposeGrant',
          opinion:
            life.fate.ending === 'partly'
              ? '两项中有一项符合条件，拟同意护理补贴，生活补贴拟不同意。'
              : life.random.pick([
                  '两部门核对均符合，拟同意，从申请当月起发放。',
                  '条件符合，标准按残疾等级确定，拟同意。',
                ]),
        },
  deliver: (_answers, { random }) => delivered(random.weighted({ online: 6, counter: 2, post: 1 })),
  pay: () => ({ way: 'bank', opinion: '已列入本月发放名册，补发申请当月起的金额，打入残疾人本人账户。' }),
  deliverRefusal: () => ({
    way: 'online',
    opinion: '已书面告知不符合条件的理由和救济途径，并介绍了可以申请的其他帮助。',
  }),
}

/** The note of delivery that fits the way. */
function delivered(way: 'online' | 'counter' | 'post'): TaskWords {
  const notes = {
    online: '已通过平台和短信告知审定结果，本人知晓发放时间。',
    counter: '家属到便民服务中心领取审定结果，已签收。',
    post: '审定结果已邮寄，妥投回执附卷。',
  }
  return { way, opinion: notes[way] }
}

/** What the bureau finds in its records. */
const incomeProblems: Readonly<Record<string, string>> = {
  'not-low-income': '低保系统没有查到这个家庭，申请生活补贴的条件不符合。',
  'excluded-benefit': '工伤保险系统显示正在领取生活护理费，按规定不能同时领取。',
  'other-chosen': '本人选择继续领取老年护理补贴，同类补贴不能重复领取。',
}

function incomeProblem({ fate }: Life): string {
  return Object.entries(incomeProblems).find(([name]) => fate.detours.includes(name))?.[1] ?? '不符合规定。'
}

/** Ground -> what the decision says of it. */
const reasons = {
  'not-low-income': '经核对，残疾人所在家庭不是最低生活保障家庭，不符合困难残疾人生活补贴的条件。',
  'grade-not-met': '经区残联核对，残疾人证载明的等级未达到护理补贴的要求。残疾程度加重的，可以向区残联申请重新评定。',
  'excluded-benefit': '经核对，残疾人正在领取工伤保险生活护理费，按规定不能同时享受两项补贴。',
  'other-chosen': '残疾人选择继续领取同类的老年护理补贴，两项补贴不能重复享受。',
  'no-long-term-care': '需要照护的时间没有持续六个月以上。照护继续的，满六个月后可以再次申请。',
} as const

const isGround = (name: string): name is keyof typeof reasons => name in reasons

function decision(_answers: Answers, { fate }: Life) {
  const ground = fate.detours.find(isGround) ?? 'not-low-income'
  if (fate.ending === 'granted')
    return {
      ...{ outcome: 'granted', grounds: [] },
      reason: '经乡镇初审、区残联和区民政局核对，符合残疾人两项补贴的条件，审定合格，从递交申请当月起按月发放。',
    }
  if (fate.ending === 'partly')
    return {
      ...{ outcome: 'partly', grounds: ['not-low-income'] },
      reason: '护理补贴符合条件，予以同意，从递交申请当月起发放。家庭不是最低生活保障家庭，生活补贴不予同意。',
    }
  return { outcome: 'refused', grounds: [ground], reason: `${reasons[ground]}审定不符合条件。` }
}

function wrongHolder(answers: Answers, { random, applicant }: Life): Flaw {
  const other = `${applicant.name.charAt(0)}${random.pick(['建华', '秀兰', '小军'])}`
  return {
    answers: { ...answers, accountHolder: other, accountNumber: anAccount(random) },
    words: '补贴只能打到残疾人本人的账户，请改正户名和账号后重新提交。',
    items: [
      { target: 'field', code: 'accountHolder', reason: 'wrong', note: `填的是${other}，请填残疾人本人的姓名。` },
      { target: 'field', code: 'accountNumber', reason: 'wrong', note: '请填残疾人本人的社会保障卡或者银行账号。' },
    ],
  }
}

function wrongCare(answers: Answers, life: Life): Flaw {
  if (typeof answers.careMonths !== 'number') return wrongHolder(answers, life)
  return {
    answers: { ...answers, careMonths: answers.careMonths > 3 ? 0 : 12 },
    words: '照护情况填得不清楚，请补上后重新提交，其他内容不用改。',
    items: [
      {
        ...{ target: 'field', code: 'careMonths', reason: 'missing' },
        note: '请按实际填写已经需要照护多少个月，记不清的填大概的数。',
      },
    ],
  }
}
