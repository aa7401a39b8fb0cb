import { DETECTORS } from '../../src/detectors/index.js'
import { documentOf } from '../../src/formats/index.js'
import type { RuleId } from '../../src/model/rule.js'
import { reviewWith } from '../../src/review/review.js'
import { type CaseMaker, counts, dates, growth, shares, sums, tables, weekdays } from './arithmetic-texts.js'
import { seeded } from './random.js'
import type { Print, Yardstick } from './yardstick.js'

const KINDS: readonly (readonly [string, RuleId, (language: 'zh' | 'en') => CaseMaker[]])[] = [
  ['sums in prose', 'total-mismatch', sums],
  ['sums in tables', 'total-mismatch', tables],
  ['growth', 'rate-mismatch', growth],
  ['shares and rates', 'rate-mismatch', shares],
  ['announced counts', 'count-mismatch', counts],
  ['weekdays', 'date-mismatch', weekdays],
  ['impossible dates', 'date-mismatch', dates],
]
const ROUNDS = 25
const SEED = 20_240_501
const AROUND = {
  zh: ['清河两岸的柳树先绿了。镇里组织群众整修水渠，老人们说今年的水来得早。', '晚间又下了一阵小雨，路面很快干了。'],
  en: [
    'The willows along the canal turned green early. The crew mended the sluice before the rain came.',
    'It rained again in the evening and the road dried quickly.',
  ],
}

/** Faults of arithmetic planted into sentences and tables: how many are told, and how often the same without fault is. */
export const arithmetic: Yardstick = {
  name: 'arithmetic',
  measure: print => {
    for (const language of ['zh', 'en'] as const)
      for (const [kind, rule, makers] of KINDS) measureKind(print, `${language} ${kind}`, rule, makers(language), language)
  },
}

const measureKind = (print: Print, label: string, rule: RuleId, makers: readonly CaseMaker[], language: 'zh' | 'en'): void => {
  let found = 0
  let falsely = 0
  const missed = new Map<number, string>()
  const wronged = new Map<number, string>()
  makers.forEach((maker, form) => {
    const random = seeded(SEED + form)
    for (let round = 0; round < ROUNDS; round++) {
      const { right, wrong } = maker(random)
      if (isTold(wrong, rule, language)) found++
      else missed.set(form, wrong)
      if (!isTold(right, undefined, language)) continue
      falsely++
      wronged.set(form, right)
    }
  })
  const all = makers.length * ROUNDS
  print(`   ${label.padEnd(24)} ${rule.padEnd(16)} found ${((100 * found) / all).toFixed(1).padStart(5)}% of ${all}, false ${falsely}`)
  for (const [, text] of missed) print(`      missed: ${text.replace(/\n/g, ' ⏎ ')}`)
  for (const [, text] of wronged) print(`      false:  ${text.replace(/\n/g, ' ⏎ ')}`)
}

const FIGURE_RULES: readonly RuleId[] = ['total-mismatch', 'rate-mismatch', 'count-mismatch', 'date-mismatch', 'length-mismatch']

/** Whether a rule (any of the family when none is named) speaks at warning or above of the text between its neighbours. */
const isTold = (text: string, rule: RuleId | undefined, language: 'zh' | 'en'): boolean => {
  const [before, after] = AROUND[language]
  const document = documentOf('planted.txt', `${before}\n\n${text}\n\n${after}\n`)
  const { findings } = reviewWith(
    DETECTORS.filter(({ rules }) => rules.some(each => FIGURE_RULES.includes(each))),
    [document],
  )
  return findings.some(finding => finding.level !== 'note' && (rule ? finding.rule === rule : FIGURE_RULES.includes(finding.rule)))
}
