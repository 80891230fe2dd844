import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { licensing } from '../laws/licensing.ts'
import { districtRule } from '../laws/quoting.ts'
import { organisations } from '../offices.ts'

const own = (text: string) => districtRule('联合办理的意见时限', 'Time for opinions in joint handling', text)

/** Asked with acceptance, at the same time; the silence of neither counts as consent, for no law says so. */
export const joint: GuideDraft['joint'] = {
  way: 'unified',
  basis: licensing.joint,
  parts: [
    {
      code: 'health',
      organisation: organisations.health,
      name: both('云川区卫生健康局', 'Yunchuan District Health Bureau'),
      gives: both(
        '场所布局、卫生设施、检测报告是否符合卫生标准',
        'Whether layout, sanitary equipment and test report meet the hygiene standards',
      ),
      workingDays: 10,
      basis: own('卫生健康局自收到转告之日起 10 个工作日内提出意见；法律没有规定期限，本区自行设定。'),
    },
    {
      code: 'fire',
      organisation: organisations.fire,
      name: both('云川区消防救援大队', 'Yunchuan District Fire and Rescue Brigade'),
      gives: both(
        '场所消防安全检查是否合格，疏散通道是否畅通',
        'Whether the premises passed their fire safety check and the exits are clear',
      ),
      workingDays: 8,
      basis: own('消防救援大队自收到转告之日起 8 个工作日内提出意见；法律没有规定期限，本区自行设定。'),
    },
  ],
}
