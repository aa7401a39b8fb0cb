const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The name of a weekday by its number, Monday first. */
export const dayNamed = (number: unknown): string => DAYS[Number(number) - 1] ?? ''

/** The name of a month by its number. */
export const monthNamed = (number: unknown): string => MONTHS[Number(number) - 1] ?? `month ${number}`
