/** What people said of an organisation in a stretch of time, and what became of it. Numbers only. */
export interface VoiceCounts {
  readonly organisationId: string
  /** Real ratings that count. */
  readonly rated: number
  /** Of these 2 or 1. */
  readonly bad: number
  /** Complaints that were decided. */
  readonly complaints: number
  /** Of these right, wholly or in part. */
  readonly right: number
  /** Rectifications that were confirmed as done. */
  readonly rectified: number
  /** Of these answered within their time. */
  readonly inTime: number
}

/** Figures of ratings are shown from so many on: fewer would tell who said what. */
export interface Least {
  readonly value: number
  readonly source: string
}

/** Ratings of an organisation; null where there are too few to be told. */
export function toldRatings({ rated, bad }: Pick<VoiceCounts, 'rated' | 'bad'>, { value }: Pick<Least, 'value'>) {
  if (rated < value) return null
  return { rated, bad, goodPerCent: Math.round(((rated - bad) / rated) * 100) }
}
