import type { Document } from '../model/document.js'
import { once } from './once.js'
import { wordsOf } from './words.js'

const SURNAME =
  '(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦昌马苗凤方俞任袁柳唐罗薛雷贺倪汤滕殷毕郝邬安常乐于时傅齐康伍余元顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房缪解应宗丁宣邓郁单杭洪包左石崔龚程邢裴陆荣翁荀甄曲封储靳井段巫焦谷车侯班仰秋仲伊宁仇甘厉祖武符刘景詹束龙叶幸司黎薄印白蒲卓蔺屠池乔阴胥闻莘党翟谭姬申扶堵冉桑桂牛寿边燕冀尚农温庄晏柴阎充连茹习艾鱼容向古易慎戈廖终居衡步都耿满弘匡文寇广禄东沃利师巩聂晁勾敖融冷辛阚简饶曾沙养鞠须丰巢关查后红游权盖益桓公])'
const TITLE =
  '(?:总经理|董事长|理事长|秘书长|检察长|总工程师|法定代表人|负责人|联系人|主持人|经办人|局长|厅长|部长|处长|科长|院长|校长|所长|站长|省长|市长|县长|区长|镇长|乡长|州长|会长|社长|行长|队长|组长|主任|书记|主席|秘书|馆长|园长|台长|庭长|主编|护士长|经理|总裁|总监|教授|研究员|工程师|记者|同志|先生|女士|代表|委员|专家|医生|村民|法官|律师)'
const TITLED = new RegExp(`(${TITLE})(?:[：:]\\s?|\\s)?(?=${SURNAME}\\p{Script=Han})`, 'gu')
const NAME = new RegExp(`^${SURNAME}\\p{Script=Han}{2}`, 'u')
/** Characters looked at after a title. */
const REACH = 6

/** A title of the text with what follows it and may be a name. */
export interface Titled {
  readonly title: string
  /** Where what follows begins. */
  readonly start: number
  /** The characters that follow, a few more than a name has. */
  readonly following: string
}

/** Titles that stand before what may be a person's name: a surname with another character. */
export const titledOf = once((document: Document): readonly Titled[] =>
  [...document.text.matchAll(TITLED)].map(match => {
    const start = match.index + match[0].length
    return { title: match[1]!, start, following: document.text.slice(start, start + REACH) }
  }),
)

/** The full name (surname and two characters) at the start of a text; undefined when what stands there reads as other words. */
export const fullNameAt = (following: string): string | undefined => {
  const name = NAME.exec(following)?.[0]
  if (!name) return undefined
  const [word] = wordsOf(following)
  return word!.length === 1 || word === name ? name : undefined
}
