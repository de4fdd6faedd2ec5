/** What CSL-JSON 1.0.2 knows, so that a misspelt field is reported and not left out in silence. */

const words = (list: string): string[] => list.trim().split(/\s+/);

export const cslTypes: readonly string[] = words(`
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry
  entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture
  musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report
  review review-book software song speech standard thesis treaty webpage
`);

export const cslFields: readonly string[] = words(`
  id type categories custom language citation-key citation-label citation-number abstract annote archive archive_collection
  archive_location archive-place authority call-number chapter-number collection-number collection-title container-title
  container-title-short dimensions division DOI edition event event-title event-place first-reference-note-number genre ISBN ISSN
  issue journalAbbreviation jurisdiction keyword locator medium note number number-of-pages number-of-volumes original-publisher
  original-publisher-place original-title page page-first part part-title PMCID PMID printing publisher publisher-place references
  reviewed-genre reviewed-title scale section shortTitle source status supplement supplement-number title title-short URL version
  volume volume-title volume-title-short year-suffix
  author chair collection-editor compiler composer container-author contributor curator director editor editor-translator
  editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer
  recipient reviewed-author script-writer series-creator translator
  accessed available-date event-date issued original-date submitted
`);

/** Whose names a page shows. */
export const cslRoles = ['author', 'translator', 'editor', 'editor-translator'] as const;

export const cslNameFields: readonly string[] = words(`
  family given dropping-particle non-dropping-particle suffix comma-suffix static-ordering literal parse-names
`);

export const cslDateFields: readonly string[] = words('date-parts season circa literal raw');
