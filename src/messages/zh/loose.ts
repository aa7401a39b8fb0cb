import type { Sentences, Template } from '../table.js'

/** A reference without target. */
const dead: Template = ({ quote, highest }) =>
  highest === '' ? `引用的“${quote}”在文件里找不到。` : `引用的“${quote}”在文件里找不到，同类编号到 ${highest} 为止。`

/** Sentences of findings about names, codes, numbering, references and unfinished text. */
export const loose: Sentences = {
  'unfinished-text.figure-unit': ({ quote }) => `“${quote}”缺了单位或数量级（如“万”“次”）。`,
  'unfinished-text.figure-classifier': ({ quote }) => `“${quote}”后面缺了量词或单位。`,
  'unfinished-text.figure-percent': ({ quote }) => `“${quote}”后面像是缺了“%”。`,
  'unfinished-text.figure-number': ({ quote }) => `“${quote}”里缺了数字。`,
  'unfinished-text.cut-off': ({ quote }) => `这一段停在“${quote}”，没有写完或缺了句末标点，而其他各段都有。`,
  'unfinished-text.many-cut-off': ({ count }) => `有 ${count} 段没有句末标点，像是没有写完，或是断行造成的。`,
  'unfinished-text.template': ({ count }) => `这是一份待填写的样本或表单：有 ${count} 处留空待填。`,
  'unfinished-text.placeholder': ({ quote, count }) =>
    Number(count) > 1 ? `占位文字“${quote}”等 ${count} 处没有替换成正文。` : `占位文字“${quote}”没有替换成正文。`,
  'unfinished-text.template-field': ({ quote, count }) =>
    Number(count) > 1 ? `模板字段“${quote}”等 ${count} 处没有填入内容。` : `模板字段“${quote}”没有填入内容。`,
  'unfinished-text.image': ({ quote }) => `这里只有“${quote}”字样，图没有放进来。`,
  'unfinished-text.broken-value': ({ quote }) => `“${quote}”是出错的字段值，应为数字或文字。`,
  'unfinished-text.empty-marks': ({ quote }) => `“${quote}”里面是空的。`,
  'unfinished-text.blank-number': ({ quote }) => `文号“${quote}”缺了序号。`,
  'unfinished-text.question-marks': ({ quote }) => `“${quote}”像是待填的内容或乱码。`,
  'unfinished-text.blank': ({ count }) => (Number(count) > 1 ? `正文里有 ${count} 处空格没有填写。` : '正文里的空格没有填写。'),
  'unfinished-text.unclosed': ({ mark, missing, near }) => `“${mark}”没有配对的“${missing}”，可能缺在“${near}”之后。`,
  'unfinished-text.unopened': ({ mark, missing, near }) => `“${mark}”前面没有配对的“${missing}”，可能缺在“${near}”之前。`,
  'unfinished-text.turned-quote': ({ mark, missing }) => `引号方向反了：“${mark}”应为“${missing}”。`,
  'unfinished-text.crossed-brackets': ({ mark, missing }) => `前后括号不成对：以“${mark}”开头，以“${missing}”结束。`,
  'unfinished-text.many-unbalanced': ({ count, shown }) =>
    count === shown ? `全文有 ${count} 处同类的括号或引号不成对。` : `全文有 ${count} 处同类的括号或引号不成对，这里标出前 ${shown} 处。`,
  'unfinished-text.continued-from': ({ quote }) => `“${quote}”：前一部分不在这份文件里，前文写明的总数和提法无法核对。`,
  'unfinished-text.continued-on': ({ quote }) => `“${quote}”：后一部分不在这份文件里。`,
  'unfinished-text.doubled-word': ({ quote }) => `“${quote}”多写了一遍。`,
  'unfinished-text.doubled-words': ({ count, shown }) => `有 ${count} 处词语重复，这里标出前 ${shown} 处。`,
  'unfinished-text.doubled-mark': ({ quote }) => `标点“${quote}”重复了。`,
  'unfinished-text.doubled-marks': ({ count, shown }) =>
    count === shown ? `有 ${count} 处标点重复。` : `有 ${count} 处标点重复，这里标出前 ${shown} 处。`,
  'residue.web': ({ quote, count }) =>
    Number(count) > 1 ? `“${quote}”等 ${count} 处是随网页带进来的文字，不是正文。` : `“${quote}”是随网页带进来的文字，不是正文。`,
  'missing-separator.glued': ({ quote, count }) =>
    Number(count) > 1
      ? `“${quote}”等 ${count} 处小标题与正文连在一起，缺了句号或冒号。`
      : `小标题“${quote}”与正文连在一起，缺了句号或冒号。`,
  'style-variant.quoting': ({ quoted, bare, count }) =>
    Number(count) > 1 ? `引号用法不一：${quoted}与${bare}，这样的说法共 ${count} 个。` : `引号用法不一：${quoted}与${bare}。`,
  'style-variant.half-width': ({ count, shown }) =>
    count === shown ? `中文之间用了半角标点，共 ${count} 处。` : `中文之间用了半角标点，共 ${count} 处，这里标出前 ${shown} 处。`,
  'style-variant.compound': ({ one, other, count }) =>
    Number(count) > 1 ? `复合词写法不一：${one} 与 ${other}，共 ${count} 组。` : `复合词写法不一：${one} 与 ${other}。`,
  'style-variant.spelling': ({ one, other, count }) =>
    Number(count) > 1 ? `英式与美式拼写混用：${one} 与 ${other}，共 ${count} 组。` : `英式与美式拼写混用：${one} 与 ${other}。`,
  'name-variant.slip': ({ name, variant, count, times }) =>
    `“${variant}”（${times} 处）与“${name}”（${count} 处）只差一个字，像是同一名称的两种写法。`,
  'name-variant.phrase': ({ name, variant }) => `“${variant}”的固定说法是“${name}”。`,
  'identifier-drift.drift': ({ odd, usual, count }) => `“${odd}”与“${usual}”（${count} 处）只差一两位，像是同一个编号。`,
  'identifier-drift.checksum': ({ code, label }) => `${label || '号码'}“${code}”的校验位不对，至少有一位写错。`,
  'numbering-gap.gap': ({ before, label, expected }) => `编号从“${before}”跳到“${label}”，中间缺“${expected}”。`,
  'numbering-gap.repeat': ({ label, expected }) => `编号“${label}”出现了两次，后一处按顺序应为“${expected}”。`,
  'numbering-gap.order': ({ before, label, expected }) => `“${before}”之后是“${label}”，按顺序应为“${expected}”。`,
  'numbering-gap.wrong': ({ label, expected }) => `编号“${label}”与前后不连续，按顺序应为“${expected}”。`,
  'numbering-gap.ordinal-gap': ({ before, label, expected }) => `“${before}”之后是“${label}”，缺了第 ${expected} 项。`,
  'numbering-gap.ordinal-repeat': ({ label, expected }) => `“${label}”说了两次，后一处按顺序应为第 ${expected} 项。`,
  'numbering-gap.style': ({ before, label }) => `“${before}”之后的编号写成“${label}”，样式与同级不一致。`,
  'numbering-gap.caption-repeat': ({ label, first, second }) => `“${label}”用了两次：一处是“${first}”，一处是“${second}”。`,
  'numbering-gap.caption': ({ label, expected }) => `有“${label}”而没有“${expected}”。`,
  'broken-reference.field': ({ quote }) => `交叉引用失效：“${quote}”。`,
  'broken-reference.apart': ({ quote, count }) =>
    Number(count) > 1 ? `提到的“${quote}”等 ${count} 处不在这份文件里，如另附请确认。` : `提到的“${quote}”不在这份文件里，如另附请确认。`,
  'broken-reference.unmentioned': ({ quote, count }) =>
    Number(count) > 1 ? `“${quote}”等 ${count} 个图表正文没有提到。` : `“${quote}”正文没有提到。`,
  'broken-reference.table': dead,
  'broken-reference.figure': dead,
  'broken-reference.annex': dead,
  'broken-reference.chapter': dead,
  'broken-reference.section': dead,
  'broken-reference.article': dead,
  'broken-reference.part': dead,
  'broken-reference.paragraph': dead,
  'broken-reference.citation': dead,
  'name-variant.abbreviation': ({ short, one, other, count }) =>
    `简称“${short}”指了两个名称：“${one}”和“${other}”${Number(count) > 1 ? `，这样的简称共 ${count} 处` : ''}。`,
  'name-variant.two-abbreviations': ({ full, one, other, count }) =>
    `“${full}”先后简称“${one}”和“${other}”${Number(count) > 1 ? `，这样的名称共 ${count} 处` : ''}。`,
  'name-variant.early-abbreviation': ({ short, full, count }) =>
    `“${short}”在说明是“${full}”的简称之前已经使用${Number(count) > 1 ? `，这样的简称共 ${count} 个` : ''}。`,
  'broken-reference.unpaired-mark': ({ quote, count }) =>
    Number(count) > 1 ? `注释与正文里的标记对不上，如“${quote}”，共 ${count} 处。` : `正文标了“${quote}”，注释里没有这一条。`,
  'broken-reference.unpaired-note': ({ quote, count }) =>
    Number(count) > 1 ? `注释与正文里的标记对不上，如“${quote}”，共 ${count} 处。` : `注释“${quote}”在正文里没有标记。`,
}
