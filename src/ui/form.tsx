import type { ComponentChildren } from 'preact'
import { usePage } from '../kernel/page.ts'
import { Button, type ButtonVariant } from './button.tsx'
import { ScopeProvider } from './control.ts'
import type { Words } from './language.ts'

interface FormProps {
  /** Where it is sent; this page's own address when absent. */
  readonly action?: string
  /** Whether it carries files. */
  readonly uploads?: boolean
  /** Words of the button; without it the children bring their own buttons. */
  readonly submit?: Words
  readonly variant?: ButtonVariant
  /** Stands beside the button, such as a link to go back. */
  readonly beside?: ComponentChildren
  readonly id?: string
  /** 'get' asks a page by its address instead of sending something: nothing is changed, what was typed is shown again. */
  readonly method?: 'post' | 'get'
  /** 'row' puts few short controls and the button in one line. */
  readonly layout?: 'stack' | 'row'
  readonly children?: ComponentChildren
}

/** A form that is posted, with its CSRF token first so that no file is read before it is checked. Errors are ours to word, hence `novalidate`. */
export function Form(props: FormProps) {
  const page = usePage()
  const { url } = page
  const action = props.action ?? url.pathname
  const path = new URL(action, url).pathname
  const method = props.method ?? 'post'
  return (
    <form
      class="form"
      id={props.id}
      method={method}
      action={action}
      enctype={props.uploads ? 'multipart/form-data' : undefined}
      novalidate
      data-layout={props.layout}
    >
      {method === 'post' && <input type="hidden" name="_csrf" value={page.csrf} />}
      <ScopeProvider value={{ kind: method === 'post' ? 'post' : 'filter', path }}>
        {props.children}
        {props.submit && (
          <div class="form-buttons">
            <Button variant={props.variant}>{props.submit}</Button>
            {props.beside}
          </div>
        )}
      </ScopeProvider>
    </form>
  )
}

/** Sent with the form, not seen. */
export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}
