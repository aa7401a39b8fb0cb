/** The pages and the page of one file. */
export { type DraftsPage, draftsPage } from './pages/drafts.js'
export { problemPage, progressPage } from './pages/problem.js'
export { annotatedHtml, type ReviewPage, reviewHtml, reviewPage } from './pages/review.js'
export { rulesPage } from './pages/rules.js'
export { type PastReview, type UploadPage, uploadPage } from './pages/upload.js'
export type { Decisions } from './view.js'
