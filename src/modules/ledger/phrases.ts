import { both } from '../../kernel/text.ts'

/** What a check of a receipt may find wrong; `step` counts from 1. */
export const problems = {
  signature: both('检查点的签名与本台账的公钥不符。', 'The checkpoint is not signed by the key of this ledger.'),
  unreadable: (step: number) => both(`第 ${step} 步的记录无法读取。`, `The record of step ${step} cannot be read.`),
  notIncluded: (step: number) =>
    both(`第 ${step} 步不在检查点所述的台账之中，可能已被改动。`, `Step ${step} is not in the ledger that the checkpoint states; it may have been altered.`),
  otherMatter: (step: number) => both(`第 ${step} 步属于另一事项。`, `Step ${step} belongs to another matter.`),
  content: (step: number) => both(`第 ${step} 步的文字与记录时的不同。`, `The words of step ${step} are not those that were recorded.`),
  order: (step: number) =>
    both(`第 ${step} 处缺少步骤，或次序被改动。`, `At place ${step} a step is missing, or the order was changed.`),
  code: both('回执编码与最后一步不符。', 'The code of the receipt does not belong to its last step.'),
}

/** Every visible sentence of the ledger. */
export const phrases = {
  notYetRecorded: both(
    '该事项的第一步正在记入台账，几秒钟后即可出具回执。',
    'The first step of this matter is just being recorded; a receipt can be issued in a few seconds.',
  ),
  innerEntry: both('（内部记录，此处只证明其存在）', '(inner entry; only its existence is proven here)'),
  erased: both('（内容已依法删除，此处只证明该步存在）', '(content erased by law; only the existence of the step is proven here)'),
}
