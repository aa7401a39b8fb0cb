import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { plain } from '../../../text/decimals.js'
import { differsBySlip, digitSlip, tellingDigits } from '../../../text/slips.js'
import { sumDraft } from './telling.js'
import { addedUp, type Summed, type Term } from './terms.js'

/** The votes of one motion. */
type Ballot = readonly [Term, Term, Term]

const FOR = /(?:同意|赞成)(?:票|的股数)?(?:为)?$/
const AGAINST = /反对(?:票|的股数)?(?:为)?$/
const ABSTAINED = /弃权(?:票|的股数)?(?:为)?$/
/** Who may vote: 出席会议的股东…代表有表决权的股份539,418,142股. */
const PRESENT = /出席|参加|参与|到会|实到/
/** A motion on which some may not vote has votes of its own number, and so do those of some of the holders. */
const OF_SOME = /回避|中小|累积投票/
/** Digits of a number that few others come near by chance. */
const LONG = 5
/** Numbers of those present that a sum is held against: a document of more tells of many meetings. */
const MOST_PRESENT = 50

/**
 * Votes for, against and abstaining that all who were present do not make, but for one slip of the pen in one of the four: 同意539,211,432股，反对184,300股，弃权22,500股
 * under 代表股份539,418,142股. Silent where they make any number of votes told.
 */
export const wrongBallots = (document: Document, sentences: readonly Summed[]): Draft[] => {
  const ballots = sentences.flatMap(own => (own.text.includes('弃权') && !OF_SOME.test(own.text) ? ballotsIn(own) : []))
  if (ballots.length === 0) return []
  const { unit } = ballots[0]![0]
  const present = sentences.flatMap(own =>
    PRESENT.test(own.text) && !own.text.includes('同意')
      ? own.terms.filter(
          term => term.unit === unit && isLong(term) && PRESENT.test(own.text.slice(0, term.figure.start - own.sentence.start)),
        )
      : [],
  )
  const byValue = new Map<string, Term>()
  for (const term of present) if (!byValue.has(plain(term.value!))) byValue.set(plain(term.value!), term)
  const known = [...byValue].slice(0, MOST_PRESENT)
  return ballots.flatMap(ballot => {
    const sum = addedUp(ballot)
    const made = plain(sum)
    const total = byValue.has(made) ? undefined : known.find(([stated]) => isSlip(made, stated))?.[1]
    return total ? [sumDraft(document, { total, reading: ballot, sum }, 'error', 0.8, 'total')] : []
  })
}

const isLong = ({ value }: Term): boolean => value !== undefined && tellingDigits(plain(value)) >= LONG

const ballotsIn = ({ terms }: Summed): Ballot[] =>
  terms.flatMap((approving, at): Ballot[] => {
    const [against, abstaining] = [terms[at + 1], terms[at + 2]]
    if (!against || !abstaining || !FOR.test(approving.before) || !AGAINST.test(against.before) || !ABSTAINED.test(abstaining.before))
      return []
    const ballot: Ballot = [approving, against, abstaining]
    return isLong(approving) && ballot.every(({ unit, value }) => unit === approving.unit && value !== undefined) ? [ballot] : []
  })

/** One digit, or two neighbours that changed places, of what was told or of what it came to. */
const isSlip = (made: string, stated: string): boolean =>
  digitSlip(made, stated) !== undefined || differsBySlip(Math.abs(Number(made) - Number(stated)))
