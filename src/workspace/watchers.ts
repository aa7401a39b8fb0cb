import type { Decision } from '../model/finding.js'
import type { ReviewState } from './workspace.js'

/** What is told to those who watch a review. `changed`: status or progress; `decided`: findings got a decision; `removed`: it is gone. */
export type ReviewEvent =
  | { readonly type: 'changed'; readonly review: ReviewState }
  | { readonly type: 'decided'; readonly review: ReviewState; readonly findings: readonly string[]; readonly decision: Decision }
  | { readonly type: 'removed'; readonly id: string }

/** Who is told of an event. */
export type Watcher = (event: ReviewEvent) => void

/** Who watches which review. */
export class Watchers {
  readonly #byReview = new Map<string, Set<Watcher>>()

  /** Adds a watcher; the function returned takes it away again. */
  add(id: string, watcher: Watcher): () => void {
    const watchers = this.#byReview.get(id) ?? new Set()
    this.#byReview.set(id, watchers.add(watcher))
    return () => {
      watchers.delete(watcher)
      if (watchers.size === 0 && this.#byReview.get(id) === watchers) this.#byReview.delete(id)
    }
  }

  /** Tells everyone who watches a review; a watcher may leave while being told. */
  tell(id: string, event: ReviewEvent): void {
    for (const watcher of [...(this.#byReview.get(id) ?? [])]) watcher(event)
  }

  /** How many watch. */
  get size(): number {
    return [...this.#byReview.values()].reduce((sum, { size }) => sum + size, 0)
  }
}
