import { both, type Text } from '../kernel/text.ts'
import { LinkButton } from './button.tsx'
import { useText } from './language.ts'
import { Page } from './page.tsx'
import { phrases } from './phrases.ts'
import { places } from './places.ts'

const titles: Readonly<Record<number, Text>> = {
  401: both('请先登录', 'Sign in first'),
  403: both('没有权限', 'You may not do this'),
  404: both('找不到这个页面', 'There is no such page'),
  409: both('现在不能这样做', 'This cannot be done now'),
  413: both('内容太大', 'Too large'),
  422: both('请检查填写的内容', 'Check what you entered'),
  429: both('操作太频繁', 'Too many tries'),
}
const fault = both('系统出了问题', 'Something went wrong on our side')

/** The page for a refusal or fault that has no form to go back to. */
export function TroubleView({ status, text, requestId }: { status: number; text: Text; requestId: string }) {
  const t = useText()
  return (
    <Page title={titles[status] ?? fault}>
      <p class="lead">{t(text)}</p>
      {status >= 500 && (
        <p>
          {t(phrases.requestId)}
          <code>{requestId}</code>
        </p>
      )}
      <LinkButton href={places.home} variant="secondary">
        {phrases.backHome}
      </LinkButton>
    </Page>
  )
}
