/** The pages and the page of one file. */
export { type DraftsPage, draftsPage } from './drafts-page.js'
export { problemPage, progressPage } from './problem-page.js'
export { annotatedHtml, type ReviewPage, reviewHtml, reviewPage } from './review-page.js'
export { rulesPage } from './rules-page.js'
export { type PastReview, type UploadPage, uploadPage } from './upload-page.js'
export type { Decisions } from './view.js'
