import type { Settings } from '../../../kernel/settings.ts'
import type { Carrier, Channel } from './carrier.ts'
import { mailCarriers } from './mail.ts'
import { smsCarriers } from './sms.ts'

/** The carriers of a channel in the order in which they are tried; none when the installation has none. */
export function carriersOf(settings: Settings, channel: Channel): Promise<readonly Carrier[]> {
  return channel === 'mail' ? mailCarriers(settings) : Promise.resolve(smsCarriers(settings))
}
