// What is talked about, and the small words that bound it: who, what, how many,
// by what means. Several names of one thing are brought together.
import type { Entry } from "./lexicon.ts";

export const things: Readonly<Record<string, Entry>> = {
  only: {
    kind: "mode",
    is: "only|must|need|require|necessary|mandatory|compulsory|essential|exclusively|solely|obligatory|have to|no way around|just|alone|nothing but|indispensable|requirement|prerequisite|got to|limited to|restricted to|depend on|private|secret|confidential|sole|only if|requires|be down to|nothing else|restricted|hinge on|call for|if and only if|cannot without|not without",
    not: "optional|optionally|unnecessary|regardless|irrespective|whether or not|or not|no matter|with or without|even without|voluntary|needless|also|too|as well|anyone|anybody|everyone|everybody|anywhere|any device|either|doesn't matter|does not matter|not matter|any|others|other people|anyone else|else|in either case|besides|all|public|publicly|up to you|if you like|do without|as you please|your choice|no obligation|even if|even when|even with|even though|no need|doesn't need|dispense with|whoever|whichever|wherever|somebody else|someone else|alternatively|as an alternative|equally|likewise|just as well|everywhere|indifferent|all the same|never mind|by choice|superfluous|redundant|no requirement|not required|unneeded|at will|discretionary|leave out|let themselves|need not",
  },
  every: {
    kind: "light",
    is: "every|each|every single time|every other time|all|always|everyone|everybody|any|guarantee|whole|entire|full|per|without exception|anyone|anybody",
  },
  has: { kind: "light", is: "have|long|consist|contain|made up|hold|own" },
  step: { kind: "light", is: "step" },
  address: { kind: "thing", is: "address" },
  wayIn: {
    kind: "thing",
    is: "way to log in|way of logging in|way to sign in|way in|fallback|login method|way to login|method to log in|login option|way to get in|way to get back in|ways in|means of logging in",
  },
  lose: {
    kind: "thing",
    is: "lose|gone|lost|forgotten|forget|mislaid|mislay|misplace|lack|without access to|no longer have|missing|go missing|lost track",
  },
  fresh: {
    kind: "thing",
    is: "new|fresh|newly|another set|regenerate|newer|latest|just made|replacement|additional|up to date|renewed",
    group: "age",
  },
  old: {
    kind: "thing",
    is: "old|previous|earlier|existing|prior|former|older|already|outdated|original|superseded|initial|ancient",
    group: "age",
  },
  others: {
    kind: "light",
    is: "neighbour|neighbor|friend|family|partner|colleague|employer|relative|flatmate|someone else|somebody else|anyone|anybody|someone|somebody|other|others|stranger|roommate|other people|people|follower|member|staff|bank|representative|spouse|housemate|boss|everyone|everybody|mother|mum|mate|husband|wife|sister|brother|daughter|son|assistant|secretary|lawyer|outsider|passer by|team|parent|child|cousin|aunt|uncle|landlord|flatmates|public|whole world|third party|accountant|adviser|carer|agent|clerk|official|courier|postman|teacher|coworker|workmate",
  },
  set: { kind: "light", is: "set|list|batch" },
  another: { kind: "thing", is: "another|other|alternative|else|second|extra" },
  own: { kind: "thing", is: "own" },
  text: {
    kind: "thing",
    is: "sms|text message|text|texting|text messaging|short message|texted|smartphone message|by text",
    group: "channel",
  },
  email: {
    kind: "thing",
    is: "email|email message|email address|electronic mail|mailbox|emailed|by mail to your inbox",
    group: "channel",
  },
  post: {
    kind: "thing",
    is: "post|letter|paper|mail|home address|postal|envelope|postman|mailman|by mail|in the mail|snail mail|stamp|courier|by letter|postbox|doormat|mailed|hard copy|posted",
    group: "channel",
  },
  screenMessage: {
    kind: "thing",
    is: "push notification|on screen|on the screen|on your screen|pop up|popup|in the browser|displayed|qr code|in app message",
    group: "channel",
  },
  digit: { kind: "thing", is: "digit|number|figure|numeral" },
  character: { kind: "thing", is: "character|letter|symbol|sign" },
  service: {
    kind: "light",
    is: "service|app|tool|software|program|website|site|company|agent|technician|expert|hacker|unlocker|specialist|professional|firm|pro|provider|vendor|outfit|trick|gadget|script|bot|extension|generator|plugin|man|woman|guy|consultant|helper",
  },
  anyone: {
    kind: "light",
    is: "anyone|anybody|someone|somebody|friend|family|people|person|colleague|other|others|stranger|user|customer|everybody|everyone|nobody|no one|who|third party|employer|partner|neighbour|neighbor|relative|mother|son|daughter|husband|wife|sister|brother|mate|public|guest|visitor|passer by|caller|nonmember|non user|people who",
  },
  person: {
    kind: "light",
    is: "person|people|user|someone|somebody|anyone|anybody|member|contact|they|profile|everyone|everybody|nobody|no one|customer|follower|friend|colleague|ex|boss|neighbour|neighbor|mate|stranger|acquaintance|somebody else|others|recipient|sender|individual|human",
  },
  account: { kind: "thing", is: "account|everyone|everybody|user|profile" },
  appHere: {
    kind: "thing",
    is: "mobile app|phone app|app|on your phone|on a phone|on the phone|iphone|android",
    group: "device",
  },
  website: {
    kind: "thing",
    is: "website|browser|web|on the web|online|site|in any browser|portal|homepage|webpage|internet|chrome|safari|firefox",
    group: "device",
  },
  computer: {
    kind: "thing",
    is: "computer|desktop|laptop|pc|mac|notebook|windows|macbook|workstation",
    group: "device",
  },
  tablet: { kind: "thing", is: "tablet|ipad", group: "device" },
  phone: {
    kind: "thing",
    is: "phone|mobile|smartphone|handset|cell phone|mobile phone|mobile device|telephone|device|cellphone|iphone|android",
  },
  phoneNumber: {
    kind: "thing",
    is: "phone number|mobile number|telephone number|cell number",
  },
  password: { kind: "thing", is: "password|passphrase|login detail" },
  message: {
    kind: "thing",
    is: "message|chat|conversation|direct message|dm|text|thread|messaging",
  },
  emailItem: { kind: "thing", is: "email|message|mail" },
  photo: {
    kind: "thing",
    is: "photo|picture|image|photograph|snapshot|selfie|pic|shot|snap",
  },
  admin: {
    kind: "thing",
    is: "admin|administrator|moderator|owner|organiser|creator|host|founder|operator|account holder",
    group: "role",
  },
  participant: {
    kind: "thing",
    is: "member|guest|participant|visitor|attendee|viewer|invitee|outsider",
    group: "role",
  },
  buyer: {
    kind: "thing",
    is: "buyer|customer|shopper|purchaser|consumer|client|your own pocket|person who bought",
    group: "party",
  },
  seller: {
    kind: "thing",
    is: "seller|merchant|vendor|shop|retailer|store|trader|dealer|boutique|supplier|platform",
    group: "party",
  },
  sender: { kind: "thing", is: "sender", group: "end" },
  recipient: { kind: "thing", is: "recipient|receiver", group: "end" },
  money: {
    kind: "thing",
    is: "money|fund|cash|amount|balance|saving|pound|euro|dollar|wealth",
  },
  trash: {
    kind: "thing",
    is: "trash|bin|recycle bin|trash can|deleted folder|deleted item",
  },
  attachment: { kind: "thing", is: "attachment|attached file|file" },
  document: {
    kind: "thing",
    is: "document|file|paper|paperwork|certificate|photocopy|scan",
  },
  item: {
    kind: "thing",
    is: "item|product|article|purchase|parcel|goods|merchandise|stuff|ware",
  },
  shipped: {
    kind: "act",
    is: "ship|dispatch|post|send out|leave the warehouse|on its way|shipment",
  },
  delivery: { kind: "thing", is: "delivery|deliver|arrive|arrival|receive" },
  support: {
    kind: "thing",
    is: "support|customer service|help desk|help centre|help center|agent|support team|representative|staff|customer care|support staff|advisor|support desk|help team|support agent|helpdesk|client service|employee|hotline|service team|people at",
  },
  identity: {
    kind: "thing",
    is: "identity|who you are|identification|id|yourself|passport|who they are|id card|personal identity|prove yourself|id check",
  },
  subscription: { kind: "thing", is: "subscription|plan|membership" },
  trial: { kind: "thing", is: "trial|trial period|test period" },
  name: { kind: "thing", is: "name|username|user name|handle|display name" },
  device: {
    kind: "thing",
    is: "device|phone|computer|machine|tablet|laptop|pc|mac|gadget|hardware|smartphone|ipad|iphone|handset|desktop|tv|television|notebook|android",
  },
  group: { kind: "thing", is: "group|group chat" },
  form: { kind: "thing", is: "form|application" },
  abroad: {
    kind: "thing",
    is: "abroad|overseas|foreign|other country|foreign country|outside the country",
  },
  household: { kind: "thing", is: "household|home|house|family" },
  film: {
    kind: "thing",
    is: "film|movie|video|show|episode|title|series|programme|program|footage|content|clip",
  },
  courier: { kind: "thing", is: "courier|driver|delivery person|carrier" },
  parcel: {
    kind: "thing",
    is: "parcel|package|delivery|shipment|item|box|packet|consignment",
  },
  scam: {
    kind: "thing",
    is: "scam|scammed|fraud|scammer|defraud|con|swindle|swindler|trick|deception|crook|fraudster|conned|cheat|fleeced",
  },
  badge: { kind: "thing", is: "badge|check mark|checkmark|tick" },
  location: {
    kind: "thing",
    is: "location|where you are|whereabouts|position",
  },
  addressBook: { kind: "thing", is: "contact|address book" },
  story: { kind: "thing", is: "story|stories" },
  voucher: {
    kind: "thing",
    is: "voucher|coupon|gift card|discount code|promo code|gift voucher|gift code",
  },
  parent: { kind: "thing", is: "parent|guardian|mother|father" },
  child: {
    kind: "thing",
    is: "child|minor|kid|children|teen|teenager|girl|son|daughter|under 18|underage",
  },
};
