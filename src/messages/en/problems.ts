import type { ProblemCode } from '../../model/errors.js'
import type { MessageData } from '../../model/finding.js'
import { fileSize } from '../size.js'
import type { Template } from '../table.js'

/** What was not finished when checking was stopped; the rest was. */
const left = (rules: unknown): string => (rules ? `What was found until then is shown; not finished: ${rules}. ` : '')

/** What a request cannot be reconciled with. */
const CONFLICTS: Readonly<Record<string, string>> = {
  'key-used': 'This Idempotency-Key was used for another request; send this one under a new key.',
  'no-result': 'This review has no result to give: it has not ended yet, or it was stopped.',
  ended: 'The work on this review has ended already.',
}

/** What is wrong with a request, where it is no field of it. */
const MALFORMED: Readonly<Record<string, string>> = {
  'no-file': 'No file or text was sent; choose a file and send it again.',
  'not-json': 'The Content-Type says JSON, and the body is not whole JSON.',
}

/** What it is that is not there. */
const ABSENT: Readonly<Record<string, (data: MessageData) => string>> = {
  'no-export': ({ form, forms }) => `There is no export “${form}”; there are ${forms}.`,
  'other-format': ({ format }) => `This export is made of a .${format} file, and there is none in this review.`,
  'no-earlier-draft': () => 'This review is not of a corrected draft, so there is no earlier one to compare it with.',
}

/** What refusals and problems say: what happened, and what to do about it. */
export const problems: Readonly<Record<ProblemCode, Template>> = {
  malformed: ({ reason, fields }) =>
    MALFORMED[String(reason)] ?? `The request is not well formed${fields ? ` (${fields})` : ''}; compare it with the API description.`,
  unauthorized: 'The access key is missing or not valid.',
  forbidden: 'Not allowed: send requests from the pages and address of this service itself, or with a key that may do that.',
  'not-found': data => ABSENT[String(data.reason)]?.(data) ?? 'There is nothing here; it may have been deleted.',
  'method-not-allowed': 'This address does not take that method.',
  'not-acceptable': 'The result cannot be given in the form asked for; JSON and HTML are available.',
  conflict: ({ reason }) => CONFLICTS[String(reason)] ?? 'This has been changed in the meantime; reload and try again.',
  'precondition-failed': 'This has been changed since you opened it; reload and try again.',
  'precondition-required': 'Say in If-Match which version you are changing.',
  'too-large': ({ limit, actual }) =>
    `The file is too large${actual ? ` (${fileSize(Number(actual))})` : ''}; the limit is ${fileSize(Number(limit))}. Split it and try again.`,
  'unsupported-format': 'This is not a file Doubletake reads. It reads .txt, .docx and .pdf; save an old .doc as .docx first.',
  encrypted: 'The file needs a password to be opened. Remove the password and upload it again.',
  corrupt: 'The file is damaged or incomplete. Export it again and retry.',
  'no-text-layer':
    'Every page of this PDF is an image; there is no text to check. Run text recognition (OCR) first, or upload the Word file.',
  'archive-bomb': 'The file unpacks to an absurd size and was refused.',
  'too-complex': 'The structure of the file is too complex; reading was stopped. Save a fresh copy and retry.',
  'out-of-time': ({ seconds, unfinished }) =>
    `Reading or checking took longer than ${seconds} seconds and was stopped. ${left(unfinished)}Split the file and try again.`,
  'out-of-memory': ({ unfinished }) =>
    `Reading or checking needed too much memory and was stopped. ${left(unfinished)}Split the file and try again.`,
  empty: 'There is no text in the file.',
  'too-many-requests': 'Too many requests; try again in a moment.',
  cancelled: 'Cancelled.',
  internal: 'Something went wrong inside the program and this file was not fully checked. Give the error number to your administrator.',
  busy: 'The service is busy; try again in a moment.',
  damaged:
    'The database that keeps the reviews is damaged; what stood in the damaged part cannot be read. Ask your administrator to stop the service and put back a copy of it.',
  'headers-too-large': ({ limit }) => `The headers of the request are larger than ${fileSize(Number(limit))}.`,
  'no-space': 'The disk that keeps the files is full; this was not kept or changed. Free some space and try again.',
  'detector-failed': ({ detector }) => `The check “${detector}” failed and was not finished; the others are not affected.`,
  'pages-without-text': ({ pages }) => `No text layer on page ${pages} (probably a scan): not checked there.`,
  'recognised-text': ({ pages }) => `The text of page ${pages} comes from text recognition of a scan; some characters may be misread.`,
  'garbled-text': ({ pages }) =>
    `The font of page ${pages} does not say what its characters are, so its text cannot be read: not checked there.`,
  'tracked-changes': ({ insertions, deletions }) =>
    `The file carries tracked changes (${insertions} insertions, ${deletions} deletions): checked as if they were accepted.`,
  'macros-ignored': 'The file carries macros; they were ignored and not run.',
  'hidden-text': ({ count }) => `The file carries hidden text in ${count} places; it is marked as such.`,
  'uncertain-encoding': ({ encoding }) => `The file does not say its encoding and was read as ${encoding}; watch for garbled characters.`,
  'undecodable-bytes': ({ count, encoding }) => `${count} byte sequences could not be read as ${encoding} and are shown as �.`,
  'language-not-covered':
    'This text is neither Chinese nor English: repeats and figures were checked, rules that depend on the language were not.',
  'partly-read': 'Only part of the file could be read; that part was checked.',
  unreadable: ({ reason }) => `The file could not be opened (${reason}).`,
  'too-many-findings': ({ rule, count, shown }) =>
    `“${rule}” found ${count} places; the ${shown} gravest and surest are shown. Mend those and check again.`,
  'too-many-figures': ({ count, most }) =>
    `This text holds ${count} figures to compare, more than ${most}: each was compared only with the few most like it, so some that disagree may not be told. Check a part of the text at a time.`,
  'same-file': ({ name }) => `This is the same file as ${name}, byte for byte; its findings stand there.`,
}
