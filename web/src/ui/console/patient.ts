/** A button turns its wheel only when the answer takes its time; sending twice is no danger meanwhile. */
export const patient = (pending: boolean) => pending && { delay: 300 };
