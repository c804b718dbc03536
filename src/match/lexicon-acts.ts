// What is done, or said to be so: claims affirm or deny these. Ways to say it,
// and ways to say its opposite.
import type { Entry } from "./lexicon.ts";

export const acts: Readonly<Record<string, Entry>> = {
  work: {
    kind: "act",
    is: "work|valid|usable|accept|good for|function|keep working|continue to work|still good|remain valid|stay valid|last|log you in|get you in|run|rely on|keep using|active|stay active|remain active|stay good|in effect|alive|intact|honoured|honored|let you in|do the trick|go through|will do|do its job|operate|operational|carry on working|stay usable|remain usable|hold good|still accept|stay in force|in force|remain in force|keep its validity|carry weight|live on",
    not: "stop working|stop being valid|invalid|invalidate|useless|worthless|void|dead|cancel|deactivate|replace|revoke|lapse|become useless|quit working|cease to work|cease|fail|kill|reject|no longer accept|expire|run out|used up|have no further use|no longer any good|dud|kill off|strike off|burn up|wear out|refuse|turn down|inactive|out of date|affect|bounce|turned away|stop being accepted|not go through|no longer valid|be no good|out of use|dead|expired|null|nullify|annul|quash|turn away|be dead|out of action|cancelled|cut off|not worth anything|no good|be over|not help",
  },
  useIt: {
    kind: "act",
    is: "use|work|usable|keep using|accept|good for|function|keep working|continue to work|one use|single use|one time use|reuse|enter|redeem|type|log you in|get you in|run|rely on|apply|spend|play|utilise|utilize|make use of|put to use|employ|key in|punch in",
    not: "stop working|useless|worthless|void|reject|used up|burn up|no longer accept|refuse|invalid|cease to work|quit working|dishonour|unusable|out of use",
  },
  times: {
    kind: "act",
    is: "once|only once|one time|one time use|one time only|single use|single time|one use|one login|single login|just once|one off|single sign in|one sign in|a single time|used up|spent|only the first time|single entry|one go|first time you use|on one occasion|one occasion|the first time|not more than once",
    not: "again|twice|reuse|more than once|more than one time|several times|many times|as many times|multiple times|any number of times|unlimited|no limit|again and again|over and over|repeatedly|as often as|how often|every time|each time|next time|a second time|reusable|more times|repeat|as often|however many times|second time|third time|recycle|day after day|every login|all your login|no matter how many times|time after time|each login|time and again|three sign in|several login|two login|as much as you like|day in day out|week after week|every day|all over again|afresh|anew|recycling|a dozen times|hundred times|on several occasions|repeated|keep coming back|second occasion|for every|for all your|any time you like|as many",
  },
  see: {
    kind: "act",
    is: "see|view|find|retrieve|get|look at|look up|look for|show|display|visible|access|open|read|reveal|available|obtain|public|appear|watch|check|reach|get to|get hold of|get at|look through|exposed|viewable|fetch|get to see|pull up|bring up|look over|in view|on display|shown|check on|consult|inspect|glimpse|legible|readable|spot|notice|turn up|set eyes on|lay eyes on|peek|browse|scroll through|glance|peep|flick through|come across|make out|in plain sight|in plain view|discover|out in the open|on view",
    not: "stay private|stay hidden|remain private|keep private|hide|hidden|invisible|private|conceal|out of sight|secret|confidential|unreadable|illegible|gibberish|scramble|unseen|undetectable|black out|concealed|kept from",
  },
  logged: {
    kind: "act",
    is: "log in|login|sign in|logged into|signed into|log into|sign into|signed in|logged in|session|log on|logged on|sign on|signed on|inside your account",
    not: "log out|logout|sign out|signout|lock out|log off|logged out|signed out|locked out|log yourself out|kick out|kicked off|disconnect|throw out|kick off|boot out|thrown out|end the session|signed off|sign off|unlink|booted|shut out",
  },
  share: {
    kind: "act",
    is: "give|share|send|tell|hand|entrust|confide|lend|show|forward|pass on|disclose|reveal|email a|email one|email your|include|hand over|read out|let have|pass along|post|give out|give away|lend|trust with|dictate|text it to|type it in for|read aloud|read it out|let see|publish|post it|pass to|impart|hand round|surrender|part with|divulge|betray|leak|key in for|let in on|give up|copy to|pass round|make public|circulate|turn over|relay",
    not: "keep to yourself|keep secret|keep private|stay private|stay secret|remain private|keep safe|withhold|keep under lock|hold back|not breathe|keep for yourself|to yourself",
  },
  generate: {
    kind: "act",
    is: "generate|create|make|regenerate|produce|request|order|set up|setting up|register|open|get new|draw up|print new|make up|put together|obtain new|bring out|churn out",
  },
  provide: {
    kind: "act",
    is: "give you|send you|tell you|show you|hand you|provide|get|receive|obtain|generate|show|there be|share with you|look up|tell me|give me|send me|supply|issue|tell|read out|reveal|give|hand out|furnish|equip|allocate|allot|assign|grant|land you|come with|reveal to",
  },
  offer: {
    kind: "act",
    is: "offer|give|get|have|show|provide|available|there be|guarantee|leave|come with|run",
  },
  skip: {
    kind: "act",
    is: "skip|bypass|get round|get around|get past|circumvent|evade|way round|way around|go around|sidestep|do away with|work around|jump over|dodge|break through|beat|crack|unlock|overcome|override|waive|hack|defeat|elude|slip past|outwit|outsmart|hop over|get by|do without|cut out|get out of|knock out|knock over|crack open|pass by|leave out|omit",
    not: "unavoidable",
  },
  same: {
    kind: "act",
    is: "same|identical|no different|no difference|equal|alike|identically|one and the same|interchangeable|indistinguishable|duplicate|equivalent|amount to|interchange|synonymous|two names for|nothing other than|as good as|one thing",
    not: "different|differ|difference|distinct|separate|unlike|not one|unrelated|separately|two things",
  },
  undo: {
    kind: "act",
    is: "undo|reverse|restore|recover|bring back|get back|give back|reinstate|unlock|revert|take back|undelete|recall|reversible|recoverable|reopen|reactivate|restorable|rescue|retrieve|win back|regain|change your mind|return|roll back|call back|cancel|stop|save|salvage|unsend|put back|revive|grace period|change of heart|second thought|reclaim|resurrect|retrievable|get it back|bring it back|restoration|find again|resuscitate|bring to life|restart|turn back|rewind|repair|come back|reappear|unmake|walk back|in reverse|take it back|recuperate|back again|as it was|retract|annul|second chance|reinstated|have it back|yours again|think better of|get them back|reconsider",
    not: "permanent|permanently|irreversible|irreversibly|for good|final|irrevocable|forever|beyond recovery|once and for all|can no longer be undone|irretrievable|irretrievably|irrecoverable|unrecoverable|definitive|binding|gone|lost|lost forever|lose forever|no way back|no going back|for ever|point of no return|set in stone|beyond rescue|once and for ever|for keeps|never more|for all eternity|lost to you|out of reach|cast in stone|done deal|last word|too late|beyond retrieval|evermore|nothing left",
  },
  unsend: {
    kind: "act",
    is: "unsend|unsent|recall|take back|call back|undo|withdraw|retract",
  },
  turnOff: {
    kind: "act",
    is: "turn off|switch off|disable|deactivate|remove|lift|take off|off|power down|shut down|offline|powered off|inactive|flat|opt out|strip|shut off|inactivate|silence|do away with|take down|not running|without power|disengage|deactivated|unplugged|out of battery|flat battery|dismantle|get rid of|pull the plug",
    not: "be on|stay on|left on|turn on|switch on|enable|activate|on by default|already on|powered on|online|opt in|already active|start automatically|in force|leave on|keep on|remain on|active|awake|always on|from the outset|from the word go",
  },
  expires: {
    kind: "act",
    is: "expire|lapse|run out|go out of date|valid for|time limit|good for|expiry date|stop working|last|end|shelf life|out of date|valid until|stay valid for|time out|usable for|die|work for|remain valid for|use by|stop being valid|elapse|go stale|shelf life|window|lifetime|good until|valid only for|deadline|decay|be over|cease|perish|go dead|pass away|end after|limited time|best before|self destruct|terminate|sell by|time runs out|burn out|have to be used|void after|lose its value|lose their value|lose validity|go off",
    not: "stay valid indefinitely|remain valid indefinitely|valid indefinitely|last forever|valid forever|indefinitely|forever|permanent|stay valid|remain valid|good forever|never end|keep working|unlimited|no expiry date|open ended|for life|for all time|eternal|everlasting|perpetual|perpetually|perennial|unending|timeless|for evermore|decades|as long as you live|for good|whenever|no matter when|any time|no matter how old|no end date|no end|no time limit|no deadline|no expiration date|years later",
  },
  anyTime: {
    kind: "act",
    weight: 1.2,
    is: "at any time|any time|whenever you like|whenever you want|anytime|at all times|day or night|around the clock|whenever|at any moment|any moment|any point|at any point|at any hour|whenever it suits|anytime you like|when you like|when you want|no matter when|no matter how long|24 7|at will|at a moment|however late|however long|however many years|years later|forever|any day|no deadline|no time limit|without time limit|without any time limit|in ten years|even after years|for ever|indefinitely",
    not: "wait|too late|window|office hours|business hours|weekdays|only within|only after|only during|deadline|time limit|only until|limited|expire|be over|until noon|only before|on weekdays|opening hours|at certain times|mornings|locked in|too soon|for the first|once a",
  },
  wait: {
    kind: "act",
    is: "at the end of|until the end of|wait|waiting time|waiting period|delay|cooling off|hold|held|freeze|in limbo|take up to|take|queue|sit out|lie dormant|patience|patient|be patient|stay put|put off|postpone|on ice|on hold|take a while|quarantine|sit tight|held up|held back|linger|pending|be delayed|take days|endure",
    not: "immediately|at once|straight away|right away|instantly|instant|immediate|on the spot|any time you like|real time|without delay|straightaway|same minute|then and there|same day|on the same day|in no time|within moment|there and then|the very second|the moment you|no wait|no waiting|go straight|right off|in an instant|that moment|this minute|the same moment|within minute|instantaneous|instantaneously|in second|in a flash|promptly|without further ado|the very same|same second|at the touch|the minute|the instant|in the blink|overnight|as soon as you like|the same day|right then|without any wait|skip the wait|this second",
  },
  reset: { kind: "act", is: "reset" },
  add: { kind: "act", is: "add|provide an email|link|register|connect" },
  cost: {
    kind: "act",
    is: "cost|pay|charge|fee|price|paid|bill|chargeable|surcharge|payment|dollar a|deduct|expense|postage cost|at a price|dollar|spend|hire|priced|payable|paying|set you back|out of pocket|premium|subscription fee|cover the cost|bear the cost|at the expense of|foot the bill|set back|pound|euro|cent|shell out|fork out|part with|hand over money|expensive|tariff|fiver|tenner|at your expense|own expense|own pocket|budget for|costly|charged|payment due|paid for|owe",
    not: "free|free of charge|for free|cost nothing|complimentary|gratis|waive|at no cost|no charge|no fee|on the house|without paying|no strings|nothing to pay|costless|not a penny|not a cent|without cost|without charge|without a fee|cost you nothing|without payment|zero|free of cost|for nothing|pay nothing|not have to pay|pays nothing|on us|giveaway|freebie|no extra cost|no money",
  },
  fined: {
    kind: "act",
    is: "fine|penalty|penalise|penalize|late fee|punish|surcharge|penal|sanction|levy|late charge|cost you|prosecute|face a fine|pay extra",
    not: "go unpunished|penalty free|without consequence|unpunished|no consequence|let off|forgiven|without any penalty",
  },
  delete: {
    kind: "act",
    is: "delete|remove|erase|strip|wipe|destroy|disappear|vanish|gone|lose|clear|purge|go away|drop|take down|cease to exist|be lost|wipe out|no longer there|empty|discard|throw away|deletion|removal|fade|scrub|get rid of|bin|no longer exist|expunge|cleared out|be gone|eliminate|eradicate|take out|throw out|dump|dispose|shed|scrap|junk|evaporate|go up in smoke|swallow|overwrite|take away|annihilate|dissolve|fall away|fall off|be no more|go with it|go too|lost too|forfeit|sweep away|vanish into|taken from|revoked|wave goodbye|go missing|cease to be|obliterate|leave no trace|deleted too|clean up|shred|go as well|takes its|take it with|swept away|goes too|leave your",
    not: "keep|stay|remain|retain|preserve|survive|still there|store|kept|persist|hold on to|stay up|save|unaffected|stay behind|hang on to|continue to exist|leave behind|leave in place|live on|untouched|hang around|archived|live on|holds on to|carry over|left alone|not go anywhere|there to stay|stick around|endure|abide|linger|be there|still have|still be|unharmed|outlive|outlast|intact|keep hold of|never leave|be safe|maintain|stay in place|still see|still open|be waiting|find them again|remain in place|waiting for you|continue to be|exist|stays behind|as before|as it was|stay where they are|stay where it is|remain where",
  },
  close: {
    kind: "act",
    is: "close|shut|deactivate|delete|end|terminate|shut down|seal|finish|cease|wind up|discontinue|dissolve",
    not: "keep open",
  },
  notify: {
    kind: "act",
    is: "tell|notify|inform|alert|let know|notification|notice|aware|know|learn|find out|announce|message|see|warn|say|show|hear|heads up|email|discover|notify of|ping|report|tip off|get wind of|buzz|be told|made aware|receipt|apprise|advise|send word|give notice|pop up|alarm|detect|realise|realize|keep posted|in the know|let on|flag|mention|clue|inkling|catch on|pinged|show up|give away|get to know|come to know|in the picture|get an email|get a message|get an alert|get a text|get a mail|get a notification|email about|message about|be informed|find out about|notification pop",
    not: "silently|secretly|unnoticed|quietly|in secret|discreetly|unaware|anonymous|anonymously|behind their back|without their knowledge|nobody the wiser|none the wiser|never know|oblivious|invisible|invisibly|keep quiet|in the dark|silent|stealth|without a word|hush|on the quiet|on the sly|unsuspecting|no idea|go unnoticed|without telling|under the radar|without a trace|traceless|no clue|quiet",
  },
  ask: {
    kind: "act",
    is: "ask|request|demand|prompt|call for|ask for|want to know|want your|demand|inquire|enquire|press you for|invite|solicit|query|enquiry|beg|insist on|urge|appeal|plead|phone for|quiz|expect you to|tell you to",
  },
  contact: {
    kind: "act",
    is: "contact|reach|call|get in touch|write to|speak|talk|ring|message|chat with|hotline|phone support|support line|helpline|support number|answer the phone|by phone|phone us|reachable|speak to|dial|give us a ring|pick up the phone|speak with|talk to|live chat|phone line|telephone|call centre|call center|by telephone|get hold of|get through|on the line|ring up|phone up|call up|drop a line|number to call|operator|human being on",
  },
  deliver: {
    kind: "act",
    is: "send|sent|come|receive|get|arrive|deliver|mail|post|dispatch|land|go out|show up|go through|turn up|reach|text you|email you|ship|credit|be there|process|land in|forward|emailed|texted|posted|mailed|reach you|appear|pop up|hand over|pick up|handed|come in|transmit|route|land on|transfer|bring to|sent out",
  },
  transfer: {
    kind: "thing",
    is: "transfer|move money|moving money|send money|money transfer",
  },
  change: {
    kind: "act",
    is: "change|edit|update|modify|alter|correct|amend|adjust|rename|swap|switch|replace|revise|fix|move|alter|tweak|redo|overwrite|new one|exchange|redirect|convert|overhaul|vary|reroute|transform|rewrite|redirected|shift|amendment|correction|reword|choose another|pick another|turn into|switch to",
    not: "fixed|unchanged|stay the same|locked in|unchangeable|set in stone|frozen|remain the same|stick with|stuck with|unaltered|stay|remain|cast in stone|for life|permanent|final|intact|untouched|as before|unaffected|persist|carry over",
  },
  visit: {
    kind: "act",
    is: "visit|go to|come to|go in person|call in at|appear|turn up at|attend|drop in|show up|stop by|pop into|set foot|travel to|be present|go along|call at|drop by|make a trip|trip to|walk into|go down to",
  },
  inPerson: {
    kind: "act",
    is: "in person|at an office|office|branch|at the counter|face to face|at a branch|counter|desk|personally|on site|at the desk|physical presence|physically|on foot|on the premises|at a desk|at the window|show your face|walk in|present yourself",
    not: "online|by video|remotely|from home|over the internet|electronically|video call|digitally|from your sofa|in the app|from your couch|from the couch|over video|on the web|webcam|by phone|on the phone|from anywhere|without leaving|over the phone|by letter|virtually|from bed|by app|remote",
  },
  approve: {
    kind: "act",
    is: "approve|confirm|authorise|authorize|prove|sign off|verify|confirmation|approval|validate|proof|ok|sanction|agree to|certify|endorse|greenlight|give the go ahead|let through|consent|wave through|authorisation|authorization|attest",
    not: "reject|refuse|turn down",
  },
  allow: {
    kind: "light",
    is: "allow|permit|let|ok|okay|fine|acceptable|possible|authorise|support|welcome|harmless|safe|okay to|entitle|able|permission|may|accept",
  },
};
