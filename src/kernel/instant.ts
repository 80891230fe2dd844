import { z } from 'zod'

/** An instant as it stands in an address, such as 2026-11-23T01:02:03.456Z. The calendar of the database knows no year 0. */
export const Instant = z.iso.datetime().refine((text) => !text.startsWith('0000'))
