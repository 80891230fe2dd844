/** A township or street with the villages and communities under it. */
export interface Place {
  /** Nine digits, as statistical divisions have them; area 990101 belongs to nobody. */
  readonly code: string
  readonly kind: 'township' | 'street'
  readonly zh: string
  readonly en: string
  /** Chinese name and its English; 社区 are communities, all others villages. */
  readonly villages: readonly (readonly [zh: string, en: string])[]
}

export const districtCode = '990101'

/** The village of the named cast, and its township. */
export const castTownship = '990101101'
export const castVillage = '990101101001'

/** Twelve townships and streets with sixty villages and communities; names of the common kind, put together anew. */
export const places: readonly Place[] = [
  town(
    '101',
    ['清溪镇', 'Qingxi'],
    '柳树村 Liushu, 河湾村 Hewan, 竹园村 Zhuyuan, 上坪村 Shangping, 清溪街社区 Qingxi Street',
  ),
  street(
    '001',
    ['昭明街道', 'Zhaoming'],
    '昭明社区 Zhaoming, 明法路社区 Mingfa Road, 钟楼社区 Zhonglou, 学府社区 Xuefu, 滨江社区 Binjiang',
  ),
  street(
    '002',
    ['枫林街道', 'Fenglin'],
    '桂花社区 Guihua, 枫桥社区 Fengqiao, 西园社区 Xiyuan, 新民社区 Xinmin, 东坝社区 Dongba',
  ),
  street(
    '003',
    ['南桥街道', 'Nanqiao'],
    '南桥社区 Nanqiao, 渡口社区 Dukou, 盐市口社区 Yanshikou, 荷塘社区 Hetang, 锦云社区 Jinyun',
  ),
  street(
    '004',
    ['云台街道', 'Yuntai'],
    '云台社区 Yuntai, 工农社区 Gongnong, 火车站社区 Railway Station, 梧桐社区 Wutong, 高坎社区 Gaokan',
  ),
  town(
    '102',
    ['青石镇', 'Qingshi'],
    '青石村 Qingshi, 石门坎村 Shimenkan, 红岩村 Hongyan, 老井村 Laojing, 青石场社区 Qingshi Market',
  ),
  town('103', ['大河镇', 'Dahe'], '大河村 Dahe, 沙湾村 Shawan, 渡船村 Duchuan, 芦苇村 Luwei, 大河场社区 Dahe Market'),
  town(
    '104',
    ['桐林镇', 'Tonglin'],
    '桐林村 Tonglin, 油坊村 Youfang, 瓦窑村 Wayao, 双塘村 Shuangtang, 桐林场社区 Tonglin Market',
  ),
  town(
    '105',
    ['白鹭镇', 'Bailu'],
    '白鹭村 Bailu, 稻香村 Daoxiang, 水车村 Shuiche, 鱼塘村 Yutang, 白鹭场社区 Bailu Market',
  ),
  town(
    '106',
    ['松坪镇', 'Songping'],
    '松坪村 Songping, 茶山村 Chashan, 凉风村 Liangfeng, 高峰村 Gaofeng, 松坪场社区 Songping Market',
  ),
  town('201', ['梨园乡', 'Liyuan'], '梨园村 Liyuan, 花石村 Huashi, 大坡村 Dapo, 小溪村 Xiaoxi, 望云村 Wangyun'),
  town('202', ['云顶乡', 'Yunding'], '云顶村 Yunding, 鹰嘴村 Yingzui, 药园村 Yaoyuan, 黄荆村 Huangjing, 古寨村 Guzhai'),
]

type Name = readonly [zh: string, en: string]

function town(serial: string, [zh, en]: Name, villages: string): Place {
  return { code: districtCode + serial, kind: 'township', zh, en: `${en} Township`, villages: villagesIn(villages) }
}

function street(serial: string, [zh, en]: Name, villages: string): Place {
  return { code: districtCode + serial, kind: 'street', zh, en: `${en} Street`, villages: villagesIn(villages) }
}

/** '柳树村 Liushu, …' */
function villagesIn(list: string): Name[] {
  return list.split(', ').map((item) => {
    const [zh = '', ...rest] = item.split(' ')
    return [zh, `${rest.join(' ')} ${zh.endsWith('社区') ? 'Community' : 'Village'}`] as const
  })
}
