# Keskustelu, videopuhelu ja puhelin.

key-earlier = A
key-drawer = B
key-page-up = PgUp
key-page-down = PgDn

## Keskustelu
talk-clock = { $spent }/{ $whole } min
talk-heard = Mitä olet kuullut
talk-heard-nothing = Et vielä mitään. Kuulemasi kertyy tähän, kukin ongelma omalle langalleen.
talk-ask-when-not-yet = vastaa ensin siihen, mitä sanottiin
talk-earlier = Aiemmin
talk-told = Mitä on puhuttu
talk-close = Sulje
talk-topics = aihe
talk-drawer = Kuultu ja kysymykset
talk-nothing-to-say-back = ei vielä mitään
talk-pause = Tauko
talk-end-call = Lopeta puhelu
talk-quoted = ”{ $text }”
talk-line-weak = Yhteys heikko
talk-line-breaking = Yhteys pätkii
talk-camera-off = Kamera pois

## Äänensävyt viivan alla
talk-tone-you = sinä
talk-tone-warm = lämmin, kiireetön
talk-tone-matter = asiallinen
talk-tone-doubtful = epäröivä
talk-tone-irritated = lyhyt, terävä
talk-tone-tired = matala, väsynyt

## Tauko
leaving-title = Pieni tauko
leaving-lead = Mitään ei katoa. Tapaus odottaa työpöydällä juuri sellaisena kuin se nyt on.
leaving-stay = Jatka
leaving-desk = Työpöydälle
leaving-end = Päätä tapaaminen
leaving-end-title = Päätetäänkö tapaaminen?
leaving-end-lead = Tapaaminen päättyy lopullisesti. Se, mitä on ehditty puhua, jää voimaan, ja pääset katsomaan, miten meni.
leaving-end-sure = Päätä lopullisesti
leaving-end-not = Ei vielä
