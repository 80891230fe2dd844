import { quoting } from './quoting.ts'

const quote = quoting(
  '中华人民共和国政府信息公开条例（2019年修订）',
  'Regulations on Open Government Information (revised 2019)',
)

/** The rules on disclosure that say what is shown and what is not, word for word. */
export const disclosure = {
  file: quote(
    '第十六条第二款',
    'Article 16, second paragraph',
    '行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，可以不予公开。法律、法规、规章规定上述信息应当公开的，从其规定。',
  ),
  privacy: quote(
    '第十五条',
    'Article 15',
    '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。但是，第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。',
  ),
}
