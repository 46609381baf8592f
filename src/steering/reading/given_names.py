"""Given names by the short forms that people are called by: `Doug` for Douglas, `Liz` for Elizabeth.

In: nothing. Out: `GIVEN_NAMES`, in small letters. A short form that is a word of its own in minutes (`will`, `art`,
`rich`, `max`) is left out.
"""

GIVEN_NAMES: dict[str, tuple[str, ...]] = {
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
