import type { Level } from '../model/finding.js'

/** How words are set on a terminal; without colour a mark is set in brackets and the rest stands plain. */
export interface Ink {
  strong(text: string): string
  faint(text: string): string
  /** What went well. */
  calm(text: string): string
  level(level: Level, text: string): string
  /** The words a line is about. */
  mark(text: string): string
  /** Text of a document or a name with nothing in it a terminal would obey. */
  safe(text: string): string
}

const LEVEL_COLOURS: Readonly<Record<Level, string>> = { error: '31;1', warning: '33', note: '36' }

const coloured = (codes: string, text: string): string => (text ? `\u001b[${codes}m${text}\u001b[0m` : text)

/** Control characters and direction overrides, which could move the cursor, ring, or show words in another order. */
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const safe = (text: string): string => text.replace(OBEYED, '�')

/** The ink of a terminal that shows colours, or of one that does not. */
export const inkOf = (colour: boolean): Ink =>
  colour
    ? {
        strong: text => coloured('1', text),
        faint: text => coloured('2', text),
        calm: text => coloured('32', text),
        level: (level, text) => coloured(LEVEL_COLOURS[level], text),
        mark: text => coloured('1;4', text),
        safe,
      }
    : {
        strong: text => text,
        faint: text => text,
        calm: text => text,
        level: (_, text) => text,
        mark: text => (text ? `⟦${text}⟧` : text),
        safe,
      }
