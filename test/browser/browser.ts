/** The browser of the tests is the one that the project's commands find. */
export { launch } from '../../src/cli/find-browser.ts';
