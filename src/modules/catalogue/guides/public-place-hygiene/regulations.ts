import { fromMemory } from '../unread.ts'

/** What the guide rests on beside the licensing law. */
export const regulations = fromMemory(
  '《公共场所卫生管理条例》及其实施细则',
  'Regulations on Hygiene in Public Places and their rules',
)
