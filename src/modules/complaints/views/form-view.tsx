import type { View } from '../../../kernel/page.ts'
import { type Text, withColon } from '../../../kernel/text.ts'
import {
  Button,
  ButtonRow,
  Callout,
  Checkbox,
  Field,
  FileField,
  FilterBar,
  Form,
  Hidden,
  LinkButton,
  Page,
  Select,
  useText,
} from '../../../ui/index.ts'
import type { Listed } from '../model.ts'
import { words } from '../phrases.ts'

interface Named {
  readonly id: string
  readonly name: Text
}
interface FormData {
  readonly organisations: readonly Named[]
  readonly posts: readonly Named[]
  readonly categories: readonly Listed[]
  readonly chosen: string | null
  readonly matter: string | null
  readonly item: string | null
  readonly itemName: Text | null
  readonly category: string | null
  readonly signedIn: boolean
  readonly barred: 'post' | 'helper' | null
}

const optionsOf = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, text: name }))

/** Anybody complains; from a guide or a matter the form knows already what about. */
export const ComplaintFormView: View<FormData> = ({ data }) => {
  const t = useText()
  return (
    <Page
      title={words.new}
      description={words.intro}
      actions={
        <LinkButton variant="secondary" href="/complaints/follow">
          {words.follow}
        </LinkButton>
      }
    >
      {data.barred ? (
        <Callout kind="warning">{t(words.barred[data.barred])}</Callout>
      ) : (
        <>
          {!data.chosen && <p>{t(words.choosePosts)}</p>}
          <FilterBar submit={words.showPosts}>
            <Select
              name="organisation"
              label={words.organisation}
              options={optionsOf(data.organisations)}
              value={data.chosen}
            />
            {data.category && <Hidden name="category" value={data.category} />}
          </FilterBar>
          {data.chosen && <ComplaintForm data={data} chosen={data.chosen} />}
        </>
      )}
    </Page>
  )
}

function ComplaintForm({ data, chosen }: { data: FormData; chosen: string }) {
  const t = useText()
  const name = data.organisations.find(({ id }) => id === chosen)?.name
  return (
    <Form action="/complaints/new" uploads>
      <Hidden name="organisation" value={chosen} />
      {data.item && <Hidden name="item" value={data.item} />}
      <p>
        {t(withColon(words.organisation, name ?? ''))}
        {data.itemName && ` · ${t(data.itemName)}`}
      </p>
      <Select
        name="category"
        label={words.category}
        options={data.categories.map(({ code, words: text }) => ({ value: code, text }))}
        value={data.category}
        required
      />
      <Select name="post" label={words.post} options={optionsOf(data.posts)} empty={words.anyPost} />
      <Field name="person" label={words.person} maxlength={200} />
      {data.signedIn && <Field name="matter" label={words.matter} hint={words.matterHint} value={data.matter} />}
      <Field name="facts" label={words.facts} hint={words.factsHint} rows={6} required />
      <Field name="wish" label={words.wish} rows={3} />
      <FileField name="evidence" label={words.files} multiple />
      <Checkbox name="hide" label={words.hide} hint={words.hideHint} checked />
      {!data.signedIn && <Field name="contact" label={words.contact} hint={words.contactHint} />}
      <ButtonRow>
        <Button>{words.send}</Button>
      </ButtonRow>
    </Form>
  )
}
