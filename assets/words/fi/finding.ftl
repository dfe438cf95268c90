# Finding people, and reading about them.

## Ennen tapaamista
dossier-minutes = { $left }/{ $all } min jäljellä
dossier-choose = valitse
dossier-open = avaa
plan-key-next = S
plan-next = seuraava
plan-answered = { $done }/{ $all } kysymykseen vastattu

# Lähteen nimessä olevia sanoja, joista sen laji näkyy, pienin kirjaimin. Ne valitsevat sen kuvan.
dossier-sign-person = työpaikkailmoitus
dossier-sign-talk = serkku, tiskillä, tiski, muistiinpano, messukirja
dossier-sign-figures = tilinpäätös, kertomus, raportti
dossier-sign-web = verkkosivu, kotisivu, sivut, sivu, blogi
dossier-sign-notice = ilmoitus, kyltti, lappu, lupa, kunnan

## Mahdollisten asiakkaiden etsiminen
prospecting-so-far = Tähän mennessä
prospecting-so-far-line = { $name }: { $state }
