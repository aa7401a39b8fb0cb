import type { Sentences } from '../table.js'

const of = (subject: unknown): string => (subject ? `“${subject}”` : '同一个量')

/** Sentences of findings about figures that disagree. */
export const figures: Sentences = {
  'conflicting-figures.values': ({ subject, first, second }) => `${of(subject)}前后数字不一：一处为${first}，另一处为${second}。`,
  'conflicting-figures.swapped': ({ subject, first, second }) =>
    `${of(subject)}前后数字不一：一处为${first}，另一处为${second}，可能是数字颠倒。`,
  'conflicting-figures.twice': ({ first, second }) => `同一个数并排写了两遍却不相同：一处为${first}，另一处为${second}。`,
  'conflicting-figures.table': ({ subject, column, first, second }) =>
    `“${subject}”在文中写作${first}，表中${column ? `（${column}）` : ''}是${second}。`,
  'conflicting-figures.row': ({ subject, first, second, other }) =>
    `文中说“${subject}”是${first}，表中这是“${other}”的数，“${subject}”是${second}。`,
  'conflicting-figures.twins': ({ subject, column, first, second, others }) =>
    `同样的表给了两遍，“${subject}”${column ? `（${column}）` : ''}一处为${first}，另一处为${second}；两表另有${others}个数相同。`,
  'approximation-drift.precision': ({ subject, first, second }) => `${of(subject)}约数口径不一：一处为${first}，另一处为${second}。`,
  'unit-slip.unit': ({ subject, first, second }) => `${of(subject)}一处为${first}，另一处为${second}：数字相同而单位不同。`,
  'unit-slip.factor': ({ subject, first, second, factor }) =>
    `${of(subject)}一处为${first}，另一处为${second}，正好相差${factor}倍，可能是单位或小数点有误。`,
}
