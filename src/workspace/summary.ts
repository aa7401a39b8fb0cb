import type { Level } from '../model/finding.js'
import type { Review } from '../model/review.js'
import type { ReviewSummary } from '../store/store.js'

/** What lists show of a review. */
export const summaryOf = ({ documents, findings, problems }: Review): ReviewSummary => {
  const count = (level: Level): number => findings.filter(finding => finding.level === level).length
  return {
    findings: { error: count('error'), warning: count('warning'), note: count('note') },
    problems: problems.length,
    characters: documents.reduce((sum, { statistics }) => sum + statistics.characters, 0),
  }
}
