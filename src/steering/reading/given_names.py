"""Common given names, and the short forms that people are called by: `Doug` for Douglas, `Liz` for Elizabeth.

In: nothing. Out: `COMMON_GIVEN` and `SHORT_FORMS`, in small letters. A short form that is a word of its own in minutes
(`will`, `art`, `rich`, `max`) is left out.
"""

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
SHORT_FORMS: dict[str, tuple[str, ...]] = {
    short: tuple(whole.split())
    for line in """
    abby: abigail
    alex: alexander alexandra alexandre alexandru alexei
    alf: alfred
    andy: andrew andreas
    angie: angela
    barb: barbara
    becky: rebecca
    ben: benjamin
    beth: elizabeth bethany
    bill: william
    bob: robert
    cathy: catherine
    charlie: charles charlotte
    chris: christopher christian christine christina
    dan: daniel
    danny: daniel
    dave: david
    deb: deborah debra
    debbie: deborah debra
    don: donald
    doug: douglas
    ed: edward edwin edmund
    fred: frederick alfred
    geoff: geoffrey
    gill: gillian
    greg: gregory
    harry: henry harold
    jackie: jacqueline
    jeff: jeffrey jefferson
    jen: jennifer
    jenny: jennifer
    jess: jessica
    jim: james
    jo: joanne joanna josephine
    joe: joseph
    jon: jonathan
    josh: joshua
    kate: katherine kathryn catherine katharine
    kath: katherine kathleen kathryn
    kathy: katherine kathleen kathryn
    katie: katherine kathryn catherine
    ken: kenneth
    larry: lawrence laurence
    liz: elizabeth
    lou: louise louis
    maggie: margaret
    mandy: amanda
    matt: matthew matthias
    mike: michael
    nate: nathan nathaniel
    nick: nicholas nicolas nicola
    nicky: nicola nicholas nicole
    pam: pamela
    pat: patricia patrick
    pete: peter
    phil: philip phillip philippa
    rob: robert
    rod: roderick rodney
    ron: ronald
    russ: russell
    sam: samuel samantha
    sandy: alexander sandra
    steph: stephanie
    steve: stephen steven
    stu: stuart
    sue: susan suzanne
    tim: timothy
    tom: thomas
    tony: anthony antony
    vic: victor victoria
    vicky: victoria
    zach: zachary
    """.strip().splitlines()
    for short, whole in [line.strip().split(": ")]
}
"""The given names that a short form stands for."""
