import type { Answers } from '../../../modules/catalogue/index.ts'
import { makeUscc } from '../../../modules/directory/index.ts'
import { aName } from '../../district/names.ts'
import { districtCode } from '../../district/places.ts'
import type { Random } from '../../random.ts'
import type { Life } from '../model.ts'
import { anId } from './households.ts'

interface Idea {
  readonly name: string
  readonly purpose: string
  readonly scope: string
  readonly supervisor: string
  /** Beginning of the number of the supervisor's approval. */
  readonly sign: string
}

/** What people found associations for. */
const ideas = [
  idea(
    '柑橘产业协会',
    '服务果农，统一技术和品质，带动增收',
    '技术培训、信息交流、品牌推广、行业自律',
    '云川区农业农村局',
    '云农函',
  ),
  idea(
    '太极拳协会',
    '推广太极拳运动，增强群众体质',
    '组织教学、交流和群众性比赛',
    '云川区教育科技和体育局',
    '云教体函',
  ),
  idea(
    '书法家协会',
    '团结书法爱好者，繁荣地方文化',
    '书法创作、展览、进校园公益讲座',
    '云川区文化广播电视和旅游局',
    '云文旅函',
  ),
  idea(
    '家政服务业协会',
    '规范家政服务，维护从业者和消费者权益',
    '行业培训、服务标准、纠纷调解',
    '云川区商务局',
    '云商函',
  ),
  idea('养蜂协会', '推广科学养蜂，保护中华蜜蜂', '技术指导、疫病防治宣传、产销对接', '云川区农业农村局', '云农函'),
  idea('志愿者协会', '弘扬志愿精神，服务社区群众', '组织志愿服务、培训志愿者、项目对接', '云川区民政局', '云民函'),
  idea(
    '餐饮行业协会',
    '促进餐饮业诚信经营和食品安全',
    '行业自律、技能比武、食品安全宣传',
    '云川区市场监督管理局',
    '云市监函',
  ),
  idea('羽毛球协会', '普及羽毛球运动', '开展培训、联赛和裁判员交流', '云川区教育科技和体育局', '云教体函'),
  idea(
    '民间文艺家协会',
    '收集整理本地民歌、故事和手艺',
    '采风、整理出版、展演',
    '云川区文化广播电视和旅游局',
    '云文旅函',
  ),
  idea(
    '建筑装饰行业协会',
    '规范装饰市场，提高工程质量',
    '行业标准、技能培训、质量评议',
    '云川区住房和城乡建设局',
    '云住建函',
  ),
  idea(
    '青少年科普协会',
    '在青少年中普及科学知识',
    '科普讲座、科技活动、教师培训',
    '云川区教育科技和体育局',
    '云教体函',
  ),
  idea('茶叶协会', '保护和发展云川高山茶', '种植加工技术交流、品牌保护、展销', '云川区农业农村局', '云农函'),
] as const

function idea(name: string, purpose: string, scope: string, ...[supervisor, sign]: readonly [string, string]): Idea {
  return { name: `云川区${name}`, purpose, scope, supervisor, sign }
}

/** An application for the registration of an association that fits how it is to end. */
export function associationAnswers(life: Life): Answers {
  const { random, begins, fate } = life
  const plan: Idea = random.pick(ideas)
  const kind = random.weighted({ persons: 3, units: 1, mixed: 3 })
  const premises = random.weighted({ rented: 5, lent: 3, owned: 1 })
  const representative = aPerson(random)
  const note = fate.detours.includes('duplicate') ? '区里已有一个协会，业务范围不完全相同，我们更侧重乡镇。' : undefined
  return {
    ...{ appliedBy: 'founder', associationName: plan.name, purpose: `${plan.purpose}。`, scope: `${plan.scope}。` },
    ...{ areaOfActivity: '云川区', ...(note && { similarNote: note }) },
    ...{ domicile: `云川区昭明路${random.between(2, 180)}号${random.between(1, 6)}楼`, premisesKind: premises },
    ...{
      supervisor: plan.supervisor,
      consentNumber: `${plan.sign}〔${begins.getUTCFullYear()}〕${random.between(3, 96)}号`,
    },
    ...{ memberKind: kind, ...countOf(kind, random), founders: foundersOf(life) },
    ...{ representativeName: representative.name, representativeResidentId: representative.id },
    officers: [officer(random, 'vicePresident'), officer(random, 'secretary'), officer(random, 'supervisorOfficer')],
    ...{
      staffCount: random.between(1, 4),
      funds: random.between(30, 120) * 100_000,
      fundsSource: '会员会费和发起单位捐赠',
    },
    ...{ preparationPromise: true, peoplePromise: true, truthPromise: true },
  }
}

function countOf(kind: 'persons' | 'units' | 'mixed', random: Random): Answers {
  if (kind === 'persons') return { personCount: random.between(52, 180) }
  return kind === 'units' ? { unitCount: random.between(31, 64) } : { mixedCount: random.between(54, 140) }
}

function aPerson(random: Random): { name: string; id: string } {
  const sex = random.chance(0.4) ? 'female' : 'male'
  const born = random.between(1955, 1995)
  return { name: aName(random, { sex, bornIn: born }), id: anId(random, born, sex) }
}

const works = [
  '云川中学教师',
  '清溪镇种植大户',
  '退休干部',
  '云川区人民医院医生',
  '个体经营者',
  '合作社理事长',
] as const

function foundersOf({ random, applicant }: Life) {
  const people = Array.from({ length: random.between(2, 4) }, () => aPerson(random))
  const units = random.chance(0.5) ? 1 : 0
  return [
    founder(applicant.name, applicant.residentId ?? '', random.pick(works)),
    ...people.map(({ name, id }) => founder(name, id, random.pick(works))),
    ...Array.from({ length: units }, () => ({
      ...{ founderKind: 'unit', founderName: `云川区${random.pick(['青禾', '云岭', '东坡', '鹭鸣'])}农业专业合作社` },
      founderUscc: makeUscc(`93${districtCode}NA${String(random.between(1, 9_999_999)).padStart(7, '0')}`),
      founderNote: '农民专业合作社',
    })),
  ]
}

function founder(name: string, id: string, note: string) {
  return { founderKind: 'person', founderName: name, founderResidentId: id, founderNote: note }
}

function officer(random: Random, post: 'vicePresident' | 'secretary' | 'supervisorOfficer') {
  const { name, id } = aPerson(random)
  return { officerPost: post, officerName: name, officerResidentId: id, officerWork: random.pick(works) }
}
