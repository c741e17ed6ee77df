/** The one filled button of a view is set in bold. */
export const strong = { fontWeight: 600 } as const;
