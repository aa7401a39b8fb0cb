import { DoubletakeError } from '../model/errors.js'

/** The mark a page of the list ends with; opaque to clients. */
export const cursorAt = (sequence: number): string => Buffer.from(`reviews/${sequence}`).toString('base64url')

/** The place a mark stands for; `malformed` when it is none of ours. */
export const positionOf = (cursor: string): number => {
  const [, digits] = /^reviews\/(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? []
  if (!digits) throw new DoubletakeError('malformed', { fields: 'cursor' })
  return Number(digits)
}
