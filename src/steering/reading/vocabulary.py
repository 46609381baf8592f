"""Words that the recognisers share: verbs that begin tasks, offices, groups, and words for nobody."""

import re

VERBS = frozenset(
    """
    accept access acquire act action adapt add address adjust adopt advertise advise agree align allocate allow
    amend analyse analyze announce answer apply
    appoint approach approve archive arrange ask assemble assess assign assist attach attempt attend audit author
    authorise award back backport begin block book bring
    chat broadcast build bump buy calculate call cancel canvass capture carry cast change charge chase check choose
    circulate clarify classify clean clear close
    coach collaborate collate collect combine comment commission commit communicate compare compile complete compose
    conclude conduct confirm connect
    consider consolidate construct consult contact continue contribute convene convert convey coordinate co-ordinate
    copy correct cost create cut deal decide
    define delegate delete deliver demonstrate deploy describe design destroy determine develop devise direct
    disable discuss dispatch display dispose distribute
    do document double-check download draft draw drive drop edit elaborate email e-mail emphasise enable encourage
    engage enquire ensure enter escalate establish estimate
    evaluate examine execute expand expedite experiment explain explore export express extend extract facilitate
    feedback
    fetch feed file fill finalise finalize find
    finish fix flag follow formalise format formulate forward fund gather generate get give go grant group guide
    handle hand harvest have help hire hold host
    identify implement import improve include incorporate increase inform initiate input inquire insert inspect
    install instruct integrate introduce
    inventory investigate invite involve issue iterate join keep land launch lead learn leave let liaise link list
    lobby locate log look mail maintain make manage map mark
    market measure meet mention merge migrate mock model modify monitor move name negotiate nominate note notify
    number obtain offer open operate order
    organise organize outline overhaul oversee own pack paint participate pass pay perform persuade phone pick pilot
    ping place plan plant play poll populate post postpone
    prepare present press print prioritise prioritize probe process procure produce progress promote propose
    prototype prove provide prune publicise publicize publish pull
    purchase pursue push put query question quote raise rally re-circulate re-send re-draft re-word re-work reach
    read realign reassign rebase rebuild receive
    recheck recirculate recommend reconcile reconsider record recruit redo redraft reduce refactor refer refine
    reflect reformat refresh register reinstate reissue relay release
    relocate remind remove rename renew reopen repair repeat replace reply report repost represent request
    reschedule rescope research resend reserve resign resolve respond
    restore restrict restructure resubmit retain retire retrieve return reuse review revise revisit reword rework
    rewrite ring roll rotate run save scan schedule scope
    scout screen search secure seek select sell send separate serve set setup share shift ship shortlist show sign
    simplify sit sketch solicit solve sort source
    speak specify split sponsor spread stand start state stay stop store streamline strengthen structure study sub
    submit suggest summarise summarize supervise supply support survey
    swap switch sync table tackle tag take talk target task teach tell tender test thank tidy tie time track train
    transcribe transfer translate transmit treat trial
    triage trim trigger troubleshoot try turn tweet undertake unify update upgrade upload use validate verify view
    visit voice volunteer vote wait walk
    warn watch weigh welcome widen withdraw work wrap write
    appraise bake cater co-chair collect cook countersign crowdfund debrief debug decorate dedicate demolish
    deprecate deputise deputize dig digitise digitize dismantle dredge elect empty enrol enroll erect expose formulate
    fundraise hang
    hoover induct insure laminate litter-pick livestream lodge mend mow onboard oppose outsource proofread re-order
    re-paint re-run rearrange redecorate redistribute refill refund refurbish reimburse rename reorder repaint
    replant reprint reseed restock resurface rewire sanitise settle strim sweep tidy-up top-up unblock unsubscribe
    varnish wash winterise
    rebook redesign relabel relist remake remap renumber rescan restart restate rehang rebrand re-issue regrade
    reshuffle arbitrate borrow disseminate
    accompany alert automate badger benchmark cascade compere confer correspond cross-check delve diarise diarize ditch
    donate earmark enlist escort ferry flush forecast glue grease haul headhunt hoe intervene invoice itemise itemize
    jot judge lend marshal mediate mentor mulch nudge patch photocopy pinpoint plaster preview prod prompt quantify
    fly interview rake rank reclaim rectify reiterate repay rephrase revert ringfence scrap sift signpost skim
    spearhead steward
    subscribe tabulate tailor tally tow trawl tweak unearth unpick vet vire weld woo
    abandon accelerate accumulate acknowledge activate adjourn administer admit aggregate alter annotate
    apologise apologize append apportion apprise apprize argue articulate ascertain assert assure attract
    auction augment avoid await brainstorm broker browse bundle celebrate certify champion channel characterise
    characterize clip clone co-opt coax commemorate commend compensate complain comply compress condense
    configure congratulate conserve contest contrast convince count craft criticise criticize crop
    cross-reference curate customise customize debate defend defer delay demarcate demo deposit derive descope
    detach detail detect deter devote diagnose differentiate digest disband disburse discard discharge disclose
    discontinue discourage discover dismiss dissolve distinguish divert downgrade drain duplicate educate
    elevate elicit eliminate embed empower enact encrypt endeavour endorse enforce engrave enhance enlarge
    enrich entertain enumerate envisage equip eradicate erase evict evidence exclude excuse exempt exhibit expel
    fabricate familiarise familiarize fast-track filter fine-tune firm fit foster furnish gift glean
    groom grow guarantee halt hammer harmonise harmonize highlight hoist hone honour hunt illuminate inaugurate
    incentivise incentivize index indicate infer influence ingest inscribe inspire instigate institute intensify
    interpret interrogate invest invoke isolate jet-wash justify lay leverage levy lift listen load localise
    localize lower lubricate mandate match maximise maximize minimise minimize minute mitigate mobilise
    mobilize moderate modernise modernize motivate mount multiply mute navigate neaten nurture observe offload
    omit opt optimise optimize orchestrate overwrite package paraphrase pare park parse patrol pause pave
    penalise penalize permit pin pitch pledge plough plug polish pool popularise popularize pour practise
    predict prescribe preserve preside pressure-wash prevent price profile prohibit propagate prosecute protect
    protest purge quash re-advertise re-advertize re-allocate re-appoint re-elect re-engage re-establish
    re-evaluate re-examine re-open reallocate reapply reappoint reassess reassure recap reclassify recognise
    recognize recompile reconfigure reconfirm reconnect reconvene recover recreate recycle redeem redefine
    redeploy redirect refit reformulate refuse regularise regularize regulate rehearse rehome reinforce
    reinstall reintroduce reinvest reject relaunch relinquish remedy remember remodel render renegotiate
    renovate rent reorganise reorganize repeal replan replenish replicate reprioritise reprioritize reproduce
    repurpose rescue reset reshape resize retake retender retest rethink retrain retry revalidate revamp reverse
    revitalise revitalize revive revoke reward ride risk-assess rota route safeguard salvage sample sanction
    sand satisfy scale scrape scrub seal seat segment segregate sense-check sequence service sew shape sharpen
    shield shop shorten shovel shred shut sieve signal simulate skip slow smooth snag soften sow spec spell spot
    spray square stabilise stabilize stamp standardise standardize staple sterilise sterilize stick stimulate
    stipulate stitch stock straighten strip strive subcontract sublet substantiate substitute sum summon
    supersede supplement suspend sustain swear synchronise synchronize synthesise synthesize tape telephone tend
    terminate thin tighten tile tip total touch trace transform transplant transport travel tune turf tutor type
    typeset umpire uncover underline underpin underwrite undo uninstall unite unload unlock unpack unplug unveil
    upcycle uphold upscale upskill urge usher utilise utilize vacate value vary veto visualise visualize vouch
    waive warm water weed wheel whitewash win wipe wire witness word yield
    """.split()
)
STATIVE = frozenset(
    "be become believe belong concern consist contain continue depend deserve enjoy equal"
    " exist expect fall feel form happen hear hope involve know lack last like "
    "love matter mean miss need occur owe own prefer receive remain require result save seem"
    " stay suffice suit take understand use volunteer want wish benefit increase decrease "
    "improve begin start end open close have go come cost apply leave retire stand step".split()
)
_BEFORE_OFFICE = (
    r"the|our|parish|town|county|borough|board|school|deputy|vice|vice-|assistant|acting"
    r"|honorary|hon\.?|interim|project|programme|general|office|secretariat|minute|meeting|"
    r"business|finance|communications|membership|treasury|events?|website|web|publicity"
    r"|safeguarding|health|risk|it|chief|executive|medical|operating|financial|nursing"
    r"|clinical|company|managing|technical|artistic|operations|data|digital|information"
    r"|quality|estates|human|resources|people|policy|programmes|strategy"
    r"|match|fixtures?|social|welfare|club|bookings?|lettings|plot|press|fundraising|volunteer|grounds|league|junior"
    r"|practice|deputy|site|premises|facilities|youth|housing|ward|catering|allotments?|training|engagement|research"
    r"|patient|admissions|attendance|pastoral|inclusion|curriculum|highways|planning|open spaces|localities|trust"
)
_OFFICE_ITSELF = (
    r"(?:co-)?chair(?:man|woman|person|s)?|vice-chair(?:man|woman|person)?|clerk|treasurer"
    r"|secretary|secretariat|president|convenors?|conveners?|mayor|rector|vicar|churchwardens?"
    r"|wardens?|webmaster|"
    r"co-ordinator|coordinator|administrator|manager|(?:area|team|scout|council|youth) leader|(?:director"
    r"|head)\sof\s(?-i:[A-Z])[\w-]+(?:\s(?:and"
    r"|&)\s(?-i:[A-Z])[\w-]+(?:\s(?-i:Safety|Services?"
    r"|Development|Engagement|Planning|Policy|Performance|Governance"
    r"|Support|Resources|Care|Health|Education|Housing|Finance|Estates|Facilities|Standards|Improvement|Delivery"
    r"|Partnerships|Communities|Protection|Operations|Wellbeing)\b)?"
    r"|\s(?-i:[A-Z])[\w-]+)?|director|head teacher|headteacher|head|officer"
    r"|executive|editor|scribe|facilitator|lead|host|rfo|ceo|cfo|pm|sro|(?-i:Sec|Treas)(?=\.?\s)"
)
OFFICE = rf"(?:(?:{_BEFORE_OFFICE})[\s-])*(?:{_OFFICE_ITSELF})\b"
_BODY = (
    r"members|councillors|governors|trustees|leads|leaders|team|teams|group|committee|sub-committee|subcommittee|board"
    r"|working group|working party|wg|tsc|admins"
    r"|administrators|council|residents|bodies|agencies|departments|delegations|volunteers|parents|staff"
    r"|partners|participants|organisers|organizers|chairs|maintainers|facilities|representatives|reps|editors|authors|officers"
    r"|moderators|co-?ordinators|owners|panel|task force|taskforce|forum|partnership"
)
GROUP = (
    r"(?:all(?:\s+(?:the\s+)?(?:members|councillors|cllrs|governors|trustees|leads|present"
    r"|partners|(?:member |national )?bodies|boroughs|boards|sites|staff|attendees"
    r"|speakers|presenters|authors|editors|contributors|participants|committers|maintainers|chairs|officers"
    r"|volunteers|directors|teams|parties|of us|board members"
    r"|[a-z]+"
    r" (?:leads|members|groups|representatives|[a-z]{2,}(?:ers|ors|ists|ants|ents|ives))"
    r"|departments|agencies|organisations|authorities|regions|centres|schools|practices|trusts|services|parishes"
    r"|spaces|venues|hubs|churches|libraries|halls|homes|surgeries|hospitals|wards|clinics|colleges|clubs|pilots|hosts"
    r"|providers|towns|stations|districts|villages|branches|institutions|institutes|countries|companies"
    r"|project leads|sub-?groups"
    r"|(?:(?:exec|executive|management|whole|full) )?(?:board|committee|council|exec)))?"
    r"|every(?:one|body)(?:\s+else)?|all\s+others|both|(?:the\s+)?(?:(?:(?!(?:with|for|of|to|from|by|on|in|at|about|not|see|via"
    r"|and|which|what|whether|any|some|other|most|many|few|several|new|potential"
    r"|find|ask|contact|invite|thank|recruit|seek|encourage|remind|tell|inform|appoint|chase|get)\b)[A-Za-z]+\s){0,2}"
    rf"(?:{_BODY})))\b(?!\s(?-i:(?:Office|Unit|Secretariat|Service|Desk|Hub|Department|Directorate|Section)\b))"
)
_BEFORE_OFFICES = frozenset(
    [*re.findall(r"[a-z]{2,}", _BEFORE_OFFICE), *re.findall(r"([a-z]+)s\?", _BEFORE_OFFICE)],
)
_OFFICES_BEGIN = frozenset(word[:5] for word in re.findall(r"[a-z]{2,}", _OFFICE_ITSELF.lower()))
_BODIES = frozenset(re.findall(r"[a-z]{2,}", _BODY))
_EVERYBODY = frozenset("all everyone everybody both".split())
_WORDS_AHEAD = re.compile(r"[A-Za-z]+(?:[\s.-]+[A-Za-z]+){0,5}")


def may_be_body(text: str, at: int = 0) -> bool:
    """Whether the words at an offset of a text may be an office or a group; a quick look before the patterns."""
    found = _WORDS_AHEAD.match(text, at)
    if found is None:
        return False
    words = found[0].lower().replace("-", " ").replace(".", " ").split()
    if words[0] in _EVERYBODY or not _BODIES.isdisjoint(words[:5]):
        return True
    for word in words:
        if word[:5] in _OFFICES_BEGIN:
            return True
        if word not in _BEFORE_OFFICES:
            return False
    return False


NOBODY = re.compile(
    r"\W*+(?:tbc|tbd|tba|t\.b\.c\.?|someone|somebody|some one|anyone|(?:nobody|no[- ]?one)(?: yet| named| as yet)?|none"
    r"|n/?a|not (?:yet )?(?:allocated|assigned|agreed|known|decided)|unallocated|unassigned"
    r"|unowned|vacant|"
    r"to be (?:confirmed|allocated|agreed|decided|assigned|determined|advised|arranged|fixed|settled|found|named"
    r"|appointed|identified)"
    r"|(?:a )?volunteers?(?: needed| wanted| required)?|owner (?:needed|required|tbc)|nil|multiple"
    r" parties|we|us|)\W*+$",
    re.IGNORECASE,
)
THINGS = frozenset(
    """
    account accounts action actions address advert advice advertisement agenda agreement amendment analysis
    announcement annex answer answers application applications appointment approval article
    assessment assets attendance audit bids bid bill board boards body booking booklet box budget business calendar
    call calls case cases change changes charter checklist code comments committee communication complaint
    concern concerns conference confirmation consultation contact contract contracts copies copy correspondence cost
    costs council councils course criteria data database date dates deadline
    decision decisions deed delivery deposit design details diary dictionary discussion discussions document
    documents documentation draft drafts election email emails enquiry event events evidence
    exercise expenses feedback figures files finance flyer folder form forms framework funding further grant grants
    group guidance guide guidelines handout hedge hire idea ideas information inspection
    insurance interest interview introduction inventory invitation invitations invite invoice invoices issue issues
    item items job key keys leaflet lease letter letters licence link links list lists logo
    maintenance map meeting meetings member members membership memo message minutes model money motion new
    newsletter news next note notes notice notices objection offer opening option options order outline page
    pages paper papers parking payment payments permission petition photo photos plan plans planning policies policy
    poll position poster posters precept presentation press procedure process programme progress project
    proposal proposals protocol publicity purchase query question questionnaire questions quotation quotations quote
    quotes rates recommendation record records reference register registration reminder renewal
    repair repairs replies reply report reports representation request requests resolution response responses
    results return returns review risk risks road rota route rules safety schedule scheme scope
    section security seminar service session sheet signage signs site slides social software space spec
    specification speed staff standing statement status strategy street structure subject submission suggestions
    summary
    support survey system table task tasks team template tender terms test text theme thanks the this that these
    those thing things time timetable toolkit topic topics training transfer tree trees trial update updates
    vacancy venue verification version video visit volunteers vote waste water web webpage website wording work
    workshop workplan
    also and any are as at before both but by can could discussed during each either finally first following for
    from further given he her here his however i if in into is it its
    last later maybe more most much need needs no none not now of on once one only or other our out over perhaps
    please possible possibly possibility remaining same see she should since so some soon still such
    then there therefore they though through to today together tomorrow two three four until up via was we were what
    when where whether which while who why will with within would yes yet you your
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december feb apr jun jul aug sep sept oct nov dec
    better big early easy full good great high important initial joint large late long low major minor mid multiple
    old open overall potential previous public quick regular short small special various whole
    assigning being calling carrying checking completing creating developing doing drafting ensuring finding getting
    giving going having holding investigating looking making meeting monitoring moving planning
    providing putting raising reviewing running sending setting taking updating using working writing wrapping
    resolved agreed noted decided actioned completed done closed ongoing approved outcome decision
    """.split()
)


_DETERMINER = frozenset(
    "the a an all our their his her its my your any some this that these those each every another both".split()
)
_NO_INFINITIVE = frozenset(
    """
    about above across against along although among around because behind below beside between beyond concerning
    despite during especially even except following half had has have including inside just like mainly near nor not
    off only onto opposite outside over past per regarding round since than through throughout till toward towards
    under unlike upon versus via was were whatever whatsoever whilst whom within without
    gave made took went sent brought got found saw told wrote held met spoke thought left kept became began broke chose
    came did drew felt heard knew lost paid ran read said sold stood taught understood won
    """.split()
)


_NOBODY_BEGINS = frozenset("tb t. so an no n/ na un va to vo ow ni mu we us".split())
"""The first two letters of the words that name nobody."""


def names_nobody(words: str) -> bool:
    """Whether some words for an owner say that there is none yet, or nobody in particular."""
    if words[:1].isalpha() and words[:2].lower() not in _NOBODY_BEGINS:
        return False
    return NOBODY.match(words) is not None


def is_infinitive(word: str, following: str = "") -> bool:
    """Whether a word can be the verb that a task begins with: a common one, or one with an object right behind it."""
    low = word.lower()
    if low in VERBS:
        return True
    if following.lower() not in _DETERMINER or low in THINGS or low in _NO_INFINITIVE or len(low) < 3:
        return False
    return not low.endswith(("ed", "ing", "ly")) and (not low.endswith("s") or low.endswith("ss"))
