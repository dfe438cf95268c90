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

practice-today = Tänään harjoiteltavaa
practice-skills = Miten taidot ovat

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
drill-customer-same = { $name } on kanssasi samalla mielellä kuin ennenkin.

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
drill-quote = ”{ $text }”
desk-drill = Harjoittele: { $name }

## The coach before and between encounters. No answer is scored; the coach speaks of the event, never of the person.
coach-go-on = Jatka
coach-not-now = Ei nyt
settings-coach = Valmentaja tapaamisten välissä
coach-just-now = Ennen kuin jatketaan, yksi hetki äskeisestä tapaamisesta.
coach-last-play = Ennen kuin aloitat, yksi hetki edellisestä tapauksesta. Vastassa oli { $name }.
coach-answer = Vastaa numerolla tai jatka painamalla Enter

coach-sheet-needs = Lomakkeessasi asiakas tarvitsee tätä: ”{ $planned }”.
coach-sheet-needs-asks = Mitä näkisit tai kuulisit, jos arvio olisi väärä?
coach-sheet-needs-1 = Kuunteleminen loppuisi, kun pääsen siihen.
coach-sheet-needs-1-reply = Silloin kannattaa sen kortin kohdalla katsoa enemmän asiakasta kuin korttia.
coach-sheet-needs-2 = Puhe kääntyisi muuhun, kun kysyn.
coach-sheet-needs-2-reply = Se, mihin puhe kääntyy, on usein se tarve. Tauko antaa sille tilaa.
coach-sheet-needs-3 = En tiedä vielä.
coach-sheet-needs-3-reply = Silloin varhainen kysymys kertoo sen ennen kuin puolet korteista on näytetty.
coach-sheet-needs-gap = Lomakkeessasi ei ole mitään siitä, mitä asiakas ehkä tarvitsee.
coach-sheet-needs-gap-asks = Minkä kortin jättäisit ensimmäisenä pois, jos aika loppuisi kesken?
coach-sheet-needs-gap-1 = Sen, joka kertoo meidän yrityksestämme.
coach-sheet-needs-gap-1-reply = Sitä ei ole vielä kysytty. Sitä kaivataan vähiten.
coach-sheet-needs-gap-2 = Viimeisen, oli se mikä tahansa.
coach-sheet-needs-gap-2-reply = Silloin viimeisenä kannattaa olla se, mitä asiakas vähiten kaipaisi.
coach-sheet-needs-gap-3 = En mitään. Haluan näyttää kaikki.
coach-sheet-needs-gap-3-reply = Kaikkiin menee se aika, jona asiakas olisi voinut puhua. Kasvoista näkee, milloin riittää.

coach-sheet-learn = Aioit saada selville tämän: ”{ $planned }”.
coach-sheet-learn-asks = Mistä tietäisit, että se on asiakkaalle tärkeää?
coach-sheet-learn-1 = Siihen palataan kysymättä.
coach-sheet-learn-1-reply = Jätä sitten tilaa palata siihen. Hiljaisuus tekee sen paremmin kuin kysymys.
coach-sheet-learn-2 = Ääni tai ilme muuttuu.
coach-sheet-learn-2-reply = Kun niin käy, pysy niissä sanoissa, joiden kohdalla se muuttui.
coach-sheet-learn-3 = Kerrotaan, mitä se maksaa.
coach-sheet-learn-3-reply = Se tulee harvoin ensin. Se kerrotaan sille, joka kysyy, mitä vaivasta seuraa.
coach-sheet-learn-gap = Lomakkeessasi ei ole mitään siitä, mitä haluat saada selville.
coach-sheet-learn-gap-asks = Kun lähdet ovesta, mitä haluat tietää, mitä et tiedä nyt?
coach-sheet-learn-gap-1 = Mikä vaivaa.
coach-sheet-learn-gap-1-reply = Kysy ensin arjesta ja pian sen jälkeen sen vaivoista. Yksi asia kerrallaan, niin syvälle kuin se menee.
coach-sheet-learn-gap-2 = Minkä arvoista olisi, jos vaiva poistuisi.
coach-sheet-learn-gap-2-reply = Asiakas tietää sen paremmin kuin me, mutta on harvoin sanonut sen ääneen. Se tulee viimeiseksi, seurausten jälkeen.
coach-sheet-learn-gap-3 = Ostetaanko.
coach-sheet-learn-gap-3-reply = Sen tietää asiakas, kun on kuullut itsensä sanovan, mitä vaiva maksaa. Sitä ennen on aikaista kysyä.

coach-sheet-objections = Odotat tätä vastaväitettä: ”{ $planned }”.
coach-sheet-objections-asks = Mitä teet ensin, kun se tulee?
coach-sheet-objections-1 = Kuuntelen loppuun.
coach-sheet-objections-1-reply = Lopussa on usein eri vastaväite kuin alussa.
coach-sheet-objections-2 = Kysyn, mitä sen takana on.
coach-sheet-objections-2-reply = Silloin voi vastata siihen eikä pelkkiin sanoihin.
coach-sheet-objections-3 = Vastaan hyvin. Olen valmistautunut siihen.
coach-sheet-objections-3-reply = Hyvä vastaus liian aikaisin kuulostaa opetellulta. Se ei menetä mitään, vaikka odottaa asiakkaan kaksi lausetta.
coach-sheet-objections-gap = Lomakkeessasi ei ole mitään siitä, mitä asiakas voisi vastustaa.
coach-sheet-objections-gap-asks = Mikä tähän asti sanottu voisi palata vastaväitteenä?
coach-sheet-objections-gap-1 = Jokin rahasta tai ajasta.
coach-sheet-objections-gap-1-reply = Ne ovat useimmiten jonkin muun nimi. Kannattaa kysyä, minkä.
coach-sheet-objections-gap-2 = Joku muu, joka päättää mukana.
coach-sheet-objections-gap-2-reply = Silloin on hyvä kysyä jo nyt, mitä se joku kysyisi.
coach-sheet-objections-gap-3 = En kuullut mitään sellaista.
coach-sheet-objections-gap-3-reply = Se voi silti tulla. Mikä se onkin, sen voi ensin kuunnella loppuun.

coach-missed-proposed-early = Ehdotit ennen kuin { $name } oli pyytänyt mitään. Vastaus oli tämä:
coach-missed-proposed-early-asks = Mikä puuttui vielä sillä hetkellä?
coach-missed-proposed-early-1 = Se, mihin vaiva johtaa.
coach-missed-proposed-early-1-reply = Sen kerroksen jälkeen ihmiset alkavat itse kysyä ulospääsyä.
coach-missed-proposed-early-2 = Sana siitä, että ehdotus halutaan kuulla.
coach-missed-proposed-early-2-reply = Se tulee, ja ihan sanoina. Sitä kannattaa odottaa.
coach-missed-proposed-early-3 = Ei mikään. Aika oli loppumassa.
coach-missed-proposed-early-3-reply = Liian aikainen ehdotus vie enemmän aikaa kuin yksi kysymys lisää. Saman voi ehdottaa vähän myöhemmin.
coach-missed-said-back-wrong = Takaisin sanottiin ”{ $beside }”. Alun perin { $name } sanoi näin:
coach-missed-said-back-wrong-asks = Mikä auttaisi kuulemaan sen niin kuin se sanottiin?
coach-missed-said-back-wrong-1 = Sen sanominen takaisin aiemmin.
coach-missed-said-back-wrong-1-reply = Heti sanomisen jälkeen sanat ovat vielä molempien mielessä.
coach-missed-said-back-wrong-2 = Luvun kirjoittaminen muistiin.
coach-missed-said-back-wrong-2-reply = Luvut ja nimet menevät ensimmäisinä väärin. Muistiinpano ei häiritse ketään.
coach-missed-said-back-wrong-3 = Kysyminen, kun en ole varma.
coach-missed-said-back-wrong-3-reply = ”Kuulinko oikein?” ei maksa mitään, ja se osoittaa kuuntelemista.
coach-missed-cut-off = { $name } puhui vielä, kun seuraavat sanat jo tulivat. Siihen asti kuului tämä:
coach-missed-cut-off-asks = Mitä olisi voinut tulla sen jälkeen?
coach-missed-cut-off-1 = Mitä se maksaa tai ketä muuta se vaivaa.
coach-missed-cut-off-1-reply = Se on usein vastauksen lopussa. Joskus sitä voi vielä kysyä.
coach-missed-cut-off-2 = Ei mitään uutta, luulen.
coach-missed-cut-off-2-reply = Voi olla. Muutama sekunti hiljaa on halvin tapa ottaa siitä selvä.
coach-missed-cut-off-3 = En huomannut, että tulossa oli lisää.
coach-missed-cut-off-3-reply = Ilmaan jäävä lause, katse sivuun, hengenveto: jos jokin niistä näkyy, kannattaa odottaa.
coach-missed-signal = { $name } pyysi ehdotusta näillä sanoilla, eikä ehdotusta tullut:
coach-missed-signal-asks = Mikä sai puheen jatkumaan muusta?
coach-missed-signal-1 = Halusin ensin tietää enemmän.
coach-missed-signal-1-reply = Lisää on aina. Kun pyyntö tulee, asiakas on kuullut itseään tarpeeksi.
coach-missed-signal-2 = En kuullut sitä toiveena.
coach-missed-signal-2-reply = Se kuulostaa kysymykseltä siitä, mitä voisi tehdä. Kun sen nyt lukee uudestaan, se on ensi kerralla helpompi kuulla.
coach-missed-signal-3 = En ollut valmis ehdottamaan.
coach-missed-signal-3-reply = Muutama sana riittää: mitä kerrottiin, ja se yksi asia, joka siihen vastaa.
coach-missed-cue = Sillä hetkellä näkyi tai kuului jotain: { $beside } Samalla { $name } sanoi:
coach-missed-cue-asks = Mistä se olisi voinut kertoa?
coach-missed-cue-1 = Siitä, että sanojen takana oli vielä jotain.
coach-missed-cue-1-reply = Silloin hiljaisuus tai kysymys juuri siitä olisi saanut vastauksen.
coach-missed-cue-2 = Siitä, että ensin toivottiin ymmärtämistä.
coach-missed-cue-2-reply = Yleensä siihen riittää, että sanoo nämä sanat takaisin.
coach-missed-cue-3 = En nähnyt sitä.
coach-missed-cue-3-reply = Sen näkee helpommin kahden kysymyksen välissä kuin seuraavaa miettiessä.
