# Pelaajat, aiemmat pelit ja mitä niistä säilytetään.

## Kuka pelaa
key-players = N
key-players-add = U
key-players-rename = V
players-who = Kuka pelaa?
players-title = Kuka pelaa?
players-lead = Jokaisella on omat pelinsä, tuloksensa ja asetuksensa.
players-no-name = Joku, jolla ei ole vielä nimeä
players-now = pelaa nyt
players-finished = { $count ->
    [0] ei vielä loppuun pelattuja tapauksia
    [one] { $count } pelattu tapaus
   *[other] { $count } pelattua tapausta
}
players-add = Uusi pelaaja
players-rename = Vaihda nimi
players-name = Anna nimi
players-add-title = Uusi pelaaja
players-rename-title = Mikä on nimesi?
players-name-lead = Nimi tai lempinimi, jotta löydät omat pelisi.
players-name-field = Nimi
players-empty = Kirjoita ensin nimi.
players-add-go = Pelaa
players-rename-go = Ota tämä nimi
players-fault-long = Nimessä on enintään { $most } merkkiä.
players-fault-unseen = Nimi on yksi rivi näkyviä merkkejä.
players-fault-taken = Joku on täällä jo nimeltään { $name }. Ota toinen nimi, niin teitä ei sekoiteta.

## Aiemmat pelit
key-plays = E
key-plays-open = A
key-plays-replay = S
key-plays-check = T
key-plays-rescore = P
key-plays-save = X
key-plays-bring = U
key-plays-delete = D
key-plays-order = J
plays-title = Aiemmat pelit
plays-lead = Jokainen pelisi: avaa, katso uudelleen tai ota mukaan
plays-none = Mitään ei ole vielä pelattu. Ensimmäinen tapauksesi näkyy tässä heti, kun se on alkanut.
plays-by-date = Päivän mukaan
plays-by-case = Tapauksittain
plays-first = ensimmäinen
plays-best = paras
plays-last = viimeisin
plays-waiting = odottaa jatkoa
plays-aside = jäi kesken
plays-from-file = tiedostosta
plays-from-moment = jostakin hetkestä
plays-gone = tapausta ei ole täällä
plays-date = { $month ->
    [1] { $day }.1.
    [2] { $day }.2.
    [3] { $day }.3.
    [4] { $day }.4.
    [5] { $day }.5.
    [6] { $day }.6.
    [7] { $day }.7.
    [8] { $day }.8.
    [9] { $day }.9.
    [10] { $day }.10.
    [11] { $day }.11.
   *[12] { $day }.12.
}{ $year } klo { $time }
plays-points = { $points }/100
plays-rules = silloisin säännöin (versio { $rubric })
plays-rules-now = nykyisin säännöin
plays-not-scored = ei pisteitä
plays-moves = { $moves ->
    [0] siirtoja ei ole tallella
    [one] { $moves } siirto
   *[other] { $moves } siirtoa
}
plays-dimension = { $name }: { $score }/100
plays-changed = Tapaus on muuttunut. Peli toistetaan niin pitkälle kuin se onnistuu.
plays-not-here = Pelattua tapausta ei ole tällä koneella. Tulos on silti tallella.
plays-no-moves = Siirrot on poistettu ikänsä vuoksi. Tulos on tallella.
plays-open = Avaa tulokset
plays-replay = Siirto siirrolta
plays-check = Tarkista
plays-rescore = Pisteytä uudelleen
plays-save = Tallenna tiedostoon
plays-delete = Poista
plays-bring = Tuo
plays-delete-title = Poistetaanko tämä peli?
plays-delete-lead = { $title }, { $when }. Siirrot ja tulos poistetaan lopullisesti, eikä mikään luku enää laske niitä.
plays-delete-go = Poista lopullisesti
plays-delete-not = Säilytä
plays-bring-title = Tuo peli tiedostosta
plays-bring-lead = Tiedostot kansiossa { $folder }. Tiedostosta tuotua peliä voi katsoa; se ei näy missään luvussa.
plays-bring-none = Siellä ei ole yhtään pelin tiedostoa.
plays-bring-path = Tai tiedoston polku
plays-bring-go = Tuo
plays-saved = Tallennettu: { $path }. Tiedostossa ovat siirtosi; anna se vain niille, joille ne kuuluvat.
plays-brought = Se on nyt täällä: { $title }.
plays-known = Se peli oli jo täällä: { $title }.
plays-not-brought = Tiedostoa { $path } ei voitu tuoda: { $reason }
plays-deleted = Se on poistettu.
plays-holds = Kaikki { $moves } siirtoa onnistuvat yhä, ja tulos on { $points }/100 kuten ennenkin.
plays-holds-unscored = Kaikki { $moves } siirtoa onnistuvat yhä. Peliä ei pelattu loppuun.
plays-holds-other = Kaikki { $moves } siirtoa onnistuvat yhä, mutta tulos on nyt { $now }/100, ja tallella on { $kept }.
plays-rescored = Nykyisin säännöin tulos on { $now }/100; se oli { $kept }. Molemmat säilyvät.
plays-rescored-same = Se on jo pisteytetty nykyisin säännöin.
plays-not-rescored = Sitä ei voi pisteyttää uudelleen: { $reason }
plays-other-case = tiedosto on toisesta tapauksesta.

## Pelin katsominen uudelleen
key-past-auto = Väli
past-of = { $title }, { $when }
past-step = Siirto { $at }/{ $of }
past-begin = Ennen ensimmäistä siirtoa
past-back = Yksi taakse
past-on = Yksi eteen
past-start = Alkuun
past-end = Loppuun
past-run = Toista
past-pause = Pysäytä
past-replay = Siirto siirrolta
past-record = Tulokset
past-list = Aiempiin peleihin

## Mitä säilytetään
key-privacy = T
key-privacy-export = X
key-privacy-delete = P
key-privacy-plays = E
privacy-open = Mitä minusta säilytetään
privacy-title = Mitä säilytetään
privacy-lead = Kaikki on vain tällä koneella
privacy-of = Pelaajasta { $name }
privacy-of-nobody = Sinusta
privacy-where = Missä
privacy-since = Alkaen
privacy-plays = Pelejä
privacy-moves = Siirtoja
privacy-results = Tuloksia
privacy-drills = Harjoituskierroksia
privacy-settings = Asetuksia
privacy-waiting = Oppimistietoja odottamassa lähetystä
privacy-name = Nimi
privacy-pseudonym = Edustaa sinua muualla
privacy-others = Muita pelaajia täällä
privacy-files = Tiedostot
privacy-file-database = kaikki, yhdessä tietokannassa
privacy-file-log = sen loki
privacy-file-copy = kopio päivitystä edeltävältä ajalta
privacy-file-old = vanhemmasta versiosta
privacy-file-export = tallennettu sinulle
privacy-file-other = ei tämän pelin
privacy-never = Näitä ei säilytetä eikä lähetetä koskaan: kasvosi, äänesi ja mikään, mitä pelatessasi sanot tai ajattelet. Peli ei kuuntele muuta kuin siirtojasi.
privacy-name-stays = Jos joku ottaa oppimistietojen lähetyksen käyttöön, niissä on peitenimi; nimesi lähtee mukaan vain, jos käyttöön ottaja on pyytänyt nimiä.
privacy-export = Tallenna kaikki minusta
privacy-delete = Poista minut ja kaikki tämä
privacy-delete-nobody = Poista kaikki tämä
privacy-plays-open = Yksittäiset pelit
privacy-keep = Miten kauan pelejä säilytetään
privacy-keep-for-ever = Aina
privacy-keep-2-years = 2 vuotta
privacy-keep-1-year = 1 vuosi
privacy-keep-3-months = 3 kuukautta
privacy-keep-lead = Tämä koskee kaikkia tällä koneella. Vanhempi poistetaan aina, kun peli käynnistyy.
privacy-keep-results = Siirrot pois, tulokset jäävät
privacy-keep-nothing = Myös tulokset pois
privacy-delete-title = Poistetaanko { $name } ja kaikki?
privacy-delete-lead = { $plays ->
    [one] { $plays } peli, sen tulos
   *[other] { $plays } peliä, niiden tulokset
} ja kaikki asetukset poistetaan lopullisesti, tietokannasta ja sen jokaisesta kopiosta. Kukaan ei saa niitä takaisin.
privacy-delete-write = Kirjoita varmuudeksi { $word }
privacy-delete-word = poista
privacy-delete-go = Poista lopullisesti
privacy-delete-not = Säilytä kaikki
privacy-exported = Kaikki sinusta on tiedostossa { $path }.
privacy-deleted = Se on poistettu. Joku uusi voi aloittaa.
privacy-kept = { $count ->
    [0] Mikään ei ole niin vanhaa.
    [one] Yhdestä vanhemmasta pelistä poistettiin jotakin.
   *[other] Poistettiin jotakin { $count } vanhemmasta pelistä.
}
