import type { Answers } from '../../../modules/catalogue/index.ts'
import type { Flaw, Life, Paper, Service, TaskWords } from '../model.ts'
import { associationAnswers } from './association-answers.ts'

/** 社会团体成立登记 */
export const association: Service = {
  code: '511A0045000024-511602000000-000-115113016823646795-1-00',
  answers: associationAnswers,
  papers,
  flaw: (answers, life) => life.random.pick([charterIncomplete, consentOutdated, domicileUnclear])(answers),
  task: (node, answers, life) => tasks[node]?.(answers, life) ?? { opinion: '已按程序办理完毕。' },
  decision,
  decline: ({ fate, random }) =>
    fate.intake === 'not-ours'
      ? {
          agency: random.pick(['市民政局', '云川区教育科技和体育局']),
          reason:
            '申请书写明的活动地域超出本区（或者属于民办学校的设立），不属于本机关的登记范围，应当向有权登记的机关提出申请。',
        }
      : {
          reason: '在本社区内部开展活动的兴趣小组，依照条例不需要登记为社会团体，可以到所在街道办理社区社会组织备案。',
        },
}

function papers(answers: Answers): Paper[] {
  const name = String(answers.associationName)
  const consent = [
    `关于同意成立${name}的批复`,
    String(answers.consentNumber),
    `经审查，同意成立${name}。`,
    String(answers.supervisor),
  ]
  const report = [
    '验资报告',
    name,
    `截至验资日，活动资金 ${(Number(answers.funds) / 100).toFixed(2)} 元已到位。`,
    '云川正信会计师事务所',
  ]
  const charter = [
    `${name}章程（草案）`,
    '第一章 总则',
    '第二章 业务范围',
    '第三章 会员',
    '第四章 组织机构和负责人',
    '第五章 资产管理',
    '第六章 终止',
    '第七章 附则',
  ]
  return [
    { material: 'consent', name: '业务主管单位批准文件.pdf', lines: consent },
    { material: 'capital-report', name: '验资报告.pdf', lines: report },
    { material: 'charter', name: '章程草案.pdf', lines: charter },
    ...(answers.premisesKind === 'owned' ? [] : [{ material: 'premises', name: '场地使用协议.png' }]),
  ]
}

type Write = (answers: Answers, life: Life) => TaskWords

const tasks: Readonly<Record<string, Write>> = {
  substance: (_answers, { fate, random }) =>
    fate.detours.includes('verify')
      ? { outcome: 'verify', opinion: '住所与另一家单位登记在同一地址，需要到现场看一看再下结论。' }
      : {
          outcome: 'clear',
          opinion: random.pick([
            '名称、宗旨与业务范围一致，会员数、资金和住所材料齐全，可以判断。',
            '发起人名单、验资报告和章程草案相互吻合，没有发现矛盾。',
          ]),
        },
  legality: (_answers, { fate, random }) => ({
    opinion:
      fate.ending === 'refused'
        ? '按条例第十条、第十三条逐项对照，存在不予登记的情形，建议写明依据和理由。'
        : random.pick([
            '程序、期限合法，章程草案包含必备事项，未见违法内容。',
            '业务主管单位有权审查，批准文件在有效期内，合法性审查通过。',
          ]),
  }),
  verify: () => ({ opinion: '现场看到独立办公室一间，约 38 平方米，有牌子和档案柜，与申请一致，拍照三张附卷。' }),
  opinion: (answers, { fate }) =>
    fate.ending === 'granted'
      ? { outcome: 'proposeGrant', opinion: `${String(answers.associationName)}符合条例第十条规定的条件，拟准予登记。` }
      : { outcome: 'proposeRefusal', opinion: '存在条例规定的不予登记情形，拟不予登记，已起草决定书。' },
  deliver: (_answers, { random }) =>
    random.chance(0.7)
      ? { way: 'counter', opinion: '法人登记证书正、副本已颁发，联系人当面签收。' }
      : { way: 'post', opinion: '登记证书已按联系人要求邮寄，签收单附卷。' },
  deliverRefusal: () => ({ way: 'post', opinion: '不予登记决定书已送达，告知了复议和诉讼的途径。' }),
}

/** Ground -> what the decision says of it. */
const reasons = {
  duplicate: '本区已有业务范围相似的社会团体正常开展活动，申请书说明的理由不足以表明有再成立一个的必要。',
  'no-domicile': '场地使用协议的出借方不是产权人，且协议期限不足一年，不能认定有固定的住所。',
  'representative-elsewhere': '拟任法定代表人同时担任另一社会团体的法定代表人，不符合条例的规定。',
} as const

const isGround = (name: string): name is keyof typeof reasons => name in reasons

function decision(answers: Answers, { fate }: Life) {
  // a number that somebody wrote where it does not belong: the release check holds what would be published
  const contact = fate.detours.includes('telephone') ? '领取证书请联系经办人，手机 15412345678。' : ''
  if (fate.ending === 'granted')
    return {
      ...{ outcome: 'granted', grounds: [] },
      reason: `经审查，${String(answers.associationName)}的会员、名称、住所、专职工作人员、资产和章程符合《社会团体登记管理条例》第十条的规定，准予成立登记。${contact}`,
    }
  const ground = fate.detours.find(isGround) ?? 'no-domicile'
  return { outcome: 'refused', grounds: [ground], reason: `${reasons[ground]}依照《社会团体登记管理条例》，不予登记。` }
}

function charterIncomplete(answers: Answers): Flaw {
  return {
    answers,
    words: '登记材料收到。章程草案还缺必备的章节，请补齐后一次提交，其他材料符合要求。',
    items: [
      {
        ...{ target: 'material', code: 'charter', reason: 'wrong' },
        note: '缺少“章程修改程序”和“终止程序”两部分，请参照示范文本补充，并由筹备组成员签字。',
      },
    ],
  }
}

function consentOutdated(answers: Answers): Flaw {
  const number = String(answers.consentNumber)
  return {
    answers: { ...answers, consentNumber: number.replace(/〔\d+〕/, '〔2023〕') },
    words: '业务主管单位的批准文件不是现行的，请换成有效的文件，并把文号一并改正。',
    items: [
      {
        target: 'material',
        code: 'consent',
        reason: 'outdated',
        note: '这份批复是为另一个名称出具的旧文件，请上传现行的批复。',
      },
      { target: 'field', code: 'consentNumber', reason: 'wrong', note: '文号要与新上传的批复一致。' },
    ],
  }
}

function domicileUnclear(answers: Answers): Flaw {
  return {
    answers: { ...answers, domicile: '云川区昭明路', purpose: '开展活动。' },
    words: '住所地址不具体，宗旨表述也要再改一改，请改好后重新提交。',
    items: [
      { target: 'field', code: 'domicile', reason: 'wrong', note: '请写到门牌号和楼层，与场地证明一致。' },
      {
        target: 'field',
        code: 'purpose',
        reason: 'wrong',
        note: '请写明服务的对象和遵守宪法、法律的内容，并与章程第一章一致。',
      },
    ],
  }
}
