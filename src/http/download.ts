/** Content-Disposition of a download; the exact name goes encoded (RFC 6266), old clients get one without what they cannot read. */
export const attachment = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** A file's name without its extension. */
export const baseName = (name: string): string => name.replace(/\.[^.]{1,5}$/, '') || name
