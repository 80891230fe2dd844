/** A department of the district. */
export interface Department {
  /** As the real list of Guang'an District has it, mistakes included; guides name some of them. */
  readonly code: string
  readonly zh: string
  readonly en: string
  /** As the list of items calls it. */
  readonly shortZh: string
  readonly shortEn: string
}

/** Codes of the offices that the demonstration looks at more closely. */
export const codes = {
  civilAffairs: '11511301008778298W',
  federation: '11511301452259996u',
  approval: '68236467-9',
  health: '11511301008778490F',
  fire: '130501003',
  government: '4431152073643597824',
} as const

/** Departments of the list of service items, one for each name in it, moved to Yunchuan. */
export const departments: readonly Department[] = [
  bureau(codes.civilAffairs, '民政局', 'Civil Affairs Bureau'),
  {
    code: codes.federation,
    ...{ zh: '云川区残疾人联合会', en: 'Yunchuan District Disabled Persons’ Federation' },
    ...{ shortZh: '区残联', shortEn: 'Disabled Persons’ Federation' },
  },
  bureau(codes.approval, '行政审批局', 'Administrative Approval Bureau'),
  bureau('1151130108778239R', '人社局', 'Human Resources and Social Security Bureau', '人力资源和社会保障局'),
  bureau('11511301008778386B', '交通运输局', 'Transport Bureau'),
  {
    code: '008779522',
    ...{ zh: '国家税务总局云川区税务局', en: 'Yunchuan District Tax Bureau' },
    ...{ shortZh: '云川区税务局', shortEn: 'Tax Bureau' },
  },
  bureau('11511301008778255F', '住建局', 'Housing and Construction Bureau', '住房和城乡建设局'),
  bureau('00877836X', '自然资源和规划局', 'Natural Resources and Planning Bureau'),
  bureau('1151130000877869M', '公安分局', 'Public Security Branch Bureau'),
  bureau('4148481895459659776', '医疗保障局', 'Medical Insurance Bureau'),
  bureau('0087790701', '文广旅局', 'Culture and Tourism Bureau', '文化广播电视和旅游局'),
  bureau('083372204', '教科体局', 'Education, Science and Sports Bureau', '教育科技和体育局'),
  bureau('11511301008778423H', '农业农村局', 'Agriculture and Rural Affairs Bureau'),
  bureau('00877868-5', '司法局', 'Justice Bureau'),
  bureau(codes.health, '卫健局', 'Health Bureau', '卫生健康局'),
  bureau('115113010087783353', '市监局', 'Market Regulation Bureau', '市场监督管理局'),
  bureau('4588062259066118144', '林业局', 'Forestry Bureau'),
  bureau('32334539-6', '生态环境局', 'Ecology and Environment Bureau'),
  bureau('00877844X', '水务局', 'Water Bureau'),
  bureau('3946653276082720768', '应急管理局', 'Emergency Management Bureau'),
  office(codes.government, '政府办', '云川区人民政府办公室', 'Office of the District Government'),
  bureau('71181655-9', '烟草专卖局', 'Tobacco Monopoly Bureau'),
  bureau('45225901-3', '气象局', 'Meteorological Bureau'),
  bureau('3908858105265704960', '退役军人事务局', 'Veterans Affairs Bureau'),
  bureau('11511301008778220W', '财政局', 'Finance Bureau'),
  office('008778546', '委办', '中共云川区委办公室', 'Office of the District Party Committee'),
  bureau('11511301MB0T669970', '综合执法局', 'Urban Management Bureau', '综合行政执法局'),
  bureau('008778175', '发改局', 'Development and Reform Bureau', '发展和改革局'),
  office('06032418-9', '公管办', '云川区公共资源交易管理办公室', 'Public Resources Trading Office'),
  bureau('74468656X', '商务局', 'Commerce Bureau'),
  office('76726532-X', '委统战部', '中共云川区委统一战线工作部', 'United Front Work Department'),
  bureau('11511301008778183N', '经信局', 'Economy and Information Bureau', '经济和信息化局'),
  office(codes.fire, '消防大队', '云川区消防救援大队', 'Fire and Rescue Brigade'),
  bureau('008778378', '统计局', 'Statistics Bureau'),
]

function bureau(code: string, short: string, en: string, whole = short): Department {
  const names = { zh: `云川区${whole}`, en: `Yunchuan District ${en}` }
  return { code, ...names, shortZh: `区${short}`, shortEn: en }
}

function office(code: string, short: string, zh: string, en: string): Department {
  return { code, zh, en, shortZh: `区${short}`, shortEn: en }
}
