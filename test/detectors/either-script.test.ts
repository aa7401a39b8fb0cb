import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { documentOf, review } from '../../src/index.js'
import { simplified, simplifiedForms } from '../../src/text/characters/scripts.js'
import { figuresAsWritten } from '../../src/text/figures/figures.js'

const SAMPLES = new URL('../../../samples/', import.meta.url)

/** Every character in its first traditional form: what reading in simplified characters undoes. */
const inTraditional = (text: string): string => {
  const forms = new Map<string, string>()
  simplifiedForms().forEach((form, code) => {
    if (form !== code) forms.set(String.fromCharCode(form), forms.get(String.fromCharCode(form)) ?? String.fromCharCode(code))
  })
  return Array.from(simplified(text), character => forms.get(character) ?? character).join('')
}

/** What is said of a text, without its words. */
const said = (text: string) =>
  review([documentOf('draft.txt', text)]).findings.map(({ rule, level, confidence, messageId, locations }) => ({
    rule,
    level,
    confidence,
    messageId,
    places: locations.map(({ start, end }) => [start, end]),
  }))

t.test('a report in traditional characters is told the same of as one in simplified characters', async t => {
  const samples = readdirSync(SAMPLES).filter(name => /^zh-.*\.txt$/.test(name))
  t.ok(samples.length > 4)
  for (const name of samples) {
    const text = simplified(readFileSync(new URL(name, SAMPLES), 'utf8').replace(/\r\n?/g, '\n'))
    t.not(inTraditional(text), text)
    t.same(said(inTraditional(text)), said(text), name)
  }
})

t.test('what only patterns of simplified words would know is found in traditional ones', async t => {
  const found = (rule: string, marked: string) => {
    const text = marked.replace(/[⟦⟧]/g, '')
    const [start, end] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1]
    const hit = review([documentOf('draft.txt', text)]).findings.find(
      finding => finding.rule === rule && finding.locations.some(place => place.start < end && place.end > start),
    )
    t.ok(hit, marked)
    return hit!
  }
  found('unfinished-text', '本年度經費使用情形如下。\n⟦待補⟧\n')
  found('total-mismatch', '全館現有職員共⟦96人⟧，其中行政人員41人，技術人員35人，工讀人員25人。')
  found('count-mismatch', '本年重點工作為⟦四項⟧措施：一是延長開館時間；二是增設無障礙設施；三是汰換老舊書架。')
  found('rate-mismatch', '全年受理陳情案件320件，辦結288件，辦結率⟦95%⟧。')
  found('conflicting-figures', '年度報告指出，全區共建成親子閱讀室⟦38個⟧。\n各分館負責人說明，全區共建成親子閱讀室83個，遍佈各里。')
})

t.test('words are shown as the document writes them', async t => {
  const text = '全年受理陳情案件320件，辦結288件，辦結率95%。'
  const document = documentOf('draft.txt', text)
  const [finding] = review([document]).findings
  const words = [...Object.values(finding!.data), ...finding!.evidence.figures!.map(({ raw }) => raw)].filter(word =>
    /\p{Script=Han}/u.test(String(word)),
  )
  t.ok(words.length > 0)
  for (const word of words) t.ok(text.includes(String(word)), String(word))
  for (const { start, end, raw, unit, subject } of figuresAsWritten(
    documentOf('draft.txt', '本館藏書1,200冊，覆蓋率達85%，受益家庭860戶。'),
  )) {
    t.equal(raw, '本館藏書1,200冊，覆蓋率達85%，受益家庭860戶。'.slice(start, end))
    t.notMatch(`${unit} ${subject?.head}`, /[册户馆盖书]/)
  }
})
