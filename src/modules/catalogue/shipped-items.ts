import list from './data/items.json' with { type: 'json' }

/** The real list of service items that ships with the product, as `importItems` takes it. */
export const shippedItems = { source: list.source, licence: list.licence, rows: list.items }
