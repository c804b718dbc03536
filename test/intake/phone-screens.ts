// Screens as phones show them, each with what stands on it and what must not be kept. The
// first half was looked at while the recognising was made; the second was not.

export interface PhoneScreen {
  readonly name: string;
  readonly set: "seen" | "unseen";
  readonly html: string;
  readonly style: string;
  /** Words of buttons, rows and headings, each alone in its place. */
  readonly labels: readonly string[];
  /** Words that are nowhere on it, though some are like what is. */
  readonly absent: readonly string[];
  /** Texts that must be proposed for blacking out, whole. */
  readonly secrets: readonly string[];
}

const light =
  "body{background:#fff;color:#16181a}.b{background:#3c3f8f;color:#fff}.c{background:#f2f2f6}";
const dark =
  "body{background:#0b0c0f;color:#f2f2f4}.b{background:#4c8bf5;color:#fff}.c{background:#1d1f24}p{color:#a9adb5}";
const green =
  "body{background:#f4f7f4;color:#0b2414}.b{background:#128c4a;color:#fff;border-radius:30px}.c{background:#fff}";
const amber =
  "body{background:#fff8ec;color:#33210a}.b{background:#ffb020;color:#221500}.c{background:#fff}p{color:#7a5a26}";

/** Of everything that is drawn. */
export const phoneStyle = `*{box-sizing:border-box;margin:0}body{font:17px/1.4 "Liberation Sans",Arial,sans-serif;padding:14px 20px}
.t{display:flex;justify-content:space-between;font-size:15px;margin-bottom:14px}h1{font-size:28px;line-height:1.2;margin:8px 0 12px}p{margin:0 0 16px}
.b{display:block;text-align:center;padding:14px;font-weight:bold;border-radius:10px;margin:10px 0}.c{border-radius:12px;margin:12px 0}
.r{display:flex;justify-content:space-between;padding:14px 16px;min-height:52px}.r i{font-style:normal;opacity:.6}.k{font:18px/1.8 "Liberation Mono",monospace;text-align:center}
.s{font-size:13px}.i{display:inline-block;width:26px;height:26px;border-radius:50%;background:#888;margin-right:14px;vertical-align:middle}`;

const bar = (time: string) =>
  `<div class=t><span>${time}</span><span>78%</span></div>`;
const row = (name: string, more = "") =>
  `<div class=r><span>${name}</span><i>${more}</i></div>`;
const iconRow = (name: string) =>
  `<div class=r><span><span class=i></span>${name}</span><i>›</i></div>`;
const button = (name: string) => `<div class=b>${name}</div>`;
const card = (...parts: readonly string[]) =>
  `<div class=c>${parts.join("")}</div>`;

function screen(
  set: PhoneScreen["set"],
  name: string,
  style: string,
  parts: readonly string[],
  labels: readonly string[],
  absent: readonly string[],
  secrets: readonly string[] = [],
): PhoneScreen {
  return { set, name, style, html: parts.join(""), labels, absent, secrets };
}

export const phoneScreens: readonly PhoneScreen[] = [
  screen(
    "seen",
    "backup codes, light",
    light,
    [
      bar("9:41"),
      "<h1>Backup codes</h1><p>Keep these somewhere safe. Each code works once.</p>",
      card(
        "<div class=k>4821 7730<br>1902 5568<br>7743 0916<br>3350 2284</div>",
      ),
      button("Copy codes"),
      button("Get new codes"),
    ],
    ["Backup codes", "Copy codes", "Get new codes"],
    ["Recovery codes", "Download"],
    ["4821 7730", "1902 5568", "7743 0916", "3350 2284"],
  ),
  screen(
    "seen",
    "two-factor settings, dark",
    dark,
    [
      bar("22:07"),
      "<h1>Two-factor authentication</h1>",
      card(
        iconRow("Text message"),
        iconRow("Authentication app"),
        iconRow("Security keys"),
      ),
      "<p>We send a code to +43 660 555 0133 when you log in.</p>",
      button("Additional methods"),
    ],
    [
      "Two-factor authentication",
      "Text message",
      "Authentication app",
      "Security keys",
      "Additional methods",
    ],
    ["Backup codes", "Email"],
    ["+43 660 555 0133"],
  ),
  screen(
    "seen",
    "a code from a message, green",
    green,
    [
      bar("07:15"),
      "<h1>Enter the code</h1><p>We sent it to ada.lovelace@example.org.</p>",
      card("<div class=k>604 182</div>"),
      button("Next"),
      "<p>I didn’t get the code</p>",
    ],
    ["Enter the code", "Next", "I didn’t get the code"],
    ["Confirm", "Resend"],
    ["ada.lovelace@example.org", "604 182"],
  ),
  screen(
    "seen",
    "an account page, amber",
    amber,
    [
      bar("13:30"),
      "<h1>Your account</h1>",
      card(
        row("Name", "Ada"),
        row("Email", "ada@mail.example"),
        row("Phone", "(415) 555-0132"),
      ),
      button("Edit profile"),
      "<p class=s>Member since 2019 · 12 posts · version 312.0.4</p>",
    ],
    ["Your account", "Name", "Phone", "Edit profile"],
    ["Password", "Log out"],
    ["ada@mail.example", "(415) 555-0132"],
  ),
  screen(
    "seen",
    "help, light, nothing secret",
    light,
    [
      bar("18:20"),
      "<h1>Can’t log in?</h1><p>Choose what happened. It takes about 10 minutes, on 24 November 2026 or later.</p>",
      card(
        iconRow("I forgot my password"),
        iconRow("My account was hacked"),
        iconRow("I lost my phone"),
      ),
      button("Continue"),
      button("Not now"),
    ],
    [
      "Can’t log in?",
      "I forgot my password",
      "My account was hacked",
      "I lost my phone",
      "Continue",
      "Not now",
    ],
    ["Continue with email", "I lost my code"],
  ),
  screen(
    "seen",
    "a recovery key, dark",
    dark,
    [
      bar("11:02"),
      "<h1>Recovery key</h1><p>Write it down.</p>",
      card("<div class=k>K7QF-92MX-LD4B<br>8WTA-3HRC-VN6E</div>"),
      button("I wrote it down"),
    ],
    ["Recovery key", "I wrote it down"],
    ["Backup code"],
    ["K7QF-92MX-LD4B", "8WTA-3HRC-VN6E"],
  ),
  screen(
    "seen",
    "prices and times, nothing secret",
    green,
    [
      bar("16:45"),
      "<h1>Plans</h1>",
      card(
        row("Basic", "€4.99"),
        row("Family", "€129.90"),
        row("Storage", "200 GB"),
      ),
      "<p>Renews on 12.03.2027. 1,250 people bought this. Support answers from 08:00 to 18:30.</p>",
      button("Choose plan"),
    ],
    ["Plans", "Basic", "Family", "Storage", "Choose plan"],
    ["Premium"],
  ),
  screen(
    "seen",
    "a set-up key, light",
    light,
    [
      bar("9:03"),
      "<h1>Set up an app</h1><p>Type this key into the app.</p>",
      card("<div class=k>JBSW Y3DP EHPK 3PXP<br></div>"),
      button("Next"),
      button("Copy key"),
    ],
    ["Set up an app", "Next", "Copy key"],
    ["Scan code"],
    ["JBSW Y3DP EHPK 3PXP"],
  ),
  screen(
    "unseen",
    "backup codes, dark",
    dark,
    [
      bar("21:55"),
      "<h1>Save your codes</h1><p>Use one if you lose your phone.</p>",
      card("<div class=k>83920175<br>55018842<br>29471036</div>"),
      button("Download"),
      button("Done"),
    ],
    ["Save your codes", "Download", "Done"],
    ["Copy codes", "Print"],
    ["83920175", "55018842", "29471036"],
  ),
  screen(
    "unseen",
    "recovery codes, light",
    light,
    [
      bar("8:08"),
      "<h1>Recovery codes</h1>",
      card("<div class=k>a91cf-04be7<br>7d20b-c8831<br>e54f0-192aa</div>"),
      button("Generate new codes"),
      "<p>Store them like your password.</p>",
    ],
    ["Recovery codes", "Generate new codes"],
    ["Backup codes"],
    ["a91cf-04be7", "7d20b-c8831", "e54f0-192aa"],
  ),
  screen(
    "unseen",
    "sign-in check, amber",
    amber,
    [
      bar("12:12"),
      "<h1>Was this you?</h1><p>Somebody signed in from Vienna at 12:10 with j.doe+news@mail.example.com.</p>",
      button("Yes, it was me"),
      button("No, secure account"),
    ],
    ["Was this you?", "Yes, it was me", "No, secure account"],
    ["Change password"],
    ["j.doe+news@mail.example.com"],
  ),
  screen(
    "unseen",
    "phone number, green",
    green,
    [
      bar("17:59"),
      "<h1>Add a phone</h1>",
      card(row("Country", "United Kingdom"), row("Number", "+44 7700 900123")),
      "<p>Standard rates may apply.</p>",
      button("Send code"),
    ],
    ["Add a phone", "Country", "Number", "Send code"],
    ["Skip"],
    ["+44 7700 900123"],
  ),
  screen(
    "unseen",
    "notifications, dark, nothing secret",
    dark,
    [
      bar("6:30"),
      "<h1>Notifications</h1>",
      card(
        iconRow("Likes and comments"),
        iconRow("Messages"),
        iconRow("From Instagram"),
        iconRow("Live and video"),
      ),
      "<p>Paused until 07:00. 3 of 14 are on.</p>",
    ],
    [
      "Notifications",
      "Likes and comments",
      "Messages",
      "From Instagram",
      "Live and video",
    ],
    ["Security", "Calls"],
  ),
  screen(
    "unseen",
    "a code in six boxes",
    light,
    [
      bar("10:10"),
      "<h1>Confirm it’s you</h1><p>Enter the 6-digit code.</p>",
      card("<div class=k style='word-spacing:14px'>7 3 0 9 1 4</div>"),
      button("Confirm"),
      button("Try another way"),
    ],
    ["Confirm it’s you", "Confirm", "Try another way"],
    ["Resend code"],
    ["7 3 0 9 1 4"],
  ),
  screen(
    "unseen",
    "privacy, light, nothing secret",
    light,
    [
      bar("15:00"),
      "<h1>Account privacy</h1>",
      card(
        row("Private account", "Off"),
        row("Activity status", "On"),
        row("Blocked", "12"),
      ),
      "<p>When your account is public, your profile can be seen by anyone, as of iOS 18.4.</p>",
      button("Learn more"),
    ],
    [
      "Account privacy",
      "Private account",
      "Activity status",
      "Blocked",
      "Learn more",
    ],
    ["Public account"],
  ),
  screen(
    "unseen",
    "a card and a name, amber",
    amber,
    [
      bar("19:19"),
      "<h1>Payment</h1>",
      card(row("Card", "4111 1111 1111 1111"), row("Account", "@ada.writes")),
      button("Pay now"),
      button("Cancel"),
    ],
    ["Payment", "Card", "Account", "Pay now", "Cancel"],
    ["Refund"],
    ["4111 1111 1111 1111", "@ada.writes"],
  ),
  screen(
    "unseen",
    "local number, dark",
    dark,
    [
      bar("23:41"),
      "<h1>Call us</h1><p>Free of charge: 0800 555 0199. Or write to help@support.example.net.</p>",
      button("Start a chat"),
    ],
    ["Call us", "Start a chat"],
    ["Send a message"],
    ["0800 555 0199", "help@support.example.net"],
  ),
];
