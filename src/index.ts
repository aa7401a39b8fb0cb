/** Doubletake as a library: plain data and functions that start no process, open no file and no socket. */

export type { Parsed } from './formats/format.js'
export { documentOf, parse } from './formats/index.js'
export { findingMessage, problemMessage, ruleText } from './messages/index.js'
export type * from './model/detector.js'
export type * from './model/document.js'
export { DoubletakeError } from './model/errors.js'
export type * from './model/figure.js'
export type * from './model/finding.js'
export type * from './model/review.js'
export { RULE_IDS, RULES } from './model/rule.js'
export type * from './model/span.js'
export { review } from './review/review.js'
