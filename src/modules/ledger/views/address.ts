import type { Settings } from '../../../kernel/settings.ts'

/** The address of this installation, without a slash at its end. */
export function addressOf(settings: Settings): string {
  return (settings.PUBLIC_URL ?? `http://${settings.HOST}:${settings.PORT}`).replace(/\/$/, '')
}
