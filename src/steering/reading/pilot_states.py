"""Where a pilot site stands, as words tell it: `went live`, `has yet to reply`, `go-live agreed for 3 May`.

Forms: the plain words (`confirmed`, `live`, `withdrawn`) and those that secretaries have for them: `kicked off`, `in
full swing`, `put its hand up`, `on the fence`, `gone quiet`, `thanks but no thanks`, `run its course`.
In: the words that are said of a site. Out: its status, or None where they tell none.
"""

import re

from steering.domain.words import PilotStatus
from steering.reading.quick import lowered

S = PilotStatus
_TAKE_PART = (
    r"(?:tak(?:e|ing) part|join(?:ing)?(?: in| us)?|volunteer|pilot|be(?:ing)? (?:a )?pilot|participat(?:e|ing))"
)
_GO_ON = r"(?:go(?:ing)? ahead|proceed(?:ing)?|continu(?:e|ing)|commit|sign)"
_ITS = r"(?:its|their|his|her)"
_BE = r"(?:is|are|was|were|has been|have been|had been|being|been|be)"
_HAVE = r"(?:has|have|had)"
_BEGIN = r"(?:go live|start|begin|launch|open|commence|kick off|come on (?:board|stream))"
_BEGINS = (
    r"(?:goes live|going live|starts|starting|begins|(?<!week )beginning|comes? on stream|goes up|follows|launches"
    r"|launching"
    r"|opens|opening|commences|commencing"
    r"|kicks off|joins|(?:is|are|now|[–—:-]) due|(?:start|launch|opening|go-live)(?: date)?(?: expected| planned"
    r"| set)?)"
)
_WHEN = (
    r"(?=:?\W{1,3}(?:(?:on|in|from|for|at|by|this|next|mid|early|late|the|end of|date|week of|w/c)[ -]){0,3}(?:\d"
    r"|(?:mon|tues|wednes"
    r"|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|spring|summer|autumn"
    r"|winter|new year|easter|christmas|term|month|week|year|quarter|half))"
)
"""A day or season, near behind what it is the time of."""
_OTHER = (
    r"(?! from (?:the|our|a) (?!(?:\w+ )?(?:pilot|trial|scheme|project|programme|list|study|group|initiative|test)\b)"
    r"| (?:the|an?|its|their|his|her|my|our) (?:\w+ )?(?:charges?|objections?|motion|complaint|appeal|request|claim"
    r"|amendment"
    r"|remarks?|comments?|invoice|threat|bid|planning)\b)"
)
"""What else somebody withdraws (from), which is no pilot: `withdrew the charge`, `withdrawn from the league`."""
_NOT_BUSY = (
    "waiting|awaiting|considering|thinking|asking|pending|missing|nothing|something|deciding|objecting|training"
    "|recruiting|planning|preparing|negotiating|consulting|withdrawing|leaving|joining|starting|beginning|opening"
    "|launching|wavering|pausing|closing|stopping|finishing|ending|hoping|wanting|declining|delaying|discussing"
    "|exploring|volunteering|outstanding|remaining|forthcoming|upcoming|meeting|building|reviewing|stalling|failing"
    "|struggling|chasing|standing|signing|evening|morning|spring|during|dithering|hesitating|completing|debating"
    "|deliberating|reconsidering|rethinking|weighing|arguing|disputing|querying|questioning|resisting|refusing|unwilling"
    "|grumbling|lagging|slipping|moving|merging|leaning|pondering|wondering|recovering|returning|applying|pressing"
)
"""What ends like the word for what a site is busy with, and says nothing of its being so."""
_PATTERNS: tuple[tuple[PilotStatus, str], ...] = (
    (
        S.WITHDRAWN,
        r"(?:thought again|changed (?:its|their) minds?) and (?:will|would|does|do|is|are) not(?: \w+){1,3}"
        r"|(?:decided|chosen|voted"
        r"|resolved) to leave(?=\W*$|[,;]| the (?:pilot|scheme|trial|project|programme)\b)|(?:had to give|given"
        r"|gave) it up|(?:will"
        r"|would) not be (?:coming back|returning)|had enough(?=\W*$|[,;]| of (?:it|the|us)\b)|cried off|decided"
        r" against (?:going on"
        r"|continuing|carrying on)|been lost to us|"
        rf"taken (?:out|off)(?= (?:of )?(?:the|our)\b|\W*$)|tak(?:e|es|ing|en) no further part|(?:asked|asks"
        rf"|asking|wishes|wants|like"
        rf"|liked) to (?:stop(?! (?:un)?til| for )"
        rf"|come (?:off|out)|leave|drop out|pull out)|"
        rf"(?:come|came|coming) off the (?:pilot|trial|list|scheme)|(?:gone|went|going) back on|(?<=[–—:-] )(?:lost"
        rf"|stopped|dropped)(?=\W*$)|"
        rf"(?:withdrawn|withdrew){_OTHER}|withdraws|withdrawing|to withdraw|withdrawal (?:was|is|has been)(?:"
        rf" (?:accepted|noted"
        r"|confirmed|regretted|agreed))?"
        r"|(?:pulled|pulling|pulls|dropped|dropping|drops|fell|fallen|bowed|opted|backed) out|came out|come out of"
        r"|(?:must|ha(?:s|ve) to|is going to|are going to|intends? to|means to|proposes? to)(?: now| regretfully|"
        r" sadly)?"
        r" (?:withdraw(?! (?:the|its|their|from the (?:un)?sale)\b)|(?:pull|drop|bow|back) out)"
        r"|(?:had|has|having|obliged|forced) to (?:pull|drop|bow|back) out|had to (?:withdraw|leave"
        r"|stop(?! (?:un)?til| for ))"
        rf"|{_HAVE} left|left(?= (?:in|on|at|after|us|last)\b|\W*$)|left the (?:pilot|scheme|programme|trial"
        rf"|project)|leaving (?:the (?:pilot|scheme|programme"
        rf"|trial"
        r"|project)|us)|asked to leave|walked away|packed it in|called it quits|come off the list|no longer support\w*"
        r"|called it a day|no longer on the list|lost to the"
        r"|ceased|discontinued|thrown in the towel|threw in the towel|(?:was|were|been) (?:\w+ly )?dropped|let us"
        r" down|(?:has|have) (?:now )?gone(?=\W*$)|left us|asked not to be|gave up|given up"
        r"|stopped(?= after|\W*$)|pulled the plug"
        r"|withdrew (?:its|their|his|her) (?:permission|consent|support)"
        rf"|(?:could|can) (?:continue|go on) no longer|(?:gave|given|giving) up {_ITS} place|(?:ended"
        rf"|ending) {_ITS} (?:involvement|participation)"
        rf"|stopped {_TAKE_PART}"
        rf"|(?:unable|not (?:feel )?able|decided not|chosen not) to continue"
        r"|(?:asked|like|wish(?:es|ed)?) to be (?:released|removed|left out|taken (?:off|out))|step(?:ped|ping"
        r"|s) (?:down|away|back"
        r"|aside)|stood down"
        r"|(?:dropped|removed|released) from the|(?<=[–—:-] )(?:out(?=\W*$)|cancelled)"
        rf"|(?:is|are|was|were|remains?|stays?|now) (?:\w+ly )?out(?! (?:of|to|for|in)\b)"
        rf"|(?:wish(?:es)?|wants?|wanted|wished|decided(?: with [a-z]+ [a-z]+)?|voted|chosen|chose|resolved|elected"
        rf"|going|having) to"
        rf" (?:(?:pull|drop|back|bow) out|leave(?=\W*$|[,;]))"
        rf"|not after all (?:be )?(?:{_TAKE_PART}|{_GO_ON})|(?:should|must|shall|is to|was to|are to|were to|it|would"
        rf"|will) leave the (?:pilot|trial|scheme|project|programme)|(?:(?:will|would) not|won[’']t) be"
        rf" (?:re-?starting|resuming|re-?joining)"
        rf"|(?:will|would) not now (?:be )?(?:{_TAKE_PART}|{_GO_ON})|(?:will|would) not (?:therefore )?(?:be"
        rf" )?(?:continu(?:e|ing)"
        rf"|carry(?:ing)? on|go(?:ing)? on)\b|changed its mind|thought better of it"
        rf"|will not (?:take part|go ahead"
        rf"|proceed|be a pilot)"
        rf"|(?:notified|notifying|notice of|confirmed|intimated) {_ITS} (?:withdrawal|intention to (?:withdraw|leave))"
        rf"|(?:closed|shut) (?:down|{_ITS} doors"
        rf"(?! (?:on [a-z]+days|at|to|for|early|every|during|between)\b)|for good)|gone out of business"
        rf"|no longer be (?:counted|included)"
        rf"|no longer (?:be )?(?:wished|wanted|{_TAKE_PART}|involved|a pilot|{_GO_ON}|with us|part of|in the|able"
        rf"|wish(?:es)?|wants?)",
    ),
    (
        S.DECLINED,
        r"(?:is|was)n[’']t for (?:them|us|it)\b|not (?:now )?going to (?:happen|take part|join|be a pilot)|not"
        r" happening|rul(?:ed|ing) (?:it|them|this|that|the \w+) out|not fe(?:el|lt) able"
        r"|sent (?:its|their) regrets|not (?:be"
        r" )?taking up|no"
        r" wish to (?:join|tak\w+ part|be)(?: \w+)?|thank you,? but no|(?:now|this) (?:was|is) not the (?:time"
        r"|moment)|not be"
        r" tempted|"
        rf"(?:[’']d|would|will|had) (?:(?:much )?rather|prefer to|sooner) wait\b|"
        rf"(?:[’']d|would|had) (?:much )?rather not|(?:can[’']?t|cannot|could not|couldn[’']t|unable to|not able to)"
        rf" (?:manage|spare|commit|help|host|run|fit)(?! (?:(?:un)?til|before|yet)\b)|"
        rf"(?:(?:would|will|could|did)(?: not|n[’']t)|won[’']t) (?:allow|permit|countenance|entertain|sanction)"
        rf" (?:it|this|that|us)|thank(?:ed|s|ing) (?:us|\w+) for (?:asking|thinking of (?:it|them)"
        rf"|(?:the|our|his|her) (?:offer|invitation)),? but|"
        rf"(?:said|says|saying) (?:that )?(?:it|they) (?:has|had|have) (?:no|neither)(?: the)? (?:room|space|time"
        rf"|staff|money|volunteers?)|"
        rf"(?:not|n[’']t) hear of it|won[’']t (?:have it|have one|be(?=\W*$))|(?:to|must) say no|voted no|"
        rf"(?<=[–—:-] )not (?:at this time|now|for us)|(?:unable|not able) to take|not (?:at all |so |very"
        rf" )?(?:minded|keen|in favour|tempted)|(?:as|was|is) a no(?=\W*$|[,;(])|nothing to do"
        rf" with|not this (?:year|time|term)|"
        rf"(?<=[–—:-] )no(?=\W*$|[,.;( ])(?! (?:answer|reply|response|word|news|start|date|change|problems?|faults"
        rf"|longer|update|contact|decision|further|issues))|voted (?:\d+ ?(?:[–-]|to) ?\d+ )against|"
        rf"declin(?:ed|es|ing)(?! to (?!{_TAKE_PART}|{_GO_ON}|be\b|come\b|sign\b|host\b))|refused|refuses|refusal"
        rf"|turned (?:it |us |the (?:offer|invitation|idea) )?down"
        r"|(?:said|says|saying|a(?: polite| firm| clear| flat)?|still) no(?=\W*$|[,.;:] | to | thank| by | with )|no"
        r" thank"
        r"|(?<=[–—:-] )no(?=\W*$|[,;] )"
        r"|(?<=[–—:-] )turned down"
        r"|thanks but no|not interested|not for (?:them|us|it)|(?:voted|decided|opted) (?:\w+ )?against"
        r"|(?:does|do|did|had)(?: not|n[’']t) (?:want|wish)(?:ed)?(?: to)?|no longer (?:interested|keen)|(?:would"
        r"|will) (?:rather|prefer) not|prefers? not"
        rf"|(?:decided|chosen|chose|preferred|voted|elected|opted|resolved|agreed)(?: by [\w ]{{1,20}}"
        rf"| \w+)? not to(?: {_TAKE_PART}| {_GO_ON})?"
        rf"|not (?:now |be )?(?:coming in|{_TAKE_PART}|{_GO_ON})(?! (?:un)?til)|not in a position to|(?:unable"
        rf"|not able) to"
        rf"(?: be| make| {_TAKE_PART}| {_GO_ON})|(?:cannot|could not|can[’']t|couldn[’']t) (?:{_TAKE_PART}"
        rf"|{_GO_ON})(?! (?:(?:un)?til|before|yet)\b)"
        rf"|(?:time|moment) (?:is|was|were) not (?:yet )?right|not (?:yet )?the right (?:time|moment)"
        rf"|too busy|too much on|too stretched|enough on|no capacity|ruled (?:itself|themselves) out|passed on"
        rf" (?:the|this|our)"
        rf"|would not be (?:coming in|joining)|would not (?:have"
        rf"|take|{_TAKE_PART}|{_GO_ON})",
    ),
    (
        S.QUERIED,
        r"(?:not aware|unaware) of (?:ever )?having (?:volunteered|agreed|offered|signed(?: up)?|joined)"
        r"|(?:had |has )?never (?:ever )?(?:volunteered|agreed|offered|signed up|joined)|"
        r"asked for (?:an? )?(?:\w+ )?(?:break|pause|rest|breather|respite)|had to (?:suspend|halt|interrupt|pause"
        r"|break off)|"
        r"taking a breather|in limbo|(?:shut|closed) (?:un)?til|may not (?:carry on|continue|go on|come back|stay)"
        r"|(?:puzzled|mystified|baffled"
        r"|bemused"
        r"|astonished) to (?:be|find|see|hear|learn)|no idea (?:that|it)|den(?:ied|ies|ying) (?:ever )?(?:having"
        r" )?(?:volunteered"
        r"|agreed|offered|signed(?: up)?|joined)|never (?:been )?consulted|put (?:things |it |everything )?on ice"
        r"|cooled (?:on"
        r"|towards|off)|told to stop (?:while|until|for)|(?:more )?time to think again|(?:wants?|wanted|wish(?:es)?"
        r"|like) to think"
        r" again|first (?:that )?(?:it|they|he|she) (?:had|has|have) heard|r[au]n into (?:difficult\w+|trouble"
        r"|problems)|in two"
        r" minds|lapsed|"
        rf"stop(?:ped|ping)? (?:until|till|for (?:the (?:present|moment|time being)|now|a (?:while|time)))|(?:whether"
        rf"|not (?:at all |entirely |quite )?(?:clear|certain|sure) (?:that|if))"
        rf" (?:the|its|their|that) (?:offer|promise|undertaking|agreement) (?:still )?(?:holds?|stands?|held|stood)|"
        rf"(?:{_BE}|remains?|[a-z]+s) (?:\w+ )?(?:a|the|some) (?:\w+ )?(?:worry|concern|puzzle)(?=\W*$|[,;])"
        rf"|giv(?:es|en|ing) (?:\w+ )?cause for concern|worr(?:ies|ied|ying) (?:people|us|everyone|everybody|the"
        rf" group)|"
        rf"now (?:objects?|unhappy)|(?:says?|said) otherwise|objections? (?:received|lodged|raised|to)"
        rf"|not been (?:consulted"
        rf"|asked|told)|wants? another look|looked at again|"
        r"(?:nobody|no one) (?:(?:had|has|have|ever|yet) ){0,2}(?:(?:asked|told|shown|consulted|spoken to"
        r"|written to|approached|informed)(?= (?:her|him|them|it|us|its|their|the|me|anyone|anybody)\b|\W*$)|mentioned"
        r"|said (?:anything|a word))"
        r"|stopped (?:(?:on|in|since) [\w ]{3,16}? )?(?:while|whilst|pending|because|when)|c[ao]me to a (?:halt"
        r"|standstill|stop)"
        r"|at a standstill|"
        r"queried|not (?:at all )?clear|(?<=[–—:-] )query(?=\W)|in (?:some )?doubt|doubtful|on hold|on pause"
        r"|paused?|pausing|stalled"
        r"|halted|(?<=[–—:-] )(?:delayed"
        r"|deferred|parked)"
        r"|(?:temporarily )?suspended(?! (?:between|from|for))|temporarily (?:closed|stopped|out)|stopped for (?:the"
        r"|now)"
        rf"|no[- ]go|(?:{_HAVE}|having|some) doubts|uncertain|unsure|disput\w+|unclear|undecided|(?:gone|went"
        rf"|fallen) (?:very )?"
        r"(?:quiet|silent|cold)|waver\w+|wobbl\w+|second thoughts|cold feet|not supportive|in jeopardy"
        r"|at risk|not (?:at all |quite |so"
        r" |entirely )?(?:sure|certain)|doubts (?:that|whether|if|they|it)"
        r"|in question|under review|mothballed|(?:a|some|much|great) doubt|doubted|news to (?:it|him|her|them|us|me"
        r"|(?:the|its|their) \w+)"
        r"|(?:thought|understood|believed|assumed|supposed|told|led to believe) (?:that )?(?:it|they) (?:was|were"
        r"|had|would)"
        r"|(?:conflicting|contradictory|different) (?:accounts|reports|answers|stories|versions)|contradict\w+"
        r"|mixed messages|confusion (?:about|over|as to)"
        r"|in abeyance|(?:gone|going|went) (?:right |rather |quite )?off (?:the (?:idea|scheme|plan|project|pilot"
        r"|trial)|it)|one (?:man|person|member)(?:’s|'s)? and not|(?:nobody"
        r"|no one)[’'\w ]{0,6} heard of|counted (?:it|them) in|uncertainty|(?:nobody|no one"
        r"|not everyone|not everybody) (?:(?:is|was|seems|seemed|now|quite|really|entirely|any longer) ){0,3}(?:sure"
        r"|certain|knows|knew)"
        r"|knowledge of it|no record of|no memory of|(?:still )?(?:a|some) quer(?:y|ies)|split(?=\W*$|[;,])"
        r"|(?:not|n[’']t|no) (?:recall|remember|recollection)|asked whether (?:it|they)"
        r" (?:is|was|are|were) (?:still|really)"
        r"|kn(?:ew|ows?) nothing|(?:not|never) (?:heard of|agreed to|been (?:told|asked))|never (?:agreed"
        r"|been told)|(?:not"
        r"|un)[ -]?aware"
        r"|reconsidering"
        r"|rethinking|looking shaky|surprised to (?:find|hear|learn|see)|(?:may|might|could) (?:yet |well "
        r"|have to )?(?:drop out"
        r"|pull out|withdraw)|(?:considering|thinking of|talk of|threatening to) (?:withdraw|pull|leav|drop)\w*",
    ),
    (
        S.COMPLETE,
        r"no longer (?:counts?|counted|(?:is|are) (?:counted )?) ?as (?:a|our) (?:pilot|trial)|run its full course"
        r"|(?:handed|sent) in (?:its|their) (?:final|last)|(?:had|held) (?:its|their) (?:last"
        r"|final) (?!meeting"
        r"|chance|warning)\w+|dr(?:ew|awn|aws) to (?:a|its|an) (?:close|end)|served its time|"
        rf"c[ao]m(?:e|es|ing) to (?:an?|its|the) (?:end|close|conclusion)|(?<=[–—:-] )done(?=\W*$|[,;(.])|wound up|"
        r"(?:is|are|was|were|now|has|have|had|pilot) (?:now )?complete[d]?|finished(?! \w+ing\b)|completed"
        r"|concluded(?! (?:on|in|at) [^,.;]{3,20} that\b)"
        r"|(?<!to )complete"
        rf"|(?:ended|closed)(?= (?:on|in|at|as planned|and|\d+)\b)|(?:has|have|had) (?:now )?ended|(?:came|come) to"
        rf" (?:an|its|the) end|run its course"
        rf"|wrapped(?: up)?|(?:closed|ended) {_ITS} (?:pilot|trial|test|project|scheme)\b"
        rf"(?! [a-z]*(?:account|office|fund|team|page|group|file)s?\b)"
        rf"|(?:done|did) {_ITS}"
        r"|reached (?:the|its) end|(?:weeks|months) are up|(?:year|time|term|trial|pilot)(?:[’']s| is| was) up"
        r"|formally exits|(?:is|are|now"
        r"|all|pilot|trial|test) over(?=\W*$|[.;,]| (?:at|in)\b)|graduated"
        r"|(?:moved"
        r"|gone over) to business as usual",
    ),
    (
        S.LIVE,
        r"(?:sending|sends) (?:us |in )?(?:its|their) (?:\w+ )?(?:sheets?|forms?|returns?|figures|data|records"
        r"|results)|"
        r"going like (?:a train|clockwork|a dream)|(?:will|would|is|are|due) (?:to )?(?:be )?(?:finish|finishing|end"
        r"|ending) (?:on|in|at the end of)(?= )|sent (?:us |in |back )?"
        r"(?:\w+ ){0,4}?(?:months?|weeks?|terms?) of (?:returns|figures|data|records|forms)|"
        r"(?:is|are|now|been|both|all|already) (?:exchanging|sharing|uploading|entering|coding|collecting|logging"
        r"|transmitting|submitting|sending|recording)\b[^.;,]{0,30}? (?:records?|data|figures|returns|codes|messages"
        r"|letters"
        r"|results|forms|daily|weekly|monthly|every|regularly)\b|"
        r"at it since|(?:weeks|months|terms?) (?:still |left )?to run|(?:days|weeks|months) into its|got (?:itself"
        r" )?going|"
        r"picked up (?:again|where (?:it|they))|(?:made|sent in|sent us|took|filed|returned|submitted) (?:its|their)"
        r" first|"
        r"first (?!letter|contact|approach|reply|reminder|e-?mail|draft|time)\w+ (?:left|went out|arrived|(?:was"
        r"|were) (?:lent|"
        r"issued|returned|received|recorded|logged|sent out))|from strength to strength|(?:chugging|ticking|bowling)"
        r" (?:along|over)|"
        r"(?:hit|found) its (?:stride|feet)|half-?way (?:through|mark|point|there)|been up since|"
        rf"re-?joined|returned to (?:the|our) (?:pilot|trial|scheme)|(?:things|all|everything"
        rf"|it) go(?:es)? (?:\w+ )?well|c[ao]me back (?:in|into|to)(?: the| our)? (?:pilot|trial|scheme|project|fold)"
        rf"|(?:took|taken|takes) up [^.;,]{{3,30}} again|(?:back|still|now|are|is|busy|hard) at (?:work"
        rf"|it)(?! (?:on|out)\b)"
        rf"|(?:was|were|been) turned on(?! (?:its|his|her|their)\b)|"
        rf"(?<=[–—:-] )(?!(?:{_NOT_BUSY})\b)[a-z]{{3,12}}ing(?=\W*$)|on (?:track|course|target|schedule) to (?:finish"
        rf"|complete|end|close)|(?:days|weeks|months|terms?|year) into (?:the|its|their|a) (?:pilot|trial|scheme"
        rf"|project|first)|up to speed|submitting (?:data|returns|figures|records|cases)|"
        rf"open(?:ed|s|ing) its doors(?! (?:on|in|from|next|this)? ?(?:the )?(?:new year|next))|"
        rf"(?<=[–—:-] )in since|in full (?:operation|service|use)|goes on(?=,? (?:as|well|without)\b|\W*$)|"
        r"go(?:es)? on(?=\s(?:un)?till?\s)|"
        rf"(?<=[–—:-] )(?!(?:waiting|awaiting|considering|thinking|asking|pending|missing|nothing|deciding"
        rf"|objecting)\b)"
        rf"[a-z]{{3,12}}ing (?:\w+ ){{0,2}}since(?= \d)|"
        rf"(?:now|is|are|been|already) (?:using|piloting|trialling|trialing|charging|testing)|into force|(?:is|are"
        rf"|was|were|been|now|and) working(?! (?:on|towards?|with|out|up|to|group|party)\b)|"
        rf"(?<=[–—:-] )(?:in progress|ongoing|in place|using (?:it|them)|working|installed|running)|plugged in|first"
        rf" \w+ held|(?:were|was|had|has|have|been) (?:gone|going) in(?= on|\W*$|[,;])|"
        r"(?<!go-)live|up (?:and|&) running|operational|started|under ?way|begun|began|switched (?:on|over)|on-?boarded"
        r"|launched|commenced|broke ground|under construction|back to work|in force|(?:each |both |all "
        r"|now )?been going|come on stream|opened|\d+ (?:home )?(?:visits|patients|passengers|users|members)(?=\W*$"
        r"|[.;,]| so far"
        r"| in | last)|(?:doing|going) (?:well|splendidly|fine|nicely)|(?:performing|working|progressing) to plan"
        r"|(?:weeks?|months?) in(?=\W*$)|(?:as )?busy as (?:ever|before|always)|thriving|flourishing|(?:remains?"
        r"|is|are|now|all|both) open|open(?= (?:[a-z]+ ){0,3}since)"
        r"|(?<=[–—:-] )open(?=\W*$|\s?[,;(])"
        r"|(?:sending"
        r"|reporting) data"
        r"|working a treat|was the first to (?:switch|start|begin|go live)|without a hitch|first \w+ (?:took place"
        r"|was held|went (?:ahead|well))|(?:everybody|everyone|all) (?:is "
        r"|are )?(?:now )?(?:on|using) it"
        r"|(?:on|using|moved to) the new \w+(?=\W*$|[.;,]| (?:from|since|as of|now)\b)|working(?= since| well)"
        r"|(?<!in the )running|operating(?! (?:officer|theatre|hours|costs?|model|procedures?|list|system|manager"
        r"|table|room)\b)|continues? to run|(?:since|after|following) go-live|in (?:\w+ )?use"
        r"|commissioned"
        r"|connected|(?:is|are|now) using it"
        r"|(?<=[–—:-] )(?:active|in service|go(?=\W*$)|continuing)|kicked off|resumed|restarted|in full swing"
        r"|rolled out"
        rf"|(?:been|now|still|is) going|going (?:well|strong)|in {_ITS} \w+ (?:week|month|term|year)|on stream"
        rf"|off the ground"
        r"|back (?:on its feet|in action|on ?line|in service|up)|(?:went|gone|cut|moved) over to|bedd(?:ing|ed) in"
        r"|settl(?:ing|ed) in|(?:is|are) (?:\w+ly )?(?:packed|heaving|oversubscribed|bursting)\b|in operation"
        r"|brought into (?:use"
        r"|service|operation)|giv(?:e|es|en|ing) (?:every|full|great|general"
        r"|complete"
        r"|much) satisfaction"
        r"|installing|delivering|(?:progressing|performing) well|carr(?:y|ies|ying) on|continu(?:e[sd]?|ing)(?=,? (?:as"
        r"|well"
        r"|to do"
        r"|with|without|until)\b|\W*$)|(?:enrolling|recruiting) (?:patients|families|tenants|participants|pupils)"
        r"|(?:taking|seeing|admitting|serving|treating|accepting|carrying) (?:its |their |new "
        r"|the )*(?:first )?(?:patients|passengers|families|pupils|tenants|clients"
        r"|customers|referrals|bookings|calls)|been \w+ing(?= [^.;]{0,40}\bsince\b)|(?:first|\d+) (?:patients?"
        r"|passengers?|users?|families|pupils|clients|customers|visits)"
        r"(?= (?:was |were )?(?:admitted|carried|seen|to date|enrolled|so far|since))",
    ),
    (
        S.CONFIRMED,
        r"(?:now|is|are) firm(?= for\b|\W*$)|"
        r"(?:given|gave|had|has|have|won|got|received|with) (?:its|their|his|her|the|our|a) blessing|(?:given|gave)"
        r" (?:its|their)"
        r" (?:\w+ )?(?:consent|agreement|approval|permission)|agreed in writing|returned (?:its|their|the) (?:signed"
        r" |completed )?"
        r"(?:forms?|agreements?|contracts?)|(?:given|got|has|had) the go ahead|will be next(?=\W*$|[,;])|next in"
        r" line|ready and"
        r" waiting to (?:start|begin|go)|(?:can|could) (?:start|begin|go) (?:as soon as|once|when)|"
        rf"be (?:the )?next to {_BEGIN}|enlisted|latest recruit|told it may (?:start|begin)|agreed to try"
        rf"|due to follow|(?:opening|starting"
        rf"|launching|beginning) (?:shortly|soon|next)|voted (?:by )?[\d–-]+ to (?:{_TAKE_PART}|be\b)|(?:is|are|now"
        rf"|both) (?:\w+ly|therefore|thus) in(?=\W*$|[,;])|(?:is|are) (?:now )?in (?:as well|too|with (?:us|the"
        rf" others))"
        rf"|(?:is|are) now in(?= as\b| too\b|, )|(?:was|were|been|being) (?:now )?(?:let|taken) in(?! (?:by|for)\b)"
        rf"|ready for (?:an? |the )?(?:start|launch|go-live|\d)|"
        rf"(?:is|are|was|were) (?:now |all |both )?to (?:{_BEGIN}|join)|yet to (?:{_BEGIN})|"
        rf"agreed to (?:be|act|serve|become|host|run|go)\b|(?:is|are|was|were|be|stays?|remains?|both|all|still"
        rf"|definitely) (?:in|on)(?=\W*$|[,;:])|on for the (?:pilot|trial)|"
        rf"(?<=[–—:-] )(?:yes|recruited|enrolled|on(?=\W*$)|to start)\b(?! in principle)|answer (?:is|was) (?:a )?yes"
        rf"|(?<!to )tak(?:e"
        rf"|es|ing) (?:its|their|his|her) place|(?:delighted|pleased|glad|happy|keen) to accept|"
        rf"will (?:use|have|be using) (?:it|them) from|(?:is|are) (?:now |both |all )?taking part|"
        r"confirmed(?! (?:in post|funding|receipt|dates?|(?:the|an?) (?!(?:\w+ )?(?:pilot|trial|place|participation"
        r"|agreement"
        r"|contact)))\b)"
        r"|signed(?! off| nothing)(?: up)?|resolution (?:has been |was |is )?passed|passed (?:a|the"
        r"|its) (?:\w+ )?resolution"
        rf"|(?<=[–—:-] )yes(?=,| please|\W*$)|decided yes|good to go"
        rf"|on board|committed|resolved (?:(?!not\b)\w+ ){{0,5}}to {_TAKE_PART}|accepted(?=\W*$)|(?:said|says|a"
        rf"|formal|firm|final) yes|joined|agreed to (?:{_TAKE_PART}|come in)"
        rf"|on track(?! to (?:finish|complete|end|close)\b)|(?:due|scheduled|set|ready|preparing|getting ready)"
        rf" (?:to (?:{_BEGIN}|join)|for (?:go[- ]live"
        rf"|launch|a start))"
        r"|(?<=[–—:-] )(?:onboarding|approved|accepted|(?:formally )?agreed(?=\W*$)|in(?=\W*$))"
        r"|(?:aiming|planned|scheduled|lined up|all set) for|live (?:expected|planned|due|from next)"
        r"|on course(?! to (?:finish|complete|end|close)\b)|will follow|opening (?:has |is |was |now |again"
        r" ){0,2}(?:slipped|slips|planned|set|due|delayed"
        r"|moved)"
        r"|(?:go-live|launch|start) (?:date )?(?:of [\w ]{3,16} )?(?:(?:is|has|was|now|has been"
        r"|provisionally) ){0,2}(?:agreed|endorsed|approved|pencilled|planned"
        r"|scheduled|set|due"
        r"|booked|fixed|expected|slipped|moved|delayed|put back|pushed|put off|postponed|brought forward|in|on"
        r"|from|\d+)"
        rf"|(?:will|would|shall) be (?:a|an|the|our) (?:\w+ )?pilot\b|(?:will|would|shall) (?:now |indeed |then "
        rf"|formally )?(?:{_TAKE_PART}|{_BEGIN}|go ahead|be (?:taking part|joining|coming in)|be a pilot)"
        rf"|{_BEGINS}{_WHEN}|(?:^\W*|[,:;–—-] )to (?:{_BEGIN}|join)"
        rf"|(?:expect|plan|aim|hope|intend)(?:s|ing|ed)? to (?!be back|resume|re-?start|re-?open|come back|return"
        rf"|pick)[^.;]{{3,40}}?{_WHEN}|(?:stay|remain)(?:s|ing)? in(?=\W*$)"
        rf"|(?:start|launch|opening) [\w ]{{3,20}}"
        rf"(?:expected|planned|likely)|formally admitted|executed (?:its|their|the) agreement|(?<=[–—:-] )ready(?=\W*$"
        rf"|[,;(])|raring to go|ready to go|await(?:s|ing) (?:(?:the )?(?:delivery|installation"
        rf"|fitting|arrival) of\b|(?:its|their|the) (?:delivery|installation|fitting|connection|handover|equipment|kit"
        rf"|kiosks?|machines?|tablets?|chargers?|sensors?|meters?|terminals?|scanners?|engineer))"
        rf"|(?:come|came) down in favour|accepted into"
        rf"|(?:put(?:ting)? (?:off|back)|defer(?:red|ring)?|delay(?:ed|ing)?|postpon(?:e|ed|ing)) {_ITS}"
        rf" (?:start|launch|opening|go-live)\b|not (?:yet )?(?:\w+ing|started|begun)(?: yet)?,? (?:but|though) (?:it"
        rf" |they )?"
        rf"(?:should|will|hopes?|expects?|intends?|plans?|is due|are due)\b|(?<![–—:-] )not (?:yet )?(?:begun"
        rf"|started|commenced)"
        rf"|(?:approved|sanctioned|endorsed|agreed) (?:(?:the|its|their) (?:[a-z]+[’']s? )?)?(?:participation"
        rf"|involvement|taking part"
        rf"|pilot(?= on\b|\W*$))|(?:agreement|approval|consent|confirmation|acceptance|sign-off) (?:has |had )?(?:now "
        rf"|since |finally )?(?:come|came) through"
        rf"|exchanged (?:contracts|agreements|letters)|would sign|will sign|first (?:clinic|session) (?:was|is)"
        rf"|(?:approved|agreed|signed) (?:the|its"
        rf"|their) (?:business case"
        rf"|contract|agreement|lease|plan)"
        rf"|a go(?=\W*$)|(?<=[–—:-] )back in(?=\W*$)|(?:is|are) in(?=\W*$|[,;:])|come in|(?:come|came) on board"
        rf"|green light|(?:given|got|has"
        rf"|had) the (?:go-ahead|nod)"
        rf"|(?:was|were) to have (?:opened|started|begun|gone live|launched|joined)\b"
        rf"|(?<![a-z]s )(?:{_BE}|{_HAVE}) (?:now |formally |been )*enrolled"
        rf"|(?:{_BE}|{_HAVE}) (?:now |formally |been |all |both )*(?:accepted|approved|selected|chosen"
        rf"|recruited"
        rf"|admitted|agreed(?! (?:to|that|with|on|in)\b))|voted (?:(?!not\b)\w+ ){{0,5}}?(?:to (?:{_TAKE_PART}|go"
        rf" ahead|proceed)|to come in"
        rf"|in favour)"
        r"|(?:agreements?|contracts?|memorandum|mou) (?:is |now |was )?(?:in place|exchanged)",
    ),
    (
        S.VOLUNTEERED,
        r"stepped up(?=\W*$|[,;])|(?:thrown|threw) (?:its|their) hats? in(?:to)? the ring|"
        rf"volunteered|offering (?:itself|themselves)(?= for| as|\W*$)"
        rf"|volunteering (?:to be|as|itself|themselves)|a volunteer\b|agreed to volunteer|offer(?:ed|s)?"
        rf" (?:\w+ ){{1,3}}as (?:a|the|our) (?:\w+"
        rf" )?pilot|(?<=[–—:-]"
        rf" )(?:they[’']ve )?offered"
        rf"|(?:glad|happy|pleased|delighted|like|likes|asks?|asked|asking|wants?|wanted|wish(?:es)?) to be (?:counted"
        rf" in|put down|taken on)"
        rf"|(?:e-?mailed|written|wrote|rung|rang|phoned|called|been in touch|got in touch) [^.,;:]{{0,20}}to"
        rf" (?:volunteer"
        rf"|offer)"
        rf"|ready and waiting|(?:happy|glad|willing|pleased|prepared|like) to (?:go|be (?:next|one|a)|step in|help"
        rf"|act|have)"
        rf"|ask(?:ed)? (?:if|whether) (?:it|they) (?:might|could|can"
        rf"|may) (?:have (?:a|one)\b|be (?:added|included)"
        rf"|come in|{_TAKE_PART})|offered (?:us |up )?(?:(?:[a-z]+|\d+) ){{1,3}}(?:mornings?|afternoons?|evenings?"
        rf"|sessions?|slots?|days)\b"
        rf"|(?:written|wrote|rung|rang|phoned|e-?mailed|been in touch|got in touch|asked) to offer\b"
        rf"|content to {_TAKE_PART}|offered on {_ITS} behalf|offer(?:ed|s) (?:to (?:act|be|step in|replace|help|do"
        rf"|try|go|have"
        rf"|{_TAKE_PART}|host"
        rf"|pilot|go)|itself|themselves)"
        rf"|put(?:ting)? (?:itself|themselves|(?:{_ITS} )?(?:\w+ )?(?:names?|hands?)) (?:forward|down|up|in)|(?:come"
        rf"|came"
        rf"|stepped) forward"
        rf"|(?<!been )(?<!was )(?<!were )(?<!being )(?:asked|asking|wants?|wanted) (?:in(?=\W*$|[,;] )|to"
        rf" (?:{_TAKE_PART}|be (?:a|one|included|considered|next"
        rf"|part)|come in)"
        rf"|(?:whether|if)"
        r" (?:it|they) (?:can|could|might|may))|applied|applications? (?:received|submitted|in\b)|submitted (?:an"
        r"|its) application"
        rf"|(?:willing|happy|prepared|would like|wish(?:es|ed)?) to (?:{_TAKE_PART}|host)|willing(?=\W*$|[,;] )"
        rf"|{_ITS} (?:willingness|readiness)(?! or\b)"
        rf"|nominated itself"
        r"|agreed in principle|(?:said|says|a) yes,? in principle|offered (?:us )?(?:the use of|(?:its|their|his"
        r"|her) (?:\w+ )?(?:halls?|buildings?|premises|rooms?|site|house|school|surgery|church|ground"
        r"|land))|(?:await|waiting)\w* (?:for |on )?(?:\w+ ){0,4}?(?:sign(?:ing|ed)?(?:[- ]off)?"
        r"|signatures?"
        r"|ratification)",
    ),
    (
        S.INTERESTED,
        r"ask(?:ed|ing)? (?:if|whether) (?:the|our) (?:offer|invitation|door) (?:is|was) still open"
        r"|(?:might|may|could)(?: well)? be (?:prepared|willing|persuaded|tempted)"
        r"(?! to (?:lend|sell|pay|give|share|buy|swap|store|lease|let)\b)(?: to [a-z]+(?: in\b)?)?|intrigued"
        r"|warm(?:ed)? to|asked for (?:the |some )?(?:details|particulars|a copy)|asked to see|sounded"
        r" (?:positive|hopeful"
        r"|promising)|receptive|(?:was|is|were|are) encouraging|as an? (?:possible|potential|likely) (?:\w+"
        r" )?(?:site|pilot|station"
        r"|branch|school|borough|host)|waiting on (?:its|their)|let (?:us|him|her|them) know (?:after|when|once)|on"
        r" the agenda"
        r" (?:for|of) (?:its|their)|"
        rf"(?:taking|putting|put|going|take) (?:it|this|the \w+) to (?:its|their|the) (?:\w+ )?(?:board|forum"
        rf"|council|committee|governors|trustees|partners|meeting|members)|"
        rf"(?:com(?:e|es|ing)|came) (?:a)?round to (?:it|us|the)|"
        rf"(?:wish(?:es|ed|ing)?|want(?:s|ed|ing)|like|likes) to know (?:what|how|more|about)\b|"
        rf"to (?:enquire|inquire)\b|to (?:ask|hear|learn|find out) (?:what|how|about|more|when)\b|"
        rf"would like (?:someone|somebody|us|him|her|them) to (?:come|visit|call|talk|speak)\b|would [\w ]{{3,20}}"
        rf" if\b|(?:are|is|still) thinking|(?:to|will) think (?:about it|it over)|(?<=[–—:-] )thinking|asked"
        rf" (?:whether|if) it is too"
        rf" late|(?:asked|asking|asks) (?:how|what|when|about|if it)|all for it|up for it|wants? (?:a|to have a)"
        rf" (?:visit"
        rf"|talk|look)|in touch to ask|"
        r"heard (?:about|of) (?:the|our) (?:scheme|project|pilot|programme|trial|work) (?:at|from|through|in|by)|"
        r"interested(?! in (?:our|the|how|what|a|an|buying|seeing|having)\b(?! (?:\w+ )?(?:pilot|trial|scheme|project"
        r"|programme|idea|offer)))|in the running|eager|before (?:deciding|mak(?:ing|es?) up)|asked to see (?:the "
        r"|some |our )?(?:figures|results|evidence"
        r"|papers|terms)|asked for a (?:visit|demonstration|demo|talk)"
        r"|ask(?:ed|s) for (?:(?:an?|some|more|another|two|three|\d) )?(?:weeks?|months?|time|days) to (?:think"
        r"|consider|decide)"
        r"|would love to|enthusiastic"
        r"|asked for (?:an?|the) (?:\w+ )?(?:pack|forms?|papers)|(?:expressed|expressing|showed|shown|indicated"
        r"|indicating|registered"
        r"|declared|signalled) (?:an |some "
        r"|early "
        r"|great )*interest"
        r"(?! in (?!(?:tak|join|be|becom|pilot|participat|host|try|trial)ing\b)\w+ing\b)"
        r"|keen|to (?:know|hear|see|learn|find out) more|consider(?:ing|s)|under consideration"
        r"|(?:will|would) (?:now |then )?(?:consider|discuss) (?:it|this|that|the (?:matter|idea|invitation|request"
        r"|offer))|not yet (?:met|considered|discussed)"
        r"|will decide|thinking (?:about it|it over)|(?:would|wants?|wanting|wish(?:es)?) (?:like )?to (?:know|hear"
        r"|see|learn|find"
        r" out)|in (?:discussions?|talks|conversation)|exploring|expressions? of interest|eoi|talks (?:ongoing|continue"
        r"|under way)"
        rf"|(?:asked|asking|asks|wants?|wanted|wish(?:es)?) (?:for|to be (?:sent|told|given)) (?:some |(?:a little"
        rf"|a bit"
        rf"|rather|much) )?(?:more|further|fuller) (?:particulars|about it)"
        rf"|(?:asked|asking|asks) to be (?:sent|told|given) (?:some )?(?:(?:more|further|fuller) (?:information"
        rf"|details)"
        rf"|more(?=\W*$|[,;]))|wants? (?:more|further|fuller) (?:particulars|details|information)"
        rf"|(?:asked|asking) for (?:(?:more|further) (?:information|details|time)|time)|on the fence|weigh(?:ing"
        rf"|s) (?:it|things"
        rf"|this) up"
        rf"|(?<!group was )(?<!board was )minded to|warming to|tempted|curious|open to (?:the idea|it|{_TAKE_PART})"
        rf"|lukewarm|wants? to (?:talk"
        rf"|sleep on it|see how)|sleep on it|(?:to be )?kept informed|(?:not|un)decided(?: one way)|no commitment|(?:in"
        rf"|en)quir(?:y|ies) (?:came|received|has|from)|(?<=[–—:-] )(?:an )?(?:in|en)quir(?:y|ies)|(?:in|en)quired"
        rf"|mulling|looking (?:at it"
        rf"|into it)"
        r"|(?:may|might|could) (?:well |yet )?(?:come (?:back|in|on board)|re-?join|return)(?= if\b| when\b| once\b"
        r"|\W*$)"
        r"|like to be (?:thought of|considered|kept in mind|borne in mind)"
        r"|(?:asked|asking|wants?|like) to (?:come and )?(?:see (?:it|us|how)|visit)|govs to decide|to decide(?=\W*$)"
        r"|sounding out|consulting (?:its|their)|still (?:deciding|thinking)|(?:yet|still) to (?:decide|commit|sign"
        r"|confirm"
        r"|make up)|(?:await|waiting for)\w* (?:a |an |its |the |their )?(?:\w+ )?(?:decision|approval|agreement"
        r"|go-ahead)"
        r"|needs? (?:convincing|persuading)|hesita\w+|mak(?:e|es|ing) up (?:its|their) minds?|consent of"
        r"|expressed (?:\w+ )?interest|not (?:yet )?(?:signed|committed"
        r"|decided)",
    ),
    (
        S.APPROACHED,
        r"heard nothing (?:more|further|back|since|yet)|still to be (?:visited|contacted|seen|asked|approached)|"
        r"nothing (?:has (?:yet )?been |was |more )?heard|"
        r"(?:was|were|been|being) (?:also |first |now |only |merely )?asked(?! for| of)|(?:not|n[’']t)"
        r" (?:yet )?heard|(?:let|ring|ringing|come|get|getting|coming) (?:us|her|him|me|them)? ?(?:know"
        r"|back(?! in\b| into\b))"
        r"|(?<=[–—:-] )asked|"
        r"approached|invited|dropped a (?:letter|leaflet|card|note)|leafleted|left (?:\w+ ){0,2}messages?"
        r"|invitation has gone|nothing (?:yet|back|so far)"
        r"|(?:has|have) been asked|written to(?! (?:offer|say|ask|accept|decline|confirm|withdraw|express|us|the"
        r" (?:group|chair|board))\b)|contacted"
        r"|sounded out|emailed|in touch with"
        r"|silence|no(?:thing)? (?:reply|answer|response|word|news|contact|back|heard)|(?:await"
        r"|wait)ing (?:for )?(?:an |a "
        r"|their |its )?"
        r"(?:answers?|repl(?:y|ies)|responses?)|(?:not|n[’']t) (?:yet )?(?:replied|answered|responded|come back|got"
        r" back"
        r"|been back)"
        r"|yet to (?:reply|answer|respond|hear)|(?:letters?|invitations?|e-?mails?|packs?) delivered|(?:letters?"
        r"|invitations?|e-?mails?|packs?) (?:has |have |was "
        r"|were )?(?:sent|gone|went"
        r"|issued)|(?:first|initial) (?:contact|approach|conversation|call)|been sent (?:the|a|an|our)|(?:phone"
        r"|call)s? (?:was |were )?(?:never|not) (?:answered|returned)|chased|had (?:\w+ )?(?:invitations?"
        r"|letters?)|acknowledged",
    ),
)
_STATUS = tuple((status, re.compile(rf"\b(?:{words})(?!\w)(?! that\b)")) for status, words in _PATTERNS)
"""For texts in lower case, in which they are found four times as fast."""
_MATTER = re.compile(
    r"\b(?:training|installation|cabling|works|testing|tests|recruitment|kit|paperwork|checks?|survey|design|merger"
    r"|assessment|survey|set-?up"
    r"|build|migration|preparation|contract|wiring|staff|data|\d+ (?:out )?of (?:the )?\d+(?: \w+)?)"
    r"\s+(?:(?:is|was|are|were|has|have|been|now|all)\s+){0,3}$",
    re.IGNORECASE,
)
"""What is finished or begun at a site and is not the site itself: `training complete`, `12 of 30 homes finished`."""


_NEWCOMER = re.compile(
    r"\b(?:manager|head|headteacher|teacher|clerk|officer|nurse|warden|librarian|director|caretaker|co-?ordinator"
    r"|secretary|lead|deputy) (?:who |has |had |will |is |to )?\Z",
    re.IGNORECASE,
)
"""Somebody who begins at a site, which does not: `its new manager starts in June`."""
_NEGATED = re.compile(
    r"\b(?:(?:not|nothing|no longer|from|never|was to have|were to have|will be|(?<!reported )(?<!said )"
    r"(?<!continue )(?<!continues )(?<!found"
    r" )(?<!known )to be|until|before|if|whether"
    r"|once|without(?: being)?|(?:al)?though)\s+(?:\w+\s+)?|(?:will|would|to|due to|can|could|may|should) (?:now "
    r"|then )?(?:go"
    r"|be going)\s+|(?:understood|thought|believed|assumed|supposed) (?:that )?(?:it|they)\s+"
    r"|(?:whether|if) (?:they|it|she|he) (?:would|will|could|can) (?:now |ever |still )?|(?:say|said|know|knows|sure"
    r"|certain|clear) when (?:it|they|work)\s+)$",
    re.IGNORECASE,
)
_NOT_ASIDE = re.compile(r"\bnot, [^,;.]{3,40}, ")
"""What is set in behind a `not`: `has not, as was feared, dropped out`."""
_ASIDE = re.compile(r"\([^()]*\)?")
_ONCE = re.compile(r"(?P<said>[^.;]{6,}?(?:(?=,? once)| until| till))(?:,? once)? (?:its|their|the|it|they)\b")
"""What is said of a site up to what must come first: `it will take part, once its inspection is over`."""
_DENIED = re.compile(r"[,:]? (?:[–-] )?no(?=[.,;]|\W*$)")
"""What denies a status behind it: `signed up, yes, live, no.`"""
_WHICH = re.compile(r"\bwhich (?:\w+\s)?$")
_SO_OUT = re.compile(r"[^.;]{0,3}so (?:they|it) (?:is|are) (?:now )?out\b")
"""What follows from a refusal, and is no withdrawal: `it is not for them, so they are out`."""


_WE = re.compile(r"\b(?:[A-Z]{2,4}|[Ww]e|I)(?: (?:has|have|had))? \Z")
"""Who of the group gave a site up, which gave nothing up itself: `AB has given up`."""
_AT_FIRST = re.compile(
    r"\bhad (?:originally|initially|at first|first|earlier|previously) (?:said yes|agreed|volunteered|signed(?: up)?"
    r"|confirmed|offered|accepted)\b(?P<rest>.*)"
)
"""How a site stood once: `had originally said yes; a new head is now in post`."""


def status_of(text: str) -> PilotStatus | None:
    """The status that words give: of several the last that is not negated, as in `from volunteered to confirmed`, and
    of one within another the longer; one that stood at first and of which nothing more is told is in doubt.
    """
    if "had " in text and (first := _AT_FIRST.search(text)) is not None:
        since = status_of(first["rest"])
        return S.QUERIED if since in (None, S.APPROACHED) else since
    if (
        ("once " in text or "til" in text)
        and (first := _ONCE.match(text)) is not None
        and (apart := status_of(first["said"])) is not None
    ):
        return apart
    if "(" in text and (outside := status_of(_ASIDE.sub(" ", text))) is not None:
        return outside
    if "not, " in text:
        text = _NOT_ASIDE.sub("not ", text)
    told: list[tuple[int, int, PilotStatus]] = []
    low = lowered(text)
    for status, pattern in _STATUS:
        for found in pattern.finditer(low):
            before = text[max(found.start() - 40, 0) : found.start()]
            if _NEGATED.search(before) or _WHICH.search(before):
                continue
            if _DENIED.match(low, found.end()):
                continue
            if status is S.WITHDRAWN and found[0] in ("given up", "gave up") and _WE.search(before):
                status = S.APPROACHED
            if (status is S.COMPLETE or status is S.LIVE) and _MATTER.search(before):
                continue
            if low.startswith(("start", "join", "begin"), found.start()) and _NEWCOMER.search(before):
                continue
            told.append((found.start(), found.end(), status))
    ended = any(status is S.COMPLETE for _, _, status in told)
    best, reach = None, -1
    for start, end, status in sorted(told, key=lambda one: (one[0], one[2] is not S.LIVE, one[1])):
        if end > reach or best is None or start == best[0]:
            best, reach = (start, status), max(end, reach)
    if best is not None and best[1] is S.WITHDRAWN and _SO_OUT.match(low, best[0] - 8):
        return S.DECLINED if any(status is S.DECLINED for _, _, status in told) else best[1]
    if best is not None and best[1] is S.DECLINED and min(told)[2] is S.WITHDRAWN:
        return S.WITHDRAWN
    return S.COMPLETE if ended and best and best[1] is S.INTERESTED else best[1] if best else None


def begins_with_status(text: str) -> bool:
    """Whether the very first of some words tell a status: `kicked off on 3 May`."""
    low = lowered(text)
    return any(pattern.match(low) is not None for _, pattern in _STATUS)
