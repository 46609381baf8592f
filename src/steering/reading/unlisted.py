"""Who is a person though no list of the minutes has them: lists leave out guests, and first names go by other forms.

Somebody is one who bears a common given name, or whom the text lets speak or act elsewhere (`Dimitris asked ...`,
`thanks to Dimitris`). In: a text and a name as it is written. Out: whether it is a person's.
"""

import re

_FIRST = re.compile(r"[ \n-]")
COMMON_GIVEN = frozenset(
    """
    aaron abdul abdullah abigail adam adele adrian agnes ahmed aidan aileen aisha alan alana alastair albert
    alejandro alex alexander alexandra alexandre alfred ali alice alicia alina alison alistair allan allison alun
    alvaro amanda amelia amir amit amy ana anders andre andrea andreas andrei andres andrew andy aneta angela angus
    anil anita anja ann anna annabel anne annette annie anthony antoine anton antonia antonio anya archie arjun
    arnold arthur ashley audrey axel barbara barry beatrice ben benjamin bernadette bernard bert beth bethany betty
    bev beverley bill billy bjorn bob boris bradley brenda brendan brian bridget bruce bruno bryan callum cameron
    camilla carla carlos carmen carol carole caroline catherine cathy cecilia charles charlie charlotte chiara chloe
    chris christian christina christine christoph christophe christopher claire clara clare claudia clive colette
    colin connor craig cristina cynthia daisy damian dan daniel daniela danny darren dave david dawn dean debbie
    deborah declan deirdre denis denise dennis derek desmond diana diane dieter dimitri dimitris dmitri dominic don
    donald donna doreen doris dorothy doug douglas duncan dylan ed eddie edith eduardo edward edwin eileen elaine
    eleanor elena eleni elizabeth ella ellen ellie elsa emily emma emmanuel eric erica erik erin ernest esther ethan
    eugene eva evan evelyn fatima felicity felix fergus fernando fiona florian frances francesca francesco francis
    francois frank fred frederick fredrik frieda gabriel gail gareth gary gavin gemma geoff geoffrey george georgina
    gerald geraldine gerard gerry ghislaine gianluca giles gill gillian giovanni giulia glen glenda glenn gloria
    glyn gordon graeme graham greg gregory guido guillaume gwen gwyneth hamish hanna hannah hans harriet harry
    hassan hayley hazel heather heidi helen helena henrik henry herbert hilary howard hugh hugo hussein ian ibrahim
    igor ingrid iris isaac isabel isabelle isla ivan ivor jack jackie jacob jacqueline jake james jamie jan jana
    jane janet janice janine jason javier jean jeff jeffrey jen jennifer jenny jens jeremy jerry jess jessica jill
    jim jo joan joanna joanne joe joel johan johannes john johnny jon jonathan jorge jose joseph josephine josh
    joshua joyce juan judith judy julia julian julie juliet justin karen karim karin karl karla kate katherine
    kathleen kathryn kathy katie katrina kay keith kelly ken kenneth kenny kerry kevin khalid kim kirsten kirsty
    klaus kurt kyle lars laura lauren laurence lee leila leo leon leonard lesley leslie lewis liam lilian lily linda
    lindsay lisa liz lloyd lola lorenzo lorna lorraine louis louise luca lucia lucy luis luke lydia lynn lynne maeve
    maggie magnus malcolm manuel marc marcel marcia marco marcus margaret maria marie marilyn marina mario marion
    marjorie markus marta martha martin mary mateo mathew matt matteo matthew matthias maureen maurice mauro max
    maxine megan mehmet melanie melissa meredith mhairi michael michel michelle miguel mike mikhail mila miranda
    miriam mohamed mohammed moira molly mona monica morag moritz muhammad muriel murray myra nadia nancy naomi
    natalie natasha nathan neil nelson niall nicholas nick nicola nicolas nigel nikita niklas nikolai nina noel nora
    norah noreen norma norman nuala olga oliver olivia omar oscar owen pablo paddy pamela paola paolo patricia
    patrick paul paula pauline pavel pedro peggy penny pete peter petra phil philip philippa philippe phillip phoebe
    pierre piotr priya rachel rafael raj rajesh ralph raymond rebecca reg reggie reginald rhian rhys ricardo richard
    rick rita rob robert roberta roberto robin rod roderick rodney roger roland ron ronald rosalind rosemary rosie
    ross rowan roy rupert ruth ryan sabine sally salma sam samantha samir samuel sandra sanjay sara sarah sasha saul
    sean sebastian serena sergei shane shannon sharon shaun sheila shirley sian simon simone siobhan sofia sonia
    sophia sophie stacey stacy stan stanley stefan stefano stella stephanie stephen steve steven stewart stuart
    sunil susan susanna susie suzanne suzy sven sybil sylvia tamsin tania tanya tara tariq ted terence teresa terry
    thelma theo theresa thierry thomas tilly tim timothy tina tobias toby tom tommy tony tracey tracy trevor ulrich
    una ursula valerie vanessa vera verity veronica vicki vicky victor vijay vikram vincent viola violet vivien
    vladimir walter wanda wayne wendy werner wilfred william winifred wolfgang xavier yasmin yuri yusuf yvette
    yvonne zachary zainab zara zoe
    """.split()
)
_ACTS = frozenset(
    "asked asks mentioned mentions suggested suggests noted notes thinks thought joined wondered wonders volunteered"
    " presented presents raised raises pointed commented comments explained explains felt thanked apologised wished"
    " said says chaired left arrived spoke".split()
)
"""What people do at a meeting, and bodies seldom."""
_THANKS = ("hanks to ", "hanked ", "hank ")


class Unlisted:
    """The people of one text whom its lists do not have."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    def has(self, name: str) -> bool:
        """Whether a name is a person's: `Peter`, `Ken Pierce`, `Dimitris` where he asked something elsewhere."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = _FIRST.split(name, 1)[0].lower() in COMMON_GIVEN or self._acts(name)
        return known

    def _acts(self, name: str) -> bool:
        at = self._text.find(name)
        while at >= 0:
            end = at + len(name)
            behind = self._text[end : end + 30].split(maxsplit=1)
            if behind and behind[0] in _ACTS and self._text[end] == " ":
                return True
            if self._text.endswith(_THANKS, max(at - 9, 0), at):
                return True
            at = self._text.find(name, end)
        return False
