import t from 'tap'
import { languageOf } from '../../../src/text/characters/language.js'

t.test('the language a text is mainly written in', t => {
  for (const [language, text] of [
    ['zh', '全年召开会议25次，提出意见310条，GDP增长5%。'],
    ['zh', '我們的工作是為人民服務。'],
    ['en', 'The committee met 25 times and made 310 proposals.'],
    ['mixed', '全年召开会议二十五次，提出意见。 The committee met twice and made new proposals.'],
    ['other', 'Комитет собирался двадцать пять раз.'],
    ['other', '委員会は二十五回開催され、意見が出されました。'],
    ['other', 'Le comité s’est réuni dans la ville et les membres sont pour une nouvelle loi.'],
    ['other', '12345'],
    ['other', ''],
  ] as const)
    t.equal(languageOf(text), language, text)
  t.end()
})
