/** Numbers as list labels write them, by the names of ECMA-376 part 1, 17.18.59 (ST_NumberFormat). `padded3` writes 001. Numbers out of a format's range are plain decimals. */
export const formatNumber = (value: number, format: string): string => {
  if (!Number.isInteger(value) || value < 0 || value > 32_767) return String(value)
  const padded = /^padded(\d)$/.exec(format)
  return padded ? String(value).padStart(Number(padded[1]), '0') : (FORMATS[format] ?? String)(value)
}

const DIGITS = '〇一二三四五六七八九'
const CIRCLED_TO = 20

const letters = (value: number, first: string): string =>
  value < 1 ? String(value) : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (value: number): string => {
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text || String(value)
}

/** 二十三, 一百零五, with the digits and unit signs given; `ten` alone for 10..19 as in 十二. */
const counting = (value: number, digits: string, units: readonly string[], shortTen: boolean): string => {
  if (value === 0 || value > 9999) return [...String(value)].map(digit => digits[Number(digit)]!).join('')
  const places = [...String(value)].map(Number)
  let text = ''
  places.forEach((digit, index) => {
    const unit = units[places.length - 1 - index]!
    if (digit !== 0) text += digits[digit]! + unit
    else if (text !== '' && !text.endsWith(digits[0]!)) text += digits[0]!
  })
  if (text.endsWith(digits[0]!)) text = text.slice(0, -1)
  return shortTen && value >= 10 && value < 20 ? text.slice(1) : text
}

const chinese = (value: number): string => counting(value, DIGITS.replace('〇', '零'), ['', '十', '百', '千'], true)
const legal = (signs: string, units: readonly string[]) => (value: number) => counting(value, signs, units, false)
const digitByDigit = (value: number): string => [...String(value)].map(digit => DIGITS[Number(digit)]!).join('')
const from = (signs: string) => (value: number) => signs[value - 1] ?? String(value)
const circled = (value: number): string => (value >= 1 && value <= CIRCLED_TO ? String.fromCharCode(0x245f + value) : String(value))
const ordinal = (value: number): string => {
  const suffix = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${suffix}`
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** English number words up to ninety-nine. */
const inWords = (value: number): string => {
  if (value >= 100) return String(value)
  return SMALL[value] ?? TENS[Math.floor(value / 10)]! + (value % 10 > 0 ? `-${SMALL[value % 10]}` : '')
}
const inOrdinalWords = (value: number): string =>
  value >= 100
    ? ordinal(value)
    : inWords(value).replace(/[a-z]+$/, word => IRREGULAR[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`))
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** * † ‡ §, then doubled, as the Chicago manual marks notes. */
const chicago = (value: number): string =>
  value < 1 ? String(value) : '*†‡§'.charAt((value - 1) % 4).repeat(Math.min(20, Math.ceil(value / 4)))

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimalZero: value => String(value).padStart(2, '0'),
  decimalFullWidth: value => [...String(value)].map(digit => String.fromCharCode(0xff10 + Number(digit))).join(''),
  decimalFullWidth2: value => [...String(value)].map(digit => String.fromCharCode(0xff10 + Number(digit))).join(''),
  upperRoman: value => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: value => letters(value, 'A'),
  lowerLetter: value => letters(value, 'a'),
  ordinal,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: legal('零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟']),
  ideographLegalTraditional: legal('零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟']),
  ideographTraditional: from('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: from('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: value => (value >= 1 && value <= CIRCLED_TO ? String.fromCharCode(0x2487 + value) : `${value}.`),
  decimalEnclosedParen: value => (value >= 1 && value <= CIRCLED_TO ? String.fromCharCode(0x2473 + value) : `(${value})`),
  ideographEnclosedCircle: value => (value >= 1 && value <= 10 ? String.fromCharCode(0x327f + value) : String(value)),
  cardinalText: value => capital(inWords(value)),
  ordinalText: value => capital(inOrdinalWords(value)),
  hex: value => value.toString(16).toUpperCase(),
  chicago,
  aiueo: from('ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'),
  aiueoFullWidth: from('アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'),
  iroha: from('ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽ'),
  irohaFullWidth: from('イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス'),
  ganada: from('가나다라마바사아자차카타파하'),
  chosung: from('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
  numberInDash: value => `- ${value} -`,
}
