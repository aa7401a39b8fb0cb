/** Text set on a page: x and y of its baseline in points from the top left of an A4 page. */
export interface Set {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  /** Degrees, anticlockwise. */
  readonly turn?: number
  /** Text render mode; 3 is invisible. */
  readonly mode?: number
  /** Red, green and blue, 0..1. */
  readonly colour?: readonly [number, number, number]
}

export const at = (x: number, y: number, text: string, size = 12): Set => ({ x, y, text, size })

/** Consecutive lines from a place on, one `leading` apart. */
export const lines = (x: number, y: number, texts: readonly string[], size = 12, leading = size * 1.5): Set[] =>
  texts.map((text, index) => at(x, y + index * leading, text, size))

const HEIGHT = 842

interface PageOptions {
  /** Operators drawn under the text. */
  readonly under?: string
  readonly rotate?: number
  /** More entries of the page's dictionary. */
  readonly more?: string
}

/** A page to be made. */
export interface MadePage extends PageOptions {
  readonly content: string
}

export const page = (sets: readonly Set[], options: PageOptions = {}): MadePage => ({
  ...options,
  content: `${options.under ?? ''}\n${sets.map(operators).join('\n')}`,
})

/** A picture of two by two points, stretched over a box: x and y of its upper left corner, width and height. */
export const picture = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${HEIGHT - y - height} cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q`

/** A line from place to place. */
export const rule = (x0: number, y0: number, x1: number, y1: number): string => `0.5 w ${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`

/** A filled box. */
export const area = (x: number, y: number, width: number, height: number, [r, g, b]: readonly number[] = [0, 0, 0]): string =>
  `q ${r} ${g} ${b} rg ${x} ${HEIGHT - y - height} ${width} ${height} re f Q`

/** Han text in the font whose glyphs and map the file does not hold, the rest in Helvetica, set side by side. */
const operators = ({ x, y, text, size = 12, turn = 0, mode = 0, colour = [0, 0, 0] }: Set): string => {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const runs = text.match(/[\x20-\x7E]+|[^\x20-\x7E]+/g) ?? []
  const shown = runs.map(run =>
    /[\x20-\x7E]/.test(run) ? `/F1 ${size} Tf (${run.replace(/[\\()]/g, '\\$&')}) Tj` : `/F2 ${size} Tf <${wide(run)}> Tj`,
  )
  const matrix = [cos, sin, -sin, cos, x, HEIGHT - y].map(value => value.toFixed(4)).join(' ')
  return `BT ${colour.join(' ')} rg ${mode} Tr ${matrix} Tm ${shown.join(' ')} ET`
}

const wide = (text: string): string => [...Buffer.from(text, 'utf16le').swap16()].map(byte => byte.toString(16).padStart(2, '0')).join('')

/** A PDF of pages, written out plainly. `catalog` adds entries to the catalog, `objects` whole objects numbered from 10. */
export const pdfFile = (pages: readonly MadePage[], catalog = '', objects: readonly string[] = []): Uint8Array => {
  const first = 10 + objects.length
  const all = new Map<number, string>([
    [1, `<</Type/Catalog/Pages 2 0 R ${catalog}>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')}]>>`],
    [3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
    [4, '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>'],
    [
      5,
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 6 0 R>>',
    ],
    [
      6,
      '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ],
  ])
  objects.forEach((object, index) => {
    all.set(10 + index, object)
  })
  pages.forEach(({ content, rotate = 0, more = '' }, index) => {
    const number = first + 2 * index
    all.set(
      number,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${HEIGHT}]/Rotate ${rotate}/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${number + 1} 0 R ${more}>>`,
    )
    all.set(number + 1, `<</Length ${Buffer.byteLength(content, 'latin1')}>>stream\n${content}\nendstream`)
  })
  return written(all)
}

/** The file's bytes, with its table of places. */
const written = (objects: ReadonlyMap<number, string>): Uint8Array => {
  let file = '%PDF-1.7\n'
  const places = new Map<number, number>()
  for (const [number, object] of objects) {
    places.set(number, file.length)
    file += `${number} 0 obj\n${object}\nendobj\n`
  }
  const start = file.length
  const last = Math.max(...objects.keys())
  file += `xref\n0 ${last + 1}\n`
  for (let number = 0; number <= last; number++) {
    const place = places.get(number)
    file += place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  }
  return Buffer.from(`${file}trailer<</Size ${last + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`, 'latin1')
}
