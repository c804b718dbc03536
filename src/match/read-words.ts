// Text to words: what two ways of writing the same word have in common.
import { stemmer } from "stemmer";
import { normaliseWording } from "../model/wording.ts";

/** A word as read, or the mark that ends a clause. */
export interface Word {
  readonly text: string;
  /** The form words are compared by; of a clause mark, the mark itself. */
  readonly stem: string;
  readonly isMark: boolean;
}

/** Words and clause marks in reading order; contractions are expanded and hyphens split. */
export function readWords(text: string): Word[] {
  const plain = expandContractions(normaliseWording(text).toLowerCase());
  return (
    plain.match(
      /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{N}]*|[,;:()?!]|\.(?=\s)| - /gu,
    ) ?? []
  ).map((piece) => {
    const isMark = !/[\p{L}\p{N}]/u.test(piece);
    const mark = piece.trim();
    return isMark
      ? { text: mark, stem: mark, isMark }
      : { text: piece, stem: stemWord(piece), isMark };
  });
}

function expandContractions(text: string): string {
  const spelt = text
    .replace(/[$€£]\s?0(?:\.00)?(?!\.?\d)/g, "free")
    .replace(/[$€£]\s?(\d[\d.,]{0,15})(?<![.,])/g, "$1 dollars")
    .replace(/(\d)\s?%/g, "$1 percent")
    .replace(/\be-mail/g, "email")
    .replace(/\bnon-(?=\p{L})/gu, "non")
    .replace(/\b2fa\b/g, "two factor authentication")
    .replace(/\bcannot\b/g, "can not");
  // Most sentences have none.
  if (!spelt.includes("'")) return spelt;
  return spelt
    .replace(/\bcan't\b/g, "can not")
    .replace(/\bwon't\b/g, "will not")
    .replace(/n't\b/g, " not")
    .replace(/'re\b/g, " are")
    .replace(/'ve\b/g, " have")
    .replace(/'ll\b/g, " will")
    .replace(/'m\b/g, " am")
    .replace(/'d\b/g, " would")
    .replace(/\b(it|that|there|here|what|who|he|she|where|how)'s\b/g, "$1 is")
    .replace(/'s\b/g, "")
    .replace(/s'(?=\s)/g, "s");
}

const stems = new Map<string, string>();

/** Porter's stem, but for the words it would merge or part wrongly; remembered. */
export function stemWord(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = protectedStems.get(word) ?? stemmer(word);
  // Words come from articles, and a long-lived process reads many of them.
  if (stems.size < 20_000) stems.set(word, stem);
  return stem;
}

// Each line is one word to us: its first form is the stem.
const protectedStems = new Map(
  `verify verifies verified verifying verification
  authentication authenticate authenticates authenticated authenticating
  authenticator authenticators
  use uses used using
  one ones
  settings setting
  news
  us
  invalid
  give gives gave given giving
  tell tells told telling
  send sends sent sending
  see sees saw seen seeing
  get gets got gotten getting
  lose loses lost losing loss
  keep keeps kept keeping
  find finds found finding
  show shows shown showed showing
  take takes took taken taking
  make makes made making
  know knows knew known knowing
  say says said saying
  forget forgets forgot forgotten forgetting
  bring brings brought bringing
  expire expires expired expiring expiry expiration
  lie lies lied lying
  withdraw withdraws withdrew withdrawn withdrawing withdrawal withdrawals
  freeze freezes froze frozen freezing
  unfreeze unfreezes unfroze unfrozen unfreezing
  steal steals stole stolen stealing
  break breaks broke broken breaking
  begin begins began begun beginning
  build builds built building
  catch catches caught catching
  fall falls fell fallen falling
  grow grows grew grown growing
  lead leads led leading
  lend lends lent lending
  mean means meant meaning
  meet meets met meeting
  ring rings rang rung ringing
  run runs ran running
  spend spends spent spending
  think thinks thought thinking
  throw throws threw thrown throwing
  win wins won winning
  wear wears wore worn wearing
  draw draws drew drawn drawing
  drive drives drove driven driving
  rise rises rose risen rising
  hide hides hid hidden hiding
  bind binds bound binding
  try tries tried trying
  apply applies applied applying
  application applications
  ship ships shipped shipping shipment shipments
  remind reminds reminded reminding reminder reminders
  deliver delivers delivered delivering
  delivery deliveries
  goods
  good
  better best
  undo undoes undid undone undoing
  unsend unsends unsent unsending
  likely
  unlike
  unlikely
  possible
  possibly
  recovery
  notify notifies notified notifying notification notifications
  delete deletes deleted deleting deletion
  pay pays paid paying
  leave leaves left leaving
  buy buys bought buying
  hold holds held holding
  come comes came coming
  hear hears heard hearing
  write writes wrote written writing
  speak speaks spoke spoken speaking
  choose chooses chose chosen choosing
  go goes went going
  gone
  sell sells sold selling
  stand stands stood standing
  free
  freely
  only
  organiser organisers organizer organizers
  necessary necessarily
  ask asks asked asking
  need needs needed needing
  person persons
  email emails emailed emailing
  publish publishes published publishing
  public
  private privately
  privacy
  member members
  remember remembers
  story stories
  store stores
  post posts posted posting
  postal
  postage
  user users
  order orders ordered ordering
  ordinary
  secure secures secured
  security
  general generally
  have has had having
  add adds added adding
  be is are was were been being am`
    .split("\n")
    .flatMap((line) => {
      const [stem = "", ...others] = line.trim().split(" ");
      return [stem, ...others].map((word): [string, string] => [word, stem]);
    }),
);
