# Siirrot ja niiden ympäristö, päätteelle ja ikkunalle.

## Siirrot. Lainausmerkeissä on se, mikä sanotaan ääneen.
move-read = Lue: { $source } ({ $minutes } min)
move-contact = Kirjoita tai soita …
move-contact-whole = Ota yhteyttä: { $name }, { $medium }
move-wait = Anna päivän kulua
move-reply = ”{ $text }”
move-book = Sovi aika: { $name }, { $slot }
move-ask-recontact = ”Milloin tähän olisi parempi palata?”
move-hang-up = Kiitä ja lopeta puhelu
move-drop = Poista listalta: { $name }
move-finish = Lopeta tapaamisten etsiminen
move-plan = Täytä suunnitelma …
move-plan-whole = Täytä suunnitelma
move-begin = Mene tapaamiseen
move-arrange = Pane kortit järjestykseen …
move-arrange-whole = Pane kortit järjestykseen: { $cards }
move-present = Näytä seuraava kortti: { $card } ({ $minutes } min)
move-present-any = Näytä seuraava kortti
move-brief = Näytä se puolessa ajassa
move-skip = Jätä se pois
move-ask-card = ”{ $question }”
move-ask-card-any = Esitä kortin kysymys
move-poll = Tee pikakysely
move-chat = Kirjoita jotakin chattiin
move-pause = Pidä tauko
move-conclude = Päätä presentaatio
move-ask = ”{ $text }”
move-ask-kind = ”{ $text }” ({ $kind })
move-silence = Ole hiljaa
move-nod = Nyökkää
move-say-back = Toista, mitä kuulit …
move-say-back-whole = Toista: { $fact }
move-more = ”Kerro lisää.”
move-cut-in = Keskeytä
move-small-talk = ”{ $text }”
move-propose = Ehdota: ”{ $text }”
move-form = { $text }
move-tie = Kerro, mihin ongelmaan tarjoamasi auttaa …
move-tie-whole = Liitä ”{ $capability }” ongelmaan ”{ $problem }”
move-hear-out = Kuuntele loppuun
move-ask-behind = Kysy, mitä sen takana on
move-answer = ”{ $text }”
move-check-answer = ”Vastasiko tämä siihen?”
move-next-step = ”{ $text }”
move-leave = Lähde
move-give-up = Luovu tapauksesta
move-tell = Kerro, mitä tapahtui …
move-tell-whole = Kerro, mitä tapahtui
move-close = Päätä tapaus ilman jälkipuintia
move-hint = Kysy valmentajalta

## Kohtaamissuunnitelma
plan-goals = Mitkä ovat tämän kohtaamisen tavoitteet?
plan-needs = Mitkä ovat asiakkaan todennäköiset tarpeet?
plan-learn = Mitä tietoa tarvitset asiakkaalta?
plan-ask = Mitä sinun on kysyttävä?
plan-offer = Mistä tuotteista keskustelette?
plan-objections = Mitä vastaväitteitä voi tulla esille?

## Kolmannen kohtaamisen muodot
form-demonstration = Esittely
form-trial-batch = Koe-erä
form-factory-visit = Tehdasvierailu
form-quote-review = Tarjouksen läpikäynti
form-solution-presentation = Ratkaisun esittely

## Mitä koottava siirto kysyy
slot-to = Kenelle
slot-by = Miten
slot-opening = Aloitus
slot-reason = Miksi otat yhteyttä
slot-benefit = Mitä vastaanottaja siitä saa
slot-proof = Näyttö
slot-ask = Mitä pyydät
slot-order = Korttien järjestys ensimmäisestä viimeiseen; loput jäävät sivuun
slot-fact = Mitä kuulit?
slot-capability = Mikä osa tarjoamastasi?
slot-problem = Mihin ongelmaan?
slot-tell-order = Mitä tapahtui ensin, ja mitä sen jälkeen?
slot-mistakes = Minkä näistä tekisit toisin?
slot-missed = Missä näistä vihje meni ohi?
slot-sure = Kuinka varma olet tästä kaikesta, nollasta sataan?
slot-person = { $name }, { $role }, { $company }
slot-card = { $title } ({ $minutes } min)

## Siirtojen ympärillä
you = Sinä
coach = Valmentaja
narrator = Kertoja
gatekeeper = Vastaaja
notice = Huomaat ({ $channel }): { $text }
notice-wants = Huomaat ({ $channel }): { $text } — { $wants }
heard = Kuultua
heard-nothing = Ei vielä mitään.
heard-layer = { $fact } ({ $layer })
time-left = { $minutes ->
    [one] Aikaa on { $minutes } minuutti
   *[other] Aikaa on { $minutes } minuuttia
}
time-none = Aika on lopussa
day = Päivä { $day }
turn-theirs = Puhe taitaa vielä jatkua.
turn-yours = Puhe pysähtyi toistaiseksi.
reading = { $source }: { $text }
brief-from-management = Myynnin johto
lead-came-in = Liidi, { $name }: { $text }
plan-so-far = Suunnitelmasi

## Mitä kuva ja ääni näyttävät, sanoina.
bears = { $name }: { $text }.
bears-calm = rauhallinen
bears-away = katselee muualle
bears-wandering = katse harhailee
bears-back = nojaa taaksepäin
bears-curious = seuraa kiinnostuneena
bears-forward = nojaa eteenpäin kulmat koholla
bears-crossed = istuu kädet puuskassa
bears-guarded = näyttää varautuneelta
bears-friendly = näyttää ystävälliseltä
bears-smiling = hymyilee
bears-frowning = kulmat ovat kurtussa
bears-angry = kulmat ovat syvällä kurtussa, huulet tiukkana viivana
bears-tired = näyttää väsyneeltä
bears-worn = näyttää uupuneelta, silmät puoliummessa
gesture-leans-in = nojautuu lähemmäs
gesture-clock = katsoo kelloa
gesture-glances-away = vilkaisee muualle
gesture-looks-down = laskee katseensa
gesture-nods = nyökkää
gesture-frowns = kurtistaa kulmiaan
gesture-half-smile = hymyilee toisella suupielellään
gesture-crosses-arms = panee kädet puuskaan
gesture-rubs-eyes = hieroo silmiään
gesture-raises-brow = kohottaa kulmaansa
gesture-writes = kirjoittaa jotakin muistiin
gesture-chin = laskee leukansa käden varaan
gesture-cheek = nojaa poskea nyrkkiinsä
gesture-sighs = huokaisee
gesture-shakes-head = pudistaa päätään
gesture-types = näpyttelee jotakin
tone-warm = Ääni on lämmin.
tone-matter = Ääni on asiallinen.
tone-doubtful = Ääni on epäilevä.
tone-irritated = Ääni on kireä.
tone-tired = Ääni on väsynyt.

## Hetkiä, joihin palataan
moment-asked = Kysyit: ”{ $text }”
moment-said-back = Toistit: { $fact }
moment-presented = Näytit kortin ”{ $card }”
moment-touched = Otit yhteyttä: { $name }, { $medium }
moment-objected = { $name } esitti vastaväitteen: ”{ $text }”
moment-answered = Vastasit: ”{ $text }”
moment-proposed = Ehdotit ratkaisua
moment-signalled = { $name } sanoi: ”{ $text }”
moment-tied = Liitit ”{ $capability }” ongelmaan ”{ $problem }”
moment-form = Valitsit: { $form }
moment-step = Pyysit: ”{ $text }”
moment-claim = Väite, jonka esitit
moment-used = Tieto, jonka annoit ymmärtää tietäväsi
moment-again = Yritit vielä kerran kiellon jälkeen
moment-cue = { $text }
moment-other = Tapahtui jotakin muuta

## Virheet siirrossa, joka on kirjoitettu tekstinä
wire-not-a-move = Siirto on olio, jossa on teksti ”move”, esimerkiksi {"{"}"move": "silence"{"}"}.
wire-unknown-move = Siirtoa ”{ $name }” ei nyt ole.
wire-argument = Siirto ”{ $name }” tarvitsee tiedon ”{ $argument }”.
wire-unknown-choice = ”{ $choice }” ei ole vaihtoehtona kohdassa ”{ $argument }”.
wire-extra-argument = Siirto ei ota tietoa ”{ $argument }”.

## Pääte
play-begins = Taso: { $level }. Siemenluku: { $seed }; sillä ja samoilla siirroilla peli menee samoin.
play-help = Kirjoita siirron numero. ”ohje” kertoo muut sanat.
help-terminal = Numero tekee siirron. Numerot pysyvät samoina koko kohtaamisen, ja vain uudet siirrot luetellaan; ”siirrot” tai tyhjä rivi luettelee kaikki, ”taulu” kertoo, mitä olet kuullut, ”muistio” kaiken, minkä tiedät, ja ”lopeta” lopettaa. Kun siirto kysyy lisää, ”b” vie takaisin.
language-missing = Tällä tapauksella ei ole tekstejä kielellä ”{ $wanted }”; ne ovat kielellä ”{ $spoken }”.
stopped = Peli jäi kesken.
reflection-begins = Kerro ensin itse, mitä tapahtui. Tulokset näet sen jälkeen.
prompt-move = Siirtosi
prompt-leave = Tätä ei voi perua. Kirjoita kyllä, jos lähdet; mikä tahansa muu pitää sinut paikalla
prompt-one = Numero 1–{ $count }, b vie takaisin
prompt-some = Enintään { $most } numeroa, 0 jos ei mitään, b vie takaisin
prompt-order = Numerot ensimmäisestä viimeiseen, esimerkiksi 2 1 3, b vie takaisin
prompt-any-order = Numerot ensimmäisestä viimeiseen, esimerkiksi 2 1 3, 0 jos ei mitään, b vie takaisin
prompt-percent = Luku 0–100, b vie takaisin
bad-move = Tähän käy numero väliltä 1–{ $count } tai sana ohje, siirrot, taulu, muistio tai lopeta.
bad-numbers = Tähän käyvät numerot väliltä 1–{ $count }, välilyönti välissä.
bad-one = Tähän käy yksi numero väliltä 1–{ $count }.
bad-too-many = Niitä on liikaa: enintään { $most }.
bad-twice = Sama numero on siinä kahdesti.
bad-none = Tähän tarvitaan ainakin yksi numero väliltä 1–{ $count }.
bad-percent = Tähän käy kokonaisluku nollasta sataan.
bad-too-long = Rivi on liian pitkä luettavaksi.
bad-not-text = Rivi ei ole UTF-8-tekstiä.
line-too-long = Rivi on pidempi kuin { $most } tavua, ja se ohitettiin.
nothing-to-choose = Valittavaa ei vielä ole.
slot-now = Nyt: { $choices }. Tyhjä rivi pitää tämän.
group-reach = Ota yhteyttä
group-read = Lue
group-call = Puhelussa
group-book = Sovi aika
group-drop = Poista listalta
group-plan = Suunnittele
group-cards = Kortit
group-listen = Kuuntele
group-form = Valitse tämän kohtaamisen muoto
group-objection = Vastaväite
group-tie = Tarjoama
group-steps = Pyydä seuraavaa vaihetta
group-reflect = Palaa tapahtuneeseen
group-other = Muuta
notes-seller = Edustat yritystä { $company }. { $offer }
notes-company = Asiakas: { $company }, { $place }. { $industry }. { $people ->
    [one] Yrityksessä on yksi ihminen.
   *[other] Yrityksessä on { $people } ihmistä.
}
notes-person = Tapaat: { $name }, { $role }. { $about }
notes-prospects = Lista
notes-prospect = { $company }, { $place }. { $segment }. Henkilöstö: { $people }
status-waiting = Otettu yhteyttä, ei vielä vastausta (kontakteja { $touches }).
status-nothing = Ei vastausta (kontakteja { $touches }).
status-interested = Kiinnostui (kontakteja { $touches }).
status-not-now = Ei nyt (kontakteja { $touches }).
status-no = Sanoi ei (kontakteja { $touches }).
status-recontact = Uusi yhteydenotto on sovittu.
status-dropped = Poissa listalta.
notes-cards = Kortit
