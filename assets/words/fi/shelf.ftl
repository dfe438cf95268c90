# Kouluttajan hylly ja esikatselu.

## Hylly
shelf-lead = Paketit, niistä tehdyt huomautukset ja se, mitä simuloidut pelaajat niistä saavat irti
shelf-reading = Luetaan paketteja…
shelf-pack-note = { $cases ->
    [0] ei tapauksia
    [one] { $cases } tapaus
   *[other] { $cases } tapausta
}
shelf-empty-pack = Tässä paketissa ei ole vielä tapauksia. ”malmi new” tekee sellaisen alkuun.
shelf-found = { $errors ->
    [0] { $warnings ->
        [0] ei huomautettavaa
        [one] { $warnings } varoitus
       *[other] { $warnings } varoitusta
    }
    [one] { $errors } virhe, { $warnings ->
        [one] { $warnings } varoitus
       *[other] { $warnings } varoitusta
    }
   *[other] { $errors } virhettä, { $warnings ->
        [one] { $warnings } varoitus
       *[other] { $warnings } varoitusta
    }
}
shelf-share = { $language } { $percent } % valmiina
shelf-findings = Huomautukset
shelf-key-preview = E
shelf-preview = Esikatsele
shelf-preview-about = Esikatselussa tapausta pelataan ja sen tiedostoa seurataan: minkä tallennat, näkyy täällä heti.
shelf-preview-built-in = Tämä tapaus kuuluu ohjelmaan. Jos haluat muokata sitä, kopioi se kansioon ja käynnistä peli valitsimella --scenarios.
shelf-preview-none = Kun virheet on korjattu, tapausta voi pelata täällä.
finding-place = { $file }, rivi { $line }, sarake { $column }
finding-error = virhe
finding-warning = varoitus
finding-note = tiedoksi

## Tutkimus
study-key-run = T
study-run = Tutki tapaus
study-again = Tutki uudelleen
study-stop = Keskeytä
study-title = Tutkimus: { $case }
study-about = Simuloidut pelaajat pelaavat tapausta yhä uudelleen: yksi kuuntelee, toiset tekevät yhden asian väärin, ja jotkut vain touhuavat. Tutkimus näyttää, erottavatko pisteet heidät toisistaan ja mihin repliikkeihin kukaan ei koskaan päässyt.
study-broken = Tapausta ei voi vielä pelata, joten sitä ei voi tutkiakaan. Vasemmalla näkyy, mitä pitää korjata.
study-progress = { $done }/{ $all } peliä
study-goes-on = Tutkimus jatkuu, vaikka katselisit välillä muuta hyllyllä.
study-plays = Simuloidut pelaajat, kukin { $plays } peliä
study-mark = hyvä peli
study-row = { $name }: keskimäärin { $mean }; kahdeksan peliä kymmenestä välillä { $low }–{ $high }
study-checks = Näiden on pidettävä paikkansa
study-holds = Pitää paikkansa
study-fails = Ei pidä paikkaansa
study-coverage = Mihin kukaan ei päässyt
study-all-reached = Jokainen repliikki tuli vastaan.
study-reached = Tapauksen { $all } osasta johonkin peliin osui { $reached }. Nämä eivät koskaan:
study-unreached = Rivi { $line }: { $path }
study-unreached-persona = Henkilön tiedosto, rivi { $line }: { $path }
study-unreached-more = Ja vielä { $count } muuta.
study-verdict-unknown = Keskeytettiin ennen loppua; mitään ei tarkistettu.
study-verdict-mend = { $count ->
    [one] Ei vielä kunnossa: yksi asia ei pidä paikkaansa.
   *[other] Ei vielä kunnossa: { $count } asiaa ei pidä paikkaansa.
}
study-verdict-certify = Sopii harjoitteluun, ja jo yhdestä pelistä voi arvioida pelaajan.
study-verdict-practise = Sopii harjoitteluun. Pelaajan arviointiin tarvitaan { $runs } eri onnella pelatun pelin keskiarvo.
study-verdict-never = Sopii harjoitteluun. Pelaajan arviointiin mikään määrä pelejä ei riitä.
study-player-patient = Kuuntelee ja malttaa
study-player-noisy = Hapuilee silloin tällöin
study-player-random = Tekee mitä sattuu
study-player-first = Ottaa aina ensimmäisen
study-player-longest = Ottaa aina pisimmän
study-player-dumper = Kertoo kaiken
study-player-rusher = Ehdottaa heti
study-player-interrogator = Kysyy ja kysyy
study-player-over-diagnoser = Kartoittaa loputtomiin
study-player-trick = Kalastelee vain pisteitä (paras temppu)
study-player-oracle = Tietää myös salatun
study-flaw-no-plan = Ei suunnittele
study-flaw-same-to-all = Sanoo kaikille samat sanat
study-flaw-history-first = Oma historia ensin
study-flaw-no-deep-questions = Ei kysy, mihin se johtaa
study-flaw-interrogates = Ei osoita kuuntelevansa
study-flaw-mishears = Toistaa väärin
study-flaw-cuts-in = Keskeyttää
study-flaw-proposes-early = Ehdottaa liian varhain
study-flaw-never-proposes = Ei ehdota koskaan
study-flaw-answers-at-once = Vastaa vastaväitteeseen heti
study-flaw-no-date = Ei sovi päivää
study-flaw-leads = Johdattelee ja painostaa
study-check-novices = Kuunteleminen voittaa jokaisen, joka vain touhuaa
study-check-flaws = Yksi virhe maksaa siinä, mihin se kuuluu
study-check-oracle = Salatun tietäminen ei koskaan huononna tulosta
study-check-patient = Hyvin pelaava yltää hyvään tulokseen
study-check-blind = Lukematta valitseminen ei riitä
study-check-tells = Oikeaa ei tunnista pituudesta eikä paikasta
study-check-tricks = Mikään temppu ei riitä
study-check-ladder = Mitä enemmän hapuilee, sitä vähemmän pisteitä
study-check-reliability = Sama pelaaja saa pelistä toiseen samat pisteet
study-check-constants = Järjestys säilyy, vaikka jokainen luku muuttuisi 30 %
study-check-replay = Samat siirrot antavat saman pelin tavulleen
study-check-expectations = Mitä tekijä odottaa

## Esikatselu
preview-good = { $file }: pelaat viimeksi tallentamaasi versiota.
preview-broken = { $file } ei ole tallennetussa muodossaan pelattavissa. Pelaat edellistä versiota.
preview-gone = Tiedostoa { $file } ei enää ole. Pelaat viimeistä versiota, joka siitä oli.
preview-again = Alusta
preview-show = { $count ->
    [one] { $count } huomautus
   *[other] { $count } huomautusta
}
preview-hide = Piilota huomautukset
preview-holds = { $moves ->
    [one] Ainoa siirtosi onnistuu yhä.
   *[other] Kaikki { $moves } siirtoa onnistuvat yhä.
}
preview-holds-none = Yhtään siirtoa ei ole vielä tehty.
preview-parted = Siirrosta { $at } ({ $move }) alkaen asiat menevät toisin kuin ennen.
preview-stopped = Siirroista onnistuu yhä { $made }/{ $all }. Siirto { $at } ({ $move }) ei: { $why }
preview-why-gone = { $what } ”{ $id }” on poissa.
preview-why-renamed = { $what } ”{ $id }” on nyt nimeltään ”{ $new }”.
preview-why-near = { $what } ”{ $id }” on poissa; lähin on ”{ $near }”.
preview-why-moments = siinä muistellaan hetkiä, jotka ovat nyt toisia.
preview-thing-question = kysymys
preview-thing-card = kortti
preview-thing-objection = vastaväite
preview-thing-answer = vastaus
preview-thing-reply = puhelimessa sanottu vastaus
preview-thing-finding = löydös
preview-thing-contact = yhteyshenkilö
preview-thing-message-part = viestin osa
preview-thing-plan-option = suunnitelman kohta
preview-thing-next-step = seuraava vaihe
preview-thing-form = tapaamisen muoto
preview-thing-capability = ominaisuus
preview-thing-problem = ongelma
preview-thing-heard-fact = kuultu asia
preview-thing-meeting-time = tapaamisaika
preview-thing-thing = kohta
