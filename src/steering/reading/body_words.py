"""How the names of bodies end, which tells them from those of people."""

import re

BODY_LAST = re.compile(
    r"\s(?:Agency|Council|Board|Trust|Authority|Services?|College|University|Society|Association|Ltd|Limited|Office"
    r"|Partnership|NHS|Police|Department|Centre|Group|Committee|Forum|Network|Institute|Foundation|Hospital|Union"
    r"|School|Surgery|Practice|Hospice|Constabulary|Academy|Brigade|ICB|UHB|CIC|DC|CC|BC|MBC|CCG|PCT|Ministry"
    r"|Commission|Company|Institution|Federation|Alliance)$"
)
"""The last word of a name that is a body's, so that it tells where the person before the comma is from."""
BODY_LIKE = re.compile(
    r"(?:^|\s)(?:Inc|Corp(?:oration)?|GmbH|Labs?|Laborator(?:y|ies)|Systems|Software|Technolog(?:y|ies)|Solutions"
    r"|Consulting"
    r"|Research|Media|Networks|Hat|Project|Studios?|Pictures|Bank|Energy|Health|Press|Design|Digital|Games|Motors|Cloud"
    r"|Data"
    r"|Security|Services|Industries|Partners|Sciences?|State|Tech)$"
    rf"|{BODY_LAST.pattern}"
)
"""The last word of what is likelier a body than a person."""
