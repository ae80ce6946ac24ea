/** m²: ten hectares. No household garden is larger, so more is a slip of the unit. Not a legal limit. */
export const GARDEN_AREA_AT_MOST = 100_000
