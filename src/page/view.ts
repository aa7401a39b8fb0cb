import { startDecisions } from './decisions.js'
import { all, one } from './dom.js'
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
for (const choice of all<HTMLAnchorElement>('[data-show]'))
  choice.addEventListener('click', event => {
    event.preventDefault()
    document.body.dataset.show = choice.dataset.show
    for (const other of all('[data-show]')) other.removeAttribute('aria-current')
    choice.setAttribute('aria-current', 'true')
  })
const target = decodeURIComponent(location.hash.slice(1))
if (/^[fc]-/.test(target)) activate(target.slice(2))
