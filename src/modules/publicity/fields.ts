/** Name of the form field of a fact. */
export const factField = (code: string) => `fact-${code}`
