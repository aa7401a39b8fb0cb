import type { Finding } from '../model/finding.js'
import type { Review } from '../model/review.js'
import { identifier, labeller } from './naming.js'

/**
 * Joins reviews of single documents into one, part by part: ids and labels run on, so that the findings of all parts together are those of
 * `review(documents)`. For runs too large to be held in memory.
 */
export const joiner = (): ((part: Review) => Review) => {
  const nextId = identifier()
  const nextLabel = labeller()
  return part => {
    const ids = new Map(part.findings.map(finding => [finding.id, nextId(finding)]))
    return { ...part, findings: part.findings.map(finding => renamed(finding, ids, nextLabel(finding.rule))) }
  }
}

const renamed = (finding: Finding, ids: ReadonlyMap<string, string>, label: string): Finding => {
  const { related } = finding.evidence
  const evidence = related ? { ...finding.evidence, related: related.flatMap(id => ids.get(id) ?? []) } : finding.evidence
  return { ...finding, id: ids.get(finding.id)!, label, evidence }
}
