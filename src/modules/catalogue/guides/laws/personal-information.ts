import { quoting } from './quoting.ts'

const quote = quoting('中华人民共和国个人信息保护法（2021年）', 'Personal Information Protection Law (2021)')

/** The rules on personal information that the guides rest on, word for word. */
export const personalInformation = {
  necessary: quote(
    '第三十四条',
    'Article 34',
    '国家机关为履行法定职责处理个人信息，应当依照法律、行政法规规定的权限、程序进行，不得超出履行法定职责所必需的范围和限度。',
  ),
  notice: quote(
    '第三十五条',
    'Article 35',
    '国家机关为履行法定职责处理个人信息，应当依照本法规定履行告知义务；有本法第十八条第一款规定的情形，或者告知将妨碍国家机关履行法定职责的除外。',
  ),
  sensitive: quote(
    '第二十八条',
    'Article 28',
    '敏感个人信息是一旦泄露或者非法使用，容易导致自然人的人格尊严受到侵害或者人身、财产安全受到危害的个人信息，包括生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹等信息，以及不满十四周岁未成年人的个人信息。\n只有在具有特定的目的和充分的必要性，并采取严格保护措施的情形下，个人信息处理者方可处理敏感个人信息。',
  ),
  separateConsent: quote(
    '第二十九条',
    'Article 29',
    '处理敏感个人信息应当取得个人的单独同意；法律、行政法规规定处理敏感个人信息应当取得书面同意的，从其规定。',
  ),
  guardian: quote(
    '第三十一条第一款',
    'Article 31, first paragraph',
    '个人信息处理者处理不满十四周岁未成年人个人信息的，应当取得未成年人的父母或者其他监护人的同意。',
  ),
}
