import { createHmac, timingSafeEqual } from 'node:crypto'

/** The signature of a gateway's report: HMAC-SHA256 under SMS_TOKEN over `<id> <delivered|undelivered> <words>`, in hex. */
export function reportSignature(token: string, report: { id: string; delivered: boolean; words: string }): string {
  const said = `${report.id} ${report.delivered ? 'delivered' : 'undelivered'} ${report.words}`
  return createHmac('sha256', token).update(said, 'utf8').digest('hex')
}

/** Whether a report was made by somebody who knows the token; never without one. */
export function isOurReport(
  token: string | undefined,
  report: { id: string; delivered: boolean; words: string; signature: string },
): boolean {
  if (!token) return false
  const [right, given] = [Buffer.from(reportSignature(token, report)), Buffer.from(report.signature)]
  return right.length === given.length && timingSafeEqual(right, given)
}
