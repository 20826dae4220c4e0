/** What pages look like: on a screen, light or dark, narrow or wide, and on paper. */

/** How an exercise stands, as a colour that is never the only sign of it. */
const LIGHT = `
  --paper: #fff; --ink: #1d2129; --soft: #5a6270; --line: #d9dde3; --tint: #f4f6f8;
  --accent: #0b5cad; --passed: #1f7a4d; --partly: #8a6100; --failed: #b3261e; --todo: #5a6270;`;
const DARK = `
  --paper: #15181d; --ink: #e6e8eb; --soft: #a3abb8; --line: #363c46; --tint: #1f242b;
  --accent: #7db8f5; --passed: #62c793; --partly: #e2b34c; --failed: #ff8f85; --todo: #a3abb8;`;

export const STYLE = `
:root { color-scheme: light dark; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 4rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", sans-serif;
  word-break: keep-all; overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.7rem; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.05rem; margin: 0; }
p { margin: .4rem 0; max-width: 70ch; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
small, .soft { color: var(--soft); }
code, pre { font-family: ui-monospace, "Cascadia Code", Consolas, Menlo, monospace; font-size: .9em; }
pre { margin: 0; white-space: pre-wrap; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
th, td { padding: .35rem .6rem; text-align: start; border-bottom: 1px solid var(--line); vertical-align: top; }
th[scope=row] { min-width: 8rem; overflow-wrap: anywhere; }
thead th, thead td { border-bottom: 2px solid var(--line); vertical-align: bottom; }
.number { text-align: end; }
tbody .number { white-space: nowrap; }
.passed { color: var(--passed); } .partly { color: var(--partly); } .failed, .error { color: var(--failed); } .todo { color: var(--todo); }
dl.code { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem .75rem; margin: .4rem 0; }
dl.code dt { color: var(--soft); font-size: .9em; }
dl.code dd { margin: 0; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
@media (max-width: 30rem) { dl.code { grid-template-columns: 1fr; gap: 0; } dl.code dd { margin-bottom: .35rem; } }
@media print {
  body { padding: 0; font-size: 10pt; }
  section, tr, article { break-inside: avoid-page; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
