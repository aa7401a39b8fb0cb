import type { MessageData } from '../../model/finding.js'
import type { Sentences } from '../table.js'

const CONVENTIONS: Readonly<Record<string, string>> = {
  word: 'Word“字数”（每个汉字、标点计1，连续的字母数字计1，空格不计）',
  'word-runs': 'Word“字数”（每个汉字和中文标点计1，其余以空格分开的计1）',
  characters: '字符数（不计空格）',
  'characters-and-spaces': '字符数（计空格）',
  han: '只计汉字',
  'han-and-runs': '计汉字和字母数字串，不计标点',
  words: '英文词数',
  'words-split': '英文词数（连字符两侧分开计）',
}

const RANGES: Readonly<Record<string, string>> = {
  whole: '全文',
  'without-declaration': '除声明字数的那一行以外的全文',
  body: '正文（标题和声明之外）',
  'body-without-foot': '正文（不含首尾的署名、来源等行）',
}

const way = ({ convention, range }: MessageData): string =>
  `按${CONVENTIONS[String(convention)] ?? convention}、${RANGES[String(range)] ?? range}计`

const list = ({ items }: MessageData): string => (Array.isArray(items) ? items.join('｜') : '')

/** Sentences of findings about sums, rates, counts, lengths and dates. */
export const arithmetic: Sentences = {
  'length-mismatch.copies': data =>
    `写明${data.declared}字。${way(data)}共${data.whole}字，重复的部分只算一遍则${data.exact ? '正好' : '约'}${data.counted}字：多出的${data.excess}字就是重复的那${data.copies === 1 ? '一遍' : `${data.copies}处`}。`,
  'length-mismatch.short': data =>
    `写明${data.declared}字，按各种常用算法都数不到这么多；最接近的是${way(data)}的${data.nearest}字，还差${data.difference}字：可能缺了一部分文字，或字数写错。`,
  'length-mismatch.long': data =>
    `写明${data.declared}字，按各种常用算法都不止此数；最接近的是${way(data)}的${data.nearest}字，多出${data.difference}字：可能混入了别的文字，或字数写错。`,
  'count-mismatch.marked': data => `写明“${data.announcement}”，其后逐项列出的是${data.found}项：${list(data)}。`,
  'count-mismatch.named': data => `写明“${data.announcement}”，并列写出的是${data.found}个：${list(data)}。`,
  'count-mismatch.labelled': data =>
    `写明“${data.announcement}”，其后这样标出的只数到${data.found}项：${list(data)}。请核对是否有几项没有标出。`,
}
