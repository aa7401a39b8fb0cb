/** How much of each line is looked at: no number is longer. */
const REACH = 40

/** Ends and beginnings of lines between which a number, with its signs, was divided. Both ends must say so. */
const DIVIDED: readonly (readonly [end: RegExp, beginning: RegExp])[] = [
  // 12 | % and $ | 12
  [/\d$/, /^[%‰℃°]/],
  [/[$€£¥]$/, /^\d/],
  // 12 | .5 and 1 | ,234
  [/\d$/, /^\.\d/],
  [/(?<![\d.,])\d{1,3}(?:,\d{3})*$/, /^(?:,\d{3})+(?!\d)/],
  // 1,2 | 34: a group is not full
  [/(?<![\d.,])\d{1,3}(?:,\d{3})*,\d$/, /^\d{2}(?!\d)/],
  [/(?<![\d.,])\d{1,3}(?:,\d{3})*,\d\d$/, /^\d(?!\d)/],
  // 1,234, | 567 and 1, | 234,567 and $1, | 234
  [/(?<![\d.,])\d{1,3}(?:,\d{3})+,$/, /^\d{3}(?!\d)/],
  [/(?<![\d.,])\d{1,3},$/, /^\d{3}(?:,\d{3})+(?!\d)/],
  [/[$€£¥]\d{1,3},$/, /^\d{3}(?!\d)/],
  // 2019 | –2024
  [/\d$/, /^[–—~]\d/],
  [/(?<!\d)(?:19|20)\d\d$/, /^-(?:19|20)\d\d(?!\d)/],
  // In Chinese a number follows no other but by a mark: 增长12 | .5, 增长12. | 5%, 投资1, | 234万元 and 投资12 | 34万元
  [/\p{Script=Han}\d{1,4}\.$/u, /^\d/],
  [/\p{Script=Han}\d{1,3},$/u, /^\d{3}(?!\d)/],
  [/(?<![表图注第件录号章节条款项])(?<=\p{Script=Han})\d{1,12}$/u, /^(?!(?:19|20)\d\d年)\d{1,12}(?:\.\d+)?[%％\p{Script=Han}]/u],
  [/\p{Script=Han}\d{1,12}\.\d{1,4}$/u, /^\d{1,4}[%％\p{Script=Han}]/u],
]

/** Whether what ends one line and begins the next is evidently one number, or a number and its sign: nothing stands between them. */
export const dividesNumber = (text: string, next: string): boolean => {
  const [end, beginning] = [text.slice(-REACH), next.slice(0, REACH)]
  if (!/[\d.,$€£¥]$/.test(end) || !/^[\d.,%‰℃°–—~-]/.test(beginning)) return false
  return DIVIDED.some(([ends, begins]) => ends.test(end) && begins.test(beginning))
}
