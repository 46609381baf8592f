"""The words by which minutes tell a decision, and those that show that none was taken."""

import re

from steering.reading.quick import Begun, Words
from steering.reading.shapes import VERBATIM, Shape

CHEAP = Words(
    "agree|resol|decid|decis|outcome|conclu|consensus|carried|adopt|approve|motion|voted"
    "|in favo|determined|authori|ratif|endors|accepted|passed|unanim|settled on|opted|plumped|roval |onsent "
    "|ission was|ission is|ement was|ement is|rescind|set aside"
    "|revoked|overturn|reversed"
    "|ruled that|ruled out|came down in|would not |chose |settled that|content |went with |backed |said yes|said no"
    "|against|signed"
    " off|rejected|turned down|refused|declined to|backing to|blessing to"
    "|supported |abst"
    "|m/s/|msc |msp |msu "
)
SETTLED = Words(
    "agreed|declined to|resolved|decided|accepted|approved|adopted|endorsed|ratified|voted|concluded|settled on"
    "|opted|unanimous"
    "|determined|authori|ruled|came down|would not |chose |settled that|content |went with |backed |said yes to|said"
    " no to|in favour of|signed off"
    "|rejected|turned down|refused|gave its|gave their|supported "
    "|plumped|rescinded|revoked|reversed|overturned"
)
COMMON = Words("agreement|consensus")
MOTION_WORDS = Words("motion|proposal|resolution|amendment|vote")
OF_VOTE = Words("adopted|ratified|carried|passed|unanimously|by a vote|by vote|by a show|unanimous vote")
MOVING = Words("propos|motion|moved|moves|recommended")
IT = re.compile(r"it (?:was|is|has been)\s|was it\s")
SETTLES = re.compile(
    r"(?:agreed|resolved|decided|approved|accepted|adopted|endorsed|ratified|voted|concluded|rescinded|revoked|reversed"
    r"|overturned)(?:\s+(?:unanimously|in principle|by consensus))?\s+(?:\([^()]{1,40}\)\s+)?(?:that|to|not to"
    r"|on|the|an?|this|payments?|expenditure|spending|funding|in favour"
    r"|it was"
    r"|for|against|its|their|(?:by )?\d|[^ ]+ (?:[^ ]+ ){0,5}(?:should|shall|would|must|be))\b"
    r"|declined to (?:approve|support|fund|endorse|accept|agree|adopt|grant|renew)\b"
    r"|ruled that\b|came down in favour of\b|voted,? by [^,.;]{3,30},? to\b|determined that\b|authori[sz]ed the\b"
    r"|would not (?:support|back"
    r"|accept|endorse|approve|countenance|entertain|fund|agree to)\b|chose [\w’'-]"
    r"|content (?:that|for)\b|went with (?:the|an?|option)\b|backed (?:the|an?|this|that)\b"
    r"|said (?:yes|no) to\b|were all in favour of\b|(?:everyone|everybody) was in favour of\b"
    r"|settled on\b|opted (?:for|to)\b|plumped for\b|unanimous (?:that|in)\b|signed off (?:the|an?|its)\b|ruled out\b"
    r"|(?:rejected|turned down|refused|supported) (?:the|an?|this|that)\b|gave (?:its|their) (?:\w+ )?(?:approval"
    r"|consent"
    r"|agreement|backing|blessing) to\b"
)
COMMONLY = re.compile(r"(?:agreement|consensus)\s+(?:was\s+|is\s+|among \w+\s+|on the call\s+)?(?:that|to|was|on|is)\b")
REF = r"(?:\s*(?:no\.?\s*)?#?(?:[A-Z]{1,4}[-/]?)?\d[\w./-]*)?"
MARKER = re.compile(
    r"(?:(?:-+>|=+>|[→⇒])\s*|[A-Z]{2,6}(?:[-./][A-Z]{0,4}\d{1,4}){1,3}(?:-\s?\d{1,3})?[.:]?\s+"
    r"|[A-Z]{1,3}-?\d{1,3}[.:]?\s+(?=Decision|DECISION))?"
    rf"(?:\[|\()?(?:(?:it was\s+)?(?:unanimously\s+)?(?P<loud>AGREED|RESOLVED|RESOLUTION"
    rf"|MOTION(?= to\b|:)|DECISIONS?(?: made| taken)?|DECIDED|APPROVED|MOTION CARRIED|CARRIED"
    rf"|CONSENSUS)\b{REF}(?:\s*\([^()]{{2,40}}\))?\s*\]?\s*(?:[:–—.-]+\s*|(?=that\b|to\b|unanimously\b|[A-Z])"
    rf"|(?=\s[a-z]))"
    rf"|(?P<label>It was (?:then |also |unanimously ){{0,2}}(?:[Rr]esolved|[Aa]greed|[Dd]ecided)(?=\s?[:–—]\s|\s-\s)"
    rf"|Agreed|Resolved|Resolution|Motion(?=\s*(?:\([^()]{{2,40}}\))?\s*:)"
    rf"|(?:Key |Group )?[Dd]ecisions?(?: made| taken| reached)?"
    rf"|(?<=[>→⇒] )agreed(?=:)|Approved(?=\s?[:–—-]\s(?!by\b|on\b)[a-z£])|Decided|Outcome|Conclusion"
    rf"|Consensus)\b(?:{REF}(?:\s*\([^()]{{2,40}}\))?(?:\s*[:–—]+\s*|\s+-+\s+)"
    rf"|\s+\d[\w./-]*\s+(?=[A-Z])"
    rf"|\s+(?:(?:by all )?that\s+|(?=(?:to|not to|(?<=ed\s)(?!with\b|subject\b|by\b|at\b|as\b|in\b"
    rf"|actions?\b|minutes\b|(?:tickets|issues|items|bugs|cases|queries)\b)[a-z][\w’'-]*(?: [\w’'-]+){{0,4}} (?:to"
    rf"|should|be|will))\s))))\]?\s*(?P<rest>)"
)
TAG = re.compile(
    r"(?:#[a-z][\w:-]{0,30}\s+){0,3}#(?:decision|decided|agreed|resolved)s?\b:?\s+(?:#[a-z][\w:-]{0,30}\s+){0,3}(?=\w)",
    re.IGNORECASE,
)
"""A tag that marks a decision, among others: `#decision #todo:ann move the money`."""
IT_WAS = re.compile(
    (
        r"(?<!before )(?<!until )(?<!unless )(?<!once )\b(?:it was|it is|it has been|was it)\s+(?:then |also "
        r"|therefore |subsequently |duly "
        r"|further |generally |finally )?(?:unanimously\s+|proposed(?: by [^,.;]{2,40})?(?:,? and|,)\s+seconded"
        r"(?: by [^,.;]{2,40}?)?,?\s+and\s+(?:it was )?(?:unanimously |all )?"
        r"|proposed and\s+)?(?:agreed|resolved|decided|accepted|settled(?=,? that\b"
        r"(?![^.;]{3,60}? (?:will|is to|would|shall) (?:now )?(?:be|take place)(?: held)? on\b)"
        r"(?! (?:same |very )?(?:day|night|evening|morning|afternoon|week|month|year)\b))"
        r"|concluded(?=\s+that\b[^.;]{3,60}\sshould\b))(?:\s+(?:unanimously|in principle"
        r"|by all|by the \w+|by every(?:one|body)(?: present)?|by all present|without (?:dissent|debate|discussion"
        r"|(?:a )?(?:vote|division)|further ado)|nem\.? con\.?|on a show of hands"
        r"|with (?:no|one|two|three|\d) (?:dissentients?"
        r"|abstentions?|dissenting(?: voices?)?)|by (?:a (?:\w+ )?majority|(?:\d{1,2}|[a-z]{3,6})(?: votes?)? to"
        r" (?:\d{1,2}|[a-z]{3,6})(?: votes?)?)))?"
        r"(?:,\s[^,.;:]{3,60}(?=,))?\s*[,:]?\s*(?:[“”\"‘’']\s?){0,3}(?P<rest>that\b|to\b|not to\b)"
    ),
    re.IGNORECASE,
)
TOPIC_AGREED = re.compile(
    r"[^.:;]{3,60}[:–-] (?:AGREED|RESOLVED|DECIDED)(?: that)?:?\s+(?=[a-z])|(?:After"
    r"|Following) [^.:;,]{3,40}[:,] (?:it was )?agreed (?=(?:not )?to\b)"
)
"""A topic before what was agreed of it: `Fines: AGREED no fines for juniors.`"""
RESOLVED = re.compile(
    r"(?:\bRESOLVED\b|\b[Aa]nd (?:it was )?(?:unanimously )?resolved|\bResolved\b|\bAnd (?:unanimously )?Agreed\b"
    r"|\bAND AGREED\b)"
    r"(?:\s+(?:unanimously|unan\.|nem\.? con\.?|by a majority|by \d{1,2}(?: votes?)? ?(?:to|[-–]) ?\d{1,2}"
    r"|\([^()]{2,30}\))"
    r"|,(?: [^,.:;]{3,50},){1,2})?\s*[:,–—-]?\s*[“\"]?(?P<rest>[Tt]hat\b|to\b|not to\b|THAT\b"
    r"|TO\b)"
)
BY_NUMBER = re.compile(r"\bR(?:esolved|ESOLVED)\s+\d[\w./-]*\s+(?=[A-Z])")
MADE = re.compile(
    r"\b(?:decision (?:was |is |has been )?(?:made|taken|reached)|(?:unanimous|majority"
    r"|joint) decision(?: was)?) (?:to|that|on)\b"
    r"|(?:^|(?<=\bso )|(?<=\band )|(?<=\bbut ))(?:the )?decision (?:is|was) (?:that\b(?! of\b)"
    r"|to (?!be\b|come\b|follow\b|the\b|an?\b|(?:my|our|his|her|their|its)\b))",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"(?:^|^(?:After|Following|Having|In the end|On reflection)\b[^.;:]{0,60}?\s(?=we\s)|[,;:]\s*"
    r"|\b(?:and|but|discussion)\s+|\b(?:the|all|both)\s+)(?P<who>(?:the\s+"
    r"|this\s+|all\s+(?:the\s+)?|both\s+)?(?:steering\s+|working\s+|whole\s+|full\s+|parish\s+"
    r"|project\s+|management\s+)?"
    r"(?:group|committee|sub-?committee|council|board|meeting|members|councillors|colleagues"
    r"|trustees|governors|directors|executive|exec|officers|editors|maintainers"
    r"|partners|attendees|team|(?:working )?party|panel|forum|partnership|pc|pmb|tsc|ssc|wg"
    r"|everyone|everybody|all present|all|those present"
    r"|we))(?:,\s(?:by|after|on|having) [^,.;]{3,40},)?\s+"
    r"(?:(?:accepted|noted|considered|discussed|welcomed|received|thanked|heard|liked|supported|asked|debated|argued"
    r"|talked|weighed|went|looked) [^.;:]{2,60}?,? and (?:in the end |after some (?:talk|discussion|debate) "
    r"|eventually )?)?"
    r"(?:have |has |all |then |also |again |further |finally |however |therefore |duly |voted (?:and|to) |unanimously "
    r"|collectively |formally )*(?:agreed|resolved|decided|approved|adopted|endorsed|ratified"
    r"|rescinded|revoked|reversed|overturned|determined(?=\sthat\b)|authori[sz]ed(?=\sthe\b)|settled(?=\son\b)"
    r"|signed off(?=\s(?:the|an?|its)\b)|ruled out(?=\s(?:the|an?|any|[a-z]+ing)\b)"
    r"|gave (?:its|their) (?:\w+ )?(?:approval|consent|agreement|backing|blessing)(?=\sto\b)"
    r"|said (?:yes|no)(?= to\b)|(?:(?:(?<=everyone )|(?<=everybody ))was|were all) in favour(?= of\b)"
    r"|would not (?:support|back"
    r"|accept|endorse|approve|countenance|entertain|fund|agree to)|chose(?=\s(?:to|not to"
    r"|the|an?)\b|\s(?-i:[A-Z]))"
    r"|(?:was|were) content(?=\s(?:that\b"
    r"[^.;]{3,80}?\s(?:should|would|could|can|may|might|must|shall|will|be|go|stand|remain|continue)"
    r"|for)\b)|went with(?=\s(?:the (?:first|second|third|last|lower|lowest|cheaper"
    r"|earlier|later|former|latter|other)|option)\b)"
    r"|(?:rejected|turned down|refused|supported|backed)(?=\s(?:the|an?|this|that)\s(?:[\w’'-]+\s){0,3}?(?:requests?"
    r"|proposals?"
    r"|suggestions?|idea|application|bid|option|quotation|tender|recommendations?|amendment)\b)"
    r"|declined(?=\sto (?:approve|support|fund|endorse|accept|agree|adopt|grant|renew)\b)"
    r"|opted(?=\s(?:for|to)\b)|plumped(?=\sfor\b)|ruled(?=\sthat\b)|came down in favour(?=\sof\b)"
    r"|(?:was|were) (?:all )?unanimous(?= (?:that|in favour)\b)"
    r"|voted(?:,? (?:by )?(?:\d{1,2}|[a-z]{3,6})(?: votes?)?\s?(?:[-–:]|to)\s?(?:\d{1,2}"
    r"|[a-z]{3,6})(?: votes?)?(?=,? to\b),?"
    r"| (?:by )?\d{1,2}\s?(?:[-–:]|to|votes to)\s?\d{1,2})?|concluded|accepted(?=\s(?:the|an?|this|these"
    r"|all)\s(?:\w+\s){0,3}?(?:recommendation|proposal|offer|tender"
    r"|quot|bid|terms)))\b(?:\s+(?:unanimously|in principle|by consensus))?\s*(?:\([^()]{1,40}\)\s*)?"
    r"(?P<rest>that\b|to\b|not to\b|on\b|the\b|a\b|an\b|this\b|in favour\b|it was\b|(?<=opted\s)for\b"
    r"|(?<=decided\s)against\b|(?<=favour\s)of\b|(?<=approved\s)(?:expenditure|spending|funding)\b"
    r"|(?<=chose\s)(?-i:[A-Z])[\w’'-]+|(?<=content\s)for\b|(?<=with\s)option\b|(?<=plumped\s)for\b|(?<=ruled\sout\s)(?:any|[a-z]+ing)\b"
    r"|(?:its|their) (?:[a-z]+ )?(?:decision|resolution|ruling|policy|view)\b"
    r"|(?!with |by |at |as |in )(?-i:[a-z£\d])[\w’'£-]*(?: [\w’'£-]+){0,5} (?:should|shall|would|must|be)(?= )"
    r"|(?<=voted\s)(?:for|against)\s(?:the|a|this|these)\s(?:\w+\s)?(?:proposals?|changes?|motions?|amendments?"
    r"|resolutions?)\b)",
    re.IGNORECASE,
)
RULED = re.compile(
    r"\b(?:[Tt]he (?:Chair(?:man|woman|person)?|Convenor|Convener|President)|(?:Mrs?|Ms|Miss|Dr|Cllr|Prof)\.?"
    r" [A-Z][\w’'-]+"
    r"|(?!The )(?<!The )(?:[A-Z]{2,4}|[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)?)(?! ruled out)) ruled"
    r" (?=that\b(?! (?:s?he|they|I|we)\b)|in favour of\b|against\b|out\b)"
)
"""What the chair settled: `The Chair ruled that no more would be bought`."""
BODY_BEFORE = re.compile(
    r"(?:The|This|Our) (?:[A-Z]?[a-z]+ )?(?:[Gg]roup|[Bb]oard|[Cc]ommittee|[Pp]anel|[Ff]orum|[Pp]artnership|[Cc]ouncil"
    r"|[Tt]rustees|[Mm]eeting|[Mm]embers)\b"
    r"(?! (?:met|spoke|talked|wrote|heard) (?:with |to |from )?(?:the|our|its|their|two|three|[A-Z]))"
)
IT_SETTLED = re.compile(
    r"(?:It|They) (?:then |also |therefore |accordingly |unanimously |instead |so )?(?:resolved|agreed|decided|voted) "
    r"(?P<rest>that\b|to\b|not to\b|against\b)"
)
"""What the body of which the sentence before tells settled: `It resolved to wait.`"""
GENERAL = re.compile(
    (
        r"(?<!get )(?<!seek )(?<!find )(?<!reach )(?<!build )"
        r"\b(?:a\s+|broad\s+|was\s+)*(?P<who>(?:a )?(?:general|broad|common|full|unanimous"
        r"|rough)\s+(?:agreement|consensus)|consensus)\s+(?:was\s+|is\s+|among \w+\s+|on the"
        r" call\s+)?(?:that\b|to\b|was\b|on\b|is\b)"
    ),
    re.IGNORECASE,
)
ADOPTED = re.compile(
    r"\b(?:was|were)\s+(?:formally\s+|unanimously\s+|duly\s+|also\s+)?(?:adopted|ratified|carried|passed)\b"
    r"(?!\s+(?:out|over|forwards?|on|round|around|to|away|back|through|down|along|off|up|in|into|across)\b|\s+last\s)"
    r"|\b(?:was|were)\s+(?:unanimously\s+(?:approved|accepted|agreed|endorsed)"
    r"|(?:approved|accepted|agreed|endorsed)\s+(?:unanimously|by\s+(?:an?\s+)?(?:unanimous\s+)?(?:vote|show\s+of\s+hands)))\b",
    re.IGNORECASE,
)
"""What was carried by a vote, and not out, over or forward."""
MOTION = re.compile(
    (
        r"(?:\b(?:motion|proposal)(?! (?:owner|author|holder|writer)s?\b)"
        r"|\b(?:[Tt]he|[Tt]his|[Aa]n?|following|special|ordinary)"
        r" (?:resolution|amendment))\b(?!\s(?:that|which)\s(?:was|were|is)\b)(?:[^.;]|\.\d){0,100}?\b(?:was\s+"
        r"|is\s+)?(?<!to be )(?<!not )(?:carrie[ds]|passe[ds]|approved"
        r"|adopted|agreed|(?:(?<=was )|(?<=is ))accepted)\b|\bvote[ds]?\b[^.;]{0,30}\b(?:carried|passed|unanimous)"
    ),
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"[acru](?<!\w.)(?:(?<=r)esolved\b[:\s]*(?:\d[\w./-]*)?\W*$|(?<=a)ll (?:were )?in favou?r\b|(?:(?<=c)arried"
    r"|(?<=a)greed)(?: unanimously)?\W*$|(?<=u)nanimous(?:ly)? (?:carried|agreed|approved)\b)"
)
CLOSING_WORDS = Words("resolved|favo|carried|agreed|nanimous")
PROPOSED = re.compile(
    (
        r"\b(?:proposed|moved|moves|recommended)\b(?!\s*:)"
        r"|^\W*(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?: )?(?:a )?motion"
        r" (?:by|for|was made|made|to|from|that)\b|\b(?:made|makes|made the) (?:a )?motion\b"
    ),
    re.IGNORECASE,
)
THAT = re.compile(r"\W*T(?:hat|HAT) (?:the|this|our|an?|all|we|[A-Z])")
"""How a motion begins that is written out: `That Council receives the report.`"""
POINTS_BACK = re.compile(
    r"(?:This|The|That) (?:proposal|motion|suggestion) was\b"
    r"|(?:This|It) was (?:then |duly |formally )?(?:proposed|moved)\b"
)
"""A sentence that tells of the motion which the one before it puts."""
MOTION_LABEL = re.compile(r"\W*(?:motion|proposal|proposed|proposition)\s*\d*\s*[:–—-]", re.IGNORECASE)
VOTE = re.compile(
    (
        r"(?<![\s.;,(])[\s.;,(]*+\b(?:moved(?: by)?|proposed(?: by)?|proposer|seconded(?: by)?|seconder|second"
        r"|votes?|in favou?r|for|ayes?|carried|passed)\s*[:–-].*$|\bsecond(?:ed)? \([^()]{2,40}\).*$"
    ),
    re.IGNORECASE | re.DOTALL,
)
LOST = Begun(
    "motion|proposal|vote|amendment",
    re.compile(
        r"\b(?:motion|proposal|vote|amendment) (?:was |is )?(?:lost|failed|fails|defeated"
        r"|withdrawn|not carried|tabled|rejected)\b"
    ),
)
MINUTES = re.compile(
    (
        r"\bminutes\b[^.]{0,80}\b(?:agreed|approved|accepted|adopted|signed|confirmed|true"
        r"|correct)\b|\b(?:agreed?|approved?|accept(?:ed)?|adopt(?:ed)?|confirm(?:ed)?|sign"
        r"|approval of|acceptance of)\b[^.]{0,40}\bminutes\b"
    ),
    re.IGNORECASE,
)
SORTED_DECISION = re.compile(r"\W*(?:d|decisions?)\W*$", re.IGNORECASE)
NONE = re.compile(r"\W*+(?:none|no decisions?\b.*|n/?a|nil)?\W*+$", re.IGNORECASE)
REMARKED = re.compile(
    r"(?:[A-Z]{2,4}|(?:The |(?:Mrs?|Ms|Miss|Dr|Cllr|Revd?|Prof)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
    r" (?:asked (?:that|for|if|whether)\b|(?:noted|reported|said|added|explained|commented|observed|remarked|reminded"
    r"|thanked|wondered|mentioned)\b(?!.*\b(?:agree|approv|resolv|decided|adopt|endors)))"
    r"|[^.;:]{3,90}? (?:was|were) (?:left (?:on the table|over|open)|not (?:reached|taken|settled|decided|put))\b"
    r"|(?:[Tt]he \w+|[Ww]e|[Mm]embers|[Tt]rustees|[Gg]overnors) (?:did not|didn[’']t|could not|couldn[’']t) (?:agree"
    r"|decide|reach|settle|resolve)\b",
)
"""What stands under a heading for decisions and is none: `AB noted that ...`, `The matter was left on the table.`"""
EARLIER = re.compile(r"\b(?:had|previously|last meeting|already|at the last|at the previous)\b", re.IGNORECASE)
NOT_YET = re.compile(
    r"[cintw](?<!\w.)(?:(?<=n)o(?: decision| resolution| motion| vote| consensus| (?:general )?agreement"
    r"|t (?:yet )?(?:agreed|decided|resolved))"
    r"|(?<=t)o be (?:agreed|decided|resolved|taken|made|reached|deferred)|(?<=c)annot|(?<=i)f|(?<=w)hether)\b"
)
AGREED_LEAD = re.compile(r"\b(?:agreed|resolved|decided)(?: as follows| that)?\s*:[-–—]?\s*$", re.IGNORECASE)
"""What leads a list of decisions in: `After discussion it was agreed:`."""
ONLY_LABEL = re.compile(
    r"(?:Outcomes?|Decisions?(?: made| taken| reached)?|Resolutions?|(?:OUTCOME|DECISION|RESOLUTION)S?)\s*:\s*$"
)
GIVES_TASK = re.compile(r"(?:[A-Z@][\w’'.-]*[\s,/&]+(?:and )?){1,5}(?:to|will|shall|should) [a-z]")
UNANIMOUS = re.compile(
    r"(?!.{0,90}\b(?:[Mm]inutes|[Aa]genda|[Rr]eports?|[Pp]roposed|[Mm]o(?:tion|ved)|[Ss]econded"
    r"|2nd)\b)[A-Z][^.;:]{3,80}\s"
    r"(?:unanimously (?:approved|adopted)|(?:approved|adopted) unanimously)\W{0,3}"
)
"""What everybody approved, told without a verb too: `Policy on visitors approved unanimously.`"""
ONLY_VOTE = re.compile(
    r"(?:(?:all|all were|unanimously) )?(?:in favou?r|carried|approved|passed|unanimous(?:ly)?(?: approved| carried)?)?"
    r"\W{0,4}(?:\d{1,2}\s?[-–—]\s?\d{1,2}(?:\s?[-–—]\s?\d{1,2})?)?\W{0,4}"
    r"(?:in favou?r|carried|approved|passed)?\W{0,4}",
    re.IGNORECASE,
)
"""How a vote ended and no more, which says nothing new of the motion above it: `All in favor 4-0`."""
LISTING = Words(
    "agreed that:|agreed to:|resolved that:|resolved to:|decided that:|decided to:|agreed:|resolved:|decided:"
    "|agreed as follows:|agreed the following:|resolved as follows:|decided the following:|following decisions:"
    "|following resolutions:|decisions were made:|decisions were taken:|decisions were reached:|decisions made:"
    "|resolutions were passed:|resolutions were adopted:|following was agreed:|following were agreed:"
    "|following was decided:|following was resolved:|following points were agreed:"
)
LISTING_END = -max(map(len, LISTING.words))
"""The end of a sentence below which each point is a decision."""
OURS = re.compile(r"\b(?:the (?:steering |working |project )?group|we|members) (?:[^.;:]{2,70} and )?agreed\b")
"""What the group itself agreed, in lower case, where a site's own council might be meant."""
SUGGESTED = re.compile(r"\b(?:suggested|asked (?:that|whether|if) (?:we|it|they|the)|proposed|recommended)\b")
"""What a sentence puts to the meeting that is answered by nothing but `Agreed.`"""
AGREED_ALONE = re.compile(
    r"\W*(?:and |it was )?(?:then |therefore )?(?:unanimously )?(?:agreed|resolved)(?: unanimously)?\W{0,3}",
    re.IGNORECASE,
)
NO_WORD = re.compile(r"\W+")
UNTOLD = VERBATIM | {Shape.HEADING}
OPENING = re.compile(r"(?:(?P<that>[Tt]hat )|to (?!note|receive|thank)(?=[a-z]))")
DOES = re.compile(r"(?:unanimously )?(?:agreed|approved|resolved|endorsed|adopted|ratified|authorised|delegated)\b")
BODY_LEAD = re.compile(
    r"(?:the )?(?:[\w’'-]+ ){0,3}?(?:board|committee|group|partnership|council|panel|forum|members"
    r"|meeting)\s?:[-–—]?\s*$",
    re.IGNORECASE,
)
"""A body of whose points each tells something that it did: `The Board:- (1) noted ...; (2) agreed to ...`."""
AND_LAST = re.compile(r"[\s;,.]*(?:\band)?[\s;,.]*$")
APPROVED_ALONE = re.compile(r"\W*(?:approved|agreed|accepted|adopted|carried|confirmed)\W*", re.IGNORECASE)
"""Approval of what an item is about, which says nothing of its own."""
LONGEST_LIST = 12
ACTION = re.compile(r"\b(?:ACTION|Action)\b")
QUOTE = re.compile(r"[\"“”]")
FIRST_OF_LIST = re.compile(r"(?:Agreed|Resolved|Decided|AGREED|RESOLVED|DECIDED):?\s+\((?:a|i|1)\)\s")
SOMEBODY = re.compile(
    r"(?:(?:Mrs?|Ms|Miss|Dr|Cllrs?|Councillor|Prof|Revd?)\b\.? [A-Z]|[A-Z]{2,4}\b"
    r"|the (?:Chair|Clerk|Secretary|Treasurer)"
    r"(?:man|woman|person)?\b)[\w.’' -]{0,40}?\s(?:should|would|will|to|[a-z]{3,}(?<![sd])) "
)
TASKED = re.compile(rf"\s*(?:{SOMEBODY.pattern.replace('|to|[a-z]{3,}(?<![sd])', '')})(?!be\b|have\b)")
"""Somebody whom a decision gives a task, so that it is an action: `that Mr Lee should write`, `that AB prepare`."""
ACTION_AHEAD = re.compile(r"\W{0,3}(?:actions?(?: items?| points?)?|to-?do|ai)\b[^:]{0,30}?(?:[:–—]|\s-\s)")
"""What marks an action, so that it is no decision though it stands below others."""
CODED = re.compile(r"[A-Z]{1,3}\d{1,3}(?:[/.]\d{1,3})?\s*\t\s*")
"""The code of a decision in a column of its own: `D6/1<tab>Evaluation period extended`."""
OF_MINUTES = re.compile(
    r"(?:that )?the minutes of .{0,90}\b(?:(?:be|are|were) (?:\w+ )?(?:signed|confirmed|approved|agreed"
    r"|accepted|taken)\b"
    r"|(?:be|are|were|is|was) (?:an? )?(?:true|accurate|correct|fair|proper)\b)",
    re.IGNORECASE,
)
"""The approval of earlier minutes, which is no decision to keep unless it was resolved."""
REVERSED_WORDS = Words("rescinded|revoked|overturned|reversed|set aside")
REVERSED = re.compile(
    r"\b(?:decision|resolution|ruling|policy)\b[^.;]{0,80}?\b(?:was|is|were|be) (?:now |therefore |accordingly )?"
    r"(?:rescinded|revoked|overturned|reversed|set aside)\b"
)
"""A decision that is taken back; in lower case."""
SETTLED_BY = re.compile(
    r"\b(?:is|was|were|are|and|been|now|therefore|duly|then) (?:formally |unanimously |therefore )?(?:agreed|approved"
    r"|endorsed|adopted|accepted|ratified|signed off)"
    r" by (?:the )?(?:group|board|committee|meeting|forum|panel|partnership|members)\b(?! (?:in|on|at|last|of)\b)"
)
"""What the body itself approved, told of the thing; in lower case."""
OPINION = re.compile(
    r"agree(?:d to (?:differ|disagree)\b|(?:d|ment) (?:was )?that (?:it|this|there|the [a-z ]{2,40}?)"
    r" (?:had been|looked|seemed|appeared|felt|sounded)\b)"
)
"""Agreement that settles nothing; in lower case."""
ALL_FOR = re.compile(r"[^.:;]{12,200}(?:[:;]| [–—-])\s(?:all|everyone|everybody) (?:were |was )?in favou?r\W*\Z")
"""What is put and carried in one breath: `Ann's suggestion of a raffle: all in favour.`"""
AGREED_BEHIND = re.compile(
    r"[^.:;()]{3,120} (?:to|be|should|will|is|are) [^:;()]{3,120}\((?:all )?(?:agreed|approved"
    r"|resolved)(?: unanimously| by all)?\)\W*\Z",
    re.IGNORECASE,
)
"""What was decided, with the word behind it in brackets: `Subscription to stay at £10 (agreed).`"""
GIVEN = re.compile(
    r"(?<!planning )\b(?:approval|consent|agreement|permission) (?:was|is) (?:therefore |duly )?(?:given"
    r"|granted|reached)\b(?: by the"
    r" (?:board|committee|group|governors|trustees|members|council))? (?:for|to|on|that)\b"
)
"""Approval that the body gave; in lower case."""
PASSED = re.compile(
    r"(?:the )?[^.:;]{0,90}\b(?:polic(?:y|ies)|budget|accounts|recommendations?|plan|terms of reference|allocations"
    r"|fees|strategy"
    r"|programme|procedures?|constitution|standing orders|statement|precept|payments|virement|tender|quotation|grant"
    r"|donation|expenditure|contract|appointment|purchase|rent|increase|timetable|design|wording|logo|schedule"
    r"|proposals?|changes"
    r"|amendments)(?: (?:in|of|for|to|on|from) [^.:;]{2,60})?"
    r" (?:was|were) (?:received and |all |both |then |duly |formally |unanimously )?(?:approved|agreed|adopted"
    r"|accepted)(?: (?:unanimously|as (?:drafted|presented"
    r"|tabled|amended)|en bloc|without amendment|in full))?\W*"
)
"""What the body approved, told of the thing and no more: `The policy on visitors was approved.`; in lower case."""
PASSED_ENDS = (
    "approved",
    "agreed",
    "adopted",
    "accepted",
    "unanimously",
    "drafted",
    "presented",
    "tabled",
    "amended",
    "en bloc",
    "amendment",
    "in full",
)
"""How such a sentence ends."""
GIVEN_WORDS = Words("given|granted|reached")
AND_SO = re.compile(r"[^;]{12,}(?:,|;| –)? and (?:it was )?so (?:decided|agreed|resolved|ordered)\W*")
"""What the members wanted and then agreed, in small letters: `All were content that it be lent, and so decided.`"""
LOUD = Words(" AGREED| RESOLVED| DECIDED|: agreed|, agreed|it was agreed")
ALONE = frozenset(("AGREED", "RESOLVED", "AGREED UNANIMOUSLY"))
"""What stands behind a decision as a sentence of its own."""
RESCORES = re.compile(
    r"(?:to )?(?:leave|keep|hold|move|reduce|raise|increase|lower|re-?score)\b.{0,40}?\b[1-5]\s?[x×]\s?[1-5]\b",
    re.IGNORECASE,
)
"""Another score for a risk, which is none either."""
ROUTINE = re.compile(
    r"\s*(?:the |this |that |these )?(?:(?:item|matter|action|task|subject|point)s? (?:should )?be (?:carried"
    r" (?:forward"
    r"|over)|left open|kept open|closed)|risks? (?:no\.? )?[a-z]?\d{1,3} (?:should )?be (?:re-?scored|raised|lowered"
    r"|reduced|increased|closed|removed|added|kept|left|held|referred|escalated)\b)"
)
"""What the group agrees of an item or a risk, in lower case, which is no decision: `the item be carried forward`."""
MEETS = re.compile(
    r"\s*(?:the )?(?:(?:group|committee|board|panel|forum|working party) (?:should|would|will|shall)? ?(?:next meet"
    r"|meet)"
    r"|next meeting)\b"
)
"""When the group meets next, in lower case, which is none either where dates are told."""
OF_RISK = re.compile(
    r"(?:that|to) (?:(?:this|it|the (?:risk|score)|risk \d+|r\d+) (?:should |would )?(?:be )?(?:escalated?|referred"
    r"|re-?scored?"
    r"|closed?|added?|removed?|raised?|lowered|reduced|increased|left|kept)|(?:add|enter|escalate|close|re-?score|refer|raise"
    r"|lower|reduce|remove) (?:it|this|the (?:risk|score)|risk \d+|r\d+))\b"
)
"""What the group agrees of a risk where risks are gone through, in lower case, which is no decision either."""
