/** The files of a new story: those of `data/template`, in the languages that its author names. */

/** Paths within the folder to texts. */
export type StoryTexts = Record<string, string>;

/** The template's own language. */
const written = 'en';

/** Each language has the template's text under a title of its own; the first is the default. `languages` are BCP 47, canonical. */
export function textsFromTemplate(template: StoryTexts, languages: readonly string[]): StoryTexts {
  const { [`story.${written}.md`]: story = '', ...data } = template;
  const texts = languages.map((lang, turn) => [`story.${lang}.md`, inLanguage(story, lang, turn === 0)]);
  const others = Object.entries(data).map(([path, text]) => [path, withNames(text, languages)]);
  return Object.fromEntries([...texts, ...others]);
}

function inLanguage(story: string, lang: string, isDefault: boolean): string {
  const text = isDefault ? story : story.replace(/^default: true\n/m, '');
  if (lang === written) return text;
  return text.replace(
    /^title: (.*)$/m,
    (_, title) => `title: ${JSON.stringify(`${title} (${nameOf(lang)})`)}`,
  );
}

/** `"name:en": "…"` and `"en": "…"` once for each language. */
function withNames(text: string, languages: readonly string[]): string {
  const name = new RegExp(`"(name:)?${written}": ("[^"]*")`, 'g');
  return text.replace(name, (_, before = '', words) =>
    languages.map((lang) => `"${before}${lang}": ${words}`).join(', '),
  );
}

/** What a language is called by those who speak it. */
function nameOf(lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
}

/** Tags with spaces or commas between them; what is wrong with one is said in a sentence. */
export function readLanguages(list: string): { languages: string[]; fault: string | null } {
  const languages = list.split(/[\s,]+/).filter(Boolean);
  const fault =
    languages.length === 0
      ? 'Name the languages: --languages en,fr.'
      : (languages.map(faultOf).find((found) => found !== null) ??
        (new Set(languages).size < languages.length ? 'A language is named twice.' : null));
  return { languages, fault };
}

function faultOf(tag: string): string | null {
  let canonical: string | undefined;
  try {
    [canonical] = Intl.getCanonicalLocales(tag);
  } catch {
    return `"${tag}" is not a BCP 47 language tag: write one such as en, fr or pt-BR.`;
  }
  if (canonical !== tag) return `"${tag}" should be written "${canonical}".`;
  const { language } = new Intl.Locale(tag);
  const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language);
  return known
    ? null
    : `No language is known as "${language}": correct it, or name the file story.${tag}.md yourself.`;
}
