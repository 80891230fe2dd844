import { both } from '../kernel/text.ts'

/** Whose house this is: shown in the masthead, in titles and on prints. */
export const district = {
  government: both('云川区人民政府', 'Yunchuan District People’s Government'),
  product: both('昭明政务', 'Heliograph'),
  /** The hotline of government services all over the country (国办发〔2020〕53号). */
  hotline: '12345',
  motto: both('让每一件事都在阳光下办', 'Every matter, in the light'),
} as const
