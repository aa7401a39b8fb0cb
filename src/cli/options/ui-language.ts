import type { UiLanguage } from '../../model/review.js'

/** Language of messages before the arguments are parsed: `--ui` where it stands, else the environment's locale, English by default. */
export const uiLanguage = (argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): UiLanguage => {
  const at = argv.lastIndexOf('--ui')
  const asked = at >= 0 ? argv[at + 1] : argv.findLast(word => word.startsWith('--ui='))?.slice('--ui='.length)
  if (asked === 'zh' || asked === 'en') return asked
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^zh/i.test(locale) ? 'zh' : 'en'
}
