/** The hundred or so surnames most people have. */
const COMMON =
  '赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞任袁柳唐罗薛雷贺汤黄萧尹姚邵汪毛戴宋熊舒屈项董梁' +
  '杜阮季贾江郭林钟徐邱骆高夏蔡田胡凌霍万卢莫房丁邓洪石崔龚程陆刘叶白'
/** Surnames less often met. Those that as often begin another word (`管`, `计`, `全`) are left out. */
const RARE =
  '褚尤施华金戚喻郎昌凤倪滕殷毕郝邬安常乐于时傅齐康伍余元顾孟穆湛祁禹狄米贝明臧成庞纪祝蓝闵席麻路娄危童颜梅盛刁樊虞柯缪解应宗宣郁单' +
  '杭包左邢裴荣翁荀甄曲封储靳井段巫焦谷车侯班仰秋仲伊宁仇甘厉祖武符景詹束龙幸司黎薄印蒲卓蔺屠池乔阴胥闻莘党翟谭姬申扶堵冉桑桂牛寿边' +
  '燕冀尚农温庄晏柴阎充连茹习艾鱼容向古易慎戈廖终居衡步都耿满弘匡文寇广禄东沃利师巩聂晁勾敖融冷辛阚简饶曾沙养鞠须丰巢关查后红游权盖' +
  '益桓公史赖兰芦章丛岳沿涂牟卜欧鲍位覃隋柏辜吉瞿丘晋苑畅宫苟廉奚木邸谈郜栾蒙揭窦迟宇糜鄢花稽练卞竺冼楚佟栗僧荆谌伏岑'
const COMPOUND = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐'

/** A Chinese surname that is hardly anything else, as a pattern. */
export const COMMON_SURNAMES = `[${COMMON}]`
/** Any Chinese surname, as a pattern. */
export const SURNAMES = `(?:${COMPOUND}|[${COMMON}${RARE}])`
