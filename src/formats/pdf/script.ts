/** Han, kana, full-width forms and the marks that go with them: written without spaces. */
const CJK = /[\u2E80-\u303F\u3040-\u30FF\u31C0-\u31EF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u
const CJK_END = new RegExp(`${CJK.source}$`, 'u')
const CJK_START = new RegExp(`^${CJK.source}`, 'u')

/** Whether a text ends with a character that is written without spaces. */
export const endsCjk = (text: string): boolean => CJK_END.test(text.slice(-2))
/** Whether a text begins with such a character. */
export const startsCjk = (text: string): boolean => CJK_START.test(text.slice(0, 2))
/** Whether a text holds such a character. */
export const hasCjk = (text: string): boolean => CJK.test(text)

/** Radicals that NFKC leaves alone, or gives an old form, as fonts' maps put them in place of the characters they look like. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⼾户⺠民⻓长⻅见⻉贝⻋车⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺫罒⺮竹⻄西⻆角⺌小⺕彐⻁虎⻌辶',
  ].flatMap((sign, index, all) => (index % 2 === 0 ? [[sign, all[index + 1]!]] : [])),
)

/** Signs of the Symbol font by their codes, which maps put at U+F000 and above. */
const SYMBOLS: Readonly<Record<number, string>> = {
  ...Object.fromEntries([...'()+,./0123456789:;<=>[]{|}%'].map(sign => [sign.charCodeAt(0), sign])),
  45: '−',
  163: '≤',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  187: '≈',
}

/** Marks turned for columns whose plain forms NFKC gives at half width. */
const TURNED: Readonly<Record<string, string>> = { '︐': '，', '︓': '：', '︔': '；', '︕': '！', '︖': '？', '︵': '（', '︶': '）' }

/** Some fonts name Kangxi radicals (U+2F00…) and CJK radicals where the page shows plain characters: read as the page shows them; so are marks turned for columns. A sign of a symbol font or a control code, alone, is a bullet. */
export const asShown = (text: string): string => {
  const plain = text
    .replace(/[\u2E80-\u2FDF]/g, sign => RADICALS[sign] ?? sign.normalize('NFKC'))
    .replace(/[\uFE10-\uFE19\uFE30-\uFE44]/g, mark => TURNED[mark] ?? mark.normalize('NFKC'))
    .replace(/[\uF020-\uF0FF]/g, sign => SYMBOLS[sign.charCodeAt(0) & 0xff] ?? sign)
  return plain
    .replace(/^(\s*)[\x00-\x08\x0E-\x1F\x7F\uE000-\uF8FF](?=\s*$)/, '$1•')
    .replace(/[\x00-\x08\x0E-\x1F\x7F]/g, '')
    .replace(/^(\s*)[\uE000-\uF8FF](?=\s)/, '$1•')
}
