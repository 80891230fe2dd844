import type { ComponentChildren } from 'preact'
import { Button, ButtonRow, Select, useText } from '../../../../ui/index.ts'
import { articleChoices } from '../library.ts'
import { join } from '../posted.ts'
import { words as phrases } from './phrases.ts'

/** Picks an article of the law library; the button puts its wording into the boxes below. */
export function Quote({ path }: { path: string }) {
  return (
    <div class="guide-quote">
      <Select name={join(path, '_article')} label={phrases.article} options={articleChoices} unmarked />
      <Button variant="secondary" name="_do" value={`quote:${path}`}>
        {phrases.quote}
      </Button>
    </div>
  )
}

/** Buttons of a part, smaller than those of the page. */
export function Buttons({ children }: { children: ComponentChildren }) {
  return (
    <div class="guide-buttons">
      <ButtonRow>{children}</ButtonRow>
    </div>
  )
}

/** The Enter key presses the first button of a form: that must be the one that saves. */
export function EnterSaves() {
  const t = useText()
  return (
    <button class="unseen" type="submit" name="_do" value="save" tabindex={-1}>
      {t(phrases.save)}
    </button>
  )
}
