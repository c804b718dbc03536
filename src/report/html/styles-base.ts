// Colours, type and the small parts. Every pair of ink and ground here has a
// contrast of at least 4.5 to 1 in light and in dark; a browser test holds it.
export const baseStyles = `
:root {
  color-scheme: light dark;
  --paper: #f4f3ef; --sheet: #fffefb; --sunk: #f7f5f0;
  --ink: #1d1c1a; --muted: #625e57; --line: #dedad1; --line-strong: #bdb8ad;
  --link: #1c57ad; --focus: #1c57ad;
  --good: #17663a; --good-ground: #e4f2e8;
  --wait: #7d4a00; --wait-ground: #fbefd6;
  --bad: #ab2217; --bad-ground: #fce9e6;
  --unknown: #54429a; --unknown-ground: #eeebfb;
  --quiet: #57554f; --quiet-ground: #edebe5;
  --claim: #c58a00; --proof: #1260d6; --change: #d3301f;
  --text: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --serif: ui-serif, "Iowan Old Style", "Charter", "Source Serif 4", Georgia, "Noto Serif", "Liberation Serif", serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --radius: 8px; --tall: 25rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131312; --sheet: #1c1c1a; --sunk: #232320;
    --ink: #e9e7e1; --muted: #a39f96; --line: #34332f; --line-strong: #55534d;
    --link: #8db8ff; --focus: #8db8ff;
    --good: #7ed3a0; --good-ground: #14301f;
    --wait: #f0bd64; --wait-ground: #35270d;
    --bad: #ff9b8f; --bad-ground: #431813;
    --unknown: #c0b4f7; --unknown-ground: #2a234b;
    --quiet: #b0aca3; --quiet-ground: #2c2b28;
    --claim: #d9a520; --proof: #3f8cff; --change: #ff5a47;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 .9375rem/1.5 var(--text); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5 { margin: 0; line-height: 1.2; text-wrap: balance; font-weight: 650; letter-spacing: -.01em; overflow-wrap: anywhere; }
p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: .8125em; }
small { font-size: .8125rem; color: var(--muted); font-weight: 400; }
q { quotes: "“" "”" "‘" "’"; }
del { color: var(--muted); }
ins { text-decoration: none; font-weight: 600; }
summary { cursor: pointer; color: var(--link); width: fit-content; border-radius: 3px; }
summary:hover { text-decoration: underline; }
table { border-collapse: collapse; width: 100%; text-align: left; }
th { font-weight: 600; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.muted { color: var(--muted); }
.empty, .no-picture { color: var(--muted); font-style: italic; }
.where { color: var(--muted); white-space: normal; }
.address { overflow-wrap: anywhere; }
.eyebrow { font-size: .75rem; font-weight: 600; color: var(--muted); letter-spacing: .01em; }
.icon-sheet { position: absolute; width: 0; height: 0; overflow: hidden; }
.icon { width: 1em; height: 1em; flex: none; vertical-align: -.125em; }
.icon .glyph, .glyph { fill: none; stroke: var(--sheet); stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
.good { --tone: var(--good); --ground: var(--good-ground); }
.wait { --tone: var(--wait); --ground: var(--wait-ground); }
.bad { --tone: var(--bad); --ground: var(--bad-ground); }
.unknown { --tone: var(--unknown); --ground: var(--unknown-ground); }
.quiet { --tone: var(--quiet); --ground: var(--quiet-ground); }
.icon { color: var(--tone); }
.badge { display: inline-flex; align-items: baseline; gap: .35em; padding: .12em .6em .12em .45em; border-radius: 1em; background: var(--ground); color: var(--tone); font-size: .8125rem; font-weight: 600; line-height: 1.35; overflow-wrap: normal; text-align: left; }
.badge .icon { align-self: center; }
.badge .glyph { stroke: var(--ground); }
.tag { display: inline-block; padding: 0 .5em; border: 1px solid var(--line-strong); border-radius: 4px; font-size: .75rem; font-weight: 600; line-height: 1.5; color: var(--muted); white-space: nowrap; }
.tag.practice { border: 1px dashed var(--wait); color: var(--wait); background: var(--wait-ground); }
.tag.hand { border-color: var(--unknown); color: var(--unknown); background: var(--unknown-ground); }
.todo { padding-left: 1.3em; position: relative; color: var(--ink); font-weight: 500; }
.changed-source { margin-top: .7rem; padding: .9rem 1rem; display: grid; gap: .6rem; border-left: 3px solid var(--bad); }
.changed-source h3 { margin: 0; }
.changed-source ul { margin: 0 0 0 1.3em; }
.wording { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .25rem .8rem; margin: 0; }
.wording dt { color: var(--muted); font-size: .875rem; }
.wording dd { margin: 0; font-family: var(--serif); }
.wording del { color: var(--ink); text-decoration-color: var(--bad); }
.todo::before { content: "→" / ""; position: absolute; left: 0; color: var(--link); }
.scroll { position: relative; overflow-x: auto; border-radius: 6px; }
.card { background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); }
`;
