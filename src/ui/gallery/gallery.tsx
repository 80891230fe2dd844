import { both } from '../../kernel/text.ts'
import { Hero, Page, SearchBox } from '../index.ts'
import { FormSamples } from './form-samples.tsx'
import { ClockSamples, ListSamples, PartSamples, TimelineSample } from './part-samples.tsx'

/** Every component in use, for those who write pages. */
export function Gallery() {
  const hero = (
    <Hero
      title={both('您想办什么事？', 'What would you like to do?')}
      lead={both(
        '每一件事都有一座钟，您和经办人看到的是同一座。',
        'Every matter has one clock; you and the clerk see the same.',
      )}
    >
      <SearchBox
        action="/design"
        size="large"
        label={both('搜索事项', 'Search services')}
        example={both('例如：低保、社会团体成立、残疾人补贴', 'For example: allowance, association')}
      />
    </Hero>
  )
  return (
    <Page
      title={both('界面部件', 'Design')}
      hero={hero}
      heading={false}
      crumbs={[{ text: both('关于平台', 'About'), href: '/about' }]}
    >
      <ClockSamples />
      <ListSamples />
      <PartSamples />
      <TimelineSample />
      <FormSamples />
    </Page>
  )
}
