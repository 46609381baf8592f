"""Common given names, and the short forms that people are called by: `Doug` for Douglas, `Liz` for Elizabeth.

In: nothing. Out: `COMMON_GIVEN` and `SHORT_FORMS`, in small letters. A short form that is a word of its own in minutes
(`will`, `art`, `rich`, `max`) is left out.
"""

COMMON_GIVEN = frozenset(
    """
    aaron abdul abdullah abigail adam adele adrian agnes agnieszka ahmed aidan aileen aisha alan alana alastair
    albert alejandro alex alexander alexandra alexandre alfred ali alice alicia alina alison alistair allan allison
    alun alvaro amanda amelia amir amit amy ana anders andre andrea andreas andrei andres andrew andy aneta angela
    angus anil anita anja anke ann anna annabel anne annette annie anthony antoine anton antonia antonio anya aoife
    archie arjun arnold arthur arvind ashley ashok astrid audrey aurelie axel barbara barry beatrice ben benjamin
    benoit bernadette bernard bert beth bethany betty bev beverley bill billy birgit bjarne bjorn bob bogdan boris
    bradley brandon brenda brendan brett brian bridget britta brooke bruce bruno bryan caleb callum cameron camilla
    carla carlos carmen carol carole caroline catherine cathy cecilia charles charlie charlotte chiara chloe chris
    christian christina christine christoph christophe christopher ciara claire clara clare claudia clive cody
    colette colin connor corey cormac courtney craig cristina cynthia daisy damian dan daniel daniela danny darrell
    darren dave david dawn dean debbie deborah declan deepak deirdre denis denise dennis derek desmond diana diane
    dieter dimitri dimitris dmitri dominic don donald donna doreen doris dorothy doug douglas dragan duncan dustin
    dylan ed eddie edith eduardo edward edwin eileen eilidh eirik elaine eleanor elena eleni eli elijah elizabeth
    ella ellen ellie elsa emilio emily emma emmanuel emre eoin eric erica erik erin ernest esther ethan euan eugene
    eva evan evelyn ewan fatima felicity felix fergus fernando finlay fiona fionn florian frances francesca
    francesco francis francois frank fred frederick fredrik frieda gabor gabriel gail gareth gary gavin gemma geoff
    geoffrey george georgina gerald geraldine gerard gerry ghislaine gianluca giles gill gillian giovanni giulia
    glen glenda glenn gloria glyn gopal goran gordon graeme graham greg gregory gretchen guido guillaume gunnar
    gwen gwyneth hakon hamish hanna hannah hannu hans harold harriet harry hassan hayley hazel heather heidi heiko
    helen helena henrik henry herbert hilary hiroshi holger howard hugh hugo hussein iain ian ibrahim igor ingrid
    ioana iris isaac isabel isabelle isla isobel istvan ivan ivana ivor jack jackie jacob jacqueline jake james
    jamie jan jana jane janet janice janine jared jason javier jean jeff jeffrey jen jennifer jenny jens jeremiah
    jeremy jerome jerry jesper jess jesse jessica jill jim jiri jo joan joanna joanne jochen jodi jodie joe joel
    joey johan johannes john johnny jon jonathan jorge jose joseph josephine josh joshua josiah josie joyce juan
    judith judy juha jukka julia julian julie juliet jurgen justin kara karen kari karim karin karl karla kate
    katherine kathleen kathryn kathy katie katja katrin katrina kay kayla keith kelly ken kendra kenji kenneth
    kenny kerry kevin khalid kim kirk kirsten kirstie kirsty klaus kris krista kristen kristin kristina krzysztof
    kurt kyle lakshmi larry lars laszlo laura lauren laurence laurent lee leila lena lenny leo leon leonard lesley
    leslie lewis liam lilian lily linda lindsay lisa liz lloyd lola lorenzo lori lorna lorraine louis louise luca
    lucia lucy luis luke lydia lynda lynn lynne maeve magda maggie magnus mairi malcolm mandy manuel marc marcel
    marcia marcin marco marcus margaret marge maria marian marie marilyn marina mario marion marjorie markus
    marlene marta martha martin marvin mary mateo mathew mathias mathieu matt matteo matthew matthias maureen
    maurice mauro max maxine meera megan mehmet melanie melinda melissa meredith mette mhairi michael michel
    michelle miguel mihai mika mike mikhail mila mindy miranda miriam mitch mitchell mohamed mohammed moira molly
    mona monica morag moritz muhammad muriel murray myles myra nadia nadine nancy naomi natalia natalie natasha
    nate nathalie nathan neha neil nelson niall nicholas nick nicola nicolas nigel nikita nikki niklas nikolai nina
    nisha nita noah noel nora norah noreen norma norman nuala olaf olga oliver olivia olivier omar orla oscar owen
    pablo paddy padraig pamela paola paolo patricia patrick patty paul paula pauline pavel pawel pedro peggy pekka
    penny pete peter petra phil philip philippa philippe phillip phoebe pierre piers piotr pippa pooja prakash
    priya rab rachel radu rafael rahul rainer raj rajesh ralph ramesh randy raquel ravi raymond rebecca reg reggie
    reginald rhian rhys ricardo richard rick rita rob robert roberta roberto robin robyn rod roderick rodney roger
    rohan roisin roland ron ronald rory rosalind rosemary rosie ross rowan roxanne roy ruairi rudy rupa rupert russ
    russell ruth ryan sabine sadie sally salma sam samantha samir samuel sandeep sandra sanjay sanjeev sanna sara
    sarah sasha saul sean sebastian sebastien serena sergei seth shane shannon sharon shaun sheila sherry sheryl
    shirley sian sigrid silke simon simone sinead siobhan sofia sonia sonya sophia sophie soren stacey stacy stan
    stanley stefan stefano steffen stella stephanie stephen steve steven stewart stuart sunil sunita suresh susan
    susanna susie suzanne suzie suzy sven sybil sylvia sylvie takashi tammy tamsin tania tanya tara tariq ted
    terence teresa teri terri terry tess tessa thelma theo theresa thibault thierry thomas thorsten tiffany tilly
    tim timo timothy tina tobias tobin toby todd tom tomas tomasz tommy toni tony torsten tracey tracy travis
    trevor trish troy tyler ulrich ulrike una ursula usha uwe val valerie vanessa vera verity veronica vicki vicky
    victor vijay vikki vikram vince vincent viola violet virginia vivek vivian vivien vladimir walter wanda wayne
    wendy werner wes wilfred william wilma winifred wolfgang xavier yasmin yolanda yuki yuri yusuf yvette yvonne
    zach zachary zack zainab zara zoe zoltan
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
