"""Common given names, and the short forms that people are called by: `Doug` for Douglas, `Liz` for Elizabeth.

In: nothing. Out: `COMMON_GIVEN` and `SHORT_FORMS`, in small letters. A short form that is a word of its own in minutes
(`will`, `art`, `rich`, `max`) is left out.
"""

COMMON_GIVEN = frozenset(
    """
    aaron aarti abdul abdullah abena abigail adaeze adam adele adrian afonso agnes agnieszka ahmed ahmet aidan
    aileen ailsa aisha akira akosua alan alana alasdair alastair albert alejandra alejandro aleksandr aleksandra
    alessandra alessandro alex alexander alexandra alexandre alexei alf alfred ali alice alicia alina alison
    alistair allan allen allison alun alvaro alvin amanda amelia amina amir amit amy ana anastasia anatoly anders
    andre andrea andreas andrei andres andrew andrzej andy aneta angela angus anh anil anita anja anjali anke ann
    anna annabel anne anneka anneliese annette annie anthony antoine anton antonia antonio antony anya aoife archie
    arjun arlene arnold arthur arun arvind ashley ashok ashwin asif astrid athena audrey aurelie avril axel ayse
    babajide balbir barbara barnaby barry beata beatrice beatriz becky belinda ben benedict benjamin benoit
    bernadette bernard bernd bernie bert bertha beryl beth bethan bethany bettina betty bev beverley bilal bill
    billy birgit bjarne bjorn bob bogdan boris brad bradley brandon brenda brendan brett brian bridget britta
    bronwen brooke bruce bruno bryan bryn bryony burak caleb callum calum cameron camilla caoimhe carla carlos
    carmen carol carole caroline carolyn catarina catherine cathy cecil cecilia cedric celia chantal charlene
    charles charlie charlotte cheryl chiara chidi chinedu chioma chloe chris christian christina christine
    christoph christophe christopher christos ciara ciaran claire clara clare clarence claudia clive clodagh cody
    colette colin connie connor conor corey corinne cormac courtney craig crispin cristina curtis cynthia cyril
    dafydd dagmar daisy damian dan daniel daniela danielle danny daphne dariusz darrell darren darryl dave david
    dawn dean debbie deborah debra declan deepa deepak deirdre delia denis denise deniz dennis derek dermot desmond
    despina detlef diana diane diarmuid didier diego dieter dietmar dilys dimitri dimitris dinah dinesh dirk divya
    dmitri dmitry dominic dominique don donal donald donna doreen doris dorota dorothy doug douglas dragan duarte
    duncan dustin dylan eamon ed eddie edgar edith edmund edna eduardo edward edwin effie eileen eilidh eirik
    elaine eleanor elena eleni eli elif elijah elin elizabeth elke ella ellen ellie elliot elmer eloise elsa elsie
    elspeth elvira emeka emilie emilio emily emlyn emma emmanuel emre emrys enrico enrique eoin eric erica erik
    erika erin ernest ernst esme esperanza esther ethan ethel etienne euan eugene eunice eva evan evelyn ewa ewan
    fabio fabrice fatima fatma fay federico felicity felix femi fergal fergus fernando finlay fiona fionn fionnuala
    florian folake frances francesca francesco francis francois frank fred freda frederic frederick fredrik freya
    frieda friedrich fritz funmi gabor gabriel gabriele gabrielle gaelle gail gareth garry gary gavin gaynor gbenga
    geert geeta gemma genevieve geoff geoffrey george georges georgina gerald geraldine gerard gerhard gerry
    gertrude gethin ghislaine gianluca giles gill gilles gillian gina ginny giorgos giovanni gisela giulia giuseppe
    gladys glen glenda glenn gloria glyn glynis goncalo gonzalo gopal goran gordon graeme graham grainne greg
    gregory greta gretchen grzegorz gudrun guido guillaume gunilla gunnar gunter gurpreet gwen gwyn gwyneth hakan
    hakon halina hamish hamza hanna hannah hannu hans harish harold harpreet harriet harry harvey hasan hassan
    hatice hattie hayley hazel heather hector heidi heike heiko heinrich heinz helen helena helene helga helmut
    hendrik henri henrietta henrik henry herbert herve hester hilary hilda hiroshi holger horst howard howell
    hubert hugh hugo huseyin hussein huw hywel iain ian ibrahim ida idris ifeanyi ignacio igor ikenna ilse imelda
    imogen imran indira ines inez ingo ingrid ioan ioana irene iris irma isaac isabel isabelle isla ismail isobel
    istvan ivan ivana ivor iwona jaap jacek jacinta jack jackie jacob jacqueline jacques jadwiga jagdish jake jamal
    james jamie jan jana jane janet janice janine janusz jared jason jaspreet javier jaya jayne jean jeanette jeff
    jeffrey jemima jemma jen jennifer jenny jens jeremiah jeremy jeroen jerome jerry jerzy jesper jess jesse
    jessica jessie jill jim jimmy jiri jo joan joanna joanne joao jocelyn jochen jodi jodie joe joel joelle joey
    johan johannes john johnny jolanta jon jonathan joost jorg jorge joris jose joseph josephine josh joshua josiah
    josie joyce juan juana juanita judith judy juha jukka julia julian juliana julie julien juliet julius jurgen
    justin justine kamala kara kareem karen kari karim karin karl karla karsten katarzyna kate katharine katherine
    kathleen kathryn kathy katie katja katrin katrina kavita kay kayla kayleigh keeley kees keiko keith kelly kemi
    ken kendra kenji kenneth kenny kerry kerstin kevin khadija khalid kieran kim kimberley kiran kirk kirsten
    kirstie kirsty klaus knut koen kofi konstantin kostas kris krishna krista kristen kristin kristina krzysztof
    kurt kwame kwesi kyle lakshmi larry lars lasse laszlo laura lauren laurence laurent lawrence layla leah leanne
    lech lee leif leigh leila len lena lenny leo leon leona leonard leonid leroy lesley leslie lewis liam libby
    lilian lillian lily linda lindsay lindsey linh lisa liz lloyd lola lorenzo loretta lori lorna lorraine lothar
    lottie louis louisa louise luca lucas lucia lucien lucille lucinda lucy ludwig luis luke lutz lydia lynda
    lyndsey lynn lynne maarten mabel madeleine madge maeve magda magdalena maggie magnus mahesh mahmoud maire
    mairead mairi maisie malcolm malgorzata mamie mandy manfred manish manoj manpreet manuel marc marcel marcia
    marcin marco marcus marek margaret margarita marge margot marguerite maria mariam marian mariana marianne marie
    marijke marilyn marina mario marion marit mariusz marjorie markus marlene marloes marta martha martin martine
    marvin mary maryam mateo mathew mathias mathieu mats matt matteo matthew matthias mattie maud maude maura
    maureen maurice mauro mavis max maxime maxine meena meera megan mehmet melanie melinda melissa melvin meredith
    mervyn mette mhairi mia michael micheal michel michelle mick mieke miguel mihai mika mikael mike mikhail mila
    mildred mindy minnie miranda mireille miriam mitch mitchell mohamed mohammed mohan moira molly mona monica
    monika monique morag moritz morten muhammad mukesh murat muriel murray mustafa myles myra nadia nadine nan
    nancy naoko naomi nasir natalia natalie natasha nate nathalie nathan naveen neal ned neha neil nell nellie
    nelson nerys neville ngozi niall niamh nicholas nick nicola nicolas niels nigel nikita nikki niklas nikolai
    nikos nils nina nisha nita nitin nkechi noah noel nomsa nora norah norbert noreen norma norman nuala nuno odile
    oisin oksana olaf oleg olga oliver olivia olivier olof olu omar oonagh orla oscar osman otto owen pablo paddy
    padraig pam pamela panagiotis paola paolo pascal pat patrice patricia patrick patty paul paula pauline pavel
    pawel pedro peggy pekka penelope penny percival pete peter petra phil philip philippa philippe phillip phoebe
    phyllis pierre piers pieter pilar piotr pippa polly pooja pradeep prakash prasad preeti primrose priya queenie
    quentin rab rachel radu rafael rafal ragnhild rahul rainer raj rajesh rakesh ralph ramesh ramon randy rania
    raquel rashid raul ravi ray raymond rayner rebecca reece reg reggie reginald reinhard rekha remy renata renate
    renaud renu rex rhian rhiannon rhoda rhys ricardo richard rick ricky rita rob robbie robert roberta roberto
    robin robyn rocio rod roddy roderick rodger rodney rodrigo roger rohan rohit roisin roland rolf ron ronald
    ronan ronnie rory rosa rosalind rosemary rosie ross rowan rowena roxanne roy ruairi rudolf rudy rufus rupa
    rupert russ russell ruth ruud ryan ryszard sabine sadie saeed salim sally salma sam samantha samir samira
    samuel sandeep sandra sandrine sanjay sanjeev sanna sanne santosh sara sarah sasha saskia satish satoshi saul
    sean sebastian sebastien seema segun selina serena sergei sergio seth shane shannon sharon shaun sheila sherry
    sheryl shilpa shirley sian siegfried sigrid silje silke silvia simon simone simran sinead siobhan sipho sjoerd
    slawomir sneha sofia soledad solveig sonia sonya sophia sophie soren stacey stacy stan stanislaw stanley
    stavros stefan stefano steffen stella stephanie stephen steve steven stewart stig stuart subhash sunil sunita
    suresh susan susanna susannah susanne susie suzanne suzie suzy sven svetlana sybil syd sylvain sylvia sylvie
    tadeusz tadhg takashi tammy tamsin tania tanya tara tariq tatiana ted terence teresa teri terri terry tess
    tessa thabo thelma theo theodore theresa thibault thierry thijs thomas thorsten thuy tiago tiffany tilly tim
    timo timothy tina tobias tobin toby todd tom tomas tomasz tommy toni tony torsten tracey tracy travis trevor
    tricia trish tristan troy tunde tyler ulf ulla ulrich ulrike una ursula usha usman ute uwe vadim val valentina
    valerie valery vanessa vasilis velma vera verity veronica veronique vic vicki vicky victor vijay vikki vikram
    viktor vince vincent vinod viola violet virginia virginie vivek vivian vivien vladimir volker walter wanda
    wayne wendy werner wes wilf wilfred wilfried willem william wilma winifred winston wojciech wolfgang wouter
    xavier ximena yannis yasmin yelena yemi yevgeny yoko yolanda yuki yulia yuri yusuf yves yvette yvonne zach
    zachary zack zafar zahra zainab zara zbigniew zeynep zoe zofia zoltan
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
