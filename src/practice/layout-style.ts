// One look for every imitation: no platform's colours, logos or fonts. Only
// fonts that are on the machine, so that nothing is loaded and pictures repeat.

/** Accents of the imitations; both reach 4.5:1 on white and under white text. */
export const accents = { teal: "#0b6468", umber: "#7a4513" } as const;

export type Accent = keyof typeof accents;

/** The style sheet of every page. */
export function styleFor(accent: Accent): string {
  return `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #f3f4f5; color: #1d2327; line-height: 1.5;
  font: 16px/1.5 "Liberation Sans", Arial, sans-serif; }
a { color: ${accents[accent]}; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 12px; }
h2 { font-size: 18px; line-height: 1.3; margin: 22px 0 8px; }
p { margin: 0 0 12px; }
ul { padding-left: 22px; margin: 0 0 12px; }
li { margin-bottom: 6px; }
.banner { background: #fff0b8; border-bottom: 2px solid #6b5200; color: #3b2d00; }
.banner p { margin: 0; padding: 8px 16px; text-align: center; font-weight: bold; }
.top { background: #fff; border-bottom: 1px solid #c9ced2; }
.top > div, .foot { max-width: 1040px; margin: 0 auto; padding: 14px 24px; }
.top > div { display: flex; align-items: center; justify-content: space-between; gap: 16px; flex-wrap: wrap; }
.word { font-weight: bold; font-size: 18px; }
.top nav ul { display: flex; gap: 20px; list-style: none; margin: 0; padding: 0; }
.top nav li { margin: 0; }
main { max-width: 1040px; margin: 20px auto; padding: 0 24px; }
.card { background: #fff; border: 1px solid #c9ced2; border-radius: 10px; padding: 22px 28px; }
.narrow { max-width: 540px; margin: 0 auto; }
.reading { max-width: 760px; margin: 0 auto; }
.beside { display: grid; grid-template-columns: 1fr 420px; gap: 48px; align-items: center; }
.beside .lead { font-size: 20px; color: #40484e; }
.sides { display: grid; grid-template-columns: 220px 1fr; gap: 32px; align-items: start; }
.sides nav ul { list-style: none; padding: 0; }
form { margin: 0; }
label, .label { display: block; font-weight: bold; margin: 0 0 4px; }
input[type=text], input[type=password] { display: block; width: 100%; padding: 10px 12px; margin: 0 0 16px;
  font: inherit; color: inherit; background: #fff; border: 1px solid #6c757d; border-radius: 6px; }
button { font: inherit; cursor: pointer; border-radius: 6px; padding: 10px 16px; }
.main-action { background: ${accents[accent]}; color: #fff; border: 1px solid ${accents[accent]}; font-weight: bold; width: 100%; }
.side-action { background: #fff; color: ${accents[accent]}; border: 1px solid ${accents[accent]}; font-weight: bold; }
a.side-action { display: block; text-align: center; text-decoration: none; border-radius: 6px; padding: 10px 16px; }
.narrow .side-action, .beside .side-action { width: 100%; margin-top: 12px; }
.alert { border: 1px solid #a3241b; border-left-width: 5px; background: #fdf1f0; color: #7c150d; padding: 10px 12px; border-radius: 6px; margin: 0 0 16px; }
.status { border: 1px solid #2c6a3f; border-left-width: 5px; background: #f0f8f2; padding: 10px 12px; border-radius: 6px; margin: 0 0 16px; }
.account { display: flex; gap: 8px; align-items: center; background: #f3f4f5; border-radius: 6px; padding: 8px 12px; margin: 0 0 16px; }
.account label { margin: 0; font-weight: normal; color: #40484e; }
.account output { font-weight: bold; }
.after { margin: 16px 0 0; text-align: center; }
.ways { list-style: none; padding: 0; margin: 0; border: 1px solid #c9ced2; border-radius: 8px; overflow: hidden; }
.ways li { position: relative; margin: 0; padding: 9px 44px 9px 16px; }
.ways li + li { border-top: 1px solid #c9ced2; }
.ways li::after { content: "\\203A"; position: absolute; right: 18px; top: 50%; transform: translateY(-50%); font-size: 24px; color: #40484e; }
.ways button { background: none; border: 0; padding: 0; font-weight: bold; color: #1d2327; text-align: left; }
.ways button::before { content: ""; position: absolute; inset: 0; }
.ways p { margin: 0; color: #40484e; font-size: 15px; }
.row { display: flex; justify-content: space-between; gap: 16px; align-items: center; border-top: 1px solid #c9ced2; padding: 16px 0; }
.row h2, .row p { margin: 0; }
.row h2 { font-size: 16px; }
.codes { columns: 2; list-style: none; padding: 16px; margin: 0 0 16px; background: #f3f4f5; border: 1px solid #c9ced2; border-radius: 6px; font-family: "Liberation Mono", "Courier New", monospace; }
.actions { display: flex; gap: 12px; flex-wrap: wrap; margin: 0 0 16px; }
.foot { color: #40484e; font-size: 14px; }
.phone h1 { font-size: 22px; }
.phone main { margin: 0; padding: 0; }
.phone .card { border-radius: 0; border-width: 0 0 1px; padding: 20px 16px; }
.phone .top > div, .phone .foot { padding: 12px 16px; }
.phone .beside, .phone .sides { display: block; }
.phone .narrow, .phone .reading { max-width: none; }
.phone .codes { columns: 1; }
.phone .sides nav { padding: 12px 16px 0; }
`;
}
