# Tulostettavat sivut: pelin jälkipuinti ja pelaajan tulokset.

## Kaikki sivut
page-foot = Sivun teki Malmi, harjoittelupeli. Pisteytys on tarkistettu sisäisesti simuloiduilla pelaajilla, eikä muuta väitetä. Pisteet ovat harjoittelua varten, eivät ihmisten arviointiin.

## Jälkipuinti
page-in-one-look = Yhdellä silmäyksellä
page-customer = Asiakas siirto siirrolta
page-curves-note = Tarkkaavaisuus, kiinnostus, luottamus ja ärtymys 0–100 kunkin siirron jälkeen. Kolmiot osoittavat ohi menneet vihjeet. Aika alkaa alusta joka kohtaamisessa.
page-score-note = Kukin taito 0–100 ja se, mikä toi tai vei pisteitä
page-skill = Taito
page-score = Tulos
page-points = Pisteet ja hetket
page-value-note = ”Suhde ja arvo” on se, mitä tapaamiset olivat kummallekin arvoisia: asiakkaalle luottamus, vähempi ärtymys ja varmuus tarjotusta; sinulle se, mitä sait tietää heidän tilanteestaan, vähennettynä ajalla, joka ei kertonut mitään.
page-next = Harjoittele seuraavaksi
page-again = Peliä voi jatkaa uudelleen kohdasta { $clock }: siitä toinen tie vei pisimmälle.
page-course = Koko kulku
page-move = Siirto
page-time = Aika
page-done = Mitä tehtiin
page-moved = Mitä se muutti
page-happened = Mitä tapahtui, järjestyksessä
page-told-as = Miten kerroit sen
page-told-note = Hetket niin kuin ne tapahtuivat, ja niiden rinnalla kertomus, joka annettiin ennen tallennetta

## Sivun tallentaminen pelistä
save-page = Tallenna sivuna
key-save-page = S
page-saved = Sivu tallennettiin: { $path }
page-not-saved = Sivua ei voitu tallentaa: { $reason }
page-file-debrief = jälkipuinti
page-file-results = tulokset

## Pelaajan tulokset
results-title = Tulokset
results-span = { $count ->
    [one] yksi peli, { $days }
   *[other] { $count } peliä, { $days }
}
results-none = Mitään ei ole vielä pelattu loppuun.
results-skills = Taidot peli peliltä
results-skills-note = Vanhin peli vasemmalla. Katkoviiva on { $mark } pisteen raja, josta alkaen taito on näytetty hyvin; ”nyt” on kolmen viimeisen pelin keskiarvo, joissa taitoa tarvittiin.
results-curve = Kulku
results-now = Nyt
results-curve-of = { $skill }: { $count } peliä, nyt { $now }/100
results-cases = Tapaukset, ensimmäinen ja paras
results-cases-note = Yhteistulos sadasta
results-times = Pelejä
results-first = Ensimmäinen
results-best = Paras
results-last = Viimeisin
results-encounters = Kohtaamiset, määrä ja laatu
results-both = { $count }, joista kumpikin hyötyi
results-one = { $count }, joista toinen hyötyi
results-neither = { $count }, joista kumpikaan ei hyötynyt
results-below = { $skill }: nyt { $score }/100. Pelaa tapaus, jossa sitä tarvitaan, mieluiten toinen kuin viimeksi.
results-all-well = Jokainen taito on rajalla tai sen yli. Pelaa jokin uudelleen muutaman päivän päästä: mikä silloin pitää, on opittu.
results-plays = Kaikki pelit
results-plays-note = Uusin ensin
results-again = { $title }, uudelleen kesken pelin
results-day = Päivä
results-yes = kyllä
results-no = ei

## Taulukoiden otsikot työkirjoissa
sheet-plays = pelit
sheet-skills = taidot
sheet-encounters = kohtaamiset
column-player = Pelaaja
column-name = Nimi
column-group = Ryhmä
column-at = Milloin
column-case = Tapaus
column-title = Otsikko
column-level = Apu
column-total = Yhteistulos
column-agreed = Jatkosta sovittu
column-from-a-moment = Kesken pelin
column-sure = Varmuus, %
column-right = Osuvuus
column-seed = Siemenluku
column-play = Peli
column-skill = Taito
column-score = Tulos
column-part = Osa
column-what = Mistä
column-earned = Saatu
column-of = Tarjolla
column-encounter = Kohtaaminen
column-medium = Väline
column-quality = Kuka hyötyi
column-customer = Asiakas
column-seller = Myyjä
column-onward = Vei eteenpäin
