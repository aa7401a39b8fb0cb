const MEGABYTE = 1_048_576

/** Size of a file as people see it: `114 KB`, `50 MB`, `57.2 MB`; at least 1 KB. */
export const fileSize = (bytes: number): string => {
  if (bytes < MEGABYTE) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / MEGABYTE).toFixed(1).replace(/\.0$/, '')} MB`
}

/** A number with thousands separators; decimals stay as they are. */
export const grouped = (decimal: string | number): string => {
  const [whole = '', fraction] = String(decimal).split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? spaced : `${spaced}.${fraction}`
}
