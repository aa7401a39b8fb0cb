/** What a figure of nought is, but for its place and subject: there was none of something. */
export const NOUGHT = {
  value: '0',
  lo: '0',
  hi: '0',
  loOpen: false,
  hiOpen: false,
  step: '1',
  kind: 'quantity',
  dimension: 'count',
  qualifier: 'exact',
  scope: {},
} as const
