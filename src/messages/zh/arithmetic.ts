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

const day = (number: unknown): string => `星期${'一二三四五六日'[Number(number) - 1]}`

const place = ({ label, across }: MessageData): string => (across ? `“${label}”（${across}）` : `“${label}”`)

/** Sentences of findings about sums, rates, counts, lengths and dates. */
export const arithmetic: Sentences = {
  'length-mismatch.copies': data =>
    `写明${data.declared}字。${way(data)}共${data.whole}字，重复的部分只算一遍则${data.exact ? '正好' : '约'}${data.counted}字：多出的${data.excess}字就是重复的那${data.copies === 1 ? '一遍' : `${data.copies}处`}。`,
  'length-mismatch.short': data =>
    `写明${data.declared}字，按各种常用算法都数不到这么多；最接近的是${way(data)}的${data.nearest}字，还差${data.difference}字：可能缺了一部分文字，或字数写错。`,
  'length-mismatch.long': data =>
    `写明${data.declared}字，按各种常用算法都不止此数；最接近的是${way(data)}的${data.nearest}字，多出${data.difference}字：可能混入了别的文字，或字数写错。`,
  'length-mismatch.over': data => `“${data.head}”：其后的文字按各种常用算法至少有${data.counted}字，超过${data.declared}字。`,
  'length-mismatch.under': data => `“${data.head}”：其后的文字按各种常用算法至多有${data.counted}字，不足${data.declared}字。`,
  'count-mismatch.marked': data => `写明“${data.announcement}”，其后逐项列出的是${data.found}项：${list(data)}。`,
  'count-mismatch.named': data => `写明“${data.announcement}”，并列写出的是${data.found}个：${list(data)}。`,
  'count-mismatch.paired': data => `“${data.announcement}”是${data.declared}个，“分别”给出的数字是${data.found}个：${list(data)}。`,
  'count-mismatch.spanned': data => `“${list(data)}”数下来是${data.found}个，旁边写作“${data.announcement}”。`,
  'count-mismatch.parted': data => `写明“${data.announcement}”，各部分加起来是${data.found}：${list(data)}。`,
  'count-mismatch.labelled': data =>
    `写明“${data.announcement}”，其后这样标出的只数到${data.found}项：${list(data)}。请核对是否有几项没有标出。`,
  'date-mismatch.day': ({ date, year, month, days }) =>
    `“${date}”：${year === undefined || month !== 2 ? '' : `${year}年`}${month === 0 ? '一个月最多' : `${month}月只有`}${days}天。`,
  'date-mismatch.month': ({ date, month }) => `“${date}”：没有${month}月。`,
  'date-mismatch.weekday': ({ date, weekday, actual }) => `“${date}”是${day(actual)}，不是${day(weekday)}。`,
  'date-mismatch.weekday-of-year': ({ date, year, weekday, actual }) =>
    `“${date}”写作${day(weekday)}；按文中的年份${year}年算是${day(actual)}，文中提到的其他年份也不相符。`,
  'date-mismatch.reversed': ({ stretch }) => `“${stretch}”：结束的时间早于开始的时间。`,
  'date-mismatch.days': ({ stretch, stated, counted }) => `“${stretch}”首尾都算是${counted}天，写作${stated}天。`,
  'date-mismatch.row-days': ({ stretch, stated, counted }) => `“${stretch}”是${counted}天，写作${stated}；其他各行这样算都相符。`,
  'date-mismatch.weeks': ({ stretch, stated, counted }) =>
    `“${stretch}”首尾都算是${counted}天，合${(Number(counted) / 7).toFixed(1)}周，写作${stated}周。`,
  'date-mismatch.months': ({ stretch, stated, counted }) => `“${stretch}”首尾都算是${counted}个月，写作${stated}个月。`,
  'date-mismatch.age': ({ quote, since, year, counted }) => `“${quote}”：从${since}年出生到${year}年是${counted}岁上下。`,
  'date-mismatch.service': ({ quote, since, year, counted }) => `“${quote}”：从${since}年到${year}年是${counted}年。`,
  'date-mismatch.nth-year': ({ quote, since, year, counted }) => `“${quote}”：从${since}年算起，${year}年是第${counted}年。`,
  'date-mismatch.plan-year': ({ quote, plan, from, to }) => `“${quote}”：“${plan}”时期是${from}年至${to}年。`,
  'date-mismatch.approval': ({ date, end }) => `所审议的报告期到“${end}”才结束，而审议、批准的日期是“${date}”，比它更早。`,
  'date-mismatch.notice': ({ date, event }) => `会议是“${event}”开的，会议通知却写作“${date}”发出，在会后。`,
  'date-mismatch.record': ({ date, event }) => `会议在“${event}”召开，登记却在其后的“${date}”。`,
  'date-mismatch.entry': ({ date, event }) => `活动在“${event}”举行，报名却要求在“${date}”前，已在活动之后。`,
  'date-mismatch.clock': ({ before, time }) => `按时间先后叙述，“${time}”却写在“${before}”之后。`,
  'date-mismatch.quarter': ({ quote, first, last }) => `“${quote}”：所说的这一段是${first}月至${last}月。`,
  'date-mismatch.cutoff': ({ date, own }) => `截至“${date}”的情况，写在落款或标题日期为“${own}”的文中：日期在后。`,
  'date-mismatch.hours': ({ quote, hours, minutes }) => `“${quote}”：相隔${hours}小时${Number(minutes) ? `${minutes}分钟` : ''}。`,
  'date-mismatch.era': ({ quote, meant, year }) => `“${quote}”：前后两种纪年不是同一年，按年号或干支推算是${meant}年，写作${year}年。`,
  'date-mismatch.deadline': ({ date, own }) => `要求在“${date}”前完成，而本文落款或标题日期为“${own}”，已在其后。`,
  'date-mismatch.foretold': ({ date, own }) => `“${date}”说的是往后的事，而本文落款或标题日期是“${own}”，比它更晚。`,
  'date-mismatch.offset': ({ quote, days }) => `“${quote}”：两个日期相隔${days}天。`,
  'date-mismatch.feast': ({ quote, feast }) => `“${quote}”：这一天不是${feast}。`,
  'date-mismatch.order': ({ first, other }) => `后一步骤的时间“${other}”早于前一步骤的“${first}”。`,
  'date-mismatch.years': ({ stretch, stated, counted }) => `“${stretch}”首尾都算是${counted}年，写作${stated}年。`,
  'date-mismatch.edition': ({ first, second, from, to, every, years }) =>
    `“${first}”在${from}，“${second}”在${to}，相隔${years}年；文中说${Number(every) === 1 ? '每年' : `每${every}年`}一届，届次与年份对不上。`,
  'date-mismatch.edition-order': ({ first, second, from, to }) => `“${first}”在${from}，“${second}”在前面的${to}：次序与时间相反。`,
  'date-mismatch.event': ({ event, first, other }) => `“${event}”的同一件事，一处说是${first}，一处说是${other}。`,
  'date-mismatch.anniversary': ({ anniversary, since, year, counted, stated }) =>
    `“${anniversary}”：从${since}年到${year}年是${counted}周年，写作${stated}周年。`,
  'total-mismatch.table': data => `${place(data)}写作${data.total}，而${data.parts}个分项相加是${data.sum}，相差${data.difference}。`,
  'total-mismatch.statement': data => `${place(data)}写作${data.total}，按所列各行加减是${data.sum}，相差${data.difference}。`,
  'total-mismatch.crossing': data =>
    `${place(data)}写作${data.total}，分项相加是${data.sum}；“${data.otherLabel}”（${data.otherAcross}）写作${data.otherTotal}，分项相加是${data.otherSum}。横竖相差同样多（${data.difference}），有误的多半是两者相交处的“${data.cell}”。`,
  'total-mismatch.shares': ({ shares, sum }) => `各部分之比“${shares}”相加是${sum}，不是100。`,
  'total-mismatch.prose': ({ total, parts, sum, difference }) =>
    `总数写作${total}，所列${Array.isArray(parts) ? parts.join('、') : ''}相加是${sum}，相差${difference}。`,
  'total-mismatch.balance': ({ more, less, left, difference }) => `${more}与${less}相差${difference}，写作${left}。`,
  'total-mismatch.roll': ({ opening, total, sum, difference }) => `自${opening}起，加减所列各项是${sum}，写作${total}，相差${difference}。`,
  'total-mismatch.part': ({ total, parts }) => `其中的${Array.isArray(parts) ? parts.join('') : ''}大于总数${total}。`,
  'total-mismatch.sides': ({ label, value, otherLabel, other, difference }) =>
    `资产负债表两边不相等：“${label}”为${value}，“${otherLabel}”为${other}，相差${difference}。`,
  'total-mismatch.hundred': ({ label, sum, lines }) => `“${label}”各项所占之和是${sum}；同表另外${lines}处同样相加都是100。`,
  'rate-mismatch.growth': ({ base, value, stated, computed, rise }) =>
    `由${base}到${value}，${rise ? '增长' : '下降'}的幅度算出来是${computed}，写作${stated}。`,
  'rate-mismatch.increment': ({ base, value, stated, computed, rise }) =>
    `${rise ? '增加' : '减少'}${base}后为${value}，${rise ? '增长' : '下降'}的幅度算出来是${computed}，写作${stated}。`,
  'rate-mismatch.difference': ({ base, value, stated, computed }) => `${base}与${value}之间相差${computed}，写作${stated}。`,
  'rate-mismatch.share': ({ base, value, stated, computed }) => `${value}占${base}的${computed}，写作${stated}。`,
  'rate-mismatch.multiple': ({ base, value, stated, computed }) => `${value}是${base}的${computed}倍，写作${stated}。`,
  'rate-mismatch.table-growth': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}”写作${stated}，由${base}到${value}算出来是${computed}；同一${turned ? '行' : '列'}另有${rows}处这样算都相符。`,
  'rate-mismatch.table-share': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}”写作${stated}，${value}是${base}的${computed}%；同一${turned ? '行' : '列'}另有${rows}处这样算都相符。`,
  'rate-mismatch.table-margin': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}”写作${stated}，${value}减去${base}后占${value}的${computed}%；同一${turned ? '行' : '列'}另有${rows}处这样算都相符。`,
  'rate-mismatch.table-difference': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}”写作${stated}，${value}减去${base}是${computed}；同一${turned ? '行' : '列'}另有${rows}处这样算都相符。`,
  'rate-mismatch.table-running': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}”写作${stated}，${base}加上${value}是${computed}；同一${turned ? '行' : '列'}另有${rows}处这样累加都相符。`,
  'rate-mismatch.table-product': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}”写作${stated}，${value}乘以${base}是${computed}；同一${turned ? '行' : '列'}另有${rows}处这样算都相符。`,
  'rate-mismatch.table-mean': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}”写作${stated}，${value}除以${base}是${computed}；同一${turned ? '行' : '列'}另有${rows}处这样算都相符。`,
  'rate-mismatch.table-base': ({ label, value, base, stated, computed, rows }) =>
    `“${label}”写作${stated}；同一列另有${rows}行的占比都以约${base}为整体，${value}只占它的${computed}%。`,
  'rate-mismatch.table-average': data => `${place(data)}写作${data.stated}，${data.parts}个数的平均是${data.computed}。`,
  'rate-mismatch.table-weighted': data => `${place(data)}写作${data.stated}，${data.parts}项按表头所列权重加权是${data.computed}。`,
  'rate-mismatch.table-rank': ({ label, value, stated, computed, rows }) =>
    `“${label}”的名次写作${stated}，按${value}应是第${computed}；其余${rows}行的名次都与数值相符。`,
  'rate-mismatch.verb': ({ base, value, computed }) => `${value}是${base}的${computed}倍，与所说的成倍增长不符。`,
  'rate-mismatch.each': ({ base, value, stated, computed }) => `${value}除以${base}，平均是${computed}，写作${stated}。`,
  'rate-mismatch.margin': ({ base, value, stated, computed }) => `${base}扣除${value}后占${base}的${computed}，写作${stated}。`,
  'rate-mismatch.product': ({ base, value, stated, computed }) => `${value}乘以${base}是${computed}，写作${stated}。`,
  'rate-mismatch.points': ({ base, value, stated, computed }) =>
    `由${base}到${value}，变动${String(computed).replace('%', '')}个百分点；写作${stated}，百分比与百分点可能混用。`,
  'rate-mismatch.percent': ({ base, value, stated, computed }) =>
    `由${base}到${value}，变动的幅度是${computed}%；写作${stated}，百分比与百分点可能混用。`,
  'rate-mismatch.direction': ({ base, value, rise }) =>
    `由${base}到${value}是${rise ? '减少' : '增加'}，文中说成${rise ? '增加' : '减少'}。`,
  'rate-mismatch.apart': ({ value, stated, whole, common }) =>
    `${value}若占${stated}，全体约为${whole}；而并列的其他各项所占比例都是按约${common}算的。`,
  'rate-mismatch.outside': ({ whole, stated, parts }) =>
    `${whole}是各分项之和，各分项分别变动${(parts as readonly string[]).join('、')}，合计变动${stated}应当介于其间。`,
  'rate-mismatch.above-all': ({ rate }) => `${rate}：部分与全体之比不会超过100%。`,
  'rate-mismatch.above-plan': ({ rate }) => `完成率${rate}超过100%，请确认是超额完成。`,
}
