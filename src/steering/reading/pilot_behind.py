"""What minutes say before the names of pilot sites: `work is under way at A`, `talks continue with B`.

In: nothing. Out: for each way to say it the status, words by which it is soon seen, and its pattern.
"""

import re

from steering.domain.words import PilotStatus
from steering.reading.quick import Words

S = PilotStatus
_KIND_OF_SITE = (
    "(?:librar(?:y|ies)|branch(?:es)?|centres?|schools?|clinics?|depots?|wards?|surger(?:y|ies)|practices?|hall|pool"
    "|station|site|estate|museum|park)"
)
BEHIND: tuple[tuple[PilotStatus | None, bool, Words, re.Pattern[str]], ...] = (
    (
        S.LIVE,
        True,
        Words("nder way|nderway|begun|started|in progress"),
        re.compile(
            r"\b(?:[Ww]orks?|[Bb]uild|[Cc]onstruction|[Ii]nstallation) (?:is|are|was|were|has|have)(?: now)?"
            r" (?:under ?way|begun|started|in progress) (?:in|at|on) "
        ),
    ),
    (
        S.LIVE,
        True,
        Words("irst "),
        re.compile(
            r"\b[Ff]irst (?:\w+ )?(?:readings?|measurements?|recordings?|sessions?|clinics?|counts?|entries|samples?)"
            r" (?:(?:has|have|had|was|were|been) ){0,2}(?:taken|made|held|recorded|begun|began) (?:at|in) (?:the )?"
        ),
    ),
    (
        S.LIVE,
        True,
        Words("well |smoothly |nicely "),
        re.compile(
            r"\b(?:[Aa]ll|[Tt]hings|[Ee]verything) (?:is|are|goes|go|going|(?:has|have) gone) (?:\w+ )?(?:well"
            r"|smoothly"
            r"|nicely) (?:at|in) (?:the )?"
        ),
    ),
    (S.INTERESTED, True, Words("maybe from"), re.compile(r"\b[Aa] (?:firm |definite )?maybe from (?:the )?")),
    (
        S.DECLINED,
        True,
        Words("turned down|rejected|ruled out"),
        re.compile(r"\b(?:turned down|rejected|ruled out) (?:the )?(?=[^.;]{3,40} as )"),
    ),
    (
        S.LIVE,
        True,
        Words("piloted|trialled|trialed|tested"),
        re.compile(r"\b(?:being|now|been) (?:piloted|trialled|trialed|tested) (?:by|at|in) (?:the )?"),
    ),
    (
        S.CONFIRMED,
        False,
        Words("hosen |elected |ecruited |nlisted |igned up |onfirmed "),
        re.compile(r"\b(?:[Cc]hosen|[Ss]elected|[Rr]ecruited|[Ee]nlisted|[Ss]igned up|[Cc]onfirmed) (?:the )?"),
    ),
    (
        S.INTERESTED,
        True,
        Words(" with "),
        re.compile(
            r"\b(?i:talks|discussions|conversations|negotiations)\b[^.;,]{0,30}? with (?:the (?:\w+ (?:at|in|of|for)"
            r" )?)?"
        ),
    ),
    (
        S.APPROACHED,
        True,
        Words(" from "),
        re.compile(
            r"\b(?:[Ss]ilence|[Nn]o(?:thing(?! to report| new| untoward| adverse)| response| reply| answer| word|"
            r" news)\b[^.;]{0,30}?|[Aa]wait(?:ing"
            r"|ed)? (?:an? )?(?:reply"
            r"|response|answer)|[Ww]aiting for (?:an? |any )?(?:reply|response|answer|word)"
            r"|(?:not|n[’']t|yet to|never) (?:yet )?(?:had|have|has|receive|received) (?:an? |any |the )?(?:reply"
            r"|response"
            r"|answer|word|acknowledge?ment)s?(?: at all| yet| back)?) from (?:the )?"
        ),
    ),
    (
        S.APPROACHED,
        True,
        Words("etter|nvitation|ack|irst |nitial |pproach"),
        re.compile(
            r"\b(?:[Ll]etters?|[Ii]nvitations?|[Pp]acks?|[Aa]pproach(?:es)?) (?:(?:has|have|had|was|were|been"
            r"|now) ){0,3}"
            r"(?:gone|sent|went|issued|made)"
            r" (?:out )?to |\b(?:[Ff]irst|[Ii]nitial) (?:contact|conversation|meeting|call)s? (?:(?:was"
            r"|had|been|made"
            r"|held) ){0,3}"
            r"with "
        ),
    ),
    (
        S.APPROACHED,
        True,
        Words("hea|put |wrote |written |spoke|phoned |a word with"),
        re.compile(
            r"\b(?:(?:[Ww]aiting|[Yy]et|[Ss]till|not|n[’']t) (?:to )?hea(?:r|rd) (?:back )?from|(?:put|wrote|written"
            r"|spoke"
            r"|spoken|phoned) (?:it |the idea |twice |again )?to|(?:[Hh]ad|[Hh]aving) a word with) (?:the )?"
        ),
    ),
    (
        S.INTERESTED,
        True,
        Words("nquir|nibble|nterest|feeler"),
        re.compile(
            r"\b(?:[Ee]nquir(?:y|ies)|[Ii]nquir(?:y|ies)|nibbles?|[Ii]nterest|expressions? of interest|feelers?)"
            r" (?:\w+ ){0,3}(?:from|(?:shown|expressed|registered) by) (?:the )?"
        ),
    ),
    (
        S.APPROACHED,
        True,
        Words("feelers |left "),
        re.compile(
            r"\bfeelers (?:\w+ )?to (?:the )?"
            r"|\bleft (?:\w+ )?(?:messages?|word|a note|papers) (?:with|for|at) (?:the )?"
        ),
    ),
    (
        S.CONFIRMED,
        True,
        Words("date|he answer from|he reply from|he response from"),
        re.compile(
            r"\bdates? (?:of [\w ]{3,20} )?(?:(?:has|have|had|was|were|been|now) ){1,3}(?:agreed|fixed|set|settled)"
            r" with (?:the )?"
            r"|\b[Tt]he (?:answer|reply|response) from (?:the )?(?=[^.;,]{3,40} (?:was|is|had been) (?:a )?yes\b)"
        ),
    ),
    (
        S.DECLINED,
        True,
        Words("he answer from|he reply from|he response from"),
        re.compile(
            r"\b[Tt]he (?:answer|reply|response) from (?:the )?(?=[^.;,]{3,40} (?:was|is|had been) (?:a )?(?:firm "
            r"|polite )?no\b)"
        ),
    ),
    (
        S.VOLUNTEERED,
        True,
        Words("put |putting |entered "),
        re.compile(r"\b(?:put|putting|entered) (?=[A-Z][^.;,]{2,40}[’']s? name (?:down|forward|in|up)\b)"),
    ),
    (
        S.VOLUNTEERED,
        True,
        Words("offer| for "),
        re.compile(
            r"(?<!would )(?<!could )(?<!might )(?<!not )\boffer(?:s|ed|ing)? (?:up )?(?:the|its|their) "
            rf"(?=[A-Z][^.;,]{{2,40}} {_KIND_OF_SITE}\b)"
            r"|\b(?:glad|happy|content|pleased|delighted|anxious|like|liked) for (?:the )?"
            r"(?=[A-Z][^.;,]{2,40} to (?:be (?:a|one|included|added)|take part|join|come in)\b)"
        ),
    ),
    (
        S.INTERESTED,
        True,
        Words(" for |disposed |consider"),
        re.compile(
            r"\b(?:glad|happy|content|pleased|delighted|anxious|like|liked) for (?:the )?"
            r"(?=[A-Z][^.;,]{2,40} to be (?:re)?considered\b)"
            r"|\b(?:well|favourably|kindly) disposed (?:towards?|to) (?:a|the) (?:trial|pilot) (?:at|in|of) (?:the )?"
            r"|\bconsider(?:ing|ed|s)?\b[^.;]{0,40}? whether (?:the )?"
            r"(?=[A-Z][^.;,]{2,40} (?:should|might|could|would|can|will|ought to) (?:take part|join|volunteer"
            r"|be a)\b)"
        ),
    ),
    (
        S.APPROACHED,
        True,
        Words("asked |etter|nvitation|nquiry|pproach"),
        re.compile(
            r"\basked (?:whether|if) (?:it|they) (?:would|could|might) (?:offer|put forward|nominate|release) "
            r"(?:the|its|their) "
            r"|\b(?:[Ll]etter|[Ii]nvitation|[Ee]nquiry|[Aa]pproach) (?:has|had|was) (?:\w+ )?(?:gone"
            r"|been (?:sent|made)"
            r"|sent|made) to [^.;]{3,60}? (?:with regard to|regarding|concerning|in respect of|about) (?:the )?"
        ),
    ),
    (
        S.CONFIRMED,
        True,
        Words("signed "),
        re.compile(
            r"\bsigned (?:the|an|its|their) (?:\w+ )?(?:agreement|contract|lease|protocol|memorandum)s? "
            r"(?:for|in respect of|on behalf of) (?:the )?"
        ),
    ),
    (
        S.CONFIRMED,
        True,
        Words("onfirming |ccept|dmit|elcome"),
        re.compile(
            r"\b(?:[Ll]etters?|[Ee]mails?|[Nn]otes?) (?:\w+ ){0,2}confirming (?:the )?(?=[^.;,]{3,40} as (?:a|an"
            r"|our|the)\b)"
            r"|(?<!not )\b(?:agreed|resolved|decided|voted|happy|glad|pleased) (?:to )?(?:accept(?:ing)?"
            r"|admit(?:ting)?"
            r"|welcom(?:e|ing)) (?:the )?(?=[^.;,]{3,40} as (?:a|an|our|the)\b)"
            r"|(?<!not )\b(?:accepted|admitted|welcomed) (?:the )?(?=[A-Z][^.;,]{2,40} as (?:a|an|our|the|one of)\b)"
        ),
    ),
    (
        S.WITHDRAWN,
        True,
        Words("lost "),
        re.compile(r"\b[Ww]e (?:have |had )?(?:now |since |sadly )?lost (?:the )?(?=[A-Z])"),
    ),
    (
        S.VOLUNTEERED,
        True,
        Words("ffer|olunteer|pplication"),
        re.compile(r"\b(?:[Oo]ffers?|[Vv]olunteers?|[Aa]pplications?) (?:\w+ ){0,2}from (?:the )?"),
    ),
    (
        S.CONFIRMED,
        True,
        Words(" from "),
        re.compile(
            r"(?:(?:^|[.;:] )(?:[Yy]es|[Aa]cceptances?)|\b[Aa] (?:firm |definite )?yes"
            r"|\b(?:[Cc]onfirmation|[Aa]cceptance|[Aa]greement) (?:(?:has|had|have|was|now|since|been)"
            r" ){0,3}(?:received"
            r"|obtained|come|came|arrived)) from (?:the )?"
        ),
    ),
    (
        S.CONFIRMED,
        True,
        Words(" with "),
        re.compile(
            r"\b(?:[Aa]greement|[Cc]ontract|[Mm]emorandum|[Pp]rotocol|MO[Uu]) with (?:the )?(?=[^.;,]{3,40} (?:has"
            r"|is|was"
            r"|had) (?:(?:now|been|since|at last|duly) ){0,2}(?:signed|in place|exchanged|sealed|executed)\b)"
        ),
    ),
    (
        S.DECLINED,
        True,
        Words(" from "),
        re.compile(r"(?:(?:^|[.;:] )(?:[Nn]o|[Rr]efusals?)|\b[Aa] (?:firm |polite )?no) from (?:the )?"),
    ),
    (
        S.APPROACHED,
        False,
        Words("in touch with|spoken |met with"),
        re.compile(r"\b(?:(?:been|is|now|are) in touch with|(?:has|had|have) (?:spoken (?:to|with)|met with)) "),
    ),
    (
        None,
        True,
        Words(" "),
        re.compile(
            r"\b(?:with|to|from|at|of|about|asked|approached|reached|met|rung|visited|seen"
            r"|contacted) (?:whether |if )?"
            r"(?:the (?:new |acting |head )?(?:head|clerk|manager|board|curator|librarian|keeper|warden"
            r"|secretary|vicar"
            r"|trustees|governors) (?:of|at) )?"
        ),
    ),
    (
        S.QUERIED,
        True,
        Words("oubt|uestion mark|uery |ueries |ncertainty |onfusion | whether | if "),
        re.compile(
            r"\b(?:[Dd]oubts?|[Qq]uestion marks?|[Qq]uer(?:y|ies)|[Uu]ncertainty|[Cc]onfusion) (?:\w+ )?(?:about"
            r"|over|as to|regarding|concerning|whether|that|if) |\b(?:not (?:yet |at all |entirely )?(?:clear"
            r"|certain|known)|[Uu]nclear"
            r"|[Uu]ncertain)"
            r" (?:whether|if) |\b(?:wonder(?:ed|s)|asked|doubted|questioned|queried|unsure) (?:whether|if) (?:the )?"
            r"(?=[A-Z][^.;,]{2,40}?\b(?:still (?!to\b)|really |actually |(?:could|would be able to"
            r"|was able to) (?:cope"
            r"|continue|carry on|go on)\b))"
        ),
    ),
)
"""What is said before the sites that it is said of: the status (None: only what follows tells it), whether any name
may follow, words of which the sentence has one, and how it is said.
"""
