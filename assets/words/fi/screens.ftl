# Ikkunan näkymät.

# Näppäimet. Kirjain on näppäin itse; samalla näkymällä ei ole kahta samaa.
key-space = Väli
key-enter = Enter
key-escape = Esc
key-backspace = Askelpalautin
key-nod = N
key-say-back = T
key-more = J
key-cut-in = K
key-propose = E
key-begin = M
key-end = L
key-desk = P
key-skip = O

## Yläreuna
head-coach = Valmentaja
head-evening = Ilta
head-day = Päivä
time-seconds = { $seconds ->
    [one] Aikaa on { $seconds } sekunti
   *[other] Aikaa on { $seconds } sekuntia
}
to-desk = Pöydän ääreen
cancel = Peruuta
undo = Kumoa

## Pöytä
desk-cases = Tapaukset
desk-empty = Täällä ei ole tapauksia. Paketti on kansio, jossa on tiedosto pack.ron ja tapaukset sen vieressä.
desk-findings = { $count ->
    [one] Ei avaudu: { $count } huomautus
   *[other] Ei avaudu: { $count } huomautusta
}
desk-help = Tuen määrä
desk-open = Avaa tapaus
desk-broken = Tiedosto on ensin korjattava.
desk-quit = Lopeta
difficulty-1 = Helppo
difficulty-2 = Keskivaikea
difficulty-3 = Vaikea
reading-minutes = { $minutes } min

## Ennen tapaamista
dossier = Mitä heistä on löydettävissä
dossier-empty = Heistä ei löydy mitään luettavaa.
company-line = { $name }: { $industry }, { $place }, { $people ->
    [one] { $people } henkilö
   *[other] { $people } henkilöä
}
plan-sheet = Kohtaamissuunnitelma
plan-nothing = Mitään ei ole vielä valittu
plan-full = Kaksi on jo valittu; ota ensin toinen pois.
no-plan = Tähän tapaamiseen ei tarvita suunnitelmaa. Lue, mitä haluat tietää, ja mene.

## Keskustelu
ask-about = Kysy aiheesta
asked-before = kysytty jo
just-now = juuri äsken
small-talk = jutustelua
silence-note = anna toisen jatkaa
tile-say-back = Toista kuultu
tile-more = Pyydä jatkamaan
tile-propose = Ehdota

## Seuraava vaihe
next-step-title = Mitä tapahtuu seuraavaksi?
next-step-lead = Tapaaminen on päättymässä. Pyydä jotakin näistä, tai lähde pyytämättä.

## Jälkipuinti
telling-title = Mitä tapahtui?
telling-lead = Kerro ensin itse; tulokset tulevat vasta sitten. Poimi hetket siihen järjestykseen, jossa ne tapahtuivat, ja jätä pois ne, joita et muista.
telling-order = Tässä järjestyksessä
telling-empty = Paikallaan ei ole vielä yhtään hetkeä.
telling-mistake = Tekisin tämän toisin
telling-missed = Vihje meni tässä ohi
telling-earlier = Aiemmaksi
telling-later = Myöhemmäksi
telling-back = Ota pois
telling-show = Näytä tulokset
telling-skip = Näytä kertomatta
telling-nothing = Pane paikalleen ainakin yksi hetki.
slot-sure-short = Kuinka varma olet?
sure-guess = Arvaus
sure-half = Puoliksi varma
sure-fairly = Melko varma
sure-quite = Muistan sen

## Tulokset
of-hundred = sadasta · { $level }
no-points = Tästä ei kertynyt mitään laskettavaa.
record-event = { $when }: { $text }
record-when = { $encounter } { $clock }
play-again = Pelaa uudelleen

## Asiakashankinta
prospecting-brief = Mitä myyntijohto toivoo
prospecting-lead-title = Viesti, joka tuli
prospecting-lead = Vihje: { $name }
prospecting-search = Yritys tai henkilö
prospecting-count = { $shown }/{ $all }
prospecting-none-found = Listalta ei löydy tällaista.
prospecting-previous-next = edellinen, seuraava
prospecting-person-row = { $name }, { $role }
prospecting-company-line = { $role }, { $company }
prospecting-about-company = { $segment }, { $place }, { $people ->
    [one] { $people } henkilö
   *[other] { $people } henkilöä
}
prospecting-state-nothing = ei vastannut
prospecting-state-interested = voisi jutella
prospecting-state-not-now = ei juuri nyt
prospecting-state-no = sanoi ei
prospecting-state-waiting = ei vielä vastannut
prospecting-state-recontact = palataan myöhemmin
prospecting-state-dropped = poissa listalta
prospecting-touched = { $count ->
    [one] yksi yhteydenotto
   *[other] { $count } yhteydenottoa
}
prospecting-no-findings = Heistä ei ole löytynyt mitään.
prospecting-read = Lue, { $minutes } min
prospecting-read-too-long = Vie { $minutes } min: aikaa ei ole enää niin paljon
prospecting-research-left = { $minutes } min jäljellä tiedonhakuun ja viesteihin
prospecting-drop = Poista listalta
prospecting-touches = Yhteydenotot
prospecting-weekday-1 = ma
prospecting-weekday-2 = ti
prospecting-weekday-3 = ke
prospecting-weekday-4 = to
prospecting-weekday-5 = pe
prospecting-date = { $day }.{ $month }.
prospecting-today = tänään
prospecting-day-of = Päivä { $day }/{ $days }
prospecting-mark-letter = kirje
prospecting-mark-email = sähköposti
prospecting-mark-social = viesti
prospecting-mark-phone = puhelu
prospecting-to = Kenelle
prospecting-nobody = ei vielä ketään: valitse joku listalta
prospecting-part-1 = Aloitus
prospecting-part-2 = Syy
prospecting-part-3 = Hyöty
prospecting-part-4 = Näyttö
prospecting-part-5 = Pyyntö
prospecting-part-empty = ei vielä valittu
prospecting-next-part = Seuraava osa
prospecting-rests-on = perustuu tähän: { $source }
prospecting-rests-on-nothing = ei perustu mihinkään lukemaasi
prospecting-not-read = Perustuu johonkin, mitä et ole lukenut: { $source }
prospecting-words = { $count ->
    [one] { $count } sana
   *[other] { $count } sanaa
}
prospecting-channel-time = { $medium }, { $minutes } min
prospecting-send = Lähetä
prospecting-call = Soita
prospecting-missing = Vielä valitsematta: { $parts }
prospecting-four-times = Täällä ihmiset vastaavat noin neljä kertaa niin usein kuin oikeasti.
prospecting-wait = Anna päivän mennä
prospecting-finish = Päätä
prospecting-times = Tapaamisen aika
prospecting-times-for = { $name } tapaisi sinut. Minkä ajan sovitte?
prospecting-times-later = Ei vielä, takaisin viestiin
prospecting-earlier = Aiemmin
prospecting-no-reply-asked = Mikään ei odota vastausta.
prospecting-times-not-yet = Aikaa ei ole vielä tarjottu.
prospecting-ask-recontact = Kysy, milloin voit palata asiaan
prospecting-hang-up = Lopeta puhelu
prospecting-is-lead = vihje
prospecting-key-search = /
prospecting-key-previous-person = PgUp
prospecting-key-next-person = PgDn
prospecting-key-read = L
prospecting-key-drop = X
prospecting-key-next = S
prospecting-key-channel = K
prospecting-key-wait = A
prospecting-key-finish = P
prospecting-key-later = V
prospecting-key-ask = K
prospecting-key-hang-up = L
