import { matchesOf } from '../../text/matches.js'
import type { Piece } from '../assemble.js'

/** Letters a page has at least before it can be told to be garbled. */
const FEWEST_LETTERS = 150
/** Share of its letters in words that hold signs no word has. */
const SHARE = 0.6
/** Share of its characters that no font but its own can show. */
const PRIVATE_SHARE = 0.3

const LETTERS = /[A-Za-z]/g
/** A sign between two letters that stands in no word, address or file name: where a font gives no names of its characters, it is what its space became. */
const SIGN_IN_WORD = /[A-Za-z][%\\^`{|}~*+<>$\u0001-\u0008\u000e-\u001f][A-Za-z]/
const PRIVATE = /[\u0001-\u0008\u000e-\u001f\ue000-\uf8ff]/g

/** Whether a text was read through a font that does not say what its characters are, so that it is not what the page shows. */
const isGarbled = (text: string): boolean => {
  if ((text.match(PRIVATE)?.length ?? 0) > PRIVATE_SHARE * text.length) return true
  const letters = text.match(LETTERS)?.length ?? 0
  if (letters < FEWEST_LETTERS) return false
  let strange = 0
  for (const [word] of matchesOf(/\S+/g, text)) if (SIGN_IN_WORD.test(word)) strange += word.match(LETTERS)!.length
  return strange > SHARE * letters
}

/** Pieces with those of garbled pages as furniture, shown and not checked, and the numbers of these pages in order. */
export const withoutGarbled = (pieces: readonly Piece[]): { readonly pieces: readonly Piece[]; readonly garbled: readonly number[] } => {
  const texts = new Map<number, string[]>()
  for (const { text, place } of pieces) {
    if (place?.page === undefined) continue
    const known = texts.get(place.page)
    if (known) known.push(text)
    else texts.set(place.page, [text])
  }
  const garbled = [...texts].flatMap(([page, lines]) => (isGarbled(lines.join('\n')) ? [page] : []))
  if (garbled.length === 0) return { pieces, garbled }
  const pages = new Set(garbled)
  const plain = ({ text, place, lines, hidden }: Piece): Piece => ({
    text,
    kind: 'furniture',
    place: place!,
    ...(lines && { lines }),
    ...(hidden && { hidden }),
  })
  return { pieces: pieces.map(piece => (pages.has(piece.place?.page ?? 0) ? plain(piece) : piece)), garbled: garbled.sort((a, b) => a - b) }
}
