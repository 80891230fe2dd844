import type { ComponentChildren } from 'preact'
import { Details } from './details.tsx'
import { Form } from './form.tsx'
import { useText, type Words } from './language.ts'

interface ConfirmFormProps {
  readonly action: string
  /** Words that open the question, such as "Withdraw…". */
  readonly open: Words
  /** What will happen, and whether it can be undone. */
  readonly question: Words
  readonly submit: Words
  readonly danger?: boolean
  /** Further controls, such as a reason. */
  readonly children?: ComponentChildren
}

/** An act that asks once more, in place and without script. It stays open when it was refused. */
export function ConfirmForm(props: ConfirmFormProps) {
  const t = useText()
  return (
    <Details summary={props.open} openFor={props.action}>
      <p>{t(props.question)}</p>
      <Form action={props.action} submit={props.submit} variant={props.danger ? 'danger' : 'primary'}>
        {props.children}
      </Form>
    </Details>
  )
}
