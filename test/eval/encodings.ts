import { decode } from '../../src/formats/txt/encoding.js'
import { encoded } from '../tools/encoders.js'
import { below, pick, type Random, seeded } from './random.js'
import type { Print, Yardstick } from './yardstick.js'

/** A way of writing and the encodings its texts come in. */
interface Script {
  readonly name: string
  readonly encodings: readonly string[]
  readonly sentences: readonly string[]
}

const WIDE = ['utf-8', 'utf-8+bom', 'utf-16le', 'utf-16be', 'utf-16le+bom', 'utf-16be+bom']

const SCRIPTS: readonly Script[] = [
  {
    name: 'simplified',
    encodings: [...WIDE, 'gb18030'],
    sentences: [
      '一、项目进展情况。',
      '截至6月底，全县已建成灌溉水渠42公里，占年度计划的87.5%。',
      '会议由副县长罗启明主持，财政、水利、交通等部门负责同志参加。',
      '各乡镇要把责任压实到人，确保汛期前完成隐患排查。',
      '（二）存在的困难和不足',
      '部分企业反映融资渠道偏窄、用工成本上升，订单外流的苗头需要警惕。',
      '图书馆新馆开放首周接待读者1.3万人次，少儿阅览区座无虚席。',
      '根据《招标投标法》规定，评标委员会共5人，其中技术专家3人。',
      '联系人：蒋雯，电话：0571-8123 4567。',
      '春耕备耕物资储备充足，化肥、农膜、种子价格总体平稳。',
      '医院门诊量同比下降两成，慢病随访率却提高到九成以上。',
      '附件：1.检测报告；2.现场照片；3.整改台账',
      '“放管服”改革以来，办理时限由15个工作日压缩至3个。',
      '鄱阳湖区候鸟监测显示，越冬白鹤种群稳中有升。',
    ],
  },
  {
    name: 'traditional',
    encodings: [...WIDE, 'big5', 'gb18030'],
    sentences: [
      '一、計畫進度說明。',
      '本年度共修建自行車道三十二公里，較預定期程提前兩個月完工。',
      '委員會召集人表示，預算編列應符合實際需求，不得浮編。',
      '（二）執行困難與建議',
      '各里辦公處應於九月十五日前將名冊送交區公所彙整。',
      '參加講座的民眾約250人，滿意度達九成三。',
      '圖書館延長開放時間後，夜間借閱冊數增加一倍。',
      '依據《政府採購法》第二十二條規定，本案採限制性招標。',
      '聯絡電話：(02)2345-6789，傳真同上。',
      '颱風過後，農損以香蕉、文旦最為嚴重，補助申請受理至月底止。',
      '「青年安居」方案推動以來，受惠家庭已逾五千戶。',
      '博物館典藏的古籍經數位化後開放線上瀏覽。',
    ],
  },
  {
    name: 'English',
    encodings: [...WIDE, 'windows-1252', 'gb18030'],
    sentences: [
      'The committee met twice in the spring and agreed on a budget of £4.2 million.',
      'Café owners along the route said they’d lost a third of their trade.',
      '“We were told nothing,” said Mrs Doyle – the scheme’s first tenant.',
      'Rainfall was 12 mm above average; the reservoir stood at 78% of capacity.',
      'A résumé and two references must be sent to the clerk’s office.',
      'The survey’s margin of error is ±3 points.',
      'Temperatures reached 31°C in the gymnasium before the ventilation failed.',
      'See section 4 — “Roads and bridges” — for the county’s own figures.',
      'No changes are proposed to the naïve forecast published last year.',
      '• Staff numbers fell from 214 to 198…',
    ],
  },
  {
    name: 'French, German',
    encodings: [...WIDE, 'windows-1252'],
    sentences: [
      'Le conseil s’est réuni à deux reprises et a adopté le budget présenté par la mairie.',
      'Les travaux ont été achevés en décembre, malgré les intempéries.',
      'La bibliothèque a accueilli 12 000 élèves, soit 8 % de plus qu’en 2021.',
      'Où l’on voit que la dépense n’est guère maîtrisée.',
      'Die Straße wurde im März für den Verkehr geöffnet.',
      'Über die Gebühren für das nächste Jahr wird später entschieden.',
      'Die Bürgermeisterin erklärte, daß die Zahlen geprüft würden.',
      'Für größere Vorhaben fehlen bisher die Mittel.',
    ],
  },
  {
    name: 'Japanese',
    encodings: [...WIDE, 'shift_jis'],
    sentences: [
      '市は来年度の予算案を議会に提出した。',
      '工事は予定より二か月早く完了し、費用も計画を下回った。',
      '参加者は約250人で、アンケートの満足度は93％だった。',
      'これまでの取り組みについて、担当者は「まだ道半ばだ」と話している。',
      '図書館の夜間利用者数は前年の1.5倍に増えた。',
      'なお、詳しい内容はホームページで確認できる。',
      'バスの運行本数を減らす案には、住民から反対の声が上がっている。',
      '（1）現状と課題',
    ],
  },
  {
    name: 'Russian',
    encodings: [...WIDE, 'windows-1251'],
    sentences: [
      'Комитет собирался дважды и утвердил смету расходов на следующий год.',
      'Ремонт дороги завершён на два месяца раньше срока.',
      'В библиотеке зарегистрировано 12 тысяч читателей, что на 8% больше прошлогоднего.',
      'Подрядчик обязан устранить недостатки в течение десяти дней.',
      'Таблица 3. Численность работников по районам',
      'Об изменении тарифов жители будут извещены отдельно.',
    ],
  },
]

const LENGTHS = [50, 200, 2000]
const SAMPLES = 60
/** From here the reader is not told that the encoding was a guess. */
const SURE = 0.8

/** How often texts of every script, encoding and length are read as they were written, and how sure the reader was when they were not. */
export const encodings: Yardstick = {
  name: 'encodings',
  measure: print => {
    for (const script of SCRIPTS) for (const encoding of script.encodings) row(print, script, encoding)
  },
}

const row = (print: Print, script: Script, encoding: string): void => {
  const random = seeded(11)
  const cells = LENGTHS.map(length => {
    let [right, sureAndWrong, sure, tried] = [0, 0, 0, 0]
    for (let sample = 0; sample < SAMPLES; sample++) {
      const text = textOf(script, length, random)
      const bytes = encoded(text, encoding)
      if (!bytes || !/[^\x00-\x7F]/.test(text)) continue
      tried++
      const read = decode(bytes)
      if (read.text.replace('\uFEFF', '') === text) right++
      else if (read.confidence >= SURE) sureAndWrong++
      if (read.confidence >= SURE) sure++
    }
    return `${length}: ${right}/${tried} right, ${sure} sure, ${sureAndWrong} sure and wrong`
  })
  print(`   ${script.name.padEnd(16)}${encoding.padEnd(14)}${cells.join('   ')}`)
}

const textOf = ({ sentences }: Script, length: number, random: Random): string => {
  let text = ''
  while (text.length < length) text += pick(random, sentences) + (below(random, 4) === 0 ? '\n' : '')
  return [...text].slice(0, length).join('')
}
