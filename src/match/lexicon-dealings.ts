// What is done with money, goods, contracts and accounts: more acts, as in
// lexicon-acts.ts.
import type { Entry } from "./lexicon.ts";

export const dealings: Readonly<Record<string, Entry>> = {
  buy: {
    kind: "act",
    is: "buy|purchase|shop for|acquire|pay for|get hold of|snap up|pick up|take out",
  },
  order: {
    kind: "act",
    is: "order|place an order|buy|purchase|check out|shop|checkout|snap up|order goods|complete a purchase|make a purchase|get hold of|go through checkout",
  },
  sendBack: {
    kind: "act",
    is: "return|send back|bring back|give back|take back|hand back|post back|ship back|mail back|exchange|bring it back|money back|change your mind",
    not: "all sales are final|final sale|keep|non returnable|nonreturnable|stuck with|no returns",
  },
  refund: {
    kind: "act",
    is: "refund|money back|reimburse|reimbursement|repay|pay back|compensate|get back|return|give back|repayment|store credit|come back|make good|refundable|credit|recoup|recover|restore|returned|see your money again|paid back|reimbursed|money returned|cash back|cashback|made whole|put back|credited|make up for|all the money back|full amount",
    not: "nonrefundable|forfeit|out of pocket|nothing back|no money back|get nothing|only half|half the money|partial|lose your money|lose the money|keep the money|keep your money|part of the money",
  },
  submit: {
    kind: "act",
    is: "submit|send in|file|hand in|lodge|send off|complete|fill in|turn in|upload|put in|sent in|tender|enter",
  },
  join: {
    kind: "act",
    is: "join|enter|sign up|enrol|enroll|become a member|take part|participate|come in|register|hop on|subscribe|enlist|attend|dial in",
  },
  leave: {
    kind: "act",
    is: "leave|quit|exit|depart|get out of|walk away|go away|get out|drop out|pull out|vacate|bow out|check out",
  },
  block: {
    kind: "act",
    is: "block|ban|bar|lock|freeze|disable|shut out|suspend|deactivate|lock down|lock up|shut off|cut off|lock itself|swallow",
    not: "active|stay active|keep working|carry on working|continue to work|unblock|stay open|work|usable|let through|go through|unaffected|keep going|remain active",
  },
  unblock: {
    kind: "act",
    is: "unblock|lift the block|unban|undo the block|reinstate|let back|lift a block|take off your block|undo a block|release|change your mind",
    not: "permanent|forever|for good|irreversible|final|irrevocable|permanently|for ever|once and for all|irreversibly|for life|until the end of time|set in stone|stay blocked|last for ever",
  },
  follow: { kind: "act", is: "follow|subscribe|subscriber|fan" },
  download: {
    kind: "act",
    is: "download|export|save|get a copy|copy|request a copy|save a copy|fetch|obtain|take with you|get hold of",
  },
  install: { kind: "act", is: "install|set up" },
  include: {
    kind: "act",
    is: "include|contain|cover|come with|count|part of|incorporate|comprise|be in|throw in|inclusive|bundle",
    not: "exclude|leave out|omit|not covered|extra|neglect|leave off|cost extra|separately|additional|pay extra",
  },
  secure: {
    kind: "act",
    is: "safe|secure|encrypted|encrypt|protected|protect|fortified|shield|shielded|scramble|safely|lock|locked|guarded|cipher|foolproof",
    not: "unsafe|insecure|unencrypted|dangerous|risky|unprotected|plain text|perilous|hazardous|readable|in the clear|exposed|anyone can read|in plain text|vulnerable|unsecured|naked|legible|intercept|leak|clear text|eavesdrop",
  },
  automatic: {
    kind: "act",
    is: "automatic|automatically|by itself|on its own|by default|default|from the start|out of the box|always on|without doing anything|on by default|from day one|without you doing anything|straight from the start|unprompted|without asking|without being asked|off its own bat|straight away|of its own accord|right from|no setup|no action|by nature|as standard|unasked|on its own accord|without your doing",
    weight: 0.5,
    not: "manual|manually|by hand|opt in|turn on|switch on|enable|activate|off by default|have to ask|until you ask|on demand|when you ask|opt for|once you turn|have to turn|need to turn|on request|by request|until you|have to enable|as an option|optional extra|set up",
  },
  renew: {
    kind: "act",
    is: "renew|extend|renewal|roll over|continue|prolong|keep going|go on|restart|run on|carry on|prolongation|extension|start again|recur",
    not: "end|stop|lapse|run out|discontinue|cease|terminate|finish|stop by itself|final|expire|be over|one off",
  },
  guarantee: {
    kind: "act",
    is: "guarantee|promise|certain|certainly|definitely|sure|assured|ensure|always|without fail|every time|100|bound to|rest assured|sure thing|for certain|in any event|no question|come what may|invariably|unfailingly|pledge|undertake|vow|definite|absolutely|guaranteed|positive|confident|safely assume|without question|beyond doubt|without a doubt|for sure|can count on|depend on it|certainty|under all circumstances|no matter what|whatever happens|in every case|in all cases|every single|make sure|secured|foregone conclusion|never fails|insured|100 percent|without exception|no risk|nothing to fear|swear",
    not: "uncertain|unsure|not necessarily|doubtful|no promise|depend on|case by case|perhaps|sometimes|in some cases|discretion",
  },
  transferRight: { kind: "act", is: "hand over to|pass to|sign over" },
  track: {
    kind: "act",
    is: "track|follow|trace|monitor|log|spy on|spy|snoop|stalk|shadow|keep tabs|watch|locate|keep an eye on|see where|pinpoint|keep track",
  },
  watch: {
    kind: "act",
    is: "watch|play|stream|view|see|enjoy|listen|binge|tune in",
  },
  online: {
    kind: "act",
    is: "internet connection|connected|online|internet|wifi|wi fi|data connection|signal|network|connection|reception|data|mobile data|cellular|broadband|link to the internet|web connection|coverage|bars|the net|hotspot|router",
    not: "offline|airplane mode|flight mode|by phone|by letter|in person|at the counter|on a plane|in a tunnel|underground|flight|without a connection|on the plane|middle of nowhere|no signal|desert island|remote area|dead zone|subway|at 30|cut off",
    weight: 1.2,
  },
  attempt: {
    kind: "act",
    is: "try|attempt|tries|go at|have a go|guess|shot|stab|entry|entries",
  },
  remind: {
    kind: "act",
    is: "remind|reminder|notify|warn|notice|alert|tell|nudge|heads up|memo|flag|let you know|alarm|warning|give notice|ping",
    not: "without warning|without notice|unannounced|out of the blue|silently|forget to tell|no warning",
  },
  signFor: {
    kind: "act",
    is: "sign|signature|sign for|autograph|put your name|sign off|signed",
  },
  freeze: {
    kind: "act",
    is: "freeze|lock|block|suspend|pause|put on hold|disable|ice|deactivate|halt|put on ice|shut down|bar|immobilise|block out",
  },
  moveMoney: {
    kind: "act",
    is: "move|transfer|shift|send|wire|put|send over|move across|pay into|remit",
  },
  unfreeze: {
    kind: "act",
    is: "unfreeze|unlock|unblock|reactivate|thaw|melt|defrost|release|turn back on|back on|make usable|reopen|lift the freeze|undo the freeze|reinstate|let loose|usable again",
  },
  withdraw: {
    kind: "act",
    is: "withdraw|withdrawal|take out|pull out|take back|draw|get out|retract|pull|cancel|abandon|call off|revoke|scrap|back out|get cash|take money|change your mind",
  },
  apply: {
    kind: "act",
    is: "apply|application|applicant|request|put in for|register|sign up|submission|seek",
  },
  cancel: {
    kind: "act",
    is: "cancel|cancellation|end|terminate|call off|unsubscribe|stop|quit|discontinue|abandon|scrap|give up|pull the plug|opt out|back out|undo|withdraw|abort|call it off|get out of|wind up",
  },
  charge: {
    kind: "act",
    is: "charge|debit|bill|invoice|deduct|take money|take payment|cost|pay|take the money|invoiced|billed",
  },
  report: { kind: "act", is: "report|flag|complain|let us know" },
  choose: {
    kind: "act",
    is: "choose|pick|select|decide|elect|opt for|settle on|nominate|determine|single out|appoint",
  },
  call: {
    kind: "act",
    is: "call|phone|ring|telephone|give you a call|give you a ring|dial|ring up|phone up|on the phone|by phone|on the line|call up|caller|phone call|get a call|be called|a call from",
  },
  meet: {
    kind: "act",
    is: "meet|qualify|eligible|entitle|fulfil|fulfill|satisfy|match",
  },
  count: { kind: "act", is: "count|matter|apply" },
  upload: {
    kind: "act",
    is: "upload|attach|add|post|send in|submit|put up|hand in|provide|insert|append",
  },
  collect: {
    kind: "act",
    is: "collect|pick up|fetch|collection|gather|take away|come for|call for|take home",
  },
  combine: {
    kind: "act",
    is: "combine|merge|stack|add together|use together|join together|at the same time|together|mix|unite|pair|pool|in one go|simultaneously|all at once|side by side|in parallel|on top of each other|pile up|cumulative|jointly|in combination",
    not: "separately|apart|one at a time|individually|one after another|one by one|never together|at once only one",
  },
  limit: {
    kind: "light",
    is: "limit|cap|maximum|at most|up to|restrict|ceiling|largest|biggest|no more than|minimum|at least|smallest|least|at the most|maximal|maximally|quota|not exceed|exceed|beyond|tops|upper bound|go over|more than|cannot have over|top out",
    not: "unlimited|limitless|as many|any number|any size|however many|however large|how many|as much|endless|unrestricted|as large|as big|whatever size|as long as you like|as often|boundless|whatever number|any amount|all you want|no end|infinite|infinitely|countless|as large as you like|without restriction|no ceiling|without a cap",
  },
  takeIt: {
    kind: "act",
    is: "accept|take|welcome|honour|honor|pay with|pay in|admit|let in|agree to|say yes to",
    not: "reject|turn down|turn away|insist on another",
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
