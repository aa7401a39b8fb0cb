/** Provinces as they are said without their suffix. */
const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾'
/** Capitals of provinces and other large cities. */
const LARGE_CITIES =
  '石家庄 太原 呼和浩特 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 杭州 宁波 合肥 福州 厦门 南昌 济南 青岛 郑州 洛阳 武汉 长沙 广州 深圳 珠海 东莞 ' +
  '佛山 南宁 桂林 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐'

/** Provinces and large cities, which often stand without their suffix, as a pattern. */
export const PLACES = `(?:${`${PROVINCES} ${LARGE_CITIES}`.replaceAll(' ', '|')})`

/** Names of places and regions of four characters and more, of which none is one character away from another. */
export const LONG_PLACES: readonly string[] = (
  '中华人民共和国 内蒙古自治区 广西壮族自治区 宁夏回族自治区 新疆维吾尔自治区 西藏自治区 香港特别行政区 澳门特别行政区 粤港澳大湾区 ' +
  '长江三角洲 珠江三角洲 京津冀协同发展 成渝地区双城经济圈 呼和浩特 乌鲁木齐 齐齐哈尔 鄂尔多斯 巴彦淖尔 ' +
  '乌兰察布 呼伦贝尔 锡林郭勒 西双版纳 雅鲁藏布江 塔里木盆地 准噶尔盆地 青藏高原 云贵高原 黄土高原'
).split(' ')
