import type { Block, Document } from '../model/document.js'
import type { Draft } from '../model/finding.js'
import type { Span } from '../model/span.js'
import { matchesOf } from '../text/matches.js'
import { regexp } from '../text/regexp.js'
import { alone, draftAt } from './alone.js'

/** Navigation, breadcrumbs, editor and copyright lines, controls and markup that came along with a web page or a scan: one note with all its places. */
export const residue = alone('residue', document => {
  const lines = withNeighbours(
    document,
    document.blocks.map(block => isResidue(document.text, block)),
  )
  const pieces = document.blocks.flatMap((block, index) => (lines[index] ? [block] : piecesOf(document.text, block)))
  return pieces.length === 0 ? [] : [noteOf(document, pieces)]
})

/** Places shown in the note. */
const SHOWN = 60
/** A longer line is a sentence of the text, whatever words it begins with. */
const LONGEST = 90
const LONGEST_CREDIT = 40

const NAVIGATION_WORDS = regexp('i')`
  首页|主页|网站地图|联系我们|关于我们|投稿|登录|注册|手机版|无障碍|加入收藏|设为首页|友情链接|免责声明|隐私|订阅|English|RSS|Home|Contact
  |About|Log ?in
  |Sign (?:in|up)
  |Site ?map|Privacy|Careers|Subscribe|FAQ
`
const WHOLE_LINES: readonly RegExp[] = [
  /^(?:您?(?:当前|现在)?的?(?:所在)?(?:的?位置|频道)|当前位置|您现在的位置是?|You are here)\s*[:：]/i,
  /^(?:网站|本站)?(?:首页|主页|Home)\s*(?:[>»›＞→]+|-{1,2}>|\/)/i,
  /^(?:>|»|›)\s?\S{1,30}$/,
  /^(?:版权所有|©|\(c\)\s*\d{4}|Copyright\b|All rights reserved)|All rights reserved\.?$/i,
  /[\p{Script=Han}]ICP[备证][\d\p{Script=Han}]{4,}|公网安备|网站标识码|政府网站找错/u,
  regexp()`
    ^[【[（(]?\s*(?:字体|字号|打印本页|打印|关闭窗口|关闭|返回顶部|回到顶部|返回首页|返回列表)\s*[:：]?\s*
      (?:[【[（(]?[大中小\s]{1,8}[】\])）]?)?\s*(?:打印|关闭)?[】\])）]?$
  `,
  /^(?:上一[篇条页]|下一[篇条页])\s*[:：]/,
  regexp()`
    ^(?:分享到|分享至|扫一扫|扫码(?:分享|关注)|点击(?:数|量|图片进入)|浏览(?:次数|量)|阅读次数|相关(?:新闻|链接|阅读|文章)|热门(?:推荐
          |文章)|更多精彩)\s*[:：]?\s*\d*[^。，]{0,12}$
  `,
  regexp('i')`
    ^(?:skip to (?:main )?(?:navigation|content|secondary navigation)|back to top|return to top|share this(?: page| article)?
        |print(?: this page| version)?|click here to .{3,40}|powered by .{2,30}|advertisement|cookie (?:policy|settings)
        |accept (?:all )?cookies)\.?$
  `,
]
const CREDIT = regexp('i')`
  ^[【[（(]?\s*
    (?:责任编辑|责\s?编|编\s?辑|值班编辑|网络编辑|文字编辑|审\s?核|校\s?对|初\s?审|复\s?审|终\s?审|监\s?制|责任校对|实习编辑|Editor
      |Edited by|Web editor)\s*[:：/|｜丨]\s*\S
`
const CREDIT_AT_END = /[【[（(]\s*(?:责任编辑|责编|编辑|责任校对)\s*[:：]\s*[^）)\]】]{1,20}[）)\]】]\s*$/
const MARKUP =
  /&(?:nbsp|amp|lt|gt|quot|#\d{2,5});|<\/?(?:p|br|div|span|strong|table|td|tr|img|font|a)\b[^<>\n]{0,200}>|锟斤拷|烫烫烫|ï»¿|â€[™œ“]/gi

const isResidue = (text: string, block: Block): boolean => {
  if (block.kind === 'furniture' || block.kind === 'table-cell' || block.hidden || block.end - block.start > LONGEST) return false
  const line = text.slice(block.start, block.end).trim()
  return WHOLE_LINES.some(expression => expression.test(line)) || isMenu(line) || (line.length <= LONGEST_CREDIT && CREDIT.test(line))
}

/** `网上投稿 | 联系我们`, `Home | Contact`: short items of which one at least is a menu's. */
const isMenu = (line: string): boolean => {
  const items = line.split(/\s*(?:[|｜丨]|·(?=\s|$))\s*/)
  return items.length >= 2 && items.every(item => item.length <= 16) && NAVIGATION_WORDS.test(line)
}

const FRAGMENT = /^(?:[>»›|｜×]|首页|[大中小]|收藏|打印|关闭|微信|微博|Home|Menu|Print|Search|Share)$/i

/** Whether each block is residue, with the fragments of a menu whose every word stands on a line of its own. */
const withNeighbours = ({ text, blocks }: Document, own: readonly boolean[]): boolean[] => {
  const all = [...own]
  const isFragment = (index: number): boolean =>
    FRAGMENT.test(text.slice(blocks[index]!.start, Math.min(blocks[index]!.end, blocks[index]!.start + 12)).trim())
  for (let index = 1; index < blocks.length; index++) all[index] ||= all[index - 1]! && isFragment(index)
  for (let index = blocks.length - 2; index >= 0; index--) all[index] ||= all[index + 1]! && isFragment(index)
  return all
}

/** Residue inside a paragraph: an editor's line at its end, tags and entities. */
const piecesOf = (text: string, block: Block): Span[] => {
  if (block.kind === 'furniture' || block.hidden) return []
  const tailStart = Math.max(block.start, block.end - LONGEST_CREDIT)
  const tail = CREDIT_AT_END.exec(text.slice(tailStart, block.end))
  const credit = tail ? [{ start: tailStart + tail.index, end: tailStart + tail.index + tail[0].trimEnd().length }] : []
  const markup = matchesOf(MARKUP, text.slice(block.start, block.end)).map(match => ({
    start: block.start + match.index,
    end: block.start + match.index + match[0].length,
  }))
  return [...markup, ...credit]
}

const noteOf = (document: Document, pieces: readonly Span[]): Draft =>
  draftAt(document, 'residue', pieces.slice(0, SHOWN), {
    variant: 'web',
    level: 'note',
    confidence: 0.85,
    data: { quote: document.text.slice(pieces[0]!.start, pieces[0]!.end), count: pieces.length, shown: Math.min(pieces.length, SHOWN) },
  })
