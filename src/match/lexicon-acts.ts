// What is done, or said to be so: claims affirm or deny these. Ways to say it,
// and ways to say its opposite.
import type { Entry } from "./lexicon.ts";

export const acts: Readonly<Record<string, Entry>> = {
  work: {
    kind: "act",
    is: "work|valid|usable|accept|good for|function|keep working|continue to work|still good|remain valid|stay valid|last|log you in|get you in|run|rely on|keep using|active|stay active|remain active|stay good|in effect|alive|intact|honoured|honored|let you in|do the trick|go through|will do",
    not: "stop working|stop being valid|invalid|invalidate|useless|worthless|void|dead|cancel|deactivate|replace|revoke|lapse|become useless|quit working|cease to work|cease|fail|kill|reject|no longer accept|expire|run out|used up|have no further use|no longer any good|dud|kill off|strike off|burn up|wear out|refuse|turn down|inactive|out of date|affect|bounce|turned away|stop being accepted|not go through|no longer valid|be no good|out of use|dead",
  },
  useIt: {
    kind: "act",
    is: "use|work|usable|keep using|accept|good for|function|keep working|continue to work|one use|single use|one time use|reuse|enter|redeem|type|log you in|get you in|run|rely on|apply|spend|play",
    not: "stop working|useless|worthless|void|reject|used up|burn up|no longer accept|refuse|invalid|cease to work|quit working",
  },
  times: {
    kind: "act",
    is: "once|only once|one time|one time use|one time only|single use|single time|one use|one login|single login|just once|one off|single sign in|one sign in|a single time|used up|spent|only the first time|single entry|one go|first time you use",
    not: "again|twice|reuse|more than once|more than one time|several times|many times|as many times|multiple times|any number of times|unlimited|no limit|again and again|over and over|repeatedly|as often as|how often|every time|each time|next time|a second time|reusable|more times|repeat|as often|however many times|second time|third time|recycle|day after day|every login|all your login|no matter how many times|time after time|each login|time and again|three sign in|several login|two login",
  },
  see: {
    kind: "act",
    is: "see|view|find|retrieve|get|look at|look up|look for|show|display|visible|access|open|read|reveal|available|obtain|public|appear|watch|check|reach|get to|get hold of|get at|look through|exposed|viewable|fetch|get to see|pull up|bring up|look over|in view|on display|shown|check on",
    not: "stay private|stay hidden|remain private|keep private|hide|hidden|invisible|private|conceal|out of sight|secret|confidential",
  },
  logged: {
    kind: "act",
    is: "log in|login|sign in|logged into|signed into|log into|sign into|signed in|logged in|session",
    not: "log out|logout|sign out|signout|lock out|log off|logged out|signed out|locked out",
  },
  share: {
    kind: "act",
    is: "give|share|send|tell|hand|entrust|confide|lend|show|forward|pass on|disclose|reveal|email a|email one|email your|include|hand over|read out|let have|pass along|post|give out|give away|lend|trust with|dictate|text it to|type it in for|read aloud|read it out|let see|publish|post it|pass to",
    not: "keep to yourself|keep secret|keep private|stay private|stay secret|remain private|keep safe|withhold",
  },
  generate: {
    kind: "act",
    is: "generate|create|make|regenerate|produce|request|order|set up|setting up|register|open|get new|draw up|print new",
  },
  provide: {
    kind: "act",
    is: "give you|send you|tell you|show you|hand you|provide|get|receive|obtain|generate|show|there be|share with you|look up|tell me|give me|send me|supply|issue|tell|read out|reveal|give",
  },
  offer: {
    kind: "act",
    is: "offer|give|get|have|show|provide|available|there be|guarantee|leave|come with|run",
  },
  skip: {
    kind: "act",
    is: "skip|bypass|get round|get around|get past|circumvent|evade|way round|way around|go around|sidestep|do away with|work around|jump over|dodge|break through|beat|crack|unlock",
    not: "unavoidable",
  },
  same: {
    kind: "act",
    is: "same|identical|no different|no difference|equal|alike|identically|one and the same|interchangeable",
    not: "different|differ|difference|distinct|separate|unlike",
  },
  undo: {
    kind: "act",
    is: "undo|reverse|restore|recover|bring back|get back|give back|reinstate|unlock|revert|take back|undelete|recall|reversible|recoverable|reopen|reactivate|restorable|rescue|retrieve|win back|regain|change your mind|return|roll back|call back|cancel|stop|save|salvage|unsend|put back|revive|grace period|change of heart|second thought|reclaim|resurrect|retrievable|get it back|bring it back|restoration",
    not: "permanent|permanently|irreversible|irreversibly|for good|final|irrevocable|forever|beyond recovery|once and for all|can no longer be undone|irretrievable|irretrievably|irrecoverable|unrecoverable|definitive|binding|gone|lost|lost forever|lose forever|no way back|no going back|for ever|point of no return|set in stone|beyond rescue",
  },
  unsend: {
    kind: "act",
    is: "unsend|unsent|recall|take back|call back|undo|withdraw|retract",
  },
  turnOff: {
    kind: "act",
    is: "turn off|switch off|disable|deactivate|remove|lift|take off|off|power down|shut down|offline|powered off|inactive|flat|opt out|strip",
    not: "be on|stay on|left on|turn on|switch on|enable|activate|on by default|already on|powered on|online|opt in|already active|start automatically",
  },
  expires: {
    kind: "act",
    is: "expire|lapse|run out|go out of date|valid for|time limit|good for|expiry date|stop working|last|end|shelf life|out of date|valid until|stay valid for|time out|usable for|die|work for|remain valid for|use by|stop being valid|elapse|go stale|shelf life|window|lifetime|good until|valid only for|deadline",
    not: "stay valid indefinitely|remain valid indefinitely|valid indefinitely|last forever|valid forever|indefinitely|forever|permanent|stay valid|remain valid|good forever|never end|keep working|unlimited|no expiry date|open ended|for life|for all time|eternal",
  },
  anyTime: {
    kind: "act",
    weight: 1.2,
    is: "at any time|any time|whenever you like|whenever you want|anytime|at all times|day or night|around the clock|whenever",
    not: "wait|too late|window|office hours|business hours|weekdays|only within|only after|only during",
  },
  wait: {
    kind: "act",
    is: "at the end of|until the end of|wait|waiting time|waiting period|delay|cooling off|hold|held|freeze|in limbo|take up to|take",
    not: "immediately|at once|straight away|right away|instantly|instant|immediate|on the spot|any time you like|real time|without delay|straightaway|same minute|then and there|same day|on the same day|in no time|within moment|there and then|the very second|the moment you",
  },
  reset: { kind: "act", is: "reset" },
  add: { kind: "act", is: "add|provide an email|link|register|connect" },
  cost: {
    kind: "act",
    is: "cost|pay|charge|fee|price|paid|bill|chargeable|surcharge|payment|dollar a|deduct|expense|postage cost|at a price|dollar|spend|hire|priced|payable|paying|set you back|out of pocket|premium|subscription fee|cover the cost|bear the cost|at the expense of",
    not: "free|free of charge|for free|cost nothing|complimentary|gratis|waive|at no cost|no charge|no fee|on the house|without paying|no strings",
  },
  fined: {
    kind: "act",
    is: "fine|penalty|penalise|penalize|late fee|punish|surcharge",
    not: "go unpunished|penalty free",
  },
  delete: {
    kind: "act",
    is: "delete|remove|erase|strip|wipe|destroy|disappear|vanish|gone|lose|clear|purge|go away|drop|take down|cease to exist|be lost|wipe out|no longer there|empty|discard|throw away|deletion|removal|fade|scrub|get rid of|bin|no longer exist|expunge|cleared out|be gone",
    not: "keep|stay|remain|retain|preserve|survive|still there|store|kept|persist|hold on to|stay up|save|unaffected|stay behind|hang on to|continue to exist|leave behind|leave in place|live on|untouched|hang around|archived|live on|holds on to|carry over|left alone|not go anywhere",
  },
  close: { kind: "act", is: "close|shut|deactivate|delete|end|terminate" },
  notify: {
    kind: "act",
    is: "tell|notify|inform|alert|let know|notification|notice|aware|know|learn|find out|announce|message|see|warn|say|show|hear|heads up|email|discover|notify of|ping|report|tip off|get wind of|buzz|be told|made aware|receipt|get an email|get a message|get an alert|get a text|get a mail|get a notification|email about|message about|be informed|find out about|let on|notification pop",
    not: "silently|secretly|unnoticed|quietly|in secret|discreetly|unaware|anonymous|anonymously|behind their back|without their knowledge|nobody the wiser",
  },
  ask: {
    kind: "act",
    is: "ask|request|demand|prompt|call for|ask for|want to know|want your|demand|inquire|enquire|press you for",
  },
  contact: {
    kind: "act",
    is: "contact|reach|call|get in touch|write to|speak|talk|ring|message|chat with|hotline|phone support|support line|helpline|support number|answer the phone|by phone|phone us|reachable|speak to|dial|give us a ring|pick up the phone|speak with|talk to|live chat|phone line|telephone",
  },
  deliver: {
    kind: "act",
    is: "send|sent|come|receive|get|arrive|deliver|mail|post|dispatch|land|go out|show up|go through|turn up|reach|text you|email you|ship|credit|be there|process|land in",
  },
  transfer: {
    kind: "thing",
    is: "transfer|move money|moving money|send money|money transfer",
  },
  change: {
    kind: "act",
    is: "change|edit|update|modify|alter|correct|amend|adjust|rename|swap|switch|replace|revise|fix|move|alter|tweak|redo|overwrite|new one",
    not: "fixed|unchanged|stay the same|locked in|unchangeable|set in stone|frozen|remain the same|stick with",
  },
  visit: {
    kind: "act",
    is: "visit|go to|come to|go in person|call in at|appear|turn up at|attend|drop in",
  },
  inPerson: {
    kind: "act",
    is: "in person|at an office|office|branch|at the counter|face to face|at a branch|counter|desk",
    not: "online|by video|remotely|from home|over the internet|electronically|video call|digitally",
  },
  approve: {
    kind: "act",
    is: "approve|confirm|authorise|authorize|prove|sign off|verify|confirmation|approval|validate|proof",
  },
  allow: {
    kind: "light",
    is: "allow|permit|let|ok|okay|fine|acceptable|possible|authorise|support|welcome|harmless|safe|okay to|entitle|able|permission|may|accept",
  },
  buy: { kind: "act", is: "buy|purchase|shop for|acquire" },
  order: {
    kind: "act",
    is: "order|place an order|buy|purchase|check out|shop|checkout",
  },
  sendBack: {
    kind: "act",
    is: "return|send back|bring back|give back|take back|hand back",
    not: "all sales are final|final sale",
  },
  refund: {
    kind: "act",
    is: "refund|money back|reimburse|reimbursement|repay|pay back|compensate|get back|return|give back|repayment|store credit|come back|make good|all the money back|full amount",
    not: "nothing back|no money back|get nothing|only half|half the money|partial|lose your money|lose the money|keep the money|keep your money|part of the money",
  },
  submit: {
    kind: "act",
    is: "submit|send in|file|hand in|lodge|send off|complete|fill in|turn in",
  },
  join: { kind: "act", is: "join|enter|sign up|enrol|enroll|become a member" },
  leave: { kind: "act", is: "leave|quit|exit|depart|get out of" },
  block: { kind: "act", is: "block|ban|bar" },
  unblock: {
    kind: "act",
    is: "unblock|lift the block|unban|undo the block",
    not: "permanent|forever|for good|irreversible|final",
  },
  follow: { kind: "act", is: "follow|subscribe" },
  download: {
    kind: "act",
    is: "download|export|save|get a copy|copy|request a copy",
  },
  install: { kind: "act", is: "install|set up" },
  include: {
    kind: "act",
    is: "include|contain|cover|come with|count|part of",
    not: "exclude|leave out|omit|not covered|extra",
  },
  secure: {
    kind: "act",
    is: "safe|secure|encrypted|encrypt|protected|protect",
    not: "unsafe|insecure|unencrypted|dangerous|risky|unprotected|plain text",
  },
  automatic: {
    kind: "act",
    is: "automatic|automatically|by itself|on its own|by default|default|from the start|out of the box|always on|without doing anything|on by default|from day one|without you doing anything|straight from the start|unprompted",
    weight: 0.5,
    not: "manual|manually|by hand|opt in|turn on|switch on|enable|activate|off by default|have to ask|until you ask|on demand",
  },
  renew: {
    kind: "act",
    is: "renew|extend|renewal|roll over|continue|prolong",
    not: "end|stop|lapse|run out",
  },
  guarantee: {
    kind: "act",
    is: "guarantee|promise|certain|certainly|definitely|sure|assured|ensure|always|without fail|every time|100|bound to|rest assured|sure thing|for certain|in any event|no question|come what may|invariably|unfailingly",
  },
  transferRight: { kind: "act", is: "hand over to|pass to|sign over" },
  track: { kind: "act", is: "track|follow|trace|monitor|log" },
  watch: { kind: "act", is: "watch|play|stream|view" },
  online: {
    kind: "act",
    is: "internet connection|connected|online|internet|wifi|wi fi|data connection|signal|network|connection",
    not: "offline|airplane mode|flight mode|by phone|by letter|in person|at the counter",
    weight: 1.2,
  },
  attempt: { kind: "act", is: "try|attempt|tries" },
  remind: { kind: "act", is: "remind|reminder|notify|warn|notice|alert|tell" },
  signFor: { kind: "act", is: "sign|signature|sign for" },
  freeze: { kind: "act", is: "freeze|lock|block|suspend|pause" },
  moveMoney: { kind: "act", is: "move|transfer|shift|send" },
  unfreeze: { kind: "act", is: "unfreeze|unlock|unblock|reactivate|thaw" },
  withdraw: {
    kind: "act",
    is: "withdraw|withdrawal|take out|pull out|take back",
  },
  apply: { kind: "act", is: "apply|application|applicant" },
  cancel: {
    kind: "act",
    is: "cancel|cancellation|end|terminate|call off|unsubscribe|stop|quit",
  },
  charge: { kind: "act", is: "charge|debit|bill|invoice|deduct" },
  report: { kind: "act", is: "report|flag|complain|let us know" },
  choose: { kind: "act", is: "choose|pick|select|decide" },
  call: { kind: "act", is: "call|phone|ring|telephone" },
  meet: { kind: "act", is: "meet|qualify|eligible|entitle" },
  count: { kind: "act", is: "count|matter|apply" },
  upload: { kind: "act", is: "upload|attach|add|post" },
  collect: { kind: "act", is: "collect|pick up|fetch|collection" },
  combine: {
    kind: "act",
    is: "combine|merge|stack|add together|use together|join together|at the same time|together",
    not: "separately|apart|one at a time",
  },
  limit: {
    kind: "light",
    is: "limit|cap|maximum|at most|up to|restrict|ceiling|largest|biggest|no more than|minimum|at least|smallest|least",
    not: "unlimited|limitless|as many|any number|any size|however many|however large|how many|as much|endless|unrestricted|as large|as big|whatever size|as long as you like|as often",
  },
  store: {
    kind: "act",
    is: "store|copy|back up|backed up|live in|held|hold|archive|upload|sync|kept|leave in|end up in|sit in|restore from|remain on|stay on",
    not: "stay out of|keep out of|never leave|never reach|nothing in",
  },
  consequence: {
    kind: "act",
    is: "consequence|penalty|repercussion|sanction|punishment|trouble|fine|suffer|cost you|charge|harm|risk|dangerous|drawback",
    not: "no problem|harmless|no harm|fine to|safe to|no big deal|nothing happen|nothing bad|without risk|perfectly fine|all right to|okay to",
  },
};
