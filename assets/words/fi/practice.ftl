# Mitä harjoitella, pikaharjoitukset ja valmentaja kohtaamisten välissä.

## The parts of the skills
part-plan = Kohtaamisen suunnittelu
part-reading = Hyödyllisen lukeminen
part-needs = Tarpeiden ennakointi
part-relevance = Viestit, jotka koskevat lukijaansa
part-booking = Tapaamisen sopiminen
part-sequence = Palaaminen oikeaan aikaan
part-respect = Lopettaminen ajoissa
part-interest-first = Asiakkaan kiinnostus ensin
part-evidence = Riittävä tieto ennen ehdotusta
part-questions = Kysyminen kerrosta syvemmältä
part-listening = Kuulemisen osoittaminen
part-proposing = Ehdotus merkin jälkeen
part-letting-finish = Loppuun puhumisen rauha
part-presenting = Aika ja tahti
part-objections = Vastaväitteen kuuleminen loppuun
part-next-step = Seuraavan vaiheen sopiminen
part-moments = Ratkaisevien hetkien näkeminen
part-telling = Kertominen järjestyksessä
part-sureness = Sopiva varmuus

## Why something is practised today
plan-poor = { $skill }: jäi viimeksi väliin { $days ->
    [0] tänään
    [one] eilen
   *[other] { $days } päivää sitten
}.
plan-not-yet-sure = { $skill }: onnistui viimeksi { $days ->
    [0] tänään
    [one] eilen
   *[other] { $days } päivää sitten
}, ei vielä varma.
plan-check = { $skill }: hallussa, viimeksi { $days } päivää sitten. Pitääkö se yhä?
plan-path-new-guided = Seuraavana polulla: jotain uutta, valmentaja rinnallasi.
plan-path-new = Seuraavana polulla: uusi tapaus sellaisena kuin se on tarkoitettu.
plan-path-less-help = Seuraavana polulla: jo läpäisemäsi tapaus ilman merkintöjä.
plan-path-real = Seuraavana polulla: kuin oikeasti, ilman vihjeitä.
plan-longest = Mikään ei odota vuoroaan. Tätä tapausta et ole nähnyt pisimpään aikaan.

standing-never = { $skill }: ei vielä näytetty
standing-poor = { $skill }: jäi viimeksi väliin, palaa { $days ->
    [0] nyt
    [one] huomenna
   *[other] { $days } päivän päästä
}
standing-well = { $skill }: onnistunut { $times ->
    [one] kerran
   *[other] { $times } kertaa
}, palaa { $days ->
    [0] nyt
    [one] huomenna
   *[other] { $days } päivän päästä
}
standing-mastered = { $skill }: hallussa, palaa { $days ->
    [0] nyt
    [one] huomenna
   *[other] { $days } päivän päästä
}

## Drills
drill = Pikaharjoitus
drills = Kolmen minuutin harjoitukset
drills-lead = Yksi taito, kolme lyhyttä kierrosta eri tapauksista.
drill-round = Kierros { $round }/{ $rounds }
drill-strip = Harjoitus: { $name }
drill-again = Uudestaan
drill-next = Seuraava kierros
drill-end = Työpöydälle
drill-leave = Lopeta harjoitus
drill-nowhere = Mikään tapaus ei tarjoa tätä.
drill-here = { $case }, vastassa { $name }
drill-said = { $name } sanoi
drill-would-help = Mikä olisi auttanut
drill-because = Sen vuoksi
drill-count = { $held }/{ $rounds } onnistui
drill-held = Onnistui
drill-not-held = Ei onnistunut
drill-went-by = Meni ohi
drill-customer-warmer = { $name } on kanssasi vähän vapautuneempi.
drill-customer-cooler = { $name } vetäytyi vähän.
drill-customer-same = { $name } on siinä missä olikin.

drill-order-deck = Järjestä kortit
drill-order-deck-about = Järjestä kortit niin, että tätä asiakasta koskeva tulee ensin. Näytä sitten ensimmäinen.
drill-order-deck-held = Asiakasta koskeva on ensimmäisenä.
drill-order-deck-not-held = Se, mikä asiakasta eniten koskee, on muiden takana.
drill-order-deck-went-by = Yhtään korttia ei näytetty.
drill-order-deck-help = Ensin kortti, joka puhuu asiakkaan omasta vaivasta: ”{ $thing }”. Näyttö sen jälkeen, oma yritys viimeiseksi.

drill-hold-silence = Kestä hiljaisuus
drill-hold-silence-about = Puhe loppui. Anna hiljaisuuden olla muutama sekunti ja katso, mitä tulee.
drill-hold-silence-held = Jätit tauon asiakkaalle, ja sieltä tuli lisää.
drill-hold-silence-not-held = Tauko täytettiin ennen kuin asiakas ehti.
drill-hold-silence-went-by = Taukoa ei tullut.
drill-hold-silence-help = Kuusi sekuntia hiljaa. Vastauksen takana oli vielä jotain, eikä sitä olisi tarvinnut kysyä.

drill-let-finish = Anna puhua loppuun
drill-let-finish-about = Vastaus on alkanut. Anna sen tulla loppuun asti.
drill-let-finish-held = Vastaus tuli loppuun asti.
drill-let-finish-not-held = Vastaus katkaistiin kesken.
drill-let-finish-went-by = Nyökkäys ymmärrettiin niin, että riittää, ja loput jäi sanomatta.
drill-let-finish-help = Hiljaisuus tai ”kerro lisää”, kunnes puhe loppuu itsestään. Vastauksen viimeiset sanat ovat usein ne tärkeimmät.

drill-say-back = Sano takaisin oikea asia
drill-say-back-about = Sinulle kerrottiin jotain. Sano se takaisin niin kuin se sanottiin, ennen kuin kysyt lisää.
drill-say-back-held = Asiakas kuuli omat sanansa ja tiesi tulleensa kuulluksi.
drill-say-back-not-held = Takaisin sanottu ei ollut se, mitä oli sanottu.
drill-say-back-went-by = Puhe jatkui, eikä kukaan tiennyt, oliko kuultu.
drill-say-back-help = Näin asiakas sanoi: { $thing }.

drill-ask-deeper = Kysy kerrosta syvemmältä
drill-ask-deeper-about = Tiedät vähän yhdestä asiasta. Kysy siitä eteenpäin, kerrosta syvemmältä.
drill-ask-deeper-held = Kysymys meni kerrosta syvemmälle siihen, mitä oli kerrottu.
drill-ask-deeper-not-held = Kysymys siirtyi toiseen asiaan tai jäi sinne, missä oli jo oltu.
drill-ask-deeper-went-by = Mitään ei kysytty.
drill-ask-deeper-help = Tämä kysymys meni syvemmälle: ”{ $thing }”

drill-hear-signal = Kuule merkki
drill-hear-signal-about = Ehdota, kun asiakas sitä pyytää. Merkki on voinut jo tulla, tai se on vasta tulossa.
drill-hear-signal-held = Ehdotus tuli, kun sitä oli pyydetty.
drill-hear-signal-waited = Sitä ei ollut vielä pyydetty, eikä mitään ehdotettu.
drill-hear-signal-not-held = Ehdotus tuli ennen kuin sitä oli pyydetty.
drill-hear-signal-went-by = Ehdotusta pyydettiin, ja puhe jatkui muusta.
drill-hear-signal-help = Kuuntele hetkeä, jona asiakas puhuu ratkaisusta itse. Ehdota silloin, ei ennen.

drill-hear-objection = Kuule vastaväite loppuun
drill-hear-objection-about = Asiakkaalla on vastaväite. Kuule se loppuun ja kysy, mitä sen takana on, ennen kuin vastaat.
drill-hear-objection-held = Vastaväite kuultiin loppuun, ja sen taustaa kysyttiin.
drill-hear-objection-not-held = Vastaus tuli ennen kuin vastaväite oli ymmärretty.
drill-hear-objection-went-by = Vastaväite jäi sikseen.
drill-hear-objection-help = Kuuntele ensin loppuun, kysy sitten, mitä takana on. Vastaväitteen ensimmäiset sanat ovat harvoin koko asia.
