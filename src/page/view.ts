import { startDecisions } from './decisions.js'
import { one } from './dom.js'
import { activate, startFinding } from './findings.js'
import { startKeys } from './keys.js'
import { startMap } from './map.js'
import { startReading } from './reading.js'
import { startSearch } from './search.js'

startReading()
startFinding()
startMap()
startSearch()
startDecisions()
startKeys()
one('.panel .nav')?.removeAttribute('hidden')
const target = decodeURIComponent(location.hash.slice(1))
if (/^[fc]-/.test(target)) activate(target.slice(2))
