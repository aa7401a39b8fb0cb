/**
 * Which characters a text holds: looked through once, then asked by many expressions whether they can match in it at all. Made once for many texts, because
 * it keeps a number for every character there is.
 */
export class Occurring {
  private readonly readings = new Uint32Array(0x10000)
  private reading = 0

  /** Forgets the text before and looks through this one. */
  read(text: string): void {
    this.reading++
    for (let at = 0; at < text.length; at++) this.readings[text.charCodeAt(at)] = this.reading
  }

  /** Whether the text holds one of these characters, each a UTF-16 unit. */
  hasAny(characters: string): boolean {
    for (let at = 0; at < characters.length; at++) if (this.readings[characters.charCodeAt(at)] === this.reading) return true
    return false
  }
}
