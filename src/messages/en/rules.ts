import type { RuleId } from '../../model/rule.js'
import type { RuleText } from '../table.js'

/** What each rule finds and what it leaves alone. */
export const rules: Readonly<Record<RuleId, RuleText>> = {
  'repeated-block': {
    title: 'Repeated block',
    meaning:
      'One paragraph or a run of them stands again, word for word or nearly so, or a row twice in one table. A run is one finding, and so are several copies.',
    example: 'The four paragraphs of section 3 are pasted again in section 7.',
    silent:
      'Contents lists, running heads and feet, table heads on every page, notes and sources under tables, quotations, clauses of contracts built alike, boilerplate.',
  },
  'near-duplicate': {
    title: 'Near copy',
    meaning: 'A sentence or more is said again in edited form: words added, dropped, replaced, sentences in another order.',
    example: '“We visited 24 sites and closed 86 complaints” and “24 sites were visited in all, and we closed 86 complaints”.',
    silent: 'Parallel sentences and rows of one pattern with other contents; quotations; a summary that restates the body is one note.',
  },
  'repeated-sentence': {
    title: 'Repeated sentence',
    meaning: 'A sentence, or a run of at least 12 words, is said twice word for word in different paragraphs.',
    example: 'Two paragraphs both say that every desk follows the rule of first contact, full notice and fixed time.',
    silent: 'Set phrases, full names of meetings and papers, legal formulae.',
  },
  'copy-disagrees': {
    title: 'Copies disagree',
    meaning:
      'Inside two passages that say the same, a figure, date, name or negation differs: most likely only one copy was updated. Also a name left over in a passage made of another, where all other names were replaced.',
    example: 'One place says “4.32 million calls”, the same sentence elsewhere says “3.42 million calls”.',
    silent:
      'Differences of punctuation, spacing or width; text of one pattern with most figures changed; the two cases of a rule; a figure that an approximate one allows.',
  },
  'shared-passage': {
    title: 'Shared with another document',
    meaning: 'Two documents of the run hold the same or a little edited passage.',
    example: 'A paragraph of this year’s report stands word for word in last year’s.',
    silent: 'Formulae and forms that many documents share.',
  },
  'conflicting-figures': {
    title: 'Figures disagree',
    meaning: 'The same quantity of the same thing in the same scope is given with values that cannot both be true.',
    example: '“98 contact points” in one section, “89 contact points” in another.',
    silent: 'Other times, places, levels or populations; differences of rounding.',
  },
  'approximation-drift': {
    title: 'Precision drifts',
    meaning: 'The number is the same but one place claims it exactly and another as more than, nearly or about.',
    example: '“1 million records” and “more than 1 million records”.',
    silent: 'Different things of like size.',
  },
  'total-mismatch': {
    title: 'Total does not add up',
    meaning:
      'The parts do not make the stated total, or income and spending the balance, in prose or in a table (one set with spaces too), even when every part is taken as its rounding interval.',
    example: '“12 cases, of which 5 civil and 6 criminal”.',
    silent: 'Parts that are far from all; parts that overlap (women, members); numbers that were never meant to be added.',
  },
  'rate-mismatch': {
    title: 'Rate does not follow',
    meaning:
      'A share, growth, difference, multiple or average does not follow from the figures of its paragraph, percent is confused with percentage points, or a cell of a column of rates does not follow as the rest of the column does.',
    example: '“rose from 200 to 250, an increase of 30 percent”.',
    silent:
      'Rates whose basis is not given, or that any figure of the paragraph makes right; growth in real terms; whatever rounding explains.',
  },
  'count-mismatch': {
    title: 'Count does not match the list',
    meaning:
      'The number of items announced is not the number listed: marked one by one, named in a row, carrying one label or number, listed under the heading that names them or in a table, or figures given “respectively”.',
    example: '“the following four measures” followed by three.',
    silent: 'Open lists (such as, including); lists that go on with “in addition”; numbers in set names.',
  },
  'length-mismatch': {
    title: 'Declared length does not fit',
    meaning:
      'A declared word count does not fit the text by any usual way of counting; says which way and which stretch does fit, and what is left over; or a part breaks the limit stated at its head (“maximum 250 words”) by every way of counting.',
    example: '2,088 words declared; the text as delivered has 4,065, one of its two copies exactly 2,088.',
    silent: 'Lengths that fit by any usual way of counting.',
  },
  'date-mismatch': {
    title: 'Date cannot be right',
    meaning:
      'A date that does not exist, a weekday that is not that date’s, an end before its start, one event on two dates; an anniversary, an age, a duration, the hours between two times, the months of a quarter or a year of another calendar that do not fit; a step before the step it follows; something asked for by a day already past; a state told of a day after the report’s own date.',
    example: '“30 February 2024”; “Thursday, 1 May 2024”.',
    silent:
      'The same event in different years; lunar dates; weekdays without a year to go by; durations right with or without the first day, hours that may leave out a meal.',
  },
  'identifier-drift': {
    title: 'Code differs',
    meaning:
      'A project number, document number, telephone or account number, mail address differs in a character or two from its other mentions, or its check digit is wrong (cards, ISBN, IBAN, Chinese credit codes and identity numbers).',
    example: '“ZC2024-0178” in one place, “ZC2024-0187” in another.',
    silent: 'Numbers of a series, telephone and fax, columns of codes, numbers of standards.',
  },
  'name-variant': {
    title: 'Name differs',
    meaning:
      'The name of a body, person, law or programme has a character wrong, missing, added or swapped somewhere, stands under two full names, or a set phrase has one character changed. An abbreviation with two meanings, a name with two abbreviations, and an abbreviation used before it is defined are notes.',
    example: '“Harbour Development Committee” and “Harbor Development Committee”.',
    silent: 'Defined abbreviations and usual short forms; bodies of other places, levels and terms; particles more or less.',
  },
  'unit-slip': {
    title: 'Unit or magnitude slip',
    meaning: 'The same quantity differs by a factor of exactly 10, 100, 1,000 or 10,000: most likely a unit or a decimal point slipped.',
    example: '“$1.2 billion” and “$1.2 million” for one project.',
    silent: 'Quantities that are different things.',
  },
  'unfinished-text': {
    title: 'Unfinished text',
    meaning:
      'A figure that lost its unit or multiplier, a sentence that stops midway, a placeholder or template field, brackets or quotation marks without their partner, a word or mark set twice, a part without its other part.',
    example: '“TBD”, “[insert table]”, “(see Annex”.',
    silent: 'Forms to be filled in, signature lines, withheld names, documents whose paragraphs never end in a full stop.',
  },
  'numbering-gap': {
    title: 'Numbering skips',
    meaning:
      'Numbers of headings, lists, articles, figures or tables, and of items in running text, skip, repeat, are mistaken or change style midway.',
    example: '“1, 2, 4”; “Table 1, Table 3”.',
    silent: 'Numbering that starts anew in each section; contents lists; excerpts.',
  },
  'broken-reference': {
    title: 'Reference leads nowhere',
    meaning:
      'A section, article, table, figure, annex or source that the text refers to is not in the document, a cross-reference field lost its target, or notes and their marks (①, [1], ¹) do not pair. Annexes delivered apart and tables the text never mentions are notes.',
    example: '“see Annex 3” where there are only two.',
    silent: 'References to other documents and laws; documents whose numbers were lost in reading.',
  },
  'missing-separator': {
    title: 'Heading glued to its text',
    meaning: 'A run-in heading lost its full stop or colon and runs into the sentence, while its siblings show the pattern.',
    example: '“Training We held 12 courses” beside “Outreach. We visited…”.',
    silent: 'Paragraphs without siblings to compare with.',
  },
  residue: {
    title: 'Web or scan residue',
    meaning: 'Navigation, breadcrumbs, footers, copyright and editor lines that came along with a page.',
    example: '“Home > News > Article”.',
    silent: 'Sentences that are about such things.',
  },
  'style-variant': {
    title: 'Two ways of writing',
    meaning: 'The same term is quoted, hyphenated or punctuated in two ways; one note for each habit.',
    example: '“decision-making” and “decision making”.',
    silent: 'Quotations as they stand.',
  },
}
