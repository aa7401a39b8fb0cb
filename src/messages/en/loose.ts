import type { Sentences, Template } from '../table.js'

/** A reference without target. */
const dead: Template = ({ quote, highest }) =>
  highest === '' ? `“${quote}” is not in this document.` : `“${quote}” is not in this document; the numbers end at ${highest}.`

/** Sentences of findings about names, codes, numbering, references and unfinished text. */
export const loose: Sentences = {
  'unfinished-text.figure-unit': ({ quote }) => `“${quote}” has lost its unit or multiplier.`,
  'unfinished-text.figure-classifier': ({ quote }) => `“${quote}” lacks the unit that should follow.`,
  'unfinished-text.figure-percent': ({ quote }) => `“${quote}” seems to have lost its percent sign.`,
  'unfinished-text.figure-number': ({ quote }) => `“${quote}” lacks its number.`,
  'unfinished-text.cut-off': ({ quote }) =>
    `The paragraph stops at “${quote}”: it is unfinished or lacks its full stop, while the others end properly.`,
  'unfinished-text.many-cut-off': ({ count }) => `${count} paragraphs have no end mark: unfinished, or broken by line ends.`,
  'unfinished-text.template': ({ count }) => `This is a template or form: ${count} blanks are there to be filled in.`,
  'unfinished-text.placeholder': ({ quote, count }) =>
    Number(count) > 1
      ? `The placeholder “${quote}” and others, ${count} in all, were not replaced.`
      : `The placeholder “${quote}” was not replaced.`,
  'unfinished-text.template-field': ({ quote, count }) =>
    Number(count) > 1
      ? `The template field “${quote}” and others, ${count} in all, were not filled in.`
      : `The template field “${quote}” was not filled in.`,
  'unfinished-text.image': ({ quote }) => `Only the word “${quote}” stands where a picture should.`,
  'unfinished-text.broken-value': ({ quote }) => `“${quote}” is the value of a broken field.`,
  'unfinished-text.empty-marks': ({ quote }) => `There is nothing inside “${quote}”.`,
  'unfinished-text.blank-number': ({ quote }) => `The document number “${quote}” lacks its serial number.`,
  'unfinished-text.question-marks': ({ quote }) => `“${quote}” looks like something to be filled in, or garbled text.`,
  'unfinished-text.blank': ({ count }) =>
    Number(count) > 1 ? `${count} blanks in the text were not filled in.` : 'A blank in the text was not filled in.',
  'unfinished-text.unclosed': ({ mark, missing, near }) =>
    `“${mark}” has no closing “${missing}”, which is probably missing after “${near}”.`,
  'unfinished-text.unopened': ({ mark, missing, near }) =>
    `“${mark}” has no opening “${missing}”, which is probably missing before “${near}”.`,
  'unfinished-text.turned-quote': ({ mark, missing }) => `A quotation mark points the wrong way: “${mark}” should be “${missing}”.`,
  'unfinished-text.crossed-brackets': ({ mark, missing }) => `The brackets do not match: “${mark}” is closed by “${missing}”.`,
  'unfinished-text.many-unbalanced': ({ count, shown }) =>
    count === shown
      ? `${count} brackets or quotation marks of one kind have no partner.`
      : `${count} brackets or quotation marks of one kind have no partner; the first ${shown} are marked.`,
  'unfinished-text.continued-from': ({ quote }) =>
    `“${quote}”: the first part is not in this document, so totals and terms announced there cannot be checked.`,
  'unfinished-text.continued-on': ({ quote }) => `“${quote}”: the second part is not in this document.`,
  'unfinished-text.doubled-word': ({ quote }) => `“${quote}”: a word stands twice.`,
  'unfinished-text.doubled-words': ({ count, shown }) => `${count} words stand twice; the first ${shown} are marked.`,
  'unfinished-text.doubled-mark': ({ quote }) => `The marks “${quote}” stand twice.`,
  'unfinished-text.doubled-marks': ({ count, shown }) =>
    count === shown ? `${count} punctuation marks stand twice.` : `${count} punctuation marks stand twice; the first ${shown} are marked.`,
  'residue.web': ({ quote, count }) =>
    Number(count) > 1
      ? `“${quote}” and others, ${count} in all, came along with a web page and are not part of the text.`
      : `“${quote}” came along with a web page and is not part of the text.`,
  'missing-separator.glued': ({ quote, count }) =>
    Number(count) > 1
      ? `The heading “${quote}” and others, ${count} in all, run into the text without a full stop or colon.`
      : `The heading “${quote}” runs into the text without a full stop or colon.`,
  'style-variant.quoting': ({ quoted, bare, count }) =>
    Number(count) > 1 ? `Quoted in two ways: ${quoted} and ${bare}; ${count} terms in all.` : `Quoted in two ways: ${quoted} and ${bare}.`,
  'style-variant.half-width': ({ count, shown }) =>
    count === shown
      ? `Half-width punctuation between Chinese characters, ${count} places.`
      : `Half-width punctuation between Chinese characters, ${count} places; the first ${shown} are marked.`,
  'style-variant.compound': ({ one, other, count }) =>
    Number(count) > 1
      ? `Compounds are written in two ways: ${one} and ${other}; ${count} pairs in all.`
      : `Written in two ways: ${one} and ${other}.`,
  'style-variant.spelling': ({ one, other, count }) =>
    Number(count) > 1
      ? `British and American spelling are mixed: ${one} and ${other}; ${count} pairs in all.`
      : `British and American spelling are mixed: ${one} and ${other}.`,
  'name-variant.slip': ({ name, variant, count, times }) =>
    `“${variant}” (${times} ×) and “${name}” (${count} ×) differ in one character and seem to be one name.`,
  'name-variant.phrase': ({ name, variant }) => `“${variant}”: the set phrase is “${name}”.`,
  'identifier-drift.drift': ({ odd, usual, count }) =>
    `“${odd}” and “${usual}” (${count} ×) differ in a character or two and seem to be the same code.`,
  'identifier-drift.checksum': ({ code }) => `The check digit of “${code}” is wrong: at least one character is mistyped.`,
  'numbering-gap.gap': ({ before, label, expected }) => `The numbering goes from “${before}” to “${label}”; “${expected}” is missing.`,
  'numbering-gap.repeat': ({ label, expected }) => `The number “${label}” is used twice; the second should be “${expected}”.`,
  'numbering-gap.order': ({ before, label, expected }) => `“${label}” follows “${before}”; the next number should be “${expected}”.`,
  'numbering-gap.wrong': ({ label, expected }) => `The number “${label}” does not fit its neighbours; it should be “${expected}”.`,
  'numbering-gap.ordinal-gap': ({ before, label, expected }) => `“${label}” follows “${before}”; item ${expected} is missing.`,
  'numbering-gap.ordinal-repeat': ({ label, expected }) => `“${label}” is used twice; the second should be item ${expected}.`,
  'numbering-gap.style': ({ before, label }) => `“${label}” follows “${before}” in another style of numbering.`,
  'numbering-gap.caption-repeat': ({ label, first, second }) => `“${label}” stands over two things: “${first}” and “${second}”.`,
  'numbering-gap.caption': ({ label, expected }) => `There is “${label}” but no “${expected}”.`,
  'broken-reference.field': ({ quote }) => `A cross-reference has lost its target: “${quote}”.`,
  'broken-reference.apart': ({ quote, count }) =>
    Number(count) > 1
      ? `“${quote}” and others, ${count} in all, are not in this document; check that they are delivered apart.`
      : `“${quote}” is not in this document; check that it is delivered apart.`,
  'broken-reference.unmentioned': ({ quote, count }) =>
    Number(count) > 1 ? `The text never mentions “${quote}” and others, ${count} in all.` : `The text never mentions “${quote}”.`,
  'broken-reference.table': dead,
  'broken-reference.figure': dead,
  'broken-reference.annex': dead,
  'broken-reference.chapter': dead,
  'broken-reference.section': dead,
  'broken-reference.article': dead,
  'broken-reference.part': dead,
  'broken-reference.paragraph': dead,
  'broken-reference.citation': dead,
  'name-variant.abbreviation': ({ short, one, other, count }) =>
    `“${short}” stands for two names: “${one}” and “${other}”${Number(count) > 1 ? `; ${count} such cases in all` : ''}.`,
  'name-variant.two-abbreviations': ({ full, one, other, count }) =>
    `“${full}” is abbreviated in two ways: “${one}” and “${other}”${Number(count) > 1 ? `; ${count} such cases in all` : ''}.`,
  'name-variant.early-abbreviation': ({ short, full, count }) =>
    `“${short}” is used before it is defined as “${full}”${Number(count) > 1 ? `; ${count} such abbreviations in all` : ''}.`,
  'broken-reference.unpaired-mark': ({ quote, count }) =>
    Number(count) > 1
      ? `Notes and their marks in the text do not pair: “${quote}” and others, ${count} in all.`
      : `The text is marked “${quote}”, but there is no such note.`,
  'broken-reference.unpaired-note': ({ quote, count }) =>
    Number(count) > 1
      ? `Notes and their marks in the text do not pair: “${quote}” and others, ${count} in all.`
      : `Nothing in the text is marked for the note “${quote}”.`,
}
