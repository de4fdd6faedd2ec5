/** How the review page looks: the article on the left, the choice, its map and the dates beside it. */

export const style = `
  :root { font: 1rem/1.5 system-ui, sans-serif; --accent: light-dark(#a3260f, #ff8a70); --line: light-dark(#c8c8c8, #555); --soft: light-dark(#f3f1ec, #26282b); }
  body { margin: 0; background: light-dark(#fff, #17181a); color: light-dark(#1b1b1b, #ececec); }
  header { padding: 0.75rem 1rem; border-bottom: 1px solid var(--line); }
  header h1 { margin: 0; font-size: 1.25rem; }
  header p { margin: 0; }
  main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(20rem, 30rem); gap: 1.5rem; padding: 1rem; max-width: 84rem; margin: 0 auto; }
  .article { max-width: 42rem; }
  .side { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 0.5rem; display: grid; gap: 1rem; }
  h2 { font-size: 1rem; margin: 0 0 0.25rem; }
  .article h2 { margin: 1.5rem 0 0.5rem; }
  .mark { font: inherit; color: inherit; padding: 0 0.15em; border: 0; border-radius: 0.2em; background: var(--soft); cursor: pointer; text-align: start; display: inline; }
  .mark.open { border-bottom: 2px dashed var(--accent); }
  .mark.written { border-bottom: 2px solid currentColor; }
  .mark.nothing { background: none; text-decoration: line-through; opacity: 0.75; }
  .mark[aria-current] { outline: 3px solid var(--accent); outline-offset: 1px; }
  .claims { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-top: -0.5rem; font-size: 0.875rem; }
  form { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.75rem; display: grid; gap: 0.5rem; }
  form p { margin: 0; }
  .words { font-weight: 600; }
  .state, .reason, small { font-size: 0.875rem; }
  fieldset { border: 0; padding: 0; margin: 0; display: grid; gap: 0.25rem; }
  .candidate { display: flex; gap: 0.5rem; align-items: baseline; }
  .candidate small { display: block; }
  input:not([type=radio], [type=checkbox]), textarea, select { font: inherit; width: 100%; box-sizing: border-box; padding: 0.3rem; }
  .find { display: flex; gap: 0.5rem; align-items: end; }
  .find label { flex: 1; }
  .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  button { font: inherit; min-height: 2rem; }
  .mark { min-height: 0; }
  .main { font-weight: 600; }
  .map { width: 100%; height: auto; background: light-dark(#dfe9ef, #1d2a33); border-radius: 0.4rem; }
  .land { fill: light-dark(#f7f5ef, #33363a); stroke: light-dark(#8a8a8a, #777); stroke-width: 0.6; }
  .shape { fill: color-mix(in srgb, var(--accent) 25%, transparent); stroke: var(--accent); stroke-width: 1.5; }
  .other { fill: light-dark(#444, #bbb); }
  .map .candidate { cursor: pointer; }
  .map .candidate circle { fill: var(--accent); stroke: light-dark(#fff, #000); }
  .map .candidate text { fill: light-dark(#fff, #000); font-size: 12px; font-weight: 600; }
  .dates { margin: 0; padding: 0; list-style: none; border-inline-start: 2px solid var(--line); }
  .dates button { border: 0; background: none; color: inherit; text-align: start; padding: 0.15rem 0.5rem; cursor: pointer; }
  .dates time { font-variant-numeric: tabular-nums; font-weight: 600; }
  .dates .open time { font-weight: 400; }
  .dates [aria-current] { outline: 2px solid var(--accent); }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  @media (width < 60rem) { main { grid-template-columns: minmax(0, 1fr); } .side { position: static; max-height: none; } }
`;
