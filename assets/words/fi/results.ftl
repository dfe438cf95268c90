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
