// Which device the hands of a reader are on, step by step.

export type Hands = "phone" | "computer";
export type Family = "iphone" | "android";

/** Where a list of steps begins; undefined what its heading leaves open. */
export interface Ground {
  readonly hands: Hands | undefined;
  readonly family: Family | undefined;
}

export interface Switch {
  /** Number of the step, from 0. */
  readonly step: number;
  readonly words: string;
  readonly from: string;
  readonly to: string;
}

const iphone = /\b(?:iPhones?|iPads?|iOS)\b/i;
const android = /\bAndroid\b/i;
const computer =
  /\b(?:computers?|desktop|laptop|PC|Mac|macOS|Windows|web|browser|website)\b/i;
const phone = /\b(?:phones?|mobile|smartphone|tablet)\b/i;

/** What a heading says of the device, when it names one only. */
export function readGround(heading: string): Ground {
  const isIphone = iphone.test(heading);
  const isAndroid = android.test(heading);
  const isComputer = computer.test(heading);
  const isPhone = isIphone || isAndroid || phone.test(heading);
  if (isPhone === isComputer) return { hands: undefined, family: undefined };
  const family = isIphone ? "iphone" : "android";
  return {
    hands: isPhone ? "phone" : "computer",
    family: isIphone === isAndroid ? undefined : family,
  };
}

/** "Tap or click" suits both. */
const either =
  /\b(?:tap|click|press|select|swipe)(?:,)? (?:or|\/) ?(?:tap|click|press|select|scroll)(?: on)?\b|\b(?:tap|click)\/(?:tap|click)\b/gi;
const fingers =
  /\b(?:tap|double-tap|swipe|pinch|long-press|touch and hold|press and hold|tap and hold)\b/i;
const mouse =
  /\bright-click\b|(?<!\b(?:the|a|one|single|every) )(?<!double-)\bclick\b(?! of| sound)|\bdouble-click\b(?! the (?:side|home|top|power))|\bhover\b|\bmouse\b|\b(?:ctrl|cmd|command|⌘|alt) ?\+ ?\p{L}|\bbrowser(?:['’]s)? (?:tab|window)\b|\baddress bar\b|\bwindows key\b|\bmenu bar\b|\btaskbar\b/iu;
const ofIphone =
  /\b(?:iPhone|iPad|iOS|App Store|Face ID|Control Cent(?:er|re)|iCloud)\b/i;
const ofAndroid =
  /\bAndroid\b|\b(?:Google )?Play Store\b|\bGoogle Play\b|\bBack button of Android\b/i;

/** A step that names the device it is done on says so. */
const announcement =
  /\b(?:on|in|from|at|with|using|to|for|if you (?:use|have|are on)) (?:an?|your|the|another|any|that|either)? ?(?:\p{L}{1,15} ){0,2}?(phones?|computers?|PC|Mac|laptop|desktop|tablet|iPhones?|iPad|iOS|Android|Windows|browser|website|web|app)\b(?!['’]s| tab| window| bar| key| Store)/giu;
const turning = /\b(?:switch|go|move|change|turn) (?:over )?to\b/i;

/** Where steps go on on another device and do not say so. */
export function findSwitches(
  steps: readonly string[],
  ground: Ground,
): Switch[] {
  const plain = steps.map((step) => step.replace(either, "choose"));
  let hands = ground.hands ?? usualHands(plain);
  const { family } = ground;
  const found: Switch[] = [];
  for (const [step, text] of plain.entries()) {
    const announced = readAnnouncement(text);
    if (announced !== undefined) {
      hands = announced === "either" ? undefined : announced;
      continue;
    }
    const foreign =
      family === undefined
        ? undefined
        : (family === "iphone" ? ofAndroid : ofIphone).exec(text)?.[0];
    if (foreign !== undefined && family !== undefined) {
      const [from, to] =
        family === "iphone"
          ? ["an iPhone", "Android"]
          : ["Android", "an iPhone"];
      found.push({ step, words: foreign, from, to });
      continue;
    }
    if (hands === undefined) continue;
    const isPhone = hands === "phone";
    const words = (isPhone ? mouse : fingers).exec(text)?.[0];
    // A step for both hands ("tap it, or click it on a laptop") leaves none alone.
    if (words === undefined || (isPhone ? fingers : mouse).test(text)) continue;
    const titles = { phone: "a phone", computer: "a computer" } as const;
    const to = isPhone ? titles.computer : titles.phone;
    found.push({ step, words, from: titles[hands], to });
  }
  return found;
}

// Without a heading, the hand that most steps use; with as many of each, the first.
function usualHands(steps: readonly string[]): Hands | undefined {
  const used = steps.flatMap((step): Hands[] => {
    const isPhone = fingers.test(step);
    if (isPhone === mouse.test(step)) return [];
    return [isPhone ? "phone" : "computer"];
  });
  const phones = used.filter((each) => each === "phone").length;
  if (phones * 2 === used.length) return used[0];
  return phones * 2 > used.length ? "phone" : "computer";
}

/** "either": it leaves open on which, or names one of each. */
function readAnnouncement(text: string): Hands | "either" | undefined {
  const named = [...text.matchAll(announcement)].map(([, name = ""]) => name);
  if (named.length === 0)
    return turning.test(text) && computer.test(text) ? "computer" : undefined;
  const isComputer = named.some((name) =>
    /^(?:computers?|PC|Mac|laptop|desktop|Windows)$/i.test(name),
  );
  const isPhone = named.some((name) =>
    /^(?:phones?|tablet|iPhones?|iPad|iOS|Android)$/i.test(name),
  );
  if (isComputer !== isPhone) return isComputer ? "computer" : "phone";
  const isOnlyApp = named.every((name) => /^app$/i.test(name));
  if (!isOnlyApp) return "either";
  // "Right-click the list in the app" is no way to say that hands move to a phone.
  return mouse.test(text) ? undefined : "phone";
}
