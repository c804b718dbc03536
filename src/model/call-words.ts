// The words that impostors put beside a name: what a worried reader looks for, and
// what makes an invented host sound like a department.

/** Called strong: beside somebody's name they promise its log-in, its help or its parcel. */
const strong = words(
  "login logon logins signin signon signup loggin auth authenticate authentication authorize oauth sso otp",
  "verify verified verification verifier verif validate validation confirm confirmation identity kyc",
  "secure secured security safety protect protection password passwort pass pin credential credentials",
  "account accounts acct konto compte cuenta conto support supports help helps helpdesk helpcenter helpcentre hilfe ayuda aide",
  "recover recovery unlock unlocked unblock restore reset reactivate appeal appeals dispute disputes complaint",
  "limited suspended suspension blocked locked restricted violation copyright infringement alert alerts warning notice notification notifications",
  "billing payment payments invoice refund refunds wallet claim redeem resolution renewal",
  "tracking track parcel parcels package packages delivery deliveries redelivery customs shipment",
  "webscr cgi session customerservice customercare customersupport hotline nitro giveaway airdrop findmy findmyphone findmyiphone",
  "www www1 www2 http https com",
);

/** Called soft: they strengthen a name that nobody else has, and mean little beside an ordinary word. */
const soft = words(
  "id my me app apps web online official officiel offiziell mobile portal center centre team service services",
  "customer customers client clients user users member members care contact connect access update updates upgrade",
  "gift gifts giftcard bonus prize reward rewards promo offer free download install setup trade event badge",
  "card cards bank banking pay net org de uk us eu ru express direct form forms page meta business biz ads store prime info guest admin",
  "a b e i m u s the your get go to for and of on in",
);

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(" ")));
}

/** What stands beside a name: nothing, words that call a worried reader, words that only fit in, or others. */
export type Company = "none" | "calls" | "fitting" | "digits" | "others";

export function judgeCompany(rest: readonly string[]): Company {
  if (rest.length === 0) return "none";
  if (rest.some((piece) => strong.has(piece))) return "calls";
  if (rest.every((piece) => /^\d+$/.test(piece))) return "digits";
  if (rest.every((piece) => soft.has(piece) || /^\d+$/.test(piece)))
    return "fitting";
  return "others";
}

export function isCall(word: string): boolean {
  return strong.has(word);
}

export function isCallWord(word: string): boolean {
  return strong.has(word) || soft.has(word);
}

/** Endings that are such words themselves: .support, .help. */
export function isCallingEnding(ending: string): boolean {
  return strong.has(ending) && ending !== "com";
}

/**
 * A long call at the beginning or the end of a run of letters: the “login” of “loginwith”.
 * @param next letters behind the run that may belong to the call as well
 */
export function findCallAtEdge(letters: string, next = ""): string | undefined {
  const ends = [
    letters,
    ...Array.from(next, (_, at) => letters + next.slice(0, at + 1)),
  ];
  for (let length = 16; length >= 4; length -= 1) {
    const edges = [
      letters.slice(0, length),
      ...ends.map((end) => end.slice(-length)),
    ];
    const found = edges.find((edge) => strong.has(edge));
    if (found !== undefined) return found;
  }
  return undefined;
}
