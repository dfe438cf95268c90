# Tallenne pelin jälkeen: mitä tehtiin, mitä siitä seurasi ja mitä muusta olisi seurannut.

## Mitä tehtiin
did-read = Luit: { $source }
did-contact = Otit yhteyttä: { $name }, { $medium }
did-reply = Vastasit: ”{ $text }”
did-recontact = Kysyit, milloin palata asiaan
did-hang-up = Kiitit ja lopetit puhelun
did-wait = Annoit päivän kulua
did-book = Sovit ajan: { $slot }
did-drop = Poistit listalta: { $name }
did-finish = Lopetit tapaamisten etsimisen
did-plan = Täytit suunnitelman
did-begin = Menit tapaamiseen
did-arrange = Panit kortit järjestykseen, ensimmäisenä ”{ $card }”
did-present = Näytit kortin ”{ $card }”
did-brief = Näytit kortin ”{ $card }” puolessa ajassa
did-skip = Jätit pois kortin ”{ $card }”
did-ask = Kysyit: ”{ $text }”
did-poll = Teit pikakyselyn
did-chat = Kirjoitit jotakin chattiin
did-pause = Pidit tauon
did-conclude = Päätit presentaation
did-silence = Olit hiljaa
did-nod = Nyökkäsit
did-say-back = Toistit: { $fact }
did-more = Pyysit kertomaan lisää
did-cut-in = Keskeytit
did-small-talk = Juttelit: ”{ $text }”
did-propose = Ehdotit ratkaisua
did-form = Valitsit: { $form }
did-tie = Liitit ”{ $capability }” ongelmaan ”{ $problem }”
did-hear-out = Kuuntelit vastaväitteen loppuun
did-ask-behind = Kysyit, mitä sen takana on
did-answer = Vastasit: ”{ $text }”
did-check = Kysyit, vastasiko se siihen
did-step = Pyysit: ”{ $text }”
did-leave = Lähdit
did-hint = Kysyit valmentajalta
did-tell = Kerroit, mitä tapahtui
did-close = Päätit tapauksen

## Mitä olisi voinut tehdä toisin; seuraus tulee pilkun jälkeen
had-read = Jos olisit lukenut kohdan ”{ $source }”
had-contact = Jos olisit ottanut yhteyttä ({ $name }, { $medium })
had-part = Jos olisit kirjoittanut ”{ $text }”
had-reply = Jos olisit vastannut ”{ $text }”
had-recontact = Jos olisit kysynyt, milloin palata asiaan
had-hang-up = Jos olisit kiittänyt ja lopettanut puhelun
had-wait = Jos olisit antanut päivän kulua
had-book = Jos olisit sopinut ajan { $slot }
had-drop = Jos olisit poistanut listalta nimen { $name }
had-finish = Jos olisit lopettanut tapaamisten etsimisen
had-plan = Jos olisit täyttänyt suunnitelman toisin
had-plan-question = Jos olisit valinnut kohtaan ”{ $question }” vastauksen ”{ $options }”
had-begin = Jos olisit mennyt tapaamiseen
had-arrange = Jos olisit pannut ensimmäiseksi kortin ”{ $card }”
had-without = Jos olisit jättänyt sivuun kortin ”{ $card }”
had-present = Jos olisit näyttänyt kortin ”{ $card }”
had-brief = Jos olisit näyttänyt kortin ”{ $card }” puolessa ajassa
had-skip = Jos olisit jättänyt pois kortin ”{ $card }”
had-ask = Jos olisit kysynyt ”{ $text }”
had-poll = Jos olisit tehnyt pikakyselyn
had-chat = Jos olisit kirjoittanut jotakin chattiin
had-pause = Jos olisit pitänyt tauon
had-conclude = Jos olisit päättänyt presentaation
had-silence = Jos olisit ollut hiljaa
had-nod = Jos olisit nyökännyt
had-say-back = Jos olisit toistanut ”{ $fact }”
had-more = Jos olisit pyytänyt kertomaan lisää
had-cut-in = Jos olisit keskeyttänyt
had-small-talk = Jos olisit jutellut ”{ $text }”
had-propose = Jos olisit ehdottanut ratkaisua
had-form = Jos olisit valinnut ”{ $form }”
had-tie = Jos olisit liittänyt ”{ $capability }” ongelmaan ”{ $problem }”
had-hear-out = Jos olisit kuunnellut vastaväitteen loppuun
had-ask-behind = Jos olisit kysynyt, mitä sen takana on
had-answer = Jos olisit vastannut ”{ $text }”
had-check = Jos olisit kysynyt, vastasiko se siihen
had-step = Jos olisit pyytänyt ”{ $text }”
had-leave = Jos olisit lähtenyt
had-hint = Jos olisit kysynyt valmentajalta
had-tell = Jos olisit kertonut, mitä tapahtui
had-close = Jos olisit päättänyt tapauksen

## Asiakas lauseen sisällä
who-she = hän
who-he = hän

## Mitä muusta olisi saanut
would-tell = { $who } olisi kertonut: ”{ $fact }”
would-tell-more = { $who } olisi kertonut vielä lisää
would-signal = { $who } olisi kysynyt, mitä ehdottaisit
would-accept = ehdotuksesi olisi ollut tervetullut
would-agree = { $who } olisi suostunut: ”{ $text }”
would-meet = vihje ”{ $cue }” olisi saanut vastauksensa
would-meet-signal = toive ratkaisusta olisi saanut vastauksensa
would-open = { $who } olisi avautunut aiheesta ”{ $problem }”
would-see = ”Mitä tässä on minulle?” olisi saanut vastauksensa
would-assure = ”Voiko tämän myyjän kanssa jatkaa?” olisi saanut vastauksensa
would-convince = vastaväite olisi saanut vastauksensa
would-interest = { $name } olisi halunnut jutella
would-book = tapaaminen olisi saatu sovittua: { $name }
would-end-advance = lopuksi olisi sovittu seuraava askel ja sille päivä
would-end-recontact = lopuksi olisi sovittu päivä, jolloin palataan

## Miltä muu olisi säästänyt
spare-cut-off = se, mitä { $who } halusi sanoa, ei olisi jäänyt kesken
spare-early = ehdotus ei olisi tullut liian aikaisin
spare-missed = vihje ”{ $cue }” ei olisi mennyt ohi
spare-missed-signal = toive ratkaisusta ei olisi jäänyt vastausta vaille
spare-wrong = mitään ei olisi toistettu väärin
spare-decline = mitään sellaista ei olisi pyydetty, mistä { $who } kieltäytyy
spare-unconvinced = vastaväite ei olisi jäänyt vastausta vaille
spare-breach = mitään sellaista ei olisi tehty, mitä mikään tulos ei korvaa
spare-break-off = { $who } ei olisi keskeyttänyt tapaamista
spare-time = aika olisi riittänyt
spare-left = et olisi lähtenyt ilman, että mistään on sovittu
spare-continuation = loppu ei olisi jäänyt pelkiksi ystävällisiksi sanoiksi
spare-reply = yhteys ei olisi katkennut: { $name }

## Asiakkaan tila, 0–100
quality-attention = tarkkaavaisuus
quality-interest = kiinnostus
quality-trust = luottamus
quality-irritation = ärtymys
level-rises = { $quality } olisi noussut lukemaan { $level }
level-falls = { $quality } olisi laskenut lukemaan { $level }
level-rises-only = { $quality } olisi noussut vain lukemaan { $level }
level-falls-only = { $quality } olisi laskenut vain lukemaan { $level }
level-holds = { $quality } olisi pysynyt lukemassa { $level }

## Koottuna
instead = { $had }, { $what }.
instead-and = { $first }, ja { $second }
instead-score = ”{ $dimension }” olisi ollut { $other } eikä { $own }
instead-total = yhteistulos olisi ollut { $other } eikä { $own }
nothing-better = Mikään muu mahdollinen siirto ei olisi vienyt pidemmälle.
cost-points = { $points ->
    [0] Yhteistulos olisi ollut alle pisteen parempi.
    [one] Yhteistulos olisi ollut yhden pisteen parempi.
   *[other] Yhteistulos olisi ollut { $points } pistettä parempi.
}
just-before = Juuri sitä ennen: ”{ $text }”
hint-passed = Vihje meni ohi: { $cue }
hint-passed-signal = Sinulta oli kysytty ratkaisua, ja kysymys jäi odottamaan.
hint-lost = Vihje, jota tämä väline ei välittänyt: { $cue }

## Päätteessä
debrief-title = { $title }: tallenne
debrief-costs = Missä toinen tie vei pidemmälle
debrief-no-costs = Mistään ratkaisusta toinen tie ei olisi vienyt pistettäkään pidemmälle.
debrief-careful = Joka kerta: sama peli siihen asti, toinen mahdollinen siirto ja siitä eteenpäin sama huolellinen pelaaja loppuun. Kukaan ei voinut tietää tätä ennalta; se näyttää, mitä juuri tämä asiakas olisi vastannut.
debrief-missed = Ohi menneet vihjeet
debrief-points = Pisteet
debrief-unplaced = ei koskaan
debrief-from = Pelattu uudelleen toisen pelin siirrosta { $step }.
debrief-unfinished = Peli jäi kesken; tallenne ulottuu siihen, mihin peli.
debrief-told = Oma kertomuksesi
debrief-told-right = Merkinnöistä osui { $right }/{ $count }; järjestys { $order }/100; varmuutesi oli { $sure } %.
