// Draws the phone pictures to practise with: what the imitated app would show on
// an iPhone and on an Android phone, for the screens a person looks at by hand.
// Run: node scripts/practice-phones.js <folder>
// Writes <folder>/<screen>-<device>.png; scripts/practice-signoffs.js attaches them.
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright";
import sharp from "sharp";

const maxBytes = 80_000;
const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error("usage: node scripts/practice-phones.js <folder>");
await mkdir(folder, { recursive: true });

const phones = {
  iphone: {
    width: 390,
    height: 844,
    scale: 2,
    name: "iphone",
    emailFirst: false,
  },
  // Android lists e-mail before the text message: a difference articles must mind.
  android: {
    width: 412,
    height: 915,
    scale: 2,
    name: "android",
    emailFirst: true,
  },
};

const ways = {
  sms: ["Text message", "To the number ending in 07"],
  email: ["Email", "To the address starting with p"],
  backup: ["Backup code", "Use one of the codes you saved."],
  linked: [
    "Linked Facebook account",
    "Continue with the account linked to this one.",
  ],
  identity: [
    "Confirm your identity",
    "Show in a few steps that the account is yours.",
  ],
};

// Per screen: the title, then the body in the order it is drawn.
const screens = {
  "sign-in": () => [
    title("Log in"),
    field("Username"),
    field("Password"),
    button("Log in"),
    link("Get help signing in"),
  ],
  "failed-backup-code": () => [
    title("Enter a backup code"),
    text("Use one of the backup codes you saved while you were logged in."),
    field("Backup code", "refused"),
    refusal(
      "This code is incorrect or has already been used. Try another code.",
    ),
    button("Confirm"),
    secondButton("Try another way"),
    link("Get help signing in"),
  ],
  "other-ways": ({ emailFirst }) => [
    title("Other ways to log in"),
    text("Choose a way to log in."),
    rows([
      ...(emailFirst ? [ways.email, ways.sms] : [ways.sms, ways.email]),
      ways.backup,
      ways.linked,
      ways.identity,
    ]),
  ],
  "identity-check": () => [
    title("Confirm your identity"),
    text(
      "We ask for this when no code can be used. It helps us keep other people out of your account.",
    ),
    heading("What you will do"),
    rows([
      ["Answer a few questions about the account"],
      ["Record a short video of your face"],
      ["Wait for our answer by e-mail"],
    ]),
    button("Continue"),
    secondButton("See other ways to log in"),
  ],
  "linked-account": () => [
    title("Continue with your linked Facebook account"),
    text(
      "A Facebook account is linked to this Instagram account. If you are logged in there, you can use it to log in here.",
    ),
    button("Continue with Facebook"),
    secondButton("See other ways to log in"),
  ],
};

const title = (words) => `<h1>${words}</h1>`;
const heading = (words) => `<h2>${words}</h2>`;
const text = (words) => `<p>${words}</p>`;
const refusal = (words) => `<p class="refusal"><b>!</b>${words}</p>`;
const field = (label, state = "") =>
  `<div class="field ${state}"><span>${label}</span></div>`;
const button = (words) => `<div class="button">${words}</div>`;
const secondButton = (words) => `<div class="button second">${words}</div>`;
const link = (words) => `<p class="link">${words}</p>`;
const rows = (list) =>
  `<ul>${list
    .map(
      ([name, detail]) =>
        `<li><div><b>${name}</b>${detail ? `<span>${detail}</span>` : ""}</div>${detail ? "<i>›</i>" : ""}</li>`,
    )
    .join("")}</ul>`;

const style = `
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 17px/1.4 "Liberation Sans", Arial, sans-serif; color: #16181a; background: #fff;
  height: 100vh; display: flex; flex-direction: column; }
.bar { display: flex; justify-content: space-between; align-items: center; font-weight: bold; font-size: 16px; }
.battery { width: 26px; height: 12px; border: 2px solid #16181a; border-radius: 3px; padding: 1px; }
.battery::before { content: ""; display: block; height: 100%; width: 80%; background: #16181a; }
.mark { background: #16181a; color: #fff; text-align: center; font-weight: bold; font-size: 15px; padding: 7px; }
.back { font-size: 34px; line-height: 1; color: #3c3f8f; padding: 8px 20px 0; }
main { flex: 1; padding: 4px 20px; }
h1 { font-size: 29px; line-height: 1.2; margin: 6px 0 12px; }
h2 { font-size: 19px; margin: 4px 0 10px; }
p { margin-bottom: 18px; color: #33383c; }
.field { padding: 15px 16px; margin-bottom: 14px; color: #4a5157; }
.field.refused { margin-bottom: 8px; }
.refusal { color: #9a1c12; font-weight: bold; display: flex; gap: 10px; }
.refusal b { flex: none; width: 22px; height: 22px; border-radius: 50%; background: #9a1c12; color: #fff; text-align: center; line-height: 22px; font-size: 15px; }
.button { background: #3c3f8f; color: #fff; font-weight: bold; text-align: center; padding: 14px; margin-bottom: 12px; }
.button.second { background: #ececf6; color: #3c3f8f; }
.link { text-align: center; color: #3c3f8f; font-weight: bold; margin-top: 18px; }
ul { list-style: none; margin-bottom: 22px; }
li { display: flex; justify-content: space-between; align-items: center; min-height: 58px; padding: 11px 16px; }
li b, li span { display: block; }
li span { color: #4a5157; font-size: 15px; }
li i { font-style: normal; font-size: 26px; color: #6a7177; }
.end { display: flex; justify-content: center; align-items: center; height: 36px; }
.iphone .bar { padding: 16px 30px 10px; }
.iphone .field, .iphone .button { border-radius: 12px; }
.iphone .field { background: #eeeef1; }
.iphone .refused { outline: 2px solid #9a1c12; }
.iphone ul { background: #f2f2f6; border-radius: 12px; }
.iphone li + li { border-top: 1px solid #cfd0d6; }
.iphone .end::before { content: ""; width: 136px; height: 5px; border-radius: 3px; background: #16181a; }
.android .bar { padding: 10px 20px; font-weight: normal; }
.android .battery { width: 12px; height: 20px; display: flex; align-items: flex-end; }
.android .battery::before { width: 100%; height: 80%; }
.android .back { padding-top: 12px; }
.android .field { border: 1px solid #5a6167; border-radius: 4px; }
.android .refused { border: 2px solid #9a1c12; }
.android .button { border-radius: 28px; }
.android ul { margin: 0 -20px 22px; }
.android li { padding: 12px 20px; }
.android li i { display: none; }
.android .end { gap: 84px; font-size: 18px; color: #33383c; }
.android .end::before { content: ""; width: 15px; height: 15px; border: 2px solid; border-radius: 3px; }
.android .end::after { content: ""; width: 16px; height: 16px; border: 2px solid; border-radius: 50%; }
`;

function draw(screen, phone) {
  const back =
    screen === "sign-in"
      ? ""
      : `<div class="back">${phone.name === "iphone" ? "‹" : "←"}</div>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${style}</style>
<body class="${phone.name}"><div class="bar"><span>9:41</span><span class="battery"></span></div>
<div class="mark">Practice picture — not the real app</div>
${back}<main>${screens[screen](phone).join("\n")}</main><div class="end"></div></body></html>`;
}

const systemBrowser = "/usr/bin/chromium";
const executablePath =
  process.env.PRESSCHECK_BROWSER ??
  (existsSync(systemBrowser) ? systemBrowser : chromium.executablePath());
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: false,
  args: ["--disable-background-networking", "--disable-lcd-text"],
});
try {
  for (const phone of Object.values(phones)) {
    const { width, height, scale } = phone;
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
    });
    for (const screen of Object.keys(screens)) {
      await page.setContent(draw(screen, phone));
      const png = await shrink(await page.screenshot());
      if (png.length > maxBytes)
        throw new Error(`${screen} on ${phone.name}: ${png.length} bytes`);
      await writeFile(join(folder, `${screen}-${phone.name}.png`), png);
    }
    await page.close();
  }
} finally {
  await browser.close();
}

// A palette is kept only where it loses no pixel.
async function shrink(png) {
  const plain = await sharp(png)
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer();
  const palette = await sharp(png)
    .removeAlpha()
    .png({ palette: true, colours: 256, dither: 0, compressionLevel: 9 })
    .toBuffer();
  const [before, after] = await Promise.all(
    [plain, palette].map((bytes) =>
      sharp(bytes).removeAlpha().raw().toBuffer(),
    ),
  );
  return before.equals(after) ? palette : plain;
}
