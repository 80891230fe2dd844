import { both } from '../../kernel/text.ts'

export const phrases = {
  notSealable: both(
    '这不是可以盖章的 PDF 文件，可能已损坏或加密。请重新生成后再试。',
    'This is no PDF that can be sealed; it may be damaged or encrypted. Make it again.',
  ),
  sealing: both('盖章', 'Sealing'),
}
