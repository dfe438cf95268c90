# Tuloskortti ja säännöt nimineen. Palaute koskee sitä, mitä tapahtui, ei koskaan ihmistä.

scorecard-total = Yhteensä { $score }/100.
scorecard-level = Avun taso: { $level }.
scorecard-hints = { $count ->
    [one] Valmentajalta kysyttiin kerran. Se ei vie pisteitä.
   *[other] Valmentajalta kysyttiin { $count } kertaa. Se ei vie pisteitä.
}
scorecard-seed = Siemenluku: { $seed }.
dimension-score = { $name }: { $score }/100.
gained = Hyväksi: { $what } ({ $count }). { $rule }
lost = Haitaksi: { $what } ({ $count }). { $rule }
nothing-for = Ilman pisteitä: { $what } ({ $count }). { $rule }
missed-cues = Vihjeet, jotka jäivät vastausta vaille:

dimension-preparation = Valmistautuminen
dimension-prospecting = Prospektointi
dimension-order = Kiinnostava ensin
dimension-discovery = Tarvekartoitus
dimension-patience = Maltti ja ajoitus
dimension-next-step = Seuraava vaihe
dimension-relationship = Suhde ja arvo
dimension-reflection = Jälkipuinti (ei mukana yhteistuloksessa)

cap-breach = Jotakin oli perätöntä, jotakin ei ollut sinun käytettäväksesi, tai kiellon jälkeen painostettiin: yhteistulos on enintään { $most }. Ilman sitä se olisi { $without }.
cap-never-proposed = Ehdotusta ei tehty, vaikka sen aika olisi ollut: yhteistulos on enintään { $most }. Ehdotuksen kanssa se olisi { $without }.
cap-no-next-step = Seuraavaa vaihetta ei pyydetty: yhteistulos on enintään { $most }. Pyynnön kanssa se olisi { $without }.

ending-advance = Loppu: seuraava askel on sovittu päivälle, ja asiakas on siinä mukana.
ending-recontact = Loppu: on sovittu päivä, jolloin palataan, tai saatu rehellinen ei.
ending-continuation = Loppu: ystävällisiä sanoja, mitään ei sovittu.
ending-left = Loppu: lähdit pyytämättä mitään.
ending-broken-off = Loppu: asiakas katkaisi keskustelun.

## Mistä pisteitä saa ja menettää
point-plan-choice = suunnitelman valinnat
point-useful-reading = hyödyllistä luettu ennalta
point-need-confirmed = ennakoitu tarve, jonka asiakas sanoi ääneen
point-relevance = viesti, joka koski lukijaansa
point-booking = päästiin seuraavaan vaiheeseen
point-spacing = yhteydenotto oikeaan aikaan
point-second-channel = toinen väylä
point-lead-answered = saapuneeseen viestiin vastattiin ajoissa
point-respect = yhteydenottoja sen verran kuin ihminen sietää
point-touch-after-no = yhteydenotto selvän kiellon jälkeen
point-same-day = toinen yhteydenotto samana päivänä
point-pushed = tyrkyttäminen puhelussa
point-yielded = luovuttaminen torjunnan edessä
point-gave-up = luovuttaminen yhden yrityksen jälkeen
point-too-often = liian monta yritystä
point-card = kortit paikoillaan
point-nothing-shown = mitään ei näytetty
point-evidence = se, mitä kuultiin ennen ehdotusta
point-layer-opened = kysymykset, jotka avasivat uutta
point-heard-out = loppuun kuunnellut vastaukset
point-acknowledged = vastaukset, jotka osoitettiin kuulluiksi
point-unacknowledged = kysymyksiä peräkkäin osoittamatta, että vastaukset kuultiin
point-cut-off = asiakkaan keskeyttäminen
point-said-back-wrong = toistettu se, mitä ei sanottu
point-cue-missed = vihjeet, joihin ei vastattu
point-proposed-in-time = ehdotus oikeaan aikaan
point-proposed-early = ehdotus liian aikaisin
point-never-proposed = ehdotus jäi tekemättä
point-time-kept = loppuun päästiin ajoissa
point-steady-pace = kortit ajan puitteissa
point-overload = liikaa yhtä aikaa ruudulla
point-objection-in-order = vastaväite kuultu ja ymmärretty ennen vastausta
point-objection-cut-off = vastaväitteeseen vastattu ennen kuin se kuultiin
point-next-step = seuraava vaihe
point-pressed = päätöksen painostaminen
point-customer-value = asiakkaan luottamus ja rentous
point-seller-value = mitä sait tietää siinä ajassa
point-left-early = lähteminen pyytämättä mitään
point-judged-right = hetket nähty sellaisina kuin ne olivat
point-order-told = hetket järjestyksessä
point-calibration = varmuus sen mukaan, mihin oli aihetta

## Säännöt
rule-course = Jokaisella kohtaamisella on kulkunsa ja loppunsa.
rule-time-cost = Kaikki vie aikansa.
rule-research = Se, mikä on jätetty löydettäväksi, kannattaa lukea ennen kuin kysyy.
rule-planning = Suunnitelma osuu, kun se nojaa siihen, mitä ennalta voi tietää.
rule-relevance = Viesti luetaan, kun se koskee lukijaansa.
rule-interest-window = Se, jota asia ei tänään kiinnosta, voi kiinnostua kuukauden päästä.
rule-touch-sequence = Useampi yritys, muutaman päivän välein ja useampaa väylää, tavoittaa useamman.
rule-after-no = Selvä ei on vastaus.
rule-brush-off = Torjunta on harvoin koko totuus: ansaitse seuraava puoli minuuttia, älä tyrkytä äläkä luovuta.
rule-booking = Jokaisen kohtaamisen tavoite on seuraava kohtaaminen.
rule-attention-follows-relevance = Ihminen seuraa niin kauan kuin puhutaan hänen asioistaan.
rule-company-first = Yritysesittely ennen vastausta kysymykseen ”mitä tässä on minulle?” vie tarkkaavaisuutta kaksin verroin.
rule-silent-questions = Ensin ”mitä tässä on minulle?”, sitten ”voiko tämän myyjän kanssa jatkaa?”.
rule-waking = Kysely tai chat herättää kuulijat, silloin tällöin.
rule-overload = Liiat kyselyt ja viestit väsyttävät.
rule-layer-opens = Kysymys avaa sen, mikä on askelen syvemmällä kuin jo kerrottu, kun luottamusta on tarpeeksi.
rule-out-of-reach = Liian syvälle liian varhain menevä kysymys saa pintavastauksen.
rule-stacked-situation = Neljäs kysymys siitä, miten asiat hoidetaan, alkaa tuntua lomakkeen täyttämiseltä.
rule-could-be-read = Kaikille kerrottua ei tarvitse kysyä.
rule-unacknowledged = Kolmen kysymyksen jälkeen ihminen haluaa tietää, että häntä on kuultu.
rule-leading = Kysymys, jossa on vastaus valmiina, ei ole kysymys.
rule-cutting-in = Keskeytettyä harvoin sanotaan toiste.
rule-repeated = Kerrotun kysyminen uudelleen näyttää, ettei sitä kuultu.
rule-hearing-out = Vastauksen paras osa tulee usein viimeisenä.
rule-saying-back = Kuullun toistaminen näyttää, että se kuultiin.
rule-saying-back-wrong = Jonkin muun toistaminen näyttää, ettei kuultu.
rule-silence = Hiljaisuus antaa toisen jatkaa.
rule-second-silence = Toinen hiljaisuus heti perään alkaa painaa.
rule-nodding = Nyökkäys sanoo ”jatka”, joskus myös ”tiedän”.
rule-asking-more = ”Kerro lisää” tuo esiin sen, mikä jäi sanomatta.
rule-small-talk = Jutustelu on sopivan pituinen, kun toinen siitä pitää.
rule-readiness = Se, joka on valmis kuulemaan ratkaisun, ilmaisee sen.
rule-proposed-early = Liian aikaisin annettu ratkaisuehdotus on haitaksi.
rule-proposed-in-time = Ratkaisu on tervetullut, kun sitä on kysytty.
rule-signal-unanswered = Toive ratkaisusta haihtuu, jos siihen ei vastata.
rule-cues = Vihje kaipaa vastausta muutaman hetken kuluessa.
rule-form-fits-doubt = Kohtaamisen muodon pitäisi poistaa se epäily, joka on jäljellä.
rule-tied-to-voiced = Ominaisuus painaa, kun se ratkaisee sen, minkä asiakas on sanonut ääneen.
rule-objection-craft = Kuuntele vastaväite loppuun, ymmärrä se, vastaa siihen ja kysy, oliko se vastaus.
rule-next-step = Seuraava vaihe kertoo, kuka tekee mitä ja mihin mennessä.
rule-out-of-time = Toisen aika on toisen.
rule-fading = Ärtymys laantuu ajan mittaan.
rule-ethics = Sano, mikä on totta, käytä, mikä on avoimesti jätetty, ja anna kiellon olla kielto.
rule-coaching = Valmentajalta voi kysyä.
rule-looking-back = Ensin oma kertomus, sitten tallenne.
