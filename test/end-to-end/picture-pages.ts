// Made-up pages, of which each pair of the third part changes something: a settings page
// on a desktop, a code to scan, a dialog, an article of help, and an app's page on a phone.
const base = `*{box-sizing:border-box}html,body{margin:0}body{background:#fff;font:16px/1.45 sans-serif;color:#222}
button{font:inherit;border:0;background:none;padding:0;text-align:left;color:inherit}h1{font-size:24px;margin:0 0 16px}h2{font-size:18px;margin:16px 0 8px}`;

function draw(style: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${base}${style}</style>${body}</html>`;
}

const settings = [
  "Two-factor authentication",
  "Login alerts",
  "Saved devices",
  "Trusted contacts",
  "Recovery email",
];

/** 1000 wide: a menu with icons, rows with switches, a bar that says how strong a password is. */
export const settingsPage = draw(
  `body{width:1000px;display:grid;grid-template-columns:240px 1fr}nav{background:#f4f5f7;padding:20px}nav button{display:flex;gap:10px;padding:8px 0}nav i{width:18px;height:18px;border:2px solid #555;border-radius:4px}
main{padding:28px}.row{display:flex;justify-content:space-between;align-items:center;padding:14px 0;border-bottom:1px solid #e3e3e3}.switch{width:44px;height:24px;border-radius:12px;background:#bbb;position:relative}.switch i{position:absolute;left:3px;top:3px;width:18px;height:18px;border-radius:9px;background:#fff}
#strength{height:6px;width:220px;background:#e3e3e3;margin:10px 0 20px}#strength i{display:block;height:6px;width:90px;background:#d33}#keep{background:#0b5bd3;color:#fff;padding:10px 22px;border-radius:8px}#flag{display:inline-block;width:22px;height:15px;background:linear-gradient(#000 33%,#d00 33% 66%,#fc0 66%)}
#star{width:24px;height:24px}#star path{fill:none;stroke:#666;stroke-width:2}.count{display:inline-block;min-width:20px;border-radius:10px;background:#d33;color:#fff;font-size:12px;text-align:center}#foot{display:flex;gap:12px}#foot button{padding:8px 14px;border:1px solid #999;border-radius:8px}`,
  `<nav><button id="n1"><i></i>Profile</button><button id="n2"><i></i>Security</button><button id="n3"><i></i>Privacy <span class="count" aria-hidden="true">3</span></button><p><button aria-label="Language"><span id="flag"></span></button></p></nav>
<main><h1>Security</h1><p id="lead">Choose how you log in and who is told about it.</p><div id="strength"><i></i></div>${settings.map((name, at) => `<div class="row" id="r${at}"><span>${name}</span><button class="switch" aria-label="${name} on or off"><i></i></button></div>`).join("")}
<p><button id="fave" aria-label="Favourite"><svg id="star" viewBox="0 0 24 24"><path d="M12 3l2.7 6 6.3.6-4.8 4.3 1.5 6.4L12 17l-5.7 3.3 1.5-6.4L3 9.6 9.300 9z"/></svg></button></p>
<p id="foot"><button id="b1">Review activity</button><button id="b2">Log out everywhere</button></p><button id="keep">Save changes</button></main>`,
);

function drawCode(seed: number): string {
  let random = seed;
  return Array.from({ length: 441 }, (_, at) => {
    random = (random * 1103515245 + 12345) % 2147483648;
    return (random >> 16) % 2 === 0
      ? `<rect x="${(at % 21) * 8}" y="${Math.floor(at / 21) * 8}" width="8" height="8"/>`
      : "";
  }).join("");
}

/** 820 wide: two columns, a picture to scan, steps as dots, six boxes for a code. */
export function codePage(seed = 11): string {
  return draw(
    `body{width:820px;padding:32px;background:#fafbfc}#cols{display:flex;gap:40px}#scan{border:1px solid #ddd;padding:12px;background:#fff;width:194px;height:194px}.dots{display:flex;gap:8px;margin:18px 0}.dots i{width:10px;height:10px;border-radius:5px;background:#ccc}.dots i:nth-child(2){background:#0b5bd3}
.boxes{display:flex;gap:8px}.boxes input{width:40px;height:52px;border:1px solid #aaa;border-radius:8px;font-size:22px}#next{margin-top:20px;background:#111;color:#fff;padding:12px 40px;border-radius:24px}.way{display:flex;gap:10px;align-items:center;padding:8px 0}.way i{width:16px;height:16px;border-radius:8px;border:2px solid #777}#w1 i{border:5px solid #0b5bd3}.safe{display:inline-block;width:14px;height:14px;border-radius:7px;background:#1b8a3a}`,
    `<h1>Set up an authentication app</h1><div id="cols"><svg id="scan" role="img" aria-label="Code to scan" viewBox="0 0 168 168">${drawCode(seed)}</svg><div><p>Scan the code with your app, then enter the six digits it shows.</p><div class="boxes">${Array.from({ length: 6 }, (_, at) => `<input id="d${at}" aria-label="Digit ${at + 1}">`).join("")}</div><div class="dots"><i></i><i></i><i></i><i></i></div>
<button class="way" id="w1"><i></i>Authentication app</button><button class="way" id="w2"><i></i>Text message</button><p><span class="safe"></span> <span id="note">Your code is not shared with anybody.</span></p><button id="next">Next</button></div></div>`,
  );
}

/** 720 wide, dark ground: a dialog over a page of text. */
export const dialogPage = draw(
  `body{width:720px;padding:24px;background:#17181c;color:#d8d8dc}#d{position:absolute;left:110px;top:70px;width:500px;background:#25262c;border-radius:14px;padding:24px;box-shadow:0 10px 30px rgb(0 0 0/.5)}#x{position:absolute;right:16px;top:16px;width:28px;height:28px}#x svg{display:block}#d p{margin:8px 0 20px}.two{display:flex;gap:12px;justify-content:flex-end}.two button{padding:10px 20px;border-radius:8px;background:#3a3b44}#yes{background:#c93a3a!important;color:#fff}#pic{width:100%;height:90px;border-radius:8px;background:linear-gradient(120deg,#35506e,#7a4a6d)}`,
  `<h1>Backup codes</h1>${Array.from({ length: 9 }, (_, at) => `<p>Paragraph ${at + 1}: keep these codes where nobody else can read them, and use each of them once only.</p>`).join("")}<div id="d" role="dialog" aria-label="New codes"><button id="x" aria-label="Close"><svg width="28" height="28"><path d="M8 8l12 12M20 8L8 20" stroke="#ddd" stroke-width="2"/></svg></button><h2>Get new codes?</h2><div id="pic" role="img" aria-label="A key"></div><p>Your old codes stop working at once.</p><div class="two"><button id="no">Cancel</button><button id="yes">Get new codes</button></div></div>`,
);

/** 640 wide: an article of help with a figure and a table. */
export const helpPage = draw(
  `body{width:640px;padding:28px;font-family:serif}#fig{width:584px;height:160px;border-radius:6px;overflow:hidden;position:relative}#fig svg{display:block}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:8px;text-align:left}#ask{display:flex;gap:10px}#ask button{border:1px solid #888;border-radius:18px;padding:6px 18px}#tip{display:none;position:absolute;left:40px;top:330px;width:120px;height:36px;background:#333;border-radius:8px}aside{border-left:4px solid #e0a100;background:#fff8e1;padding:10px 14px;margin:14px 0}`,
  `<h1>If you cannot log in</h1><p>Most people get back in within a day. Read this first.</p><div id="fig" role="img" aria-label="A padlock on a phone"><svg width="584" height="160"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#8ec5fc"/><stop offset="1" stop-color="#e0c3fc"/></linearGradient></defs><rect width="584" height="160" fill="url(#g)"/><g id="lock"><rect x="262" y="70" width="60" height="50" rx="6" fill="#334"/><path d="M274 70V54a18 18 0 0 1 36 0v16" fill="none" stroke="#334" stroke-width="7"/></g></svg></div>
<aside>Nobody from our team asks for your code.</aside><table><tr><th>Way</th><th>How long</th></tr><tr><td>Text message</td><td>One minute</td></tr><tr><td>Email</td><td>Five minutes</td></tr></table><h2>Did this help?</h2><p id="ask"><button id="good">Yes</button><button id="bad">No</button></p><div id="tip"></div>`,
);

/** For a phone: a bar with tabs, a list with pictures, a field, a button. */
export const phonePage = draw(
  `body{padding:16px;font-size:17px}.item{display:flex;gap:12px;align-items:center;padding:10px 0;border-bottom:1px solid #eee;width:100%}.item i{width:40px;height:40px;border-radius:20px;background:#c9d6ea}#tabs{display:flex;justify-content:space-around;padding-top:20px}#tabs button{position:relative;width:28px;height:28px}#tabs svg{display:block}#dot{display:none;position:absolute;right:0;top:0;background:#e00;border-radius:50%}#f{width:100%;height:46px;border:1px solid #bbb;border-radius:10px;margin:12px 0;background:#fff}#go{width:100%;background:#0a7cff;color:#fff;border-radius:12px;padding:13px;text-align:center}`,
  `<h1>Log in to your account</h1>${["Text message", "Backup code", "Trusted device"].map((name) => `<button class="item"><i></i>${name}</button>`).join("")}<input id="f" aria-label="Code"><button id="go">Continue</button><div id="tabs"><button aria-label="Home" id="t1"><svg width="28" height="28"><path d="M4 14L14 5l10 9v10H4z" fill="#444"/></svg></button><button aria-label="Messages" id="t2"><svg width="28" height="28"><path d="M4 5h20v14H12l-6 5v-5H4z" fill="#444"/></svg><i id="dot"></i></button></div>`,
);
