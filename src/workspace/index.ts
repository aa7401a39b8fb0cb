/** What the doors may know of the workspace and of what it keeps. */
export { type Comparison, compareReviews } from '../review/comparison.js'
export { VERSION } from '../review/version.js'
export type {
  ListQuery,
  NewReview,
  ReviewStatus,
  ReviewSummary,
  StagedUpload,
  StoredDecision,
  StoredError,
  StoredReview,
  Upload,
} from '../store/store.js'
export { REVIEW_STATUSES } from '../store/store.js'
export type { ReviewEvent } from './watchers.js'
export { isFinal, type Progress, type ReviewState, Workspace, type WorkspaceOptions } from './workspace.js'
