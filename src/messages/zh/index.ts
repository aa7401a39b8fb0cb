import type { MessageTable } from '../table.js'
import { arithmetic } from './arithmetic.js'
import { cli } from './cli.js'
import { figures } from './figures.js'
import { loose } from './loose.js'
import { problems } from './problems.js'
import { repeats } from './repeats.js'
import { rules } from './rules.js'
import { ui } from './ui.js'

/** Everything said in Chinese. */
export const zh: MessageTable = { findings: { ...repeats, ...figures, ...arithmetic, ...loose }, problems, rules, ui: { ...ui, ...cli } }
