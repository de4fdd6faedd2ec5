/** How a paragraph is named by its number, or several by theirs: "¶ 4", "¶ 4–9"; no line ends after the sign. */
export const paragraphMark = (numbers: string): string => `¶\u00a0${numbers}`;
